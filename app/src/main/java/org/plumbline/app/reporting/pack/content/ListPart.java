package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.reporting.pack.Change;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Concern;
import org.plumbline.app.reporting.pack.DecisionNeeded;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.content.PackContent.Tab;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// What changed, what needs a decision, and what is red or falsely green.
record ListPart(CommitteePack pack, PackText text) {
    List<Section> sections() {
        return List.of(changes(), decisions(), concerns());
    }

    List<Tab> tabs() {
        return List.of(
                new Tab(t("Changes"), changeRows()),
                new Tab(t("Decisions"), decisionRows()),
                new Tab(t("Red and false green"), concernRows()));
    }

    private Section changes() {
        var previous = pack.cover().previousPeriodLabel();
        var counts = Arrays.stream(Change.Kind.values())
                .filter(kind -> changed(kind) > 0)
                .map(kind -> text.word(kind) + " " + changed(kind))
                .collect(Collectors.joining(" · "));
        return new Section.Listing(
                previous == null ? t("What changed") : t("What changed since {0}", previous),
                t("Which projects stand differently, and why?"),
                counts,
                changeRows(),
                previous == null
                        ? t("This is the first frozen period: there is none to compare with.")
                        : t("No project changed its rating."),
                "");
    }

    private long changed(Change.Kind kind) {
        return pack.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private Table changeRows() {
        return new Table.Of<Change>()
                .column(Column.workbook(t("Key"), 11), change -> Cell.of(change.projectKey()))
                .column(Column.text(t("Project"), 24, 2, 34), change -> Cell.strong(change.project()))
                .column(Column.text(t("Change"), 12, 2, 14), change -> Cell.of(text.word(change.kind())))
                .column(Column.text(t("Rating before"), 13, 2, 14), change -> Cell.rating(change.from(), text))
                .column(Column.text(t("Rating"), 13, 2, 14), change -> Cell.rating(change.to(), text))
                .column(Column.text(t("Why"), 48, 3, 80), change -> Cell.of(change.sentence()))
                .rows(pack.changes());
    }

    private Section decisions() {
        var all = pack.decisions();
        var late = all.stream().filter(this::isOverdue).count();
        var longest = all.stream()
                .max(Comparator.comparingInt(DecisionNeeded::waitingDays))
                .map(DecisionNeeded::waitingDays)
                .orElse(0);
        var answer = Words.plural(all.size(), "{0} decision waits", "{0} decisions wait")
                + (late == 0 ? "" : "; " + t("{0} past the day they were needed", late))
                + (longest == 0 ? "" : "; " + t("the longest for {0}", Formats.days(longest)));
        return new Section.Listing(
                t("Decisions needed"),
                t("What must be decided, by whom, by when, and what does waiting cost?"),
                all.isEmpty() ? "" : answer + ".",
                decisionRows(),
                t("Nothing waits for a decision of this committee."),
                "");
    }

    private boolean isOverdue(DecisionNeeded decision) {
        var by = decision.by();
        return by != null && by.isBefore(pack.cover().asOf());
    }

    private Table decisionRows() {
        return new Table.Of<DecisionNeeded>()
                .column(Column.workbook(t("Key"), 11), decision -> Cell.of(decision.projectKey()))
                .column(
                        new Column(t("Project"), t("Project"), Column.Where.WORKBOOK, 0, 2, false, 34),
                        decision -> Cell.of(decision.project()))
                .column(Column.text(t("Decision"), 38, 3, 60), decision -> Cell.strong(decision.decision()))
                .column(Column.text(t("Project"), 20, 2, 34).onPages(), decision -> Cell.of(decision.project()))
                .column(Column.text(t("From whom"), 15, 2, 24), decision -> Cell.of(decision.from()))
                .column(Column.text(t("By"), 13, 2, 12), this::by)
                .column(Column.number(t("Waiting, days"), 10, 13), decision -> Cell.number(decision.waitingDays()))
                .column(Column.text(t("What waiting costs"), 27, 3, 50), decision -> Cell.of(decision.costOfWaiting()))
                .rows(pack.decisions());
    }

    private Cell by(DecisionNeeded decision) {
        var day = Cell.day(decision.by());
        return isOverdue(decision) ? day.shown(day.text() + "\n" + t("overdue")).tinted(Rag.RED) : day;
    }

    private Section concerns() {
        var all = pack.concerns();
        var falseGreens = all.stream().filter(ListPart::isFalseGreen).count();
        return new Section.Listing(
                t("Red and false green"),
                t("What is really red, which green is false, and why?"),
                all.isEmpty()
                        ? ""
                        : t("{0} reported red, {1} green only in the report.", all.size() - falseGreens, falseGreens),
                concernRows(),
                t("No project is red or falsely green."),
                "");
    }

    private static boolean isFalseGreen(Concern concern) {
        return Agreement.between(concern.reported(), concern.computed()) == Agreement.FALSE_GREEN;
    }

    private Table concernRows() {
        return new Table.Of<Concern>()
                .column(Column.workbook(t("Key"), 11), concern -> Cell.of(concern.projectKey()))
                .column(
                        Column.text(t("Project"), 21, 3, 34),
                        concern -> Cell.strong(concern.project()).shown(concern.project() + "\n" + concern.manager()))
                .column(Column.workbook(t("Manager"), 20), concern -> Cell.of(concern.manager()))
                .column(Column.text(t("Reported"), 13, 2, 12), concern -> Cell.rating(concern.reported(), text))
                .column(
                        Column.text(t("Computed"), 15, 3, 12),
                        concern -> Cell.rating(concern.computed(), text)
                                .shown(text.beside(concern.reported(), concern.computed())))
                .column(
                        Column.workbook(t("Difference"), 15),
                        concern -> Cell.of(text.agreement(concern.reported(), concern.computed())))
                .column(
                        Column.text(t("What the facts say"), 38, 6, 60),
                        concern -> Cell.of(String.join("\n", concern.evidence())))
                .column(Column.text(t("The manager's reason"), 30, 6, 60), concern -> Cell.of(concern.managersReason()))
                .rows(pack.concerns());
    }
}
