package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.benefits.BenefitWorld.BENEFITS;
import static org.plumbline.app.benefits.BenefitWorld.PROJECTS;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.ConfirmedBenefits;

/// Plans that move with their projects, and what came of them after the closure.
class BenefitPlansIT {
    private static final BenefitPlans PLANS = Running.bean(BenefitPlans.class);
    private static final BenefitActuals ACTUALS = Running.bean(BenefitActuals.class);
    private static final Standings STANDINGS = Running.bean(Standings.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final YearMonth thisMonth = YearMonth.from(today);

    private final BenefitWorld world = new BenefitWorld();
    private final ProjectView project = world.project(today.plusMonths(1), false);

    private static List<PlanVersion.Line> months(YearMonth first, int count, String amount) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlanVersion.Line(
                        first.plusMonths(i), BigDecimal.valueOf(1_200 - 40L * (i + 1)), new BigDecimal(amount)))
                .toList();
    }

    private BenefitView planned(YearMonth first, int count, String amount) {
        var benefit = world.validated(project);
        Running.as(world.head, () -> PLANS.write(benefit.id(), months(first, count, amount), ""));
        return world.move(world.head, benefit, BenefitCommand.PLAN, "");
    }

    private void finishes(LocalDate day) {
        Running.asSystem(() -> {
            var now = PROJECTS.get(project.id());
            return PROJECTS.change(now.id(), now.version(), Map.of(ProjectField.FORECAST_FINISH, day));
        });
    }

    private void closes() {
        Running.asSystem(() -> {
            PROJECTS.move(project.id(), ProjectCommand.CLOSE_DOWN);
            return PROJECTS.move(project.id(), ProjectCommand.CLOSE);
        });
    }

    private List<PlanVersion> versions(BenefitView benefit) {
        return Running.as(world.head, () -> PLANS.versions(benefit));
    }

    private static Actual.Entry entry(YearMonth month, String reading, String amount) {
        return new Actual.Entry(month, new BigDecimal(reading), new BigDecimal(amount), "Report of the month");
    }

    private int record(Actor who, BenefitView benefit, Actual.Entry... entries) {
        return Running.as(who, () -> ACTUALS.record(benefit.id(), List.of(entries), "form"));
    }

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void when_the_project_slips_the_plan_moves_by_as_many_months_and_the_agreed_one_stays() {
        var first = thisMonth.plusMonths(2);
        var benefit = planned(first, 12, "1000");

        finishes(today.plusMonths(4));

        var versions = versions(benefit);
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst().cause()).isEqualTo(PlanVersion.Cause.SHIFTED);
        assertThat(versions.getFirst().shiftedMonths()).isEqualTo(3);
        assertThat(versions.getFirst().reason()).contains(project.key(), "instead of");
        assertThat(versions.getFirst().lines().getFirst().month()).isEqualTo(first.plusMonths(3));
        assertThat(versions.getLast().isBaseline()).isTrue();
        assertThat(versions.getLast().lines().getFirst().month()).isEqualTo(first);
        assertThat(Visitor.signedIn(world.head).get(benefit.href() + "/plan").body())
                .contains("Shifted with its projects", "+3", "agreed");
        assertThat(Visitor.signedIn(world.sponsor).get("/cockpit/sponsor").body())
                .contains(benefit.title(), "+3 months");
        finishes(today.plusMonths(1));
        assertThat(versions(benefit).getFirst().lines().getFirst().month()).isEqualTo(first);
    }

    @Test
    void a_pinned_plan_stays_where_it_is() {
        var benefit = planned(thisMonth.plusMonths(2), 3, "1000");
        var was = benefit.profile();
        var pinned = new BenefitProfile(
                was.title(),
                was.kind(),
                was.description(),
                was.beneficiaries(),
                was.measure(),
                was.place(),
                was.doam(),
                was.confidence(),
                was.currency(),
                was.grain(),
                true);
        Running.as(world.head, () -> BENEFITS.change(benefit.id(), benefit.version(), pinned));

        finishes(today.plusMonths(6));

        assertThat(versions(benefit)).hasSize(1);
    }

    @Test
    void the_closure_of_the_project_begins_the_tracking_and_tells_the_owner() {
        var benefit = planned(thisMonth.minusMonths(3), 12, "1000");

        closes();

        assertThat(Running.as(world.owner, () -> BENEFITS.get(benefit.key())).state())
                .isEqualTo(BenefitState.REALISING);
        assertThat(Running.as(
                        world.owner, () -> Running.bean(Notifications.class).mine(5)))
                .anySatisfy(notice -> assertThat(notice.sentence()).contains(benefit.key(), "is closed"));
    }

    @Test
    void seventy_percent_of_what_was_planned_to_date_is_realised_and_a_correction_is_a_new_version() {
        var benefit = planned(thisMonth.minusMonths(2), 12, "300000");

        record(
                world.owner,
                benefit,
                entry(thisMonth.minusMonths(2), "1170", "280000"),
                entry(thisMonth.minusMonths(1), "1150", "150000"));
        assertRefused(
                () -> record(
                        world.owner,
                        benefit,
                        new Actual.Entry(thisMonth.minusMonths(1), null, new BigDecimal("140000"), " ")),
                BenefitRules.WHY_CORRECTED);
        var changed = record(
                world.owner,
                benefit,
                entry(thisMonth.minusMonths(1), "1150", "140000"),
                entry(thisMonth.minusMonths(2), "1170.00", "280000.0"));

        assertThat(changed).isEqualTo(1);
        var now = Running.as(world.owner, () -> BENEFITS.get(benefit.key()));
        assertThat(now.state()).isEqualTo(BenefitState.REALISING);
        var standing = Objects.requireNonNull(STANDINGS.of(List.of(now)).get(now.id()));
        assertThat(standing.rate().orElseThrow()).isEqualByComparingTo("0.7");
        assertThat(Running.as(world.owner, () -> ACTUALS.of(now))).hasSize(3);
        assertThat(Visitor.signedIn(world.owner).get(now.href() + "/actuals").body())
                .contains("70 %", "version 2", "corrected");
    }

    @Test
    void periods_ahead_odd_ones_and_those_of_others_are_refused_and_none_of_the_file_is_kept() {
        var benefit = planned(thisMonth.minusMonths(2), 12, "1000");

        assertRefused(
                () -> record(
                        world.owner, benefit, entry(thisMonth.minusMonths(1), "1", "1"), entry(thisMonth, "1", "1")),
                BenefitRules.IN_THE_FUTURE);
        assertRefused(
                () -> record(world.owner, benefit, entry(thisMonth.minusMonths(1), "1", "-5")),
                BenefitRules.NEGATIVE_AMOUNT);
        assertRefused(
                () -> record(world.owner, benefit, entry(thisMonth.minusMonths(1), "1", "1000000000000000")),
                BenefitRules.TOO_MUCH);
        assertThatThrownBy(() -> record(world.manager, benefit, entry(thisMonth.minusMonths(1), "1", "1")))
                .isInstanceOf(Forbidden.class);
        assertThat(Running.as(world.owner, () -> ACTUALS.of(benefit))).isEmpty();
    }

    @Test
    void money_is_confirmed_by_finance_and_by_nobody_who_has_a_hand_in_it() {
        var benefit = planned(thisMonth.minusMonths(2), 12, "1000");
        record(world.owner, benefit, entry(thisMonth.minusMonths(2), "1170", "900"));

        assertThatThrownBy(() -> Running.as(world.head, () -> ACTUALS.confirm(benefit.id())))
                .isInstanceOf(Forbidden.class);
        var answer = Visitor.signedIn(world.finance)
                .post(benefit.href() + "/actuals", benefit.href() + "/actuals/confirmation", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        var now = Running.as(world.owner, () -> BENEFITS.get(benefit.key()));
        assertThat(Objects.requireNonNull(STANDINGS.of(List.of(now)).get(now.id()))
                        .confirmed())
                .isEqualByComparingTo("900");
        assertThat(Running.as(
                        world.head, () -> Running.bean(ConfirmedBenefits.class).all()))
                .filteredOn(one -> one.href().startsWith(benefit.href()))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("900"));
        assertThat(Running.as(
                        Running.person(Role.REQUESTER),
                        () -> Running.bean(ConfirmedBenefits.class).all()))
                .noneMatch(one -> one.href().startsWith(benefit.href()));
        record(world.finance, benefit, entry(thisMonth.minusMonths(2), "1170", "950"));
        assertRefused(() -> Running.as(world.finance, () -> ACTUALS.confirm(benefit.id())), BenefitRules.OWN_VALUE);
    }

    @Test
    void a_plan_is_written_through_its_forms_and_says_what_cannot_stand() {
        var benefit = world.validated(project);
        var visitor = Visitor.signedIn(world.head);
        var edit = benefit.href() + "/plan/edit";
        var sent = Map.of("first", "2027-13", "periods", "12", "from", "1200", "to", "800", "amount", "500");
        assertThat(visitor.post(edit, benefit.href() + "/plan/spread", sent).body())
                .contains("Enter a month as 2027-03");
        var right = Map.of("first", "2027-01", "periods", "4", "from", "1200", "to", "800", "amount", "500");

        assertThat(visitor.post(edit, benefit.href() + "/plan/spread", right).statusCode())
                .isEqualTo(302);

        var lines = new ArrayList<>(versions(benefit).getFirst().lines());
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast().quantity()).isEqualByComparingTo("800");
        var twice = Map.of(
                "month_0", "2027-01", "amount_0", "5", "month_1", "2027-01", "amount_1", "6", "reason", "New count");
        var refused = visitor.post(edit, benefit.href() + "/plan", twice);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("entered twice");
        var silent = Map.of("month_0", "2027-01", "amount_0", "5");
        assertThat(visitor.post(edit, benefit.href() + "/plan", silent).body()).contains("Write why the plan changes");
    }
}
