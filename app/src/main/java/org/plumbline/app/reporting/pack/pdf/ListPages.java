package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Concern;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.pdf.Table.Cell;
import org.plumbline.app.reporting.pack.pdf.Table.Column;

/// What changed, what needs a decision, and what is red or falsely green.
final class ListPages {
    private final CommitteePack pack;
    private final Sections sections;
    private final PackText text;

    ListPages(CommitteePack pack, Sections sections) {
        this.pack = pack;
        this.sections = sections;
        this.text = new PackText(pack.cover());
    }

    void add() {
        changes();
        decisions();
        concerns();
    }

    private void changes() {
        var previous = pack.cover().previousPeriodLabel();
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Project"), 22),
                        Column.text(t("Change"), 12),
                        Column.text(t("Rating before"), 12),
                        Column.text(t("Rating"), 12),
                        Column.text(t("Why"), 42)));
        sections.list(
                new Sections.Words(
                        previous == null ? t("What changed") : t("What changed since {0}", previous),
                        t("Which projects stand differently, and why?"),
                        t("No project changed its rating.")),
                table,
                pack.changes(),
                change -> List.of(
                        Cell.strong(change.project()),
                        Cell.of(text.word(change.kind())),
                        Cell.of(text.rating(change.from()), change.from()),
                        Cell.of(text.rating(change.to()), change.to()),
                        Cell.of(change.sentence())));
    }

    private void decisions() {
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Decision"), 31),
                        Column.text(t("Project"), 17),
                        Column.text(t("From whom"), 14),
                        Column.text(t("By"), 9),
                        Column.number(t("Waiting, days"), 7),
                        Column.text(t("What waiting costs"), 22)));
        sections.list(
                new Sections.Words(
                        t("Decisions needed"),
                        t("What must be decided, by whom, by when, and what does waiting cost?"),
                        t("Nothing waits for a decision of this committee.")),
                table,
                pack.decisions(),
                decision -> List.of(
                        Cell.strong(decision.decision()),
                        Cell.of(decision.project()),
                        Cell.of(decision.from()),
                        Cell.of(text.date(decision.by())),
                        Cell.of(String.valueOf(decision.waitingDays())),
                        Cell.of(text.orDash(decision.costOfWaiting()))));
    }

    private void concerns() {
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Project"), 20),
                        Column.text(t("Reported"), 10),
                        Column.text(t("Computed"), 12),
                        Column.text(t("What the facts say"), 32),
                        Column.text(t("The manager's reason"), 26)));
        sections.list(
                new Sections.Words(
                        t("Red and false green"),
                        t("What is really red, which green is false, and why?"),
                        t("No project is red or falsely green.")),
                table,
                pack.concerns(),
                concern -> List.of(
                        Cell.strong(concern.project() + "\n" + concern.manager()),
                        Cell.of(text.rating(concern.reported()), concern.reported()),
                        Cell.of(computed(concern), concern.computed()),
                        Cell.of(String.join("\n", concern.evidence())),
                        Cell.of(text.orDash(concern.managersReason()))));
    }

    private String computed(Concern concern) {
        var difference = text.agreement(concern.reported(), concern.computed());
        return text.rating(concern.computed()) + (difference.isEmpty() ? "" : "\n" + difference);
    }
}
