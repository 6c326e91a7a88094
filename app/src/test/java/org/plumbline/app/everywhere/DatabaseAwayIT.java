package org.plumbline.app.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// While no connection to the database is to be had, every door says so and when to come back; after that all is as
/// before, without a hand.
class DatabaseAwayIT {
    @Test
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
