package org.plumbline.app.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Row R9: what is told when the database or the disk fails is true, also about whether anything was kept.
class DatabaseTroubleTest {
    /// A connection whose one method fails with an SQL state.
    private static DataSource failingAt(String method, String state) {
        var connection = proxy(Connection.class, (name, type) -> {
            if (name.equals(method)) {
                throw new SQLException("the far end fails", state);
            }
            return nothing(type);
        });
        return proxy(DataSource.class, (name, type) -> name.equals("getConnection") ? connection : nothing(type));
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == boolean.class ? (Object) false : type == int.class ? 0 : null;
    }

    private interface Answer {
        @Nullable
        Object to(String name, Class<?> type) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), method.getReturnType())));
    }

    private static @Nullable DatabaseTrouble troubleAt(String method, String state) {
        var source = failingAt(method, state);
        try {
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                if (!method.equals("commit")) {
                    JdbcClient.create(source)
                            .sql("select 1")
                            .query(Integer.class)
                            .single();
                }
            });
            throw new AssertionError("nothing failed");
        } catch (RuntimeException failure) {
            return DatabaseTrouble.of(new IllegalStateException(failure));
        }
    }

    @Test
    void a_connection_that_goes_while_a_change_is_made_final_leaves_it_open_whether_it_was_kept() {
        assertThat(troubleAt("commit", "08006")).isEqualTo(DatabaseTrouble.UNCERTAIN);
        assertThat(DatabaseTrouble.UNCERTAIN.told().sentence()).doesNotContain("Nothing was changed");
    }

    @Test
    void before_that_nothing_was_changed() {
        assertThat(troubleAt("prepareStatement", "08006")).isEqualTo(DatabaseTrouble.AWAY);
        assertThat(troubleAt("prepareStatement", "57P03")).isEqualTo(DatabaseTrouble.AWAY);
        assertThat(troubleAt("prepareStatement", "40P01")).isEqualTo(DatabaseTrouble.BUSY);
        assertThat(troubleAt("prepareStatement", "57014")).isEqualTo(DatabaseTrouble.BUSY);
        assertThat(DatabaseTrouble.AWAY.told().sentence()).contains("Nothing was changed");
    }

    @Test
    void a_full_disk_and_a_value_too_large_for_an_index_are_told_apart_from_a_database_that_is_away() {
        assertThat(troubleAt("prepareStatement", "53100")).isEqualTo(DatabaseTrouble.FULL);
        assertThat(DatabaseTrouble.of(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(DatabaseTrouble.FULL);
        assertThat(troubleAt("prepareStatement", "54000")).isEqualTo(DatabaseTrouble.UNKEEPABLE);
    }

    @Test
    void a_fault_of_our_own_is_none_of_these() {
        assertThat(DatabaseTrouble.of(new UncheckedIOException(new IOException("Broken pipe"))))
                .isNull();
        assertThat(DatabaseTrouble.of(new IllegalStateException("ours"))).isNull();
    }
}
