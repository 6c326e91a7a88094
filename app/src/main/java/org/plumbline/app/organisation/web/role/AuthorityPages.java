package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.role.ApprovalPath;
import org.plumbline.app.organisation.role.Authority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may approve what, how the organisation is built, and which projects nobody is accountable for.
@Controller
class AuthorityPages {
    private final Authority authority;
    private final ApprovalPath path;
    private final Access access;

    AuthorityPages(Authority authority, ApprovalPath path, Access access) {
        this.authority = authority;
        this.path = path;
        this.access = access;
    }

    @GetMapping("/roles/authority")
    String show(Model model) {
        var structure = path.structure().orElse(null);
        model.addAttribute("lines", authority.lines());
        model.addAttribute("unsponsored", authority.withoutSponsor());
        model.addAttribute("structure", structure);
        model.addAttribute("form", access.may(Permission.ADMINISTER) ? form(structure) : null);
        return "organisation/role/authority";
    }

    private static FormModel form(@org.jspecify.annotations.Nullable OrganisationStructure structure) {
        var options = Arrays.stream(OrganisationStructure.values())
                .map(one -> new Option(one.name(), t(one.label())))
                .toList();
        return FormModel.post(
                "/roles/authority/structure",
                t("Record it"),
                Field.select("structure", t("Structure of the organisation"), options)
                        .value(structure == null ? null : structure.name())
                        .required());
    }

    @PostMapping("/roles/authority/structure")
    String record(@RequestParam String structure, RedirectAttributes redirect) {
        var wanted = OrganisationStructure.of(structure).orElseThrow(() -> new Missing("structure", structure));
        return Outcome.of(redirect, "/roles/authority", t("Saved."), () -> path.record(wanted));
    }
}
