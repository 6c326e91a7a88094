package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports that break in the middle of a file: the database refuses a certain task, or its connection is cut, as it is
/// when the server dies.
class BrokenOffIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);

    @BeforeEach
    void the_database_may_refuse_a_task() {
        jdbc.sql("""
                create table exchange.test_trap_%1$s (word text)
                """.formatted(mark)).update();
        jdbc.sql("""
                create function exchange.test_trap_%1$s() returns trigger language plpgsql as $$ begin
                if new.name = 'trap %1$s' then
                  if exists (select 1 from exchange.test_trap_%1$s where word = 'refuse') then
                    raise exception 'the disk is full';
                  elsif exists (select 1 from exchange.test_trap_%1$s where word = 'wait') then
                    perform pg_sleep(600);
                  end if;
                end if;
                return new; end $$
                """.formatted(mark)).update();
        jdbc.sql("""
                create trigger test_trap_%1$s before insert on delivery.task
                for each row execute function exchange.test_trap_%1$s()
                """.formatted(mark)).update();
    }

    @AfterEach
    void the_trap_is_taken_away() {
        jdbc.sql("drop trigger test_trap_%s on delivery.task".formatted(mark)).update();
        jdbc.sql("drop function exchange.test_trap_%s".formatted(mark)).update();
        jdbc.sql("drop table exchange.test_trap_%s".formatted(mark)).update();
    }

    private void trap(String word) {
        jdbc.sql("delete from exchange.test_trap_%s".formatted(mark)).update();
        jdbc.sql("insert into exchange.test_trap_%s (word) values (:word)".formatted(mark))
                .param("word", word)
                .update();
    }

    private Sending batch() {
        return Sending.by(head)
                .file("a.xml", plan("Ash").text())
                .file("b.xml", plan("Beech").task(3, 1, "trap " + mark, 2).text())
                .file("c.xml", plan("Cedar").text());
    }

    private PlanXml plan(String name) {
        return PlanXml.of(name + " " + mark, "").task(1, 1, "Dig", 3).task(2, 1, "Pour", 2, 1);
    }

    private java.util.List<ProjectView> named(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark));
    }

    private long tasks(String name) {
        var project = named(name).getFirst();
        return Running.as(head, () -> Running.bean(Plans.class).tasks(project.id()))
                .size();
    }

    private ImportView again(UUID id) {
        Running.as(head, () -> {
            Running.bean(Imports.class).apply(id);
            return true;
        });
        return Sending.ended(head, id);
    }

    private ImportState mended(ImportView broken) {
        trap("nothing");
        var mended = again(broken.id());
        assertThat(mended.counts()).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(named("Ash")).hasSize(1);
        assertThat(named("Beech")).hasSize(1);
        assertThat(named("Cedar")).hasSize(1);
        assertThat(tasks("Beech")).isEqualTo(4);
        return mended.state();
    }

    @Test
    void a_failure_in_the_middle_of_a_file_leaves_nothing_of_it_and_the_others_are_in() {
        trap("refuse");

        var broken = batch().apply();

        assertThat(broken.state()).isEqualTo(ImportState.FAILED);
        assertThat(broken.message()).contains("b.xml", "Start it again");
        assertThat(broken.counts()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(named("Ash")).hasSize(1);
        assertThat(named("Beech")).isEmpty();
        assertThat(named("Cedar")).hasSize(1);
        assertThat(Sending.problems(head, broken))
                .singleElement()
                .matches(problem ->
                        problem.file().equals("b.xml") && problem.message().contains("nothing of this file"));
        assertThat(mended(broken)).isEqualTo(ImportState.DONE);
        assertThat(tasks("Ash")).isEqualTo(3);
    }

    @Test
    void a_dry_run_says_which_file_would_fail_and_ends() {
        trap("refuse");

        var view = batch().dryRun();

        assertThat(view.state()).isEqualTo(ImportState.CHECKED);
        assertThat(view.counts()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(named("Ash")).isEmpty();
    }

    @Test
    void a_cut_connection_in_the_middle_of_a_file_is_survived_and_made_good_without_doubles() {
        trap("wait");
        var id = batch().begin();
        cutConnection();

        var broken = Sending.ended(head, id);

        assertThat(broken.state()).isEqualTo(ImportState.FAILED);
        assertThat(named("Beech")).isEmpty();
        assertThat(mended(broken)).isEqualTo(ImportState.DONE);
    }

    private void cutConnection() {
        var until = System.nanoTime() + 120_000_000_000L;
        while (jdbc.sql("""
                        select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                        where wait_event = 'PgSleep' and pid <> pg_backend_pid()) as cut
                        """).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void an_import_whose_server_is_gone_says_so_and_goes_on_where_it_was() {
        trap("refuse");
        var broken = batch().apply();
        // What a server leaves that dies while the second file is on its way: that file waiting, the job under way.
        jdbc.sql(
                        "update exchange.import_file set state = 'waiting', report = null where job_id = :id and state = 'failed'")
                .param("id", broken.id())
                .update();
        jdbc.sql(
                        "update exchange.import_job set state = 'APPLYING', beat_at = now() - interval '1 hour' where id = :id")
                .param("id", broken.id())
                .update();

        var gone = Running.as(head, () -> Running.bean(Imports.class).get(broken.id()));

        assertThat(gone.state()).isEqualTo(ImportState.FAILED);
        assertThat(gone.message()).contains("Interrupted");
        assertThat(mended(gone)).isEqualTo(ImportState.DONE);
    }
}
