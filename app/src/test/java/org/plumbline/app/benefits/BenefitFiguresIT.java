package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.benefits.BenefitWorld.BENEFITS;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.Periods;

/// Sums of benefits, what they leave out, and the yes or no of each status cycle.
class BenefitFiguresIT {
    private static final BenefitFigures FIGURES = Running.bean(BenefitFigures.class);
    private static final BenefitAlignment ALIGNMENT = Running.bean(BenefitAlignment.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final YearMonth thisMonth = YearMonth.from(today);

    private final BenefitWorld world = new BenefitWorld();
    private final ProjectView project = world.project(today.plusMonths(1), false);

    private BenefitProfile in(ProjectView of, String currency, BenefitKind kind, String measure) {
        var was = world.profile(of);
        var read = was.measure();
        return new BenefitProfile(
                was.title(),
                kind,
                "",
                "",
                new BenefitProfile.Measure(
                        measure,
                        read.unit(),
                        read.reading(),
                        read.baseline(),
                        read.baselineOn(),
                        "",
                        read.target(),
                        read.targetOn()),
                was.place(),
                was.doam(),
                null,
                currency,
                Grain.MONTH,
                false);
    }

    /// Planned at 1000 for each of two months that are over, with actuals for both.
    private BenefitView tracked(Actor claimer, Actor other, BenefitProfile profile, String... came) {
        var claim = Running.as(claimer, () -> BENEFITS.claim(profile));
        var valid = world.move(other, claim, BenefitCommand.VALIDATE, "");
        var first = thisMonth.minusMonths(2);
        Running.as(
                claimer,
                () -> Running.bean(BenefitPlans.class)
                        .write(
                                valid.id(),
                                List.of(
                                        new PlanVersion.Line(first, null, new BigDecimal("1000")),
                                        new PlanVersion.Line(first.plusMonths(1), null, new BigDecimal("1000"))),
                                ""));
        var planned = world.move(claimer, valid, BenefitCommand.PLAN, "");
        for (var i = 0; i < came.length; i++) {
            var entry = new Actual.Entry(first.plusMonths(i), null, new BigDecimal(came[i]), "Ledger");
            Running.as(
                    world.owner, () -> Running.bean(BenefitActuals.class).record(planned.id(), List.of(entry), "form"));
        }
        return Running.as(world.owner, () -> BENEFITS.get(planned.key()));
    }

    private BenefitFigures.Sums sums(Actor who, String currency) {
        return Running.as(who, FIGURES::overview).sums().stream()
                .filter(sum -> sum.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Requirement("R107")
    void sums_take_disbenefits_off_leave_claims_and_the_confidential_out_and_never_mix_currencies() {
        tracked(world.head, world.member, in(project, "ISK", BenefitKind.CASH, BenefitWorld.fresh("A")), "900", "500");
        tracked(world.head, world.member, in(project, "ISK", BenefitKind.DISBENEFIT, BenefitWorld.fresh("B")), "100");
        tracked(world.head, world.member, in(project, "FJD", BenefitKind.CASH, BenefitWorld.fresh("C")), "70");
        Running.as(world.head, () -> BENEFITS.claim(in(project, "ISK", BenefitKind.CASH, BenefitWorld.fresh("D"))));
        var secret = world.project(today.plusMonths(1), true);
        var hidden = Running.as(
                world.manager, () -> BENEFITS.claim(in(secret, "ISK", BenefitKind.CASH, BenefitWorld.fresh("E"))));

        var all = sums(world.finance, "ISK");

        assertThat(all.money().realised()).isEqualByComparingTo("1300");
        assertThat(all.money().planned()).isEqualByComparingTo("0");
        assertThat(all.money().rate()).isEmpty();
        assertThat(sums(world.finance, "FJD").money().realised()).isEqualByComparingTo("70");
        assertThat(Running.as(world.finance, FIGURES::overview).all())
                .extracting(BenefitView::id)
                .doesNotContain(hidden.id());
        assertThat(Visitor.signedIn(world.finance).get("/benefits/figures").body())
                .contains("ISK", "n/a")
                .doesNotContain(hidden.title());
    }

    @Test
    void the_same_measure_claimed_twice_and_shares_above_the_whole_are_told() {
        var measure = BenefitWorld.fresh("Orders a week");
        var one = Running.as(world.head, () -> BENEFITS.claim(in(project, "EUR", BenefitKind.CASH, measure)));
        var other = world.project(today.plusMonths(1), false);
        var shared = world.profile(
                new BenefitProfile.Share(project.id(), new BigDecimal("70")),
                new BenefitProfile.Share(other.id(), new BigDecimal("50")));
        var two = Running.as(
                world.head,
                () -> BENEFITS.claim(in(project, "EUR", BenefitKind.CASH, measure.toUpperCase(Locale.ROOT))));
        var three = Running.as(world.head, () -> BENEFITS.claim(shared));

        var findings = Running.as(world.head, () -> FIGURES.findings(FIGURES.overview()));

        assertThat(findings).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(BenefitFigures.Finding.Kind.SAME_MEASURE);
            assertThat(found.benefits()).extracting(BenefitView::id).containsExactly(one.id(), two.id());
        });
        assertThat(findings).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(BenefitFigures.Finding.Kind.ABOVE_WHOLE);
            assertThat(found.benefits()).extracting(BenefitView::id).containsExactly(three.id());
        });
    }

    @Test
    @Requirement("R074")
    void a_benefit_that_does_not_hold_any_more_opens_an_issue_in_the_project() {
        var benefit =
                tracked(world.head, world.member, in(project, "EUR", BenefitKind.CASH, BenefitWorld.fresh("F")), "900");
        Running.asSystem(() -> {
            var periods = Running.bean(Periods.class);
            return periods.current().isPresent() ? periods.current().get() : periods.openNext();
        });
        var visitor = Visitor.signedIn(world.manager);
        var home = "/projects/" + project.key() + "/benefits";
        assertThat(visitor.get("/my-work").body()).contains(home);
        var silent = visitor.post(home, home, Map.of("benefit", benefit.id().toString(), "valid", "false"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Write the reason");

        visitor.post(home, home, Map.of("benefit", benefit.id().toString(), "valid", "false", "note", "Prices fell"));

        var said = Running.as(world.manager, () -> ALIGNMENT.of(project)).getFirst();
        assertThat(said.valid()).isFalse();
        var issue = Running.as(
                world.manager, () -> Running.bean(Registers.class).get(Objects.requireNonNull(said.issueId())));
        assertThat(issue.projectId()).isEqualTo(project.id());
        assertThat(visitor.get(home).body()).contains("in doubt", "Prices fell", issue.key());
        assertThat(visitor.get("/my-work").body()).doesNotContain(home);
    }

    @Test
    @Requirement("R074")
    void the_status_form_and_page_say_how_the_benefits_stand_and_what_was_not_recorded() {
        var benefit =
                tracked(world.head, world.member, in(project, "EUR", BenefitKind.CASH, BenefitWorld.fresh("S")), "900");
        Running.asSystem(() -> {
            var periods = Running.bean(Periods.class);
            return periods.current().isPresent() ? periods.current().get() : periods.openNext();
        });
        var visitor = Visitor.signedIn(world.manager);
        var home = "/projects/" + project.key() + "/status";

        var form = visitor.get(home + "/update").body();
        var page = visitor.get(home).body();

        // 900 of 2000 that were planned to date, and nothing for the second month
        var missing = "Nothing is recorded of " + benefit.key() + " for " + Formats.month(thisMonth.minusMonths(1));
        assertThat(form).contains("The facts say Red. " + benefit.key(), "stands at 45 % of its plan", missing);
        assertThat(page).contains(missing);
        var other = world.project(today.plusMonths(1), false);
        assertThat(visitor.get("/projects/" + other.key() + "/status/update").body())
                .doesNotContain("of its plan", "Nothing is recorded");
    }

    @Test
    void late_and_unowned_ones_are_named_and_a_red_or_late_project_puts_its_benefits_at_risk() {
        var benefit =
                tracked(world.head, world.member, in(project, "EUR", BenefitKind.CASH, BenefitWorld.fresh("G")), "900");
        Running.asSystem(() -> {
            var now = BenefitWorld.PROJECTS.get(project.id());
            return BenefitWorld.PROJECTS.change(
                    now.id(), now.version(), Map.of(ProjectField.FORECAST_FINISH, today.plusMonths(9)));
        });

        var overview = Running.as(world.head, FIGURES::overview);

        assertThat(overview.late()).extracting(BenefitView::id).contains(benefit.id());
        assertThat(overview.atRisk()).extracting(BenefitView::id).contains(benefit.id());
        assertThat(Running.asSystem(() -> Running.bean(Reminders.class).tell())).isPositive();
        assertThat(Running.asSystem(() -> Running.bean(Reminders.class).tell())).isZero();
        assertThat(Visitor.signedIn(world.owner).get("/my-work").body()).contains("Record what came");
    }

    @Test
    @Requirement("R046")
    void the_value_statement_names_what_finance_vouches_for_and_what_nobody_does() {
        var benefit = tracked(
                world.head, world.member, in(project, "KPW", BenefitKind.CASH, BenefitWorld.fresh("H")), "900", "300");
        var until = thisMonth.plusMonths(1);
        var statement = Running.bean(ValueStatement.class);
        assertThat(ValueStatement.confirmed(
                        Running.as(world.finance, () -> statement.lines(thisMonth.minusMonths(3), until))))
                .doesNotContainKey("KPW");

        Running.as(world.finance, () -> Running.bean(BenefitActuals.class).confirm(benefit.id()));

        var lines = Running.as(world.finance, () -> statement.lines(thisMonth.minusMonths(1), until));
        assertThat(ValueStatement.confirmed(lines))
                .hasEntrySatisfying("KPW", sum -> assertThat(sum).isEqualByComparingTo("300"));
        assertThat(Visitor.signedIn(world.finance).get("/benefits/value").body())
                .contains(benefit.title(), world.finance.name());
        assertThatThrownBy(() -> Running.as(
                        world.finance, () -> Running.bean(BenefitActuals.class).confirm(benefit.id())))
                .isInstanceOf(Refusal.class);
    }
}
