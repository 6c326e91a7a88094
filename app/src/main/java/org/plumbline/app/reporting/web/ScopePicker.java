package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.TopBarPicker;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Picker;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.GroupReports;
import org.springframework.stereotype.Component;

/// The part of the organisation that the wall shows: everything, or one programme or portfolio that may be read whole.
@Component
class ScopePicker implements TopBarPicker {
    private static final int SHOWN = 60;

    private final GroupReports groups;

    ScopePicker(GroupReports groups) {
        this.groups = groups;
    }

    @Override
    public Place place() {
        return Place.SCOPE;
    }

    @Override
    public @Nullable Picker on(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!WallController.isWall(path) && !path.equals("/performance")) {
            return null;
        }
        var seen = groups.seen();
        if (seen.isEmpty()) {
            return null;
        }
        var others = new HashMap<>(request.getParameterMap());
        others.keySet().removeAll(java.util.List.of("portfolio", "programme", "page"));
        var query = RegisterQuery.of(path, others);
        var now = RegisterQuery.of(request);
        var chosen = now.value("portfolio").or(() -> now.value("programme")).orElse(null);
        var choices = new ArrayList<Picker.Choice>();
        choices.add(new Picker.Choice(t("Everything"), query.with("page", null), chosen == null));
        seen.stream()
                .limit(SHOWN)
                .forEach(group -> choices.add(new Picker.Choice(
                        word(group),
                        query.with(parameter(group), group.key()),
                        group.key().equals(chosen))));
        var name = seen.stream()
                .filter(group -> group.key().equals(chosen))
                .findFirst()
                .map(GroupName::name)
                .orElse(chosen == null ? t("Everything") : chosen);
        return new Picker(t("Scope"), name, null, choices, null);
    }

    private static String word(GroupName group) {
        return group.name() + " · " + (group.kind() == ScopeKind.PORTFOLIO ? t("portfolio") : t("programme"));
    }

    private static String parameter(GroupName group) {
        return group.kind() == ScopeKind.PORTFOLIO ? "portfolio" : "programme";
    }
}
