package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Reporting.Report;
import org.plumbline.app.demo.world.World.Period;
import org.plumbline.app.demo.world.World.Statement;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Rag;

/// Writes what programme and portfolio managers say of each frozen period, from what their projects reported.
record GroupWriter(Commons commons, List<Period> periods, long seed) {

    /// One project in one period.
    private record Line(Project project, Report report, Facts facts) {
        Rag rag() {
            return report.overall();
        }
    }

    List<Statement> statements(String groupKey, List<Project> members) {
        var draw = Draw.of(seed, groupKey);
        var statements = new ArrayList<Statement>();
        for (var period : periods) {
            var lines = members.stream()
                    .filter(p -> !p.isConfidential())
                    .flatMap(p -> line(p, period.key()).stream())
                    .sorted(Comparator.comparing(Line::rag))
                    .toList();
            if (period.isFrozen() && !lines.isEmpty()) {
                statements.add(statement(period.key(), lines, draw));
            }
        }
        return statements;
    }

    private static Optional<Line> line(Project project, String period) {
        var facts = project.snapshots().stream()
                .filter(s -> s.periodKey().equals(period))
                .findFirst();
        return project.reports().stream()
                .filter(r -> r.periodKey().equals(period))
                .findFirst()
                .flatMap(r -> facts.map(f -> new Line(project, r, f.facts())));
    }

    private Statement statement(String period, List<Line> lines, Draw draw) {
        var red = lines.stream().filter(l -> l.rag() == Rag.RED).count();
        var green = lines.stream().filter(l -> l.rag().looksGreen()).count();
        var calm = green == lines.size();
        var rag = red * 4 > lines.size() ? Rag.RED : red > 0 || green * 4 < lines.size() * 3L ? Rag.AMBER : Rag.GREEN;
        var block = commons.words().get(red > 0 ? "GROUP.RED" : calm ? "GROUP.CALM" : "GROUP.AMBER");
        if (block == null) {
            throw new IllegalStateException("words.txt has no words for groups");
        }
        var words = draw.one(block.items())
                .replace("{n}", Integer.toString(lines.size()))
                .replace("{green}", Long.toString(green))
                .replace("{red}", Long.toString(red))
                .replace("{worst}", lines.getFirst().project().name())
                .replace("{forecast}", Sentences.money(sum(lines, Facts::forecast), "GBP"))
                .replace("{budget}", Sentences.money(sum(lines, Facts::budget), "GBP"));
        return new Statement(period, rag, words);
    }

    /// Adds what is in the reporting currency; another currency is left out rather than added without a rate.
    private static BigDecimal sum(List<Line> lines, Function<Facts, @Nullable BigDecimal> what) {
        return lines.stream()
                .filter(l -> l.project().currency().equals("GBP"))
                .map(l -> Objects.requireNonNullElse(what.apply(l.facts()), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
