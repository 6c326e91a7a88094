package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.app.reporting.pack.ProjectPage.DimensionRating;
import org.plumbline.app.reporting.pack.ProjectPage.Spend;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// All projects of a pack, one row each.
record ProjectRows(PackText text) {
    Table table(List<ProjectPage> projects) {
        var table = new Table.Of<ProjectPage>();
        heads(table);
        ratings(table);
        figures(table);
        words(table);
        return table.rows(projects);
    }

    private static void kept(
            Table.Of<ProjectPage> table, String head, int width, Function<ProjectPage, @Nullable Object> value) {
        table.column(Column.workbook(head, width), project -> Cell.kept(value.apply(project)));
    }

    private static void heads(Table.Of<ProjectPage> table) {
        kept(table, t("Key"), 11, project -> project.head().key());
        kept(table, t("Project"), 34, project -> project.head().name());
        kept(table, t("Manager"), 20, project -> project.head().manager());
        kept(table, t("Sponsor"), 20, project -> project.head().sponsor());
        kept(table, t("Portfolio"), 22, project -> project.head().portfolio());
        kept(table, t("Programme"), 22, project -> project.head().programme());
        kept(table, t("Phase"), 12, project -> project.head().phase());
    }

    private void ratings(Table.Of<ProjectPage> table) {
        kept(table, t("Reported"), 12, project -> text.word(project.reported()));
        kept(table, t("Computed"), 12, project -> text.word(project.computed()));
        kept(table, t("Difference"), 15, project -> text.agreement(project.reported(), project.computed()));
        for (var dimension : Dimension.values()) {
            var name = text.word(dimension);
            kept(table, t("{0}, reported", name), 12, project -> rating(project, dimension, DimensionRating::reported));
            kept(table, t("{0}, computed", name), 12, project -> rating(project, dimension, DimensionRating::computed));
        }
    }

    private String rating(ProjectPage project, Dimension dimension, Function<DimensionRating, Rag> which) {
        return text.word(project.dimensions().stream()
                .filter(rating -> rating.dimension() == dimension)
                .findFirst()
                .map(which)
                .orElse(Rag.NONE));
    }

    private void figures(Table.Of<ProjectPage> table) {
        kept(table, t("Finish, baseline"), 12, project -> project.finish().baseline());
        kept(table, t("Finish, forecast"), 12, project -> project.finish().forecast());
        kept(table, t("Slip, days"), 10, project -> project.finish().slipDays());
        kept(table, t("Budget"), 16, project -> total(project.spend().budget()));
        kept(table, t("Actual"), 16, project -> total(project.spend().actual()));
        kept(table, t("Forecast"), 16, project -> total(project.spend().forecast()));
        kept(table, t("Currency"), 16, project -> currencies(project.spend()));
        kept(table, t("Sums by currency, no total"), 30, project -> apart(project.spend()));
    }

    private static @Nullable Object total(Sum sum) {
        return sum.total() == null ? null : sum.total().value();
    }

    private static String currencies(Spend spend) {
        return Stream.of(spend.budget(), spend.actual(), spend.forecast())
                .filter(sum -> sum.total() != null)
                .map(sum -> sum.currency() == null ? t("currency unknown") : sum.currency())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String apart(Spend spend) {
        return apart(t("Budget"), spend.budget())
                + apart(t("Actual"), spend.actual())
                + apart(t("Forecast"), spend.forecast());
    }

    private String apart(String name, Sum sum) {
        var parts = text.plainApart(sum);
        return parts.isEmpty() ? "" : name + ": " + parts + "\n";
    }

    private void words(Table.Of<ProjectPage> table) {
        kept(table, t("In one sentence"), 40, project -> project.report().sentence());
        kept(table, t("This period"), 50, project -> project.report().thisPeriod());
        kept(table, t("Next period"), 50, project -> project.report().nextPeriod());
        kept(table, t("Decisions needed"), 40, project -> project.report().decisionsNeeded());
        kept(table, t("The manager's reason"), 40, project -> project.report().managersReason());
        kept(table, t("What the facts say"), 50, project -> String.join("\n", project.evidence()));
        kept(table, t("Next milestones"), 50, ProjectRows::milestones);
        kept(table, t("Top risks and issues"), 50, ProjectRows::items);
        kept(table, t("Ratings before"), 40, this::history);
        kept(table, t("As of"), 12, project -> project.source().asOf());
        kept(table, t("Stale"), 8, project -> project.source().stale() ? t("yes") : t("no"));
        kept(table, t("Source"), 30, project -> project.source().file());
    }

    private static String milestones(ProjectPage project) {
        return project.milestones().stream()
                .map(one -> one.name() + ": " + Formats.date(one.forecast()))
                .collect(Collectors.joining("\n"));
    }

    private static String items(ProjectPage project) {
        return project.items().stream()
                .map(item -> item.title() + " (" + item.weight() + "; "
                        + (item.owner() == null ? t("no owner") : item.owner()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private String history(ProjectPage project) {
        return project.history().stream()
                .map(mark -> mark.period() + ": " + text.word(mark.rating()))
                .collect(Collectors.joining("\n"));
    }
}
