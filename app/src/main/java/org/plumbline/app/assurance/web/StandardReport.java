package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.audit.Mandates;
import org.plumbline.app.assurance.audit.StandardMatrix.Line;
import org.plumbline.app.assurance.audit.StandardMatrix.Matrix;
import org.plumbline.app.assurance.audit.Standing;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// Compliance and waivers on paper: the sums first, then for each standard who does not comply, whose waiver holds
/// until when, and who has not been looked at; last the projects that serve no objective.
@Component
class StandardReport {
    private final Clock clock;

    StandardReport(Clock clock) {
        this.clock = clock;
    }

    Paper of(Matrix matrix) {
        var paper = Paper.of(
                        t("Compliance and waivers"),
                        t(
                                "{0}, {1} projects",
                                Formats.date(LocalDate.now(clock)),
                                matrix.lines().size()))
                .across()
                .table(sums(matrix));
        for (var standard : matrix.standards()) {
            paper = chapter(paper, standard, matrix.lines());
        }
        var idle = matrix.lines().stream()
                .filter(one -> one.serves().isEmpty())
                .map(StandardReport::name)
                .toList();
        paper = paper.heading(t("Projects that serve no objective"));
        return idle.isEmpty() ? paper.prose(t("Every one of them serves an objective.")) : paper.items(idle);
    }

    private static Paper.Table sums(Matrix matrix) {
        var heads = new ArrayList<String>();
        heads.add(t("Standard"));
        for (var standing : Standing.values()) {
            heads.add(t(standing.label()));
        }
        var rows = new ArrayList<List<String>>();
        for (var standard : matrix.standards()) {
            var row = new ArrayList<String>();
            row.add(standard.policy().key() + " " + standard.policy().title());
            for (var standing : Standing.values()) {
                row.add(Formats.number(matrix.lines().stream()
                        .mapToLong(one -> one.count(List.of(standard), standing))
                        .sum()));
            }
            rows.add(row);
        }
        return new Paper.Table(heads, rows, false);
    }

    private static Paper chapter(Paper paper, Mandates.Standard standard, List<Line> lines) {
        var chapter = paper.heading(standard.policy().title())
                .facts(List.of(
                        Map.entry(t("Key"), standard.policy().key()),
                        Map.entry(
                                t("Mandated on"),
                                Formats.date(standard.mandate().mandatedOn())),
                        Map.entry(t("Why"), standard.mandate().words())));
        for (var standing : List.of(Standing.BROKEN, Standing.WAIVED)) {
            var rows = lines.stream()
                    .filter(one -> one.count(List.of(standard), standing) > 0)
                    .map(one -> List.of(name(one), sentence(one, standard)))
                    .toList();
            chapter = chapter.subheading(t(standing.label()));
            chapter = rows.isEmpty()
                    ? chapter.prose(t("None."))
                    : chapter.table(new Paper.Table(List.of(t("Project"), t("Rests on")), rows, false));
        }
        var unseen = lines.stream()
                .filter(one -> one.count(List.of(standard), Standing.UNSEEN) > 0)
                .map(StandardReport::name)
                .collect(Collectors.joining(", "));
        return unseen.isEmpty()
                ? chapter
                : chapter.subheading(t(Standing.UNSEEN.label())).prose(unseen);
    }

    private static String sentence(Line line, Mandates.Standard standard) {
        var cell = line.cells().get(standard.policy().id());
        return cell == null ? "" : cell.sentence();
    }

    private static String name(Line line) {
        return line.project().key() + " " + line.project().name();
    }
}
