package org.plumbline.app.benefits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.PlanVersion.Cause;
import org.plumbline.app.benefits.PlanVersion.Line;
import org.plumbline.app.benefits.internal.PlanTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What benefits are to bring when. A plan moves with the finish of its projects unless it is pinned.
@Service
public class BenefitPlans {
    private static final int MOST = 120;
    private static final int REASON = 2_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final PlanTable table;
    private final Benefits benefits;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    BenefitPlans(PlanTable table, Benefits benefits, Projects projects, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.benefits = benefits;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// All versions of a benefit's plan, the latest first.
    @Transactional(readOnly = true)
    public List<PlanVersion> versions(BenefitView benefit) {
        benefits.get(benefit.key());
        return table.versions(benefit.id());
    }

    /// True where the acting person may write another version.
    public boolean mayPlan(BenefitView benefit) {
        return benefit.state().isOpen() && benefits.may(Permission.SHAPE_BENEFITS, benefit);
    }

    /// Writes the plan as a new version.
    ///
    /// @param reason why it changes; may be blank for the first
    /// @throws Refusal where it cannot stand
    @Transactional
    public PlanVersion write(UUID benefitId, List<Line> lines, String reason) {
        var benefit = benefits.locked(benefitId);
        if (!benefits.may(Permission.SHAPE_BENEFITS, benefit)) {
            throw new Forbidden(Permission.SHAPE_BENEFITS);
        }
        if (!benefit.state().isOpen()) {
            throw new Refusal(BenefitRules.PLAN_STANDS, benefit.key(), benefit.state());
        }
        var sorted = lines.stream().sorted(Comparator.comparing(Line::month)).toList();
        require(benefit, sorted);
        var before = table.versions(benefitId);
        if (!before.isEmpty() && reason.isBlank()) {
            throw new Refusal(BenefitRules.WHY_CHANGED);
        }
        ProfileChecks.within("Reason", reason, REASON);
        return add(benefit, before.isEmpty() ? Cause.MADE : Cause.CHANGED, reason.strip(), 0, sorted);
    }

    private static void require(BenefitView benefit, List<Line> lines) {
        var profile = benefit.profile();
        if (lines.isEmpty()) {
            throw new Refusal(BenefitRules.NO_PERIODS);
        }
        if (lines.size() > MOST) {
            throw new Refusal(BenefitRules.TOO_MANY_PERIODS, MOST);
        }
        var seen = new HashSet<YearMonth>();
        for (var line : lines) {
            requireOnGrid(profile.grain(), lines.getFirst().month(), line.month());
            var name = profile.grain().name(line.month());
            if (!seen.add(line.month())) {
                throw new Refusal(BenefitRules.PERIOD_TWICE, name);
            }
            if (line.quantity() == null && line.amount() == null) {
                throw new Refusal(BenefitRules.EMPTY_PERIOD, name);
            }
            requireNumbers(profile, name, line);
        }
    }

    static void requireNumbers(BenefitProfile profile, String name, Line line) {
        if (line.amount() != null && !profile.hasMoney()) {
            throw new Refusal(BenefitRules.NO_CURRENCY);
        }
        ProfileChecks.number(name, line.quantity());
        ProfileChecks.amount(name, line.amount());
    }

    /// Refuses a month that is not the first of a period.
    static void requireOnGrid(Grain grain, YearMonth first, YearMonth month) {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new Refusal(BenefitRules.MONTH_FAR_AWAY, month);
        }
        if (ChronoUnit.MONTHS.between(first, month) % grain.months() != 0) {
            throw new Refusal(BenefitRules.OFF_THE_GRID, month, grain.months(), first);
        }
    }

    /// Moves the plan with its projects, where their last finish has come to lie in another month.
    void shift(BenefitView benefit, ProjectView cause) {
        var before = table.versions(benefit.id()).getFirst();
        var finish = finish(benefit);
        if (finish == null || before.finish() == null) {
            return;
        }
        var months = (int) ChronoUnit.MONTHS.between(YearMonth.from(before.finish()), YearMonth.from(finish));
        if (months == 0) {
            return;
        }
        var lines = before.lines().stream()
                .map(line -> new Line(line.month().plusMonths(months), line.quantity(), line.amount()))
                .toList();
        var reason = "%s finishes in %s instead of %s"
                .formatted(cause.key(), YearMonth.from(finish), YearMonth.from(before.finish()));
        add(benefit, Cause.SHIFTED, reason, months, lines);
    }

    private PlanVersion add(BenefitView benefit, Cause cause, String reason, int months, List<Line> lines) {
        var before = table.versions(benefit.id());
        var plan = new PlanVersion(
                Ids.next(),
                before.isEmpty() ? 1 : before.getFirst().version() + 1,
                cause,
                reason,
                finish(benefit),
                months,
                false,
                access.actor().personId(),
                LocalDate.now(clock),
                lines);
        table.add(benefit.id(), plan);
        audit.record(
                benefit.subject(),
                "plan " + cause.label().toLowerCase(java.util.Locale.ROOT),
                before.isEmpty() ? Map.of() : told(before.getFirst()),
                told(plan));
        return plan;
    }

    private static Map<String, @Nullable Object> told(PlanVersion plan) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("Plan version", plan.version());
        told.put("First period", plan.lines().getFirst().month());
        told.put("Last period", plan.lines().getLast().month());
        told.put("Planned amount", Standings.sum(plan));
        told.put("Reason of the plan", plan.reason().isEmpty() ? null : plan.reason());
        told.values().removeIf(Objects::isNull);
        return told;
    }

    /// When the last of the benefit's projects finishes, whoever may see them.
    private @Nullable LocalDate finish(BenefitView benefit) {
        var ids = benefit.profile().place().projects();
        return access.asSystem(() -> projects.of(ids)).stream()
                .map(BenefitPlans::finish)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate finish(ProjectView project) {
        return Stream.of(ProjectField.ACTUAL_FINISH, ProjectField.FORECAST_FINISH, ProjectField.BASELINE_FINISH)
                .map(project::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
