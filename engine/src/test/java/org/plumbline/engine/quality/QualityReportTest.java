package org.plumbline.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.quality.CheckResult.Verdict;
import org.plumbline.engine.quality.CheckedPlan.CriticalPathTest;
import org.plumbline.engine.quality.CheckedPlan.Dates;
import org.plumbline.engine.quality.CheckedPlan.Link;
import org.plumbline.engine.quality.CheckedPlan.Task;
import org.plumbline.engine.quality.QualityReport.Grade;

class QualityReportTest {
    private static final LocalDateTime STATUS = LocalDateTime.of(2026, 10, 30, 17, 0);

    private static LocalDateTime october(int day) {
        return LocalDateTime.of(2026, 10, day, 8, 0);
    }

    private static LocalDateTime november(int day) {
        return LocalDateTime.of(2026, 11, day, 8, 0);
    }

    private static Dates dates(
            LocalDateTime start,
            LocalDateTime finish,
            @Nullable LocalDateTime actualFinish,
            @Nullable LocalDateTime baselineFinish) {
        return new Dates(start, finish, actualFinish == null ? null : start, actualFinish, baselineFinish);
    }

    private static final Task DIG =
            new Task("dig", 5, 0.0, false, true, dates(october(5), october(9), october(9), october(9)));
    private static final Task POUR =
            new Task("pour", 5, 0.0, false, true, dates(october(12), october(20), october(20), october(16)));
    private static final Task BUILD =
            new Task("build", 10, 0.0, false, true, dates(november(2), november(13), null, november(13)));
    private static final Task HANDOVER =
            new Task("hand over", 0, 0.0, false, false, dates(november(13), november(13), null, november(13)));

    private static CheckedPlan chain(List<Task> tasks) {
        var links = new ArrayList<Link>();
        for (int task = 1; task < tasks.size(); task++) {
            links.add(new Link(task - 1, task, LinkType.FINISH_START, 0));
        }
        return new CheckedPlan(tasks, links, STATUS, 10, 0.0, new CriticalPathTest(tasks.size() - 1, 600, 600));
    }

    private static CheckResult result(CheckedPlan plan, QualityCheck check) {
        return QualityReport.of(plan, Thresholds.USUAL).result(check);
    }

    @Test
    void a_sound_plan_passes_all_that_apply() {
        var report = QualityReport.of(chain(List.of(DIG, BUILD, HANDOVER)), Thresholds.USUAL);

        assertThat(report.results())
                .hasSize(14)
                .extracting(CheckResult::verdict)
                .containsOnly(Verdict.PASS);
        assertThat(report.results()).extracting(CheckResult::check).containsExactly(QualityCheck.values());
        assertThat(report.grade()).isEqualTo(Grade.A);
    }

    @Test
    void a_late_task_is_missed_though_it_is_done() {
        var missed = result(chain(List.of(DIG, POUR, BUILD, HANDOVER)), QualityCheck.MISSED_TASKS);

        assertThat(missed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(missed.value()).isEqualTo(50);
        assertThat(missed.offenders()).singleElement().satisfies(offender -> {
            assertThat(offender.task()).isEqualTo(1);
            assertThat(offender.detail()).contains("2026-10-16").contains("2026-10-20");
        });
    }

    @Test
    void loose_tasks_beyond_one_beginning_and_one_end_are_found() {
        var fence = new Task("fence", 2, 8.0, false, true, dates(november(3), november(4), null, null));
        var plan = chain(List.of(DIG, BUILD, HANDOVER));
        var tasks = new ArrayList<>(plan.tasks());
        tasks.add(fence);
        var loose = new CheckedPlan(tasks, plan.links(), STATUS, 10, 0.0, plan.criticalPathTest());

        var logic = result(loose, QualityCheck.LOGIC);

        assertThat(logic.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(logic.count()).isEqualTo(1);
        assertThat(logic.of()).isEqualTo(3);
        assertThat(logic.offenders().getFirst().detail()).isEqualTo("no predecessor, no successor");
        assertThat(QualityReport.of(loose, Thresholds.USUAL).grade())
                .as("one check of fourteen failed, but the one that float rests on")
                .isEqualTo(Grade.C);
    }

    @Test
    void leads_lags_and_other_links_are_counted_among_all_links() {
        var links = List.of(
                new Link(0, 1, LinkType.FINISH_START, -2),
                new Link(1, 2, LinkType.START_START, 1.5),
                new Link(0, 2, LinkType.FINISH_START, 0),
                new Link(2, 3, LinkType.FINISH_START, 0));
        var plan = new CheckedPlan(List.of(DIG, POUR, BUILD, HANDOVER), links, STATUS, 10, 0.0, null);

        assertThat(result(plan, QualityCheck.LEADS).value()).isEqualTo(25);
        assertThat(result(plan, QualityCheck.LEADS).offenders().getFirst().detail())
                .isEqualTo("finish to start from \"dig\", lag -2 d");
        assertThat(result(plan, QualityCheck.LAGS).value()).isEqualTo(25);
        assertThat(result(plan, QualityCheck.LAGS).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(plan, QualityCheck.RELATIONSHIPS).value()).isEqualTo(75);
        assertThat(result(plan, QualityCheck.RELATIONSHIPS).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(plan, QualityCheck.CRITICAL_PATH).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void open_tasks_are_measured_against_their_limits_and_done_ones_are_not() {
        var pinned = new Task("pinned", 3, 45.0, true, true, dates(november(2), november(4), null, null));
        var endless = new Task("endless", 60, -3.0, false, false, dates(november(2), november(30), null, null));
        var doneLong = new Task("done", 99, -9.0, true, false, dates(october(1), october(9), october(9), null));
        var plan = chain(List.of(doneLong, pinned, endless));

        assertThat(result(plan, QualityCheck.HARD_CONSTRAINTS).value()).isEqualTo(50);
        assertThat(result(plan, QualityCheck.HIGH_FLOAT).value()).isEqualTo(50);
        assertThat(result(plan, QualityCheck.HIGH_FLOAT).offenders().getFirst().detail())
                .isEqualTo("45 d of float");
        assertThat(result(plan, QualityCheck.NEGATIVE_FLOAT).value()).isEqualTo(50);
        assertThat(result(plan, QualityCheck.HIGH_DURATION).value()).isEqualTo(50);
        assertThat(result(plan, QualityCheck.RESOURCES).value()).isEqualTo(50);
        assertThat(result(plan, QualityCheck.RESOURCES).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void dates_on_the_wrong_side_of_the_status_date_are_invalid() {
        var early = new Task("early", 3, 0.0, false, true, dates(october(28), november(4), null, null));
        var over = new Task("over", 3, 0.0, false, true, dates(october(5), october(7), null, null));
        var future = new Task("future", 3, 0.0, false, true, dates(october(5), november(7), november(7), null));

        var invalid = result(chain(List.of(DIG, early, over, future, BUILD)), QualityCheck.INVALID_DATES);

        assertThat(invalid.value()).isEqualTo(60);
        assertThat(invalid.offenders())
                .extracting(offender -> offender.detail().replaceAll("2026-\\S+ ", ""))
                .containsExactly(
                        "forecast start before the status date, not begun",
                        "forecast finish before the status date, not done",
                        "actual finish after the status date");
    }

    @Test
    void the_way_to_the_end_has_an_index_and_a_test() {
        var plan = chain(List.of(DIG, BUILD, HANDOVER));
        var late = new CheckedPlan(plan.tasks(), plan.links(), STATUS, 40, -4.0, new CriticalPathTest(1, 600, 20));

        assertThat(result(late, QualityCheck.CRITICAL_PATH_LENGTH).value()).isCloseTo(0.9, within(1e-12));
        assertThat(result(late, QualityCheck.CRITICAL_PATH_LENGTH).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(late, QualityCheck.CRITICAL_PATH).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(late, QualityCheck.CRITICAL_PATH)
                        .offenders()
                        .getFirst()
                        .detail())
                .isEqualTo("delayed by 600 d, the end moves by 20 d");
    }

    @Test
    void execution_counts_what_is_done_against_what_was_due_or_never_planned() {
        var unplanned = new Task("unplanned", 3, 0.0, false, true, dates(november(2), november(4), null, null));

        var execution = result(chain(List.of(DIG, POUR, unplanned, BUILD)), QualityCheck.BASELINE_EXECUTION);

        assertThat(execution.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(execution.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_a_plan_does_not_hold_is_not_applicable_and_never_passed() {
        var bare = new Task("bare", 5, null, false, false, new Dates(null, null, null, null, null));
        var report = QualityReport.of(new CheckedPlan(List.of(bare), List.of(), null, 0, null, null), Thresholds.USUAL);

        assertThat(report.result(QualityCheck.INVALID_DATES).why()).contains("status date");
        assertThat(report.result(QualityCheck.MISSED_TASKS).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.result(QualityCheck.NEGATIVE_FLOAT).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.result(QualityCheck.RESOURCES).why()).contains("neither");
        assertThat(QualityReport.of(new CheckedPlan(List.of(), List.of(), null, 0, null, null), Thresholds.USUAL)
                        .grade())
                .isEqualTo(Grade.E);
    }

    @Test
    void a_link_to_nowhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckedPlan(
                        List.of(DIG), List.of(new Link(0, 1, LinkType.FINISH_START, 0)), null, 0, null, null))
                .withMessageContaining("0 to 1");
    }
}
