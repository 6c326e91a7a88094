package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.controlling.ControllingServices.Overview;
import org.plumbline.app.assurance.controlling.Correction;
import org.plumbline.app.assurance.controlling.Correction.Progress;
import org.plumbline.app.assurance.controlling.Review;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// The reviews of a time on paper: what is overdue first, then each review that was done with what it recommended.
@Component
class ControllingReport {
    private final ControllingRegister register;
    private final Clock clock;

    ControllingReport(ControllingRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    Paper of(Overview shown) {
        var names = register.names(shown);
        var done = shown.reviews().stream().filter(Review::isDone).toList();
        var overdue = shown.corrections().stream()
                .filter(one -> one.progress() == Progress.OVERDUE)
                .toList();
        var paper = Paper.of(
                        t("Reviews and what they recommended"),
                        t(
                                "{0}, {1} reviews, {2} corrections",
                                Formats.date(LocalDate.now(clock)),
                                done.size(),
                                shown.corrections().size()))
                .across()
                .heading(t("Overdue"));
        paper = overdue.isEmpty() ? paper.prose(t("Nothing is overdue.")) : paper.table(table(overdue, names));
        for (var review : done) {
            var mine = shown.corrections().stream()
                    .filter(one -> one.review().equals(review))
                    .toList();
            paper = paper.heading(review.key() + " " + t(review.kind().label()) + " " + review.about())
                    .facts(facts(review, names));
            paper = mine.isEmpty() ? paper.prose(t("It recommended nothing.")) : paper.table(table(mine, names));
        }
        return paper;
    }

    private static List<Map.Entry<String, String>> facts(Review review, Map<UUID, String> names) {
        return List.of(
                Map.entry(t("Day"), Formats.date(review.day())),
                Map.entry(t("Why"), review.title()),
                Map.entry(t("By"), review.byId() == null ? "" : names.getOrDefault(review.byId(), "")),
                Map.entry(t("Outcome"), review.outcome()));
    }

    private static Paper.Table table(List<Correction> rows, Map<UUID, String> names) {
        return new Paper.Table(
                List.of(t("Correction"), t("State"), t("Due"), t("Owner"), t("Recommended by")),
                rows.stream()
                        .map(one -> List.of(
                                one.title(),
                                t(one.progress().label()),
                                Formats.date(one.due()),
                                one.ownerId() == null ? Formats.NONE : names.getOrDefault(one.ownerId(), ""),
                                one.review().key()))
                        .toList(),
                false);
    }
}
