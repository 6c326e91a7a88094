package org.plumbline.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where the database is and how to get in.
///
/// @param url JDBC address
/// @param user database user
/// @param password its password
public record DatabaseAddress(String url, String user, String password) {
    /// The external database that `PLUMBLINE_DB_URL`, `_USER` and `_PASSWORD` name, null where none is named.
    public static @Nullable DatabaseAddress external() {
        var url = System.getenv("PLUMBLINE_DB_URL");
        return url == null || url.isBlank()
                ? null
                : new DatabaseAddress(url, variable("PLUMBLINE_DB_USER"), variable("PLUMBLINE_DB_PASSWORD"));
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value;
    }

    /// A setting that an administrator made, null where it was not; for what must be known before the application runs.
    @Nullable
    String setting(String name) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var query = connection.prepareStatement("select value from kernel.setting where name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("setting %s cannot be read from %s".formatted(name, url), e);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
