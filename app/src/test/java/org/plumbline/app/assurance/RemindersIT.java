package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.assurance.audit.AuditWorld;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever has to do something is told in time and not every day: the days of the records are moved, then the job
/// of the morning runs.
class RemindersIT {
    private final AssuranceWorld world = new AssuranceWorld();

    private static void move(String column, UUID id, LocalDate day) {
        Running.bean(JdbcClient.class)
                .sql("update assurance." + column + " = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    private static List<String> told(Actor who, String about) {
        return Running.as(who, () -> Running.bean(Notifications.class).mine(30)).stream()
                .map(notice -> notice.sentence())
                .filter(sentence -> sentence.contains(about))
                .toList();
    }

    private static void morning() {
        Running.asSystem(Running.bean(ActionReminders.class)::remind);
    }

    @Test
    @Requirement("R026")
    void the_owner_of_an_action_is_told_before_its_day_and_once_a_week_after() {
        var raised = world.reported(null, null, null);
        var action = world.planned(world.analysed(raised), ActionKind.FIX, 0);
        move("action set due_on", action.id(), world.today.plusDays(30));
        morning();
        assertThat(told(world.manager, "is due on")).as("far ahead").isEmpty();
        move("action set due_on", action.id(), world.today.plusDays(3));
        morning();
        morning();
        assertThat(told(world.manager, "is due on")).as("once").hasSize(1);
        move("action set due_on", action.id(), world.today.minusDays(4));
        move("action set reminded_on", action.id(), world.today.minusDays(7));

        morning();

        assertThat(told(world.manager, "was due on"))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains(raised.key(), "Review risks each month"));
    }

    @Test
    @Requirement("R026")
    void somebody_else_than_the_owner_is_told_once_it_is_time_to_look_whether_it_worked() {
        var raised = world.reported(null, null, null);
        var action = world.planned(world.analysed(raised), ActionKind.FIX, 30);
        Running.as(world.manager, () -> AssuranceWorld.ACTIONS.finish(action.id(), "Done on Monday"));
        morning();
        assertThat(told(world.auditor, "look whether it worked"))
                .as("too early")
                .isEmpty();
        move("action set done_on", action.id(), world.today.minusDays(30));

        morning();
        morning();

        assertThat(told(world.auditor, "look whether it worked"))
                .as("the owner of the problem owns the action too, so who reported it looks")
                .hasSize(1);
        assertThat(told(world.manager, "look whether it worked")).isEmpty();
    }

    @Test
    @Requirement("R182")
    void an_auditor_is_told_of_the_day_of_an_audit_and_a_project_of_answers_that_are_due() {
        var audits = new AuditWorld(world);
        var planned = audits.ordered(world.project(false));
        audits.morning();
        audits.morning();
        assertThat(told(world.auditor, planned.key() + " is planned for")).hasSize(1);
        move("audit set planned_on", planned.id(), world.today.minusDays(2));
        move("audit set reminded_on", planned.id(), world.today.minusDays(7));
        audits.morning();
        assertThat(told(world.auditor, "is not begun")).hasSize(1);

        var finding = audits.reported(world.project(false));
        audits.morning();
        assertThat(told(world.manager, "The answer to " + finding.key()))
                .as("ten days ahead")
                .isEmpty();
        move("audit set answer_due", finding.auditId(), world.today.plusDays(3));
        audits.morning();
        audits.morning();
        assertThat(told(world.manager, "The answer to " + finding.key() + " is due"))
                .hasSize(1);
        move("audit set answer_due", finding.auditId(), world.today.minusDays(5));
        move("finding set reminded_on", finding.id(), world.today.minusDays(7));
        audits.morning();
        assertThat(told(world.manager, "The answer to " + finding.key() + " was due"))
                .hasSize(1);
    }
}
