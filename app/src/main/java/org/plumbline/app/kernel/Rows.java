package org.plumbline.app.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads rows into values that are never null: records by their components, or the first column.
public final class Rows {
    private Rows() {}

    /// Rows as records, columns by component name (`manager_id` for `managerId`).
    public static <T> RowMapper<T> of(Class<T> type) {
        return new SimplePropertyRowMapper<>(type);
    }

    /// The first column as an id.
    public static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /// The first column as text.
    public static String text(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }
}
