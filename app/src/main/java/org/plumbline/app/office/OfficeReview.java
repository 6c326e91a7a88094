package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ProjectDirectory;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.OfficeTable;
import org.plumbline.app.organisation.body.Attendance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an office does: whether seven things are right, how committed its organisation is, and what it is worth.
@Service
public class OfficeReview {
    private static final int SPECIFIC = 6;

    private final OfficeDoor door;
    private final OfficeTable table;
    private final Parts parts;
    private final Advice advice;
    private final Charters charters;
    private final ProjectDirectory projects;
    private final Attendance attendance;
    private final Clock clock;

    OfficeReview(
            OfficeDoor door,
            OfficeTable table,
            Parts parts,
            Advice advice,
            Charters charters,
            ProjectDirectory projects,
            Attendance attendance,
            Clock clock) {
        this.door = door;
        this.table = table;
        this.parts = parts;
        this.advice = advice;
        this.charters = charters;
        this.projects = projects;
        this.attendance = attendance;
        this.clock = clock;
    }

    /// One thing that should be right.
    ///
    /// @param isRight true where it is
    /// @param evidence what says so, or what is missing
    public record Right(String name, boolean isRight, String evidence) {}

    /// What the office cost and brought (F62).
    ///
    /// @param cost what was spent
    /// @param confirmed value that somebody outside the office confirmed
    /// @param claimed value that waits for it, and counts for nothing
    /// @param ratio confirmed by cost; null without cost
    public record Worth(
            BigDecimal cost,
            BigDecimal confirmed,
            BigDecimal claimed,
            @Nullable BigDecimal ratio) {}

    /// How committed the organisation is, each from 0 to 1; null where nothing is known.
    ///
    /// @param attended the share of committee meetings of the last year that the sponsor came to
    /// @param index the mean of what is known
    public record Commitment(
            @Nullable BigDecimal funded,
            @Nullable BigDecimal staffed,
            @Nullable BigDecimal backed,
            @Nullable BigDecimal attended,
            @Nullable BigDecimal index) {}

    /// The seven rights.
    @Transactional(readOnly = true)
    public List<Right> rights(UUID officeId) {
        var office = door.get(officeId);
        var all = open(officeId);
        var rights = new ArrayList<Right>();
        var inForce = charters.inForce(officeId).isPresent();
        rights.add(right(
                t("Right structure"),
                office.type() != null && inForce,
                t("a type is chosen and a charter is in force"),
                t("choose a type and have a charter approved")));
        var members = of(all, PartKind.MEMBER);
        rights.add(right(
                t("Right roles"),
                office.headId() != null
                        && !members.isEmpty()
                        && members.stream().allMatch(one -> one.facts().has("role")),
                plural(
                        members.size(),
                        "a head, and {0} member with a role",
                        "a head, and {0} members each with a role"),
                t("name the head, and a role for each member")));
        var backers = of(all, PartKind.BUY_IN);
        var committed = backers.stream()
                .filter(one -> one.state() == PartState.COMMITTED)
                .count();
        rights.add(right(
                t("Right position"),
                office.sponsorId() != null && committed * 2 >= backers.size() && committed > 0,
                t("a sponsor, and {0} of {1} executives committed", committed, backers.size()),
                t("{0} of {1} executives are committed; half is needed, and a sponsor", committed, backers.size())));
        means(officeId, all, rights);
        return rights;
    }

    private void means(UUID officeId, List<PartView> all, List<Right> rights) {
        var staffed = commitment(officeId).staffed();
        rights.add(right(
                t("Right candidates"),
                staffed != null && staffed.doubleValue() >= 0.8,
                t("at least four posts in five are filled"),
                t("fewer than four posts in five are filled, or no posts are planned")));
        var settings = advice.settings(officeId);
        rights.add(right(
                t("Right tools"),
                !settings.isEmpty() && settings.stream().allMatch(one -> one.confirmedBy() != null),
                t("somebody confirmed how the office works"),
                t("settings of the office are not confirmed")));
        var metrics = of(all, PartKind.METRIC);
        rights.add(right(
                t("Right metrics"),
                has(metrics, "PMO_OPERATION") && has(metrics, "PROJECT_PERFORMANCE"),
                t("both families are measured against targets"),
                t("each of the two families needs a metric with target and value")));
        var roadmap = of(all, PartKind.INITIATIVE);
        rights.add(right(
                t("Right time"),
                roadmap.stream().anyMatch(one -> one.facts().has("finish")),
                t("{0} dated initiatives ahead", roadmap.size()),
                t("the roadmap has no dated initiative ahead")));
    }

    private static Right right(String name, boolean isRight, String yes, String no) {
        return new Right(name, isRight, isRight ? yes : no);
    }

    private static boolean has(List<PartView> metrics, String family) {
        return metrics.stream()
                .anyMatch(one -> family.equals(one.facts().text("family"))
                        && one.facts().has("target")
                        && one.facts().has("actual"));
    }

    private List<PartView> open(UUID officeId) {
        return parts.of(officeId).stream().filter(part -> part.state().isOpen()).toList();
    }

    private static List<PartView> of(List<PartView> all, PartKind kind) {
        return all.stream().filter(part -> part.kind() == kind).toList();
    }

    /// Whether purpose and plan would carry the office: the two faults most offices die of.
    @Transactional(readOnly = true)
    public List<Right> diagnosis(UUID officeId) {
        var office = door.get(officeId);
        var all = open(officeId);
        var purpose = office.facts().textOr(OfficeFacts.PURPOSE);
        var plan = of(all, PartKind.ACTIVITY);
        var active = of(all, PartKind.OBJECTIVE).stream().anyMatch(one -> one.state() == PartState.ACTIVE);
        return List.of(
                right(
                        t("The purpose is specific"),
                        purpose.split("\\s+", -1).length >= SPECIFIC && active,
                        t("it says what gets better, and an active objective measures it"),
                        t("say in a sentence what gets better for whom, and activate an objective that measures it")),
                right(
                        t("There is a business plan"),
                        !plan.isEmpty(),
                        t("{0} activities", plan.size()),
                        t("add activities under the objectives")),
                right(
                        t("The plan is owned"),
                        !plan.isEmpty()
                                && plan.stream().allMatch(one -> one.facts().has("owner")),
                        t("each activity has somebody responsible"),
                        t("name somebody responsible for each activity")),
                right(
                        t("The plan says what it contributes"),
                        !plan.isEmpty()
                                && plan.stream().allMatch(one -> one.facts().has("contribution")),
                        t("each activity says what it contributes"),
                        t("say for each activity what it contributes")));
    }

    /// What the office cost and what it brought.
    @Transactional(readOnly = true)
    public Worth worth(UUID officeId) {
        var all = parts.of(officeId);
        var cost = sum(all, PartKind.BUDGET, "spent", part -> part.state().isOpen());
        var confirmed = sum(all, PartKind.VALUE, "amount", part -> part.state() == PartState.CONFIRMED);
        var claimed = sum(all, PartKind.VALUE, "amount", part -> part.state() == PartState.CLAIMED);
        return new Worth(
                cost, confirmed, claimed, cost.signum() == 0 ? null : confirmed.divide(cost, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<PartView> all, PartKind kind, String fact, Predicate<PartView> wanted) {
        return all.stream()
                .filter(part -> part.kind() == kind && wanted.test(part))
                .map(part -> part.facts().amount(fact))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How far money, people, executives and the sponsor's presence stand behind the office.
    @Transactional(readOnly = true)
    public Commitment commitment(UUID officeId) {
        var all = parts.of(officeId);
        var asked = sum(all, PartKind.FUNDING, "amount", part -> true);
        var approved = sum(all, PartKind.FUNDING, "amount", part -> part.state() == PartState.APPROVED);
        var latest = all.stream()
                .filter(part -> part.kind() == PartKind.BUDGET && part.state().isOpen())
                .max(java.util.Comparator.comparing(part -> part.facts().amount("year")))
                .map(PartView::facts)
                .orElse(Facts.NONE);
        var backers = of(all, PartKind.BUY_IN);
        var committed = backers.stream()
                .filter(one -> one.state() == PartState.COMMITTED)
                .count();
        var funded = share(approved, asked);
        var staffed = share(latest.amount("filled"), latest.amount("posts"));
        var backed = share(BigDecimal.valueOf(committed), BigDecimal.valueOf(backers.size()));
        var sponsor = door.get(officeId).sponsorId();
        var attended = sponsor == null
                ? null
                : attendance.share(sponsor, LocalDate.now(clock).minusYears(1));
        var known = java.util.stream.Stream.of(funded, staffed, backed, attended)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var index = known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 3, RoundingMode.HALF_UP);
        return new Commitment(funded, staffed, backed, attended, index);
    }

    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, 3, RoundingMode.HALF_UP);
    }

    /// Staffing triggers that are reached: what is proposed, and at which load.
    @Transactional(readOnly = true)
    public List<String> proposals(UUID officeId) {
        var all = open(officeId);
        var supervised = BigDecimal.valueOf(table.projects(officeId).size());
        var members = Math.max(1, of(all, PartKind.MEMBER).size());
        var waiting = of(all, PartKind.REQUEST).stream()
                .filter(one -> one.state() == PartState.SUBMITTED)
                .count();
        var proposals = new ArrayList<String>();
        for (var trigger : of(all, PartKind.TRIGGER)) {
            var load = switch (trigger.facts().textOr("load")) {
                case "PROJECTS_A_MEMBER" -> supervised.divide(BigDecimal.valueOf(members), 1, RoundingMode.HALF_UP);
                case "REQUESTS_WAITING" -> BigDecimal.valueOf(waiting);
                default -> supervised;
            };
            var threshold = trigger.facts().number("threshold");
            if (threshold != null && load.compareTo(threshold) >= 0) {
                proposals.add(t(
                        "{0}: {1}, from {2} on. {3}",
                        trigger.title(),
                        FactTexts.plain(load),
                        FactTexts.plain(threshold),
                        trigger.facts().textOr("proposal")));
            }
        }
        return proposals;
    }

    /// The projects that no office supervises, of those that the acting person sees.
    @Transactional(readOnly = true)
    public List<ProjectDirectory.Entry> unsupervised() {
        door.seen();
        Set<UUID> known = table.supervisions().stream()
                .map(OfficeTable.Supervision::projectId)
                .collect(java.util.stream.Collectors.toSet());
        return projects.open().stream()
                .filter(project -> !known.contains(project.id()))
                .toList();
    }
}
