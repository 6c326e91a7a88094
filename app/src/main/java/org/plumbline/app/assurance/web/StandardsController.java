package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.assurance.audit.AuditRules;
import org.plumbline.app.assurance.audit.Mandate;
import org.plumbline.app.assurance.audit.Mandates;
import org.plumbline.app.assurance.audit.StandardMatrix.Matrix;
import org.plumbline.app.assurance.audit.Standing;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.People;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Mandated standards: who complies, who holds a waiver, who does not, and what is mandated by whom.
@Controller
class StandardsController {
    private static final String MANDATE = "/standards/mandates/{key:MND-[0-9]+}/end";

    private final Mandates mandates;
    private final StandardRegister register;
    private final StandardReport report;
    private final People people;
    private final Access access;
    private final Clock clock;

    StandardsController(
            Mandates mandates,
            StandardRegister register,
            StandardReport report,
            People people,
            Access access,
            Clock clock) {
        this.mandates = mandates;
        this.register = register;
        this.report = report;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/standards")
    String list(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var view = register.view(query);
        var standards = view.mandated();
        model.addAttribute("register", register.draw(query, view));
        model.addAttribute("figures", figures(view.shown()));
        model.addAttribute("standards", standards);
        model.addAttribute(
                "names",
                names(standards.stream().map(one -> one.mandate().mandatedBy()).toList()));
        model.addAttribute("mayAudit", access.may(Permission.ASSURE));
        model.addAttribute("mayMandate", mandates.mayMandate());
        model.addAttribute("report", query.at("/standards.pdf"));
        return Htmx.wantsPiece(request) ? "kit/register" : "assurance/standards";
    }

    private Map<UUID, String> names(List<UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static List<Figure> figures(Matrix matrix) {
        var sums = new HashMap<Standing, Long>();
        for (var standing : Standing.values()) {
            sums.put(
                    standing,
                    matrix.lines().stream()
                            .mapToLong(one -> one.count(matrix.standards(), standing))
                            .sum());
        }
        var asked = sums.values().stream().mapToLong(one -> one).sum() - sums.getOrDefault(Standing.NOT_FOR, 0L);
        var figures = new ArrayList<Figure>();
        for (var standing : List.of(Standing.BROKEN, Standing.WAIVED, Standing.UNSEEN, Standing.KEPT)) {
            figures.add(Figure.of(t(standing.label()), Formats.number(sums.getOrDefault(standing, 0L)))
                    .sub(t("of {0}", Formats.number(asked)))
                    .basis(t("Projects times the mandated standards that are for them")));
        }
        return figures;
    }

    @GetMapping("/standards." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        return register.file(RegisterQuery.of(request)).answer(form);
    }

    @GetMapping("/standards." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String form, HttpServletRequest request) {
        return PaperFile.answer(
                form,
                "compliance",
                report.of(register.view(RegisterQuery.of(request)).shown()));
    }

    @GetMapping("/standards/mandates/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String standard) {
        return form(standard).show();
    }

    private FormPage form(String standard) {
        if (!mandates.mayMandate()) {
            throw new Forbidden(Permission.RECORD_DECISION);
        }
        var me = access.actor().personId();
        var executives = people.byIds(access.holders(Role.EXECUTIVE)).values().stream()
                .filter(one -> !one.hasLeft())
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        var form = FormModel.post(
                        "/standards/mandates",
                        t("Mandate it"),
                        Field.select(
                                        "standard",
                                        t("Standard"),
                                        mandates.open().stream()
                                                .map(one -> new Option(one.key(), one.title()))
                                                .toList())
                                .required()
                                .value(standard)
                                .hint(t("What is in force and not mandated yet.")),
                        Field.select("by", t("Mandated by"), executives)
                                .required()
                                .value(mandates.isExecutive() ? me : null),
                        Field.date("on", t("On")).required().value(LocalDate.now(clock)),
                        Field.area("words", t("Why, or where it was decided"))
                                .required()
                                .within(null, 2_000))
                .cancel("/standards");
        return FormPage.of(t("Mandate a standard"), form)
                .asking(t("From then on each running project complies, or asks for a waiver."))
                .blaming(rule -> switch (rule) {
                    case AuditRules.NO_EXECUTIVE -> "by";
                    case AuditRules.MANDATED, AuditRules.NOT_IN_FORCE -> "standard";
                    case AuditRules.DAY_AHEAD -> "on";
                    case AuditRules.MANDATE_WORDS -> "words";
                    default -> null;
                });
    }

    @PostMapping("/standards/mandates")
    Object mandate(Typed typed, RedirectAttributes redirect) {
        typed.require("standard", t("Choose a standard."));
        typed.require("by", t("Choose an executive."));
        typed.require("on", t("Enter a day."));
        typed.require("words", t("Say why, or where it was decided."));
        var by = typed.reference("by", Typed::id);
        var on = typed.day("on");
        var standard = mandates.open().stream()
                .filter(one -> one.key().equals(typed.text("standard")))
                .findFirst()
                .orElse(null);
        if (standard == null) {
            typed.wrong("standard", t("Choose a standard of the list: in force and not mandated yet."));
        }
        return form(typed.text("standard")).take(typed, () -> {
            mandates.mandate(
                    Objects.requireNonNull(standard),
                    Objects.requireNonNull(by),
                    Objects.requireNonNull(on),
                    typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is mandated.", standard.title())));
            return "redirect:/standards";
        });
    }

    @GetMapping(MANDATE)
    ModelAndView ask(@PathVariable String key) {
        return ending(mandates.get(key)).show();
    }

    private FormPage ending(Mandate mandate) {
        if (!mandates.mayMandate()) {
            throw new Forbidden(Permission.RECORD_DECISION);
        }
        var form = FormModel.post(
                        "/standards/mandates/" + mandate.key() + "/end",
                        t("End it"),
                        Field.hidden("version", Integer.toString(mandate.version())),
                        Field.area("why", t("Why")).required().within(null, 2_000))
                .cancel("/standards");
        return FormPage.of(t("End {0}", mandate.key()), form)
                .asking(t("The standard stays in force; projects are not held against it any more."))
                .blaming(rule -> rule == AuditRules.MANDATE_WORDS ? "why" : null);
    }

    @PostMapping(MANDATE)
    Object end(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        typed.require("why", t("Say why."));
        return ending(mandates.get(key)).take(typed, () -> {
            mandates.end(key, typed.version(), typed.text("why"));
            redirect.addFlashAttribute("flash", Flash.done(t("The mandate is ended.")));
            return "redirect:/standards";
        });
    }
}
