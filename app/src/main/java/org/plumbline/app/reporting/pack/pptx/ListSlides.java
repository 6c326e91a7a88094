package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.reporting.pack.Change;
import org.plumbline.app.reporting.pack.Concern;
import org.plumbline.app.reporting.pack.DecisionNeeded;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.pptx.Grid.Cell;
import org.plumbline.app.reporting.pack.pptx.Grid.Column;

/// What changed, what needs a decision, and what is red or falsely green.
final class ListSlides {
    private final Deck deck;
    private final PackText text;

    private ListSlides(Deck deck) {
        this.deck = deck;
        this.text = deck.text();
    }

    static void add(Deck deck) {
        var slides = new ListSlides(deck);
        slides.changes();
        slides.decisions();
        slides.concerns();
    }

    private void changes() {
        var previous = deck.pack().cover().previousPeriodLabel();
        var title = previous == null ? t("What changed") : t("What changed since {0}", previous);
        var columns = List.of(
                Column.text(t("Project"), 24, 2),
                Column.text(t("Change"), 12, 2),
                Column.text(t("Rating before"), 13, 2),
                Column.text(t("Rating"), 13, 2),
                Column.text(t("Why"), 48, 3));
        new Register<Change>(
                        title,
                        t("Which projects stand differently, and why?"),
                        columns,
                        t("No project changed its rating."))
                .add(
                        deck,
                        deck.pack().changes(),
                        change -> List.of(
                                Cell.strong(change.project()),
                                Cell.of(text.word(change.kind())),
                                Cell.of(text.rating(change.from()), change.from()),
                                Cell.of(text.rating(change.to()), change.to()),
                                Cell.of(change.sentence())));
    }

    private void decisions() {
        var columns = List.of(
                Column.text(t("Decision"), 38, 3),
                Column.text(t("Project"), 20, 2),
                Column.text(t("From whom"), 15, 2),
                Column.text(t("By"), 12, 2),
                Column.number(t("Waiting, days"), 9),
                Column.text(t("What waiting costs"), 27, 3));
        new Register<DecisionNeeded>(
                        t("Decisions needed"),
                        t("What must be decided, by whom, by when, and what does waiting cost?"),
                        columns,
                        t("Nothing waits for a decision of this committee."))
                .add(
                        deck,
                        deck.pack().decisions(),
                        decision -> List.of(
                                Cell.strong(decision.decision()),
                                Cell.of(decision.project()),
                                Cell.of(decision.from()),
                                Cell.of(text.date(decision.by())),
                                Cell.of(String.valueOf(decision.waitingDays())),
                                Cell.of(text.orDash(decision.costOfWaiting()))));
    }

    private void concerns() {
        var columns = List.of(
                Column.text(t("Project"), 21, 3),
                Column.text(t("Reported"), 12, 2),
                Column.text(t("Computed"), 15, 3),
                Column.text(t("What the facts say"), 38, 5),
                Column.text(t("The manager's reason"), 30, 5));
        new Register<Concern>(
                        t("Red and false green"),
                        t("What is really red, which green is false, and why?"),
                        columns,
                        t("No project is red or falsely green."))
                .add(
                        deck,
                        deck.pack().concerns(),
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
