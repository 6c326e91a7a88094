package org.plumbline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A table of words, enough to see whether a write survived.
final class Rows {
    private Rows() {}

    static Connection connect(RunningDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    static void create(RunningDatabase database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table word (place bigint generated always as identity, text text not null)");
        }
    }

    static void add(RunningDatabase database, String word) throws SQLException {
        try (var connection = connect(database);
                var insert = connection.prepareStatement("insert into word (text) values (?)")) {
            insert.setString(1, word);
            insert.execute();
        }
    }

    static List<String> all(RunningDatabase database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from word order by place")) {
            var words = new ArrayList<String>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    static String one(RunningDatabase database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
