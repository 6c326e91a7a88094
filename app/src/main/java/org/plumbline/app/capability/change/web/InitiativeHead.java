package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.capability.change.InitiativeCommand;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.springframework.stereotype.Component;

/// The head of every page of one change initiative.
@Component
class InitiativeHead {
    private final Initiatives initiatives;

    InitiativeHead(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /// The head with the tab that is open.
    ///
    /// @param tab end of its address, empty for the first
    RecordView draw(InitiativeView one, List<WaveView> waves, String tab, Map<UUID, String> names) {
        var owner = one.terms().ownerId();
        var head = RecordView.of(one.key(), one.title())
                .sub(owner == null ? t("without an owner") : t("led by {0}", names.getOrDefault(owner, "")))
                .state(t(one.state().label()), ChangeTones.of(one.state()));
        if (initiatives.mayChange(one)) {
            head = head.step(Step.open(t("Edit"), one.href() + "/edit"));
        }
        for (var command : initiatives.steps(one)) {
            head = head.step(Step.post(t(command.label()), one.href() + "/moves/" + command.word())
                    .seldom(command == InitiativeCommand.STOP));
        }
        return head.facts(figures(one, waves)).tabs(tabs(one, tab));
    }

    private static Tab[] tabs(InitiativeView one, String tab) {
        return List.of(
                        Map.entry("", t("Overview")),
                        Map.entry("/waves", t("Waves")),
                        Map.entry("/groups", t("Groups and impact")),
                        Map.entry("/resistance", t("Resistance")),
                        Map.entry("/actions", t("Actions")),
                        Map.entry("/readiness", t("Readiness")))
                .stream()
                .map(entry -> Tab.of(entry.getValue(), one.href() + entry.getKey(), tab.equals(entry.getKey())))
                .toArray(Tab[]::new);
    }

    private static Figure[] figures(InitiativeView one, List<WaveView> waves) {
        var live = waves.stream()
                .filter(wave -> wave.state() != WaveState.CANCELLED)
                .toList();
        var units = live.stream().mapToInt(wave -> wave.terms().units().size()).sum();
        var cells = units * one.practices().size();
        var deployed = live.stream().mapToInt(wave -> wave.deployments().size()).sum();
        var ready = live.stream().filter(WaveView::isReady).count();
        return new Figure[] {
            Figure.of(t("Deployed"), t("{0} of {1}", deployed, cells))
                    .sub(t("practices in units"))
                    .basis(t("A practice counts as deployed in a unit only where the measured use shows it"))
                    .href(one.href() + "/waves"),
            Figure.of(t("Waves"), Formats.number(live.size()))
                    .sub(t("{0} ready, {1} running", ready, running(live)))
                    .href(one.href() + "/waves"),
            Figure.of(t("Units"), Formats.number(units)),
            Figure.of(t("From"), Formats.date(one.terms().startsOn()))
                    .sub(t("until {0}", Formats.date(one.terms().endsOn())))
        };
    }

    private static long running(List<WaveView> waves) {
        return waves.stream().filter(wave -> wave.state() == WaveState.RUNNING).count();
    }
}
