package org.plumbline.app.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Work that a person orders and need not wait for, on the real database.
class OrderedWorkIT {
    private static final long SECONDS = 30;

    private final Access access = Running.bean(Access.class);
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);
    private final Actor person = Running.person(Role.ANALYST);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final OneTimeJob<String> kind = new OneTimeJob<>("test-" + UUID.randomUUID(), String.class, this::work);
    private final Jobs jobs = new Jobs(
            Running.bean(DataSource.class),
            access,
            Running.bean(JsonMapper.class),
            provider(Stream.of()),
            provider(Stream.of(kind)));

    private static <T> ObjectProvider<T> provider(Stream<T> beans) {
        var all = beans.toList();
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return all.stream();
            }
        };
    }

    private void work(String order) {
        if (failures.getAndDecrement() > 0) {
            done.add("failed");
            throw new IllegalStateException("as the test wants it");
        }
        done.add(order + " by " + access.actor().name());
    }

    @BeforeEach
    void start() {
        jobs.start();
    }

    @AfterEach
    void stop() {
        jobs.stop();
    }

    private void order(String body, boolean isTakenBack) {
        Running.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            Running.as(person, () -> jobs.order(kind, body));
            if (isTakenBack) {
                status.setRollbackOnly();
            }
        });
    }

    private String next() throws InterruptedException {
        var next = done.poll(SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private int waiting() {
        return jdbc.sql("select count(*) from kernel.scheduled_tasks where task_name = :name")
                .param("name", kind.name())
                .query(Integer.class)
                .single();
    }

    @Test
    void is_done_as_who_ordered_it_and_only_if_the_order_was_committed() throws Exception {
        order("taken back", true);
        assertThat(waiting()).isZero();

        order("letter", false);

        assertThat(next()).isEqualTo("letter by " + person.name());
        assertThat(done).isEmpty();
    }

    @Test
    void is_tried_again_later_after_a_failure_until_it_is_done() throws Exception {
        failures.set(2);
        order("letter", false);

        assertThat(List.of(next(), pauseIsOver(1), pauseIsOver(2)))
                .containsExactly("failed", "failed", "letter by " + person.name());
    }

    /// The pause is longer than a test may take; that there is one is what the database holds.
    private String pauseIsOver(int failuresSoFar) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        var moved = 0;
        while (moved == 0 && System.nanoTime() < end) {
            moved = jdbc.sql("""
                            update kernel.scheduled_tasks set execution_time = now() where task_name = :name
                            and consecutive_failures = :failures and not picked and execution_time > now() + interval '2 s'
                            """)
                    .param("name", kind.name())
                    .param("failures", failuresSoFar)
                    .update();
            Thread.onSpinWait();
        }
        assertThat(moved).as("a try that failed is put off").isEqualTo(1);
        return next();
    }
}
