package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.audit.ComplianceScore.Grade;
import org.plumbline.app.assurance.audit.ComplianceScore.Line;

/// What audits compute: score and grade (F63), points of risk, levels and working days.
class AuditRulesTest {
    @Test
    @Requirement("R016")
    void compliance_is_weight_times_score_over_the_weights_of_what_applies() {
        var score = ComplianceScore.of(
                List.of(
                        new Line(3, Verdict.MET, false),
                        new Line(2, Verdict.PARTLY, false),
                        new Line(1, Verdict.NOT_MET, false),
                        new Line(5, Verdict.NOT_APPLICABLE, true),
                        new Line(5, Verdict.NOT_MEASURABLE, true),
                        new Line(5, Verdict.OPEN, true)),
                false);

        assertThat(score.percent()).isEqualByComparingTo(new BigDecimal("66.6667"));
        assertThat(score.grade()).isEqualTo(Grade.C);
        assertThat(score.counted()).isEqualTo(3);
    }

    @Test
    void something_critical_caps_the_grade_however_high_the_score_is() {
        var fine = List.of(new Line(5, Verdict.MET, true), new Line(5, Verdict.MET, false));
        var wrong = List.of(
                new Line(1, Verdict.NOT_MET, true), new Line(5, Verdict.MET, false), new Line(5, Verdict.MET, false));

        assertThat(ComplianceScore.of(fine, false).grade()).isEqualTo(Grade.A);
        assertThat(ComplianceScore.of(fine, true)).satisfies(score -> {
            assertThat(score.grade()).isEqualTo(Grade.D);
            assertThat(score.isCapped()).isTrue();
            assertThat(score.percent()).isEqualByComparingTo("100");
        });
        assertThat(ComplianceScore.of(wrong, false).grade()).isEqualTo(Grade.D);
    }

    @Test
    void where_nothing_counts_there_is_no_score_rather_than_zero() {
        var score = ComplianceScore.of(List.of(new Line(5, Verdict.NOT_MEASURABLE, true)), false);

        assertThat(score.known()).isEmpty();
        assertThat(score.grade()).isEqualTo(Grade.NONE);
    }

    @Test
    void each_point_that_speaks_for_an_audit_comes_with_its_reason() {
        var calm = RiskPoints.of(new RiskPoints.Facts(SupervisionLevel.LIGHT, -3, false, false, false, 6, 0, 0, 0));
        var grave = RiskPoints.of(new RiskPoints.Facts(SupervisionLevel.CLOSE, 2, false, true, true, 20, 1, 1, 3));

        assertThat(calm.points()).isZero();
        assertThat(grave.points()).isEqualTo(20 + 10 + 20 + 15 + 20 + 5 + 15 + 6);
        assertThat(grave.reasons())
                .hasSize(8)
                .anySatisfy(why -> assertThat(why).isEqualTo("overdue by 2 months (+10)"));
        assertThat(grave.reasons().getLast()).endsWith("(+5)");
    }

    @Test
    void the_greatest_quarter_of_budgets_is_supervised_closely_and_the_smallest_lightly() {
        var budgets = IntStream.rangeClosed(1, 8).mapToObj(BigDecimal::valueOf).toList();

        assertThat(budgets.stream()
                        .map(one -> Supervision.byBudget(one, budgets).level()))
                .containsExactly(
                        SupervisionLevel.LIGHT,
                        SupervisionLevel.LIGHT,
                        SupervisionLevel.NORMAL,
                        SupervisionLevel.NORMAL,
                        SupervisionLevel.NORMAL,
                        SupervisionLevel.NORMAL,
                        SupervisionLevel.CLOSE,
                        SupervisionLevel.CLOSE);
        assertThat(Supervision.byBudget(null, budgets).level()).isEqualTo(SupervisionLevel.NORMAL);
    }

    @Test
    void ten_working_days_are_two_weeks_without_their_weekends() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 20), 10)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
