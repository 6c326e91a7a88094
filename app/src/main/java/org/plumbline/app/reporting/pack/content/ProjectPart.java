package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.engine.status.Rag;

/// The appendix: a page for each project, its words, and its ratings and figures beside them.
record ProjectPart(PackText text) {
    private static final int ITEMS = 5;

    private record Rated(String name, Rag reported, Cell computed, boolean isOverall) {}

    private record Fact(String name, String value) {}

    List<Section> sections(Appendix appendix) {
        var sections = new ArrayList<Section>();
        if (appendix.leftOut() > 0) {
            sections.add(leftOut(appendix));
        }
        appendix.pages().forEach(project -> sections.add(project(project)));
        return sections;
    }

    private static Section leftOut(Appendix appendix) {
        var shown = appendix.pages().size();
        return new Section.Listing(
                t("Appendix: project pages"),
                t("Which projects follow?"),
                "",
                Table.NONE,
                shown == 0
                        ? t("No project has a page of its own here. All {0} are in the workbook.", appendix.leftOut())
                        : t(
                                "{0} of {1} projects follow, one page each: red first, then false green, amber and changed. The other {2} are in the workbook.",
                                shown, shown + appendix.leftOut(), appendix.leftOut()),
                "");
    }

    private Section project(ProjectPage project) {
        var head = project.head();
        var manager = head.manager().isBlank() ? t("no manager") : t("managed by {0}", head.manager());
        var line = Stream.of(head.key(), manager, head.portfolio(), head.programme())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        var marks = project.history();
        return new Section.Project(
                head.name(),
                line,
                project.report().sentence(),
                words(project),
                Stream.of(milestones(project), items(project))
                        .filter(table -> !table.isEmpty())
                        .toList(),
                ratings(project),
                marks.stream().map(this::mark).toList(),
                marks.size() < 2
                        ? marks.stream().map(ProjectPage.HistoryMark::period).collect(Collectors.joining())
                        : t(
                                "Reported from {0} to {1}",
                                marks.getFirst().period(), marks.getLast().period()),
                facts(project),
                t("Source: {0}", text.orDash(project.source().file())));
    }

    private Section.Mark mark(ProjectPage.HistoryMark mark) {
        return new Section.Mark(mark.period(), PackText.shape(mark.rating()), mark.rating(), text.word(mark.rating()));
    }

    private List<Section.Words> words(ProjectPage project) {
        var report = project.report();
        var said = new ArrayList<Section.Words>();
        said.add(new Section.Words(t("This period"), text.orDash(report.thisPeriod()), 5));
        said.add(new Section.Words(t("Next period"), text.orDash(report.nextPeriod()), 4));
        said.add(new Section.Words(t("Decisions needed"), text.orDash(report.decisionsNeeded()), 3));
        if (!report.managersReason().isBlank()) {
            said.add(new Section.Words(t("The manager's reason"), report.managersReason(), 2));
        }
        if (!project.evidence().isEmpty()) {
            said.add(new Section.Words(t("What the facts say"), String.join("\n", project.evidence()), 4));
        }
        return said;
    }

    private Table milestones(ProjectPage project) {
        return new Table.Of<ProjectPage.Milestone>()
                .column(Column.text(t("Next milestones"), 44, 2, 30), one -> Cell.of(one.name()))
                .column(Column.text(t("Baseline"), 20, 2, 12), one -> Cell.day(one.baseline()))
                .column(Column.text(t("Forecast"), 20, 2, 12), one -> Cell.day(one.forecast()))
                .column(Column.number(t("Slip"), 16, 10), one -> SlipPart.slip(one.slipDays(), text))
                .rows(project.milestones());
    }

    private Table items(ProjectPage project) {
        return new Table.Of<ProjectPage.OpenItem>()
                .column(Column.text(t("Top risks and issues"), 56, 2, 30), ProjectPart::item)
                .column(Column.text(t("Weight"), 18, 1, 10), item -> Cell.of(item.weight()))
                .column(
                        Column.text(t("Owner"), 26, 1, 20),
                        item -> Cell.of(item.owner() == null ? t("no owner") : item.owner()))
                .rows(project.items().stream().limit(ITEMS).toList());
    }

    private static Cell item(ProjectPage.OpenItem item) {
        var kind = item.kind() == ProjectPage.OpenItem.Kind.RISK ? t("Risk") : t("Issue");
        return Cell.of(t("{0}: {1}", kind, item.title()));
    }

    private Table ratings(ProjectPage project) {
        var difference = text.agreement(project.reported(), project.computed());
        var overall = Cell.rating(project.computed(), text);
        var rows = new ArrayList<Rated>();
        rows.add(new Rated(
                t("Overall"),
                project.reported(),
                difference.isEmpty() ? overall : overall.shown(overall.text() + ", " + difference),
                true));
        project.dimensions()
                .forEach(rating -> rows.add(
                        new Rated(text.word(rating.dimension()), rating.reported(), cell(rating.computed()), false)));
        return new Table.Of<Rated>()
                .column(
                        Column.text(t("Rating"), 26, 1, 12),
                        row -> row.isOverall() ? Cell.strong(row.name()) : Cell.of(row.name()))
                .column(Column.text(t("Reported"), 32, 1, 12), row -> cell(row.reported()))
                .column(Column.text(t("Computed"), 42, 2, 12), Rated::computed)
                .rows(rows);
    }

    private Cell cell(Rag rag) {
        return rag == Rag.NONE ? Cell.of(text.rating(rag)) : Cell.rating(rag, text);
    }

    private Table facts(ProjectPage project) {
        var finish = project.finish();
        var spend = project.spend();
        var head = project.head();
        var source = project.source();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t("Finish, baseline"), text.date(finish.baseline())));
        var slip = finish.slipDays() == null ? "" : " (" + text.slip(finish.slipDays()) + ")";
        facts.add(new Fact(t("Finish, forecast"), text.date(finish.forecast()) + slip));
        facts.add(new Fact(t("Budget"), text.money(spend.budget())));
        facts.add(new Fact(t("Actual"), text.money(spend.actual())));
        var over = text.overBudget(spend.budget(), spend.forecast());
        facts.add(new Fact(t("Forecast"), text.money(spend.forecast()) + (over.isEmpty() ? "" : " (" + over + ")")));
        facts.add(new Fact(t("Sponsor"), text.orDash(head.sponsor())));
        facts.add(new Fact(t("Phase"), text.orDash(head.phase())));
        var stale = source.stale() ? " " + t("(stale)") : "";
        facts.add(new Fact(t("As of"), text.date(source.asOf()) + stale));
        facts.add(new Fact(t("Source"), text.orDash(source.file())));
        return new Table.Of<Fact>()
                .column(Column.text(t("Facts"), 36, 1, 20), fact -> Cell.of(fact.name()))
                .column(Column.text(t("Value"), 64, 2, 20), fact -> Cell.strong(fact.value()))
                .rows(facts);
    }
}
