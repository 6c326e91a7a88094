package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.app.reporting.pack.pdf.Table.Cell;
import org.plumbline.app.reporting.pack.pdf.Table.Column;
import org.plumbline.engine.status.Rag;

/// The appendix: a page for each project, words on the left, ratings and figures on the right.
final class ProjectPages {
    private final Sections sections;
    private final PackText text;

    ProjectPages(CommitteePack pack, Sections sections) {
        this.sections = sections;
        this.text = new PackText(pack.cover());
    }

    void add(Appendix appendix) {
        if (appendix.leftOut() > 0) {
            leftOut(appendix);
        }
        appendix.pages().forEach(this::project);
    }

    private void leftOut(Appendix appendix) {
        var html = sections.open(t("Appendix: project pages"), t("Which projects follow?"));
        html.element(
                "p",
                "none",
                t(
                        "{0} of {1} projects follow, one page each: red first, then false green, then changed. The other {2} are in the workbook.",
                        appendix.pages().size(), appendix.pages().size() + appendix.leftOut(), appendix.leftOut()));
        sections.close();
    }

    private void project(ProjectPage project) {
        var head = project.head();
        var line = Stream.of(head.key(), t("managed by {0}", head.manager()), head.portfolio(), head.programme())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        var html = sections.open(head.name(), line);
        html.raw("<table class=\"split\"><tbody><tr class=\"long\"><td style=\"width:58%\">");
        words(html, project);
        html.raw("</td><td class=\"gap\"></td><td>");
        figures(html, project);
        html.raw("</td></tr></tbody></table>");
        sections.close();
    }

    private void words(Html html, ProjectPage project) {
        var report = project.report();
        if (!report.sentence().isBlank()) {
            html.element("p", "", report.sentence());
        }
        block(html, t("This period"), text.orDash(report.thisPeriod()));
        block(html, t("Next period"), text.orDash(report.nextPeriod()));
        block(html, t("Decisions needed"), text.orDash(report.decisionsNeeded()));
        if (!report.managersReason().isBlank()) {
            block(html, t("The manager's reason"), report.managersReason());
        }
        if (!project.evidence().isEmpty()) {
            block(html, t("What the facts say"), String.join("\n", project.evidence()));
        }
        if (!project.items().isEmpty()) {
            html.element("h2", "", t("Top risks and issues"));
            var columns = List.of(
                    Column.text(t("Risk or issue"), 56), Column.text(t("Weight"), 18), Column.text(t("Owner"), 26));
            new Table("small", columns).write(html, project.items(), this::item);
        }
    }

    private List<Cell> item(ProjectPage.OpenItem item) {
        var kind = item.kind() == ProjectPage.OpenItem.Kind.RISK ? t("Risk") : t("Issue");
        return List.of(
                Cell.of(t("{0}: {1}", kind, item.title())),
                Cell.of(item.weight()),
                Cell.of(item.owner() == null ? t("no owner") : item.owner()));
    }

    private static void block(Html html, String head, String words) {
        html.element("h2", "", head).element("p", "", words);
    }

    private void figures(Html html, ProjectPage project) {
        var columns =
                List.of(Column.text(t("Rating"), 28), Column.text(t("Reported"), 30), Column.text(t("Computed"), 42));
        var rows = new ArrayList<List<Cell>>();
        var difference = text.agreement(project.reported(), project.computed());
        rows.add(List.of(
                Cell.strong(t("Overall")),
                Cell.of(text.rating(project.reported()), project.reported()),
                Cell.of(
                        text.rating(project.computed()) + (difference.isEmpty() ? "" : ", " + difference),
                        project.computed())));
        project.dimensions()
                .forEach(rating -> rows.add(List.of(
                        Cell.of(text.word(rating.dimension())), cell(rating.reported()), cell(rating.computed()))));
        new Table("small", columns).write(html, rows, row -> row);
        history(html, project);
        facts(html, project);
    }

    private Cell cell(Rag rag) {
        return rag == Rag.NONE ? Cell.of(text.rating(rag)) : Cell.of(text.rating(rag), rag);
    }

    private void history(Html html, ProjectPage project) {
        var marks = project.history();
        if (marks.isEmpty()) {
            return;
        }
        var first = marks.getFirst().period();
        html.element(
                "h2", "", t("Reported from {0} to {1}", first, marks.getLast().period()));
        html.raw("<table class=\"marks\"><tbody><tr>");
        marks.forEach(mark -> html.element("td", Table.tint(mark.rating()), PackText.shape(mark.rating())));
        html.raw("</tr></tbody></table>");
    }

    private void facts(Html html, ProjectPage project) {
        var finish = project.finish();
        var spend = project.spend();
        var head = project.head();
        var source = project.source();
        var stale = source.stale() ? " " + t("(stale)") : "";
        var facts = List.of(
                List.of(t("Finish, baseline"), text.date(finish.baseline())),
                List.of(
                        t("Finish, forecast"),
                        text.date(finish.forecast()) + " (" + text.slip(finish.slipDays()) + ")"),
                List.of(t("Budget"), text.money(spend.budget())),
                List.of(t("Actual"), text.money(spend.actual())),
                List.of(t("Forecast"), text.money(spend.forecast())),
                List.of(t("Sponsor"), text.orDash(head.sponsor())),
                List.of(t("Phase"), text.orDash(head.phase())),
                List.of(t("As of"), text.date(source.asOf()) + stale),
                List.of(t("Source"), text.orDash(source.file())));
        html.element("h2", "", t("Facts"));
        new Table("small", List.of(Column.text(t("Fact"), 38), Column.text(t("Value"), 62)))
                .write(html, facts, fact -> List.of(Cell.of(fact.getFirst()), Cell.strong(fact.getLast())));
    }
}
