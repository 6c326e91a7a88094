package org.plumbline.app.reporting.pack.xlsx;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.xlsx.Sheet.Column;

/// The lists: changes, decisions, red and false green, risks, the managers' words.
final class ListSheets {
    private final CommitteePack pack;
    private final Styles styles;
    private final PackText text;

    ListSheets(CommitteePack pack, Styles styles) {
        this.pack = pack;
        this.styles = styles;
        this.text = new PackText(pack.cover());
    }

    void changes() {
        var sheet = new Sheet(
                styles,
                t("Changes"),
                List.of(
                        new Column(t("Key"), 11),
                        new Column(t("Project"), 34),
                        new Column(t("Change"), 14),
                        new Column(t("Rating before"), 14),
                        new Column(t("Rating"), 14),
                        new Column(t("Why"), 80)));
        pack.changes()
                .forEach(change -> sheet.row(row(
                        change.projectKey(),
                        change.project(),
                        text.word(change.kind()),
                        text.word(change.from()),
                        text.word(change.to()),
                        change.sentence())));
        sheet.finish();
    }

    void decisions() {
        var sheet = new Sheet(
                styles,
                t("Decisions"),
                List.of(
                        new Column(t("Key"), 11),
                        new Column(t("Project"), 34),
                        new Column(t("Decision"), 60),
                        new Column(t("From whom"), 24),
                        new Column(t("By"), 12),
                        new Column(t("Waiting, days"), 13),
                        new Column(t("What waiting costs"), 50)));
        pack.decisions()
                .forEach(decision -> sheet.row(row(
                        decision.projectKey(),
                        decision.project(),
                        decision.decision(),
                        decision.from(),
                        decision.by(),
                        decision.waitingDays(),
                        decision.costOfWaiting())));
        sheet.finish();
    }

    void concerns() {
        var sheet = new Sheet(
                styles,
                t("Red and false green"),
                List.of(
                        new Column(t("Key"), 11),
                        new Column(t("Project"), 34),
                        new Column(t("Manager"), 20),
                        new Column(t("Reported"), 12),
                        new Column(t("Computed"), 12),
                        new Column(t("Difference"), 15),
                        new Column(t("What the facts say"), 60),
                        new Column(t("The manager's reason"), 60)));
        pack.concerns()
                .forEach(concern -> sheet.row(row(
                        concern.projectKey(),
                        concern.project(),
                        concern.manager(),
                        text.word(concern.reported()),
                        text.word(concern.computed()),
                        text.agreement(concern.reported(), concern.computed()),
                        String.join("\n", concern.evidence()),
                        concern.managersReason())));
        sheet.finish();
    }

    void risks() {
        var sheet = new Sheet(
                styles,
                t("Risks"),
                List.of(
                        new Column(t("Key"), 11),
                        new Column(t("Risk"), 50),
                        new Column(t("Project"), 34),
                        new Column(t("Score"), 8),
                        new Column(t("Expected value"), 16),
                        new Column(t("Currency"), 9),
                        new Column(t("Owner"), 20),
                        new Column(t("Proximity"), 12),
                        new Column(t("Response"), 60)));
        for (var risk : pack.risks()) {
            var value = risk.expectedValue();
            sheet.row(row(
                    risk.key(),
                    risk.title(),
                    risk.project(),
                    risk.score(),
                    value == null ? null : value.value(),
                    value == null ? null : value.currency(),
                    risk.owner(),
                    risk.proximity(),
                    risk.response()));
        }
        sheet.finish();
    }

    void words() {
        var sheet = new Sheet(
                styles,
                t("Managers' words"),
                List.of(
                        new Column(t("Name"), 30),
                        new Column(t("Level"), 12),
                        new Column(t("Manager"), 20),
                        new Column(t("Reported"), 12),
                        new Column(t("Rolled up"), 12),
                        new Column(t("What the roll-up says"), 60),
                        new Column(t("In the manager's own words"), 80)));
        pack.words()
                .forEach(said -> sheet.row(row(
                        said.name(),
                        said.level(),
                        said.manager(),
                        text.word(said.reported()),
                        text.word(said.rolledUp()),
                        said.rollUpSentence(),
                        said.words())));
        sheet.finish();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
