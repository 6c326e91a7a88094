package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.PracticeView;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.springframework.stereotype.Component;

/// The deployment board: units by practices, wave after wave.
@Component
class Board {
    private final Initiatives initiatives;

    Board(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    List<BoardLine> lines(InitiativeView one, List<WaveView> waves, Map<UUID, String> names) {
        var mayLead = initiatives.mayChange(one);
        var lines = new ArrayList<BoardLine>();
        for (var wave : waves) {
            var owner = wave.terms().ownerId();
            wave.terms().units().stream()
                    .sorted(Comparator.comparing(unit -> names.getOrDefault(unit, "")))
                    .forEach(unit -> lines.add(new BoardLine(
                            wave.number(),
                            wave.terms().title(),
                            t(
                                    "{0} to {1}",
                                    Formats.date(wave.terms().startsOn()),
                                    Formats.date(wave.terms().endsOn())),
                            names.getOrDefault(unit, ""),
                            owner == null ? Formats.NONE : names.getOrDefault(owner, ""),
                            one.practices().stream()
                                    .map(practice -> cell(wave, unit, practice, mayLead))
                                    .toList())));
        }
        return lines;
    }

    private static BoardLine.Cell cell(WaveView wave, UUID unit, PracticeView practice, boolean mayLead) {
        var shown = wave.deployment(unit, practice.id());
        if (shown.isPresent()) {
            var use = shown.get();
            return new BoardLine.Cell(
                    practice.id(),
                    unit,
                    t("Deployed"),
                    Tone.GOOD,
                    t("{0} of {1} projects in {2}", use.kept(), use.required(), Formats.month(use.month())),
                    false);
        }
        var isRunning = wave.state() == WaveState.RUNNING;
        return new BoardLine.Cell(
                practice.id(),
                unit,
                isRunning ? t("Introduced") : t(wave.state().label()),
                isRunning ? Tone.ACCENT : Tone.MUTED,
                "",
                isRunning && mayLead);
    }
}
