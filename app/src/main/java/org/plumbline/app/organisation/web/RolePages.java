package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.Grants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Gives roles to people and takes them away.
@Controller
class RolePages {
    private final Grants grants;
    private final Access access;

    RolePages(Grants grants, Access access) {
        this.access = access;
        this.grants = grants;
    }

    private record Wanted(
            Role role, ScopeKind scope, @Nullable UUID placeId) {}

    @PostMapping("/admin/people/{id}/roles")
    String give(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        return change(id, typed, redirect, "The role {0} is given.", grants::give);
    }

    @PostMapping("/admin/people/{id}/roles/removal")
    String take(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        return change(id, typed, redirect, "The role {0} is taken away.", grants::take);
    }

    private interface Change {
        void of(UUID personId, Role role, ScopeKind scope, @Nullable UUID placeId);
    }

    private String change(UUID id, Typed typed, RedirectAttributes redirect, String sentence, Change change) {
        access.require(Permission.ADMINISTER);
        var wanted = read(typed);
        if (wanted.isEmpty()) {
            return unclear(id, redirect);
        }
        var role = wanted.get();
        return Outcome.of(
                redirect,
                "/admin/people/" + id,
                t(sentence, t(role.role().label())),
                () -> change.of(id, role.role(), role.scope(), role.placeId()));
    }

    private static String unclear(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.refused(t("Choose a role and what it is for.")));
        return "redirect:/admin/people/" + id;
    }

    private static Optional<Wanted> read(Typed typed) {
        var reach = typed.text("reach").split(":", 2);
        var role = constant(Role.class, typed.text("role"));
        var scope = constant(ScopeKind.class, reach[0]);
        if (role.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        try {
            var place = reach.length > 1 ? UUID.fromString(reach[1]) : null;
            return Optional.of(new Wanted(role.get(), scope.get(), place));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
