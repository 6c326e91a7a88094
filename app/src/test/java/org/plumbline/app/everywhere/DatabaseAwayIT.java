package org.plumbline.app.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row R9: while the database is frozen, dead or has no connection left, every door says so and when to come back;
/// after
/// that all is as before, without a hand.
class DatabaseAwayIT {
    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> DOORS = List.of("/projects", "/api/v1/projects", "/actuator/health", "/offices");

    @Test
    void a_frozen_database_is_said_in_time_and_what_was_sent_meanwhile_is_done_once() throws Exception {
        try (var own = new OwnServer()) {
            var visitor = own.signedIn();
            var form = adding(visitor, own, "Frozen Over");
            var processes = own.database();
            signal("STOP", processes);
            try {
                for (var path : DOORS) {
                    assertIsAway(timed(() -> visitor.get(own.base() + path)), path);
                }
                assertIsAway(timed(() -> visitor.postRaw(own.base() + "/admin/departments", form)), "a change");
            } finally {
                signal("CONT", processes);
            }
            awaitAnswer(visitor, own);
            assertThat(visitor.postRaw(own.base() + "/admin/departments", form).statusCode())
                    .isLessThan(400);
            assertThat(departments(own)).isEqualTo(1);
        }
    }

    @Test
    void a_killed_database_is_started_again_and_nothing_that_was_said_is_lost() throws Exception {
        try (var own = new OwnServer()) {
            var visitor = own.signedIn();
            visitor.postRaw(own.base() + "/admin/departments", adding(visitor, own, "Kept Here"));
            for (var round = 0; round < 3; round++) {
                var processes = own.database();
                processes.forEach(ProcessHandle::destroyForcibly);
                processes.forEach(one -> one.onExit().join());
                var answer = visitor.get(own.base() + "/projects");
                if (answer.statusCode() != 200) {
                    assertIsAway(answer, "/projects");
                }
                awaitAnswer(visitor, own);
            }
            assertThat(departments(own)).isEqualTo(1);
            assertThat(visitor.get(own.base() + "/admin/departments").body()).contains("Kept Here");
        }
    }

    private static Map<String, String> adding(Visitor visitor, OwnServer own, String name) {
        return Map.of(
                "name",
                name,
                "idempotency_key",
                name.replace(' ', '-'),
                "_csrf",
                visitor.csrf(own.base() + "/admin/departments"));
    }

    private static long departments(OwnServer own) {
        return own.server()
                .bean(JdbcClient.class)
                .sql("select count(*) from organisation.department")
                .query(Long.class)
                .single();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(one -> words.add(Long.toString(one.pid())));
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    private static HttpResponse<String> timed(Supplier<HttpResponse<String>> request) {
        var began = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        return answer;
    }

    private static void assertIsAway(HttpResponse<String> answer, String door) {
        assertThat(answer.statusCode()).as(door).isEqualTo(503);
        assertThat(answer.body()).as(door).doesNotContain("Exception").doesNotContain("Hikari");
        if (!door.startsWith("/actuator")) {
            assertThat(answer.headers().firstValue("Retry-After")).as(door).hasValue("5");
            assertThat(answer.body()).as(door).contains("database");
        }
    }

    private static void awaitAnswer(Visitor visitor, OwnServer own) {
        Awaitility.await()
                .atMost(HEALED)
                .until(() -> visitor.get(own.base() + "/projects").body().contains("Target"));
    }

    @Test
    @Asvs("16.5.2")
    void an_empty_pool_is_said_with_the_time_to_come_back_and_heals_by_itself() throws SQLException {
        try (var own = new OwnServer()) {
            var visitor = own.signedIn();
            var settings = own.base() + "/settings";
            var csrf = visitor.csrf(settings);
            var form = Map.of("name", "Renamed", "_csrf", csrf);

            var taken = takeAll(own.server().bean(DataSource.class));
            for (var path : List.of("/projects", "/api/v1/projects", "/actuator/health")) {
                var answer = visitor.get(own.base() + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).as(path).doesNotContain("Exception").doesNotContain("Hikari");
            }
            var sent = visitor.postRaw(settings + "/profile", form);
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(sent.body()).contains("The database does not answer");

            for (var connection : taken) {
                connection.close();
            }
            assertThat(visitor.get(own.base() + "/projects").body()).contains("Target");
            assertThat(visitor.postRaw(settings + "/profile", form).statusCode())
                    .isLessThan(500);
        }
    }

    /// Every connection there is, until none is left.
    private static List<Connection> takeAll(DataSource pool) {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < 200) {
                taken.add(pool.getConnection());
            }
            throw new AssertionError("the pool has no end");
        } catch (SQLException empty) {
            return taken;
        }
    }
}
