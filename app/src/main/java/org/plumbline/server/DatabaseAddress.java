package org.plumbline.server;

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

    @Override
    public String toString() {
        return url;
    }
}
