package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starting an office for the whole organisation: the steps, each read from what is there, and the four benefits that
/// it
/// is started for, each measured.
@Service
public class EpmoLaunch {
    private final Parts parts;
    private final Charters charters;
    private final OfficeReview review;

    EpmoLaunch(Parts parts, Charters charters, OfficeReview review) {
        this.parts = parts;
        this.charters = charters;
        this.review = review;
    }

    /// What an office for the whole organisation promises.
    public enum Benefit {
        SHARED_PRACTICE("What works once is used by all"),
        LINK_TO_GOALS("It is clear which goal a project serves"),
        RESOURCES_USED_WELL("People and money are where they bring most"),
        FLEXIBILITY("Plans change quickly when the business does");

        private final String label;

        Benefit(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// A step of the start.
    ///
    /// @param evidence what shows it, or what is missing
    /// @param path where it is done, after the office's address
    public record Step(String name, boolean isDone, String evidence, String path) {}

    /// A benefit and how it is measured.
    ///
    /// @param metric null while nobody measures it
    /// @param progress from 0 at the baseline to 1 at the target, below and above too; null while unknown
    /// @param readings by day, oldest first
    public record Measured(
            Benefit benefit,
            @Nullable PartView metric,
            @Nullable BigDecimal progress,
            Map<LocalDate, BigDecimal> readings) {}

    /// The four benefits of a seen office.
    @Transactional(readOnly = true)
    public List<Measured> benefits(UUID officeId) {
        var metrics = parts.of(officeId, PartKind.METRIC).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        return Arrays.stream(Benefit.values())
                .map(benefit -> {
                    Optional<PartView> metric = metrics.stream()
                            .filter(part -> benefit.name().equals(part.facts().text("epmo")))
                            .findFirst();
                    return new Measured(
                            benefit,
                            metric.orElse(null),
                            metric.map(part -> progress(part.facts())).orElse(null),
                            metric.map(part -> parts.readings(officeId, part.id()))
                                    .orElse(Map.of()));
                })
                .toList();
    }

    private static @Nullable BigDecimal progress(Facts facts) {
        var baseline = facts.number("baseline");
        var target = facts.number("target");
        var actual = facts.number("actual");
        return baseline == null || target == null || actual == null || baseline.compareTo(target) == 0
                ? null
                : actual.subtract(baseline).divide(target.subtract(baseline), 3, RoundingMode.HALF_UP);
    }

    /// The steps of a seen office.
    @Transactional(readOnly = true)
    public List<Step> steps(OfficeView office) {
        var open = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var steps = new ArrayList<Step>();
        var backers = count(open, PartKind.BUY_IN, null);
        var committed = count(open, PartKind.BUY_IN, PartState.COMMITTED);
        steps.add(new Step(
                t("Executives stand behind it"),
                office.sponsorId() != null && committed > 0 && committed * 2 >= backers,
                t("{0} of {1} executives committed", committed, backers),
                "/lists/buy-in"));
        steps.add(new Step(
                t("It is an office for the whole organisation"),
                office.type() == OfficeType.ENTERPRISE || office.parentId() == null,
                office.type() == null ? t("no type yet") : t(office.type().label()),
                "/advisor"));
        steps.add(step(t("The business case is approved"), open, PartKind.CASE, PartState.APPROVED));
        steps.add(new Step(
                t("The mandate has a giver and an end"),
                office.facts().has(OfficeFacts.MANDATE_BY) && office.facts().has(OfficeFacts.MANDATE_UNTIL),
                "",
                "/edit"));
        steps.add(new Step(
                t("The charter is in force"), charters.inForce(office.id()).isPresent(), "", "/charter"));
        steps.add(new Step(
                t("Head and team are there"),
                office.headId() != null && count(open, PartKind.MEMBER, null) > 0,
                t("{0} in the team", count(open, PartKind.MEMBER, null)),
                "/means"));
        steps.add(step(t("A first objective is active"), open, PartKind.OBJECTIVE, PartState.ACTIVE));
        steps.add(projects());
        steps.add(measured(office.id()));
        steps.add(step(t("A first value is confirmed from outside"), open, PartKind.VALUE, PartState.CONFIRMED));
        return steps;
    }

    private Step projects() {
        var missing = review.unsupervised().size();
        return new Step(t("All projects go by an office"), missing == 0, t("{0} do not", missing), "/review");
    }

    private Step measured(UUID officeId) {
        var known = benefits(officeId).stream()
                .filter(one -> one.progress() != null)
                .count();
        return new Step(
                t("The four benefits are measured"), known == Benefit.values().length, t("{0} of 4", known), "/value");
    }

    private static Step step(String name, List<PartView> open, PartKind kind, PartState state) {
        var found = open.stream()
                .filter(part -> part.kind() == kind && part.state() == state)
                .findFirst();
        return new Step(
                name, found.isPresent(), found.map(PartView::title).orElse(t("not yet")), "/lists/" + kind.word());
    }

    private static long count(List<PartView> open, PartKind kind, @Nullable PartState state) {
        return open.stream()
                .filter(part -> part.kind() == kind && (state == null || part.state() == state))
                .count();
    }
}
