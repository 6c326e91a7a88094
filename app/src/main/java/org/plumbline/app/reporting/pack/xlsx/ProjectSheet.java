package org.plumbline.app.reporting.pack.xlsx;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.xlsx.Sheet.Column;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// All projects, one row each.
final class ProjectSheet {
    private final CommitteePack pack;
    private final Styles styles;
    private final PackText text;

    ProjectSheet(CommitteePack pack, Styles styles) {
        this.pack = pack;
        this.styles = styles;
        this.text = new PackText(pack.cover());
    }

    void add() {
        var sheet = new Sheet(styles, t("Projects"), columns());
        pack.projects().forEach(project -> sheet.row(row(project)));
        sheet.finish();
    }

    private static List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.addAll(List.of(
                new Column(t("Key"), 11),
                new Column(t("Project"), 34),
                new Column(t("Manager"), 20),
                new Column(t("Sponsor"), 20),
                new Column(t("Portfolio"), 22),
                new Column(t("Programme"), 22),
                new Column(t("Phase"), 12),
                new Column(t("Reported"), 12),
                new Column(t("Computed"), 12),
                new Column(t("Difference"), 15)));
        for (var dimension : Dimension.values()) {
            columns.add(new Column(t("{0}, reported", RagLook.word(dimension)), 12));
            columns.add(new Column(t("{0}, computed", RagLook.word(dimension)), 12));
        }
        columns.addAll(List.of(
                new Column(t("Finish, baseline"), 12),
                new Column(t("Finish, forecast"), 12),
                new Column(t("Slip, days"), 10),
                new Column(t("Budget"), 16),
                new Column(t("Actual"), 16),
                new Column(t("Forecast"), 16),
                new Column(t("Currency"), 9),
                new Column(t("Sums by currency, no total"), 30)));
        columns.addAll(words());
        return columns;
    }

    private static List<Column> words() {
        return List.of(
                new Column(t("In one sentence"), 40),
                new Column(t("This period"), 50),
                new Column(t("Next period"), 50),
                new Column(t("Decisions needed"), 40),
                new Column(t("The manager's reason"), 40),
                new Column(t("What the facts say"), 50),
                new Column(t("Top risks and issues"), 50),
                new Column(t("Ratings before"), 40),
                new Column(t("As of"), 12),
                new Column(t("Stale"), 8),
                new Column(t("Source"), 30));
    }

    private List<@Nullable Object> row(ProjectPage project) {
        var head = project.head();
        var row = new ArrayList<@Nullable Object>();
        row.add(head.key());
        row.add(head.name());
        row.add(head.manager());
        row.add(head.sponsor());
        row.add(head.portfolio());
        row.add(head.programme());
        row.add(head.phase());
        row.add(text.word(project.reported()));
        row.add(text.word(project.computed()));
        row.add(text.agreement(project.reported(), project.computed()));
        for (var dimension : Dimension.values()) {
            row.add(text.word(rating(project, dimension, true)));
            row.add(text.word(rating(project, dimension, false)));
        }
        figures(project, row);
        words(project, row);
        return row;
    }

    private static Rag rating(ProjectPage project, Dimension dimension, boolean reported) {
        return project.dimensions().stream()
                .filter(rating -> rating.dimension() == dimension)
                .findFirst()
                .map(rating -> reported ? rating.reported() : rating.computed())
                .orElse(Rag.NONE);
    }

    private static void figures(ProjectPage project, List<@Nullable Object> row) {
        var finish = project.finish();
        var spend = project.spend();
        row.add(finish.baseline());
        row.add(finish.forecast());
        row.add(finish.slipDays());
        row.add(Figures.total(spend.budget()));
        row.add(Figures.total(spend.actual()));
        row.add(Figures.total(spend.forecast()));
        row.add(Stream.of(spend.budget(), spend.actual(), spend.forecast())
                .flatMap(sum -> Stream.ofNullable(Figures.currency(sum)))
                .distinct()
                .collect(Collectors.joining(" ")));
        row.add(apart(t("Budget"), spend.budget())
                + apart(t("Actual"), spend.actual())
                + apart(t("Forecast"), spend.forecast()));
    }

    private static String apart(String name, Sum sum) {
        var parts = Figures.apart(sum);
        return parts == null ? "" : name + ": " + parts + "\n";
    }

    private void words(ProjectPage project, List<@Nullable Object> row) {
        var report = project.report();
        row.add(report.sentence());
        row.add(report.thisPeriod());
        row.add(report.nextPeriod());
        row.add(report.decisionsNeeded());
        row.add(report.managersReason());
        row.add(String.join("\n", project.evidence()));
        row.add(project.items().stream()
                .map(item -> item.title() + " (" + item.weight() + "; "
                        + (item.owner() == null ? t("no owner") : item.owner()) + ")")
                .collect(Collectors.joining("\n")));
        row.add(project.history().stream()
                .map(mark -> mark.period() + ": " + text.word(mark.rating()))
                .collect(Collectors.joining("\n")));
        row.add(project.source().asOf());
        row.add(project.source().stale() ? t("yes") : t("no"));
        row.add(project.source().file());
    }
}
