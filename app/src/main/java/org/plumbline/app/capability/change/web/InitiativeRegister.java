package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.stereotype.Component;

/// The list of change initiatives.
@Component
class InitiativeRegister {
    private final Initiatives initiatives;
    private final Waves waves;
    private final ChangeNames names;

    InitiativeRegister(Initiatives initiatives, Waves waves, ChangeNames names) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.names = names;
    }

    Register draw(RegisterQuery query) {
        var words = query.text().toLowerCase(Locale.ROOT);
        var found = initiatives.all().stream()
                .filter(one -> (one.key() + " " + one.title() + " "
                                + one.terms().release())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        var page = found.stream().skip(query.offset()).limit(query.size()).toList();
        var all = waves.of(page);
        var called = names.of(page, all);
        var rows = page.stream().map(one -> row(one, all, called)).toList();
        return Register.of(
                        t("Changes of how we work"),
                        query,
                        List.of(
                                Column.text("title", t("Change")),
                                Column.text("owner", t("Owner")).wide(),
                                Column.number("waves", t("Waves")).wide(),
                                Column.number("deployed", t("Deployed")),
                                Column.number("until", t("Until")).wide(),
                                Column.text("state", t("State"))),
                        Empty.of(
                                        t("No change is led in yet"),
                                        t(
                                                "A methodology, a process or a tool is taken up unit by unit: plan who takes it up"
                                                        + " when, and let the use show that it arrived."))
                                .next(t("Lead a change of how we work"), "/initiatives/new"))
                .rows(rows, found.size());
    }

    private static Row row(InitiativeView one, List<WaveView> all, Map<UUID, String> called) {
        var mine = all.stream()
                .filter(wave -> wave.initiativeId().equals(one.id()) && wave.state() != WaveState.CANCELLED)
                .toList();
        var cells = mine.stream().mapToInt(wave -> wave.terms().units().size()).sum()
                * one.practices().size();
        var deployed = mine.stream().mapToInt(wave -> wave.deployments().size()).sum();
        var owner = one.terms().ownerId();
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href()).sub(one.key()),
                owner == null ? Cell.muted(null) : Cell.people(called.getOrDefault(owner, "")),
                Cell.number(mine.size()),
                Cell.text(cells == 0 ? null : t("{0} of {1}", deployed, cells)),
                Cell.date(one.terms().endsOn()),
                Cell.state(t(one.state().label()), ChangeTones.of(one.state())));
    }
}
