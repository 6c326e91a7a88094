package org.plumbline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Opens superuser connections; the application's own go through its pool.
final class Session {
    static final String APPLICATION = "plumbline";

    private Session() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static Connection asSuperuser(int port, Passwords passwords) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", passwords.superuser());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", "plumbline-launcher");
        return DriverManager.getConnection(url(port, Cluster.SUPERUSER), properties);
    }

    /// Whether the server at the other end works on this folder: another one may have taken the port.
    static boolean isOn(DataFolder data, Connection connection) throws SQLException {
        return Settings.current(connection, "data_directory")
                .equals(data.cluster().toString());
    }

    /// Makes the application's role and database where they are missing. The role is no superuser, so that row-level
    /// rules bind it and SQL of the application never reaches the machine's files.
    static void provide(Connection connection, Passwords passwords) throws SQLException {
        try (var password = connection.prepareStatement("select set_config('plumbline.password', ?, false)")) {
            password.setString(1, passwords.application());
            password.execute();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = 'plumbline') then
                            execute format('create role plumbline login password %L',
                                current_setting('plumbline.password'));
                        end if;
                    end
                    $$""");
            try (var found = statement.executeQuery("select from pg_database where datname = 'plumbline'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database plumbline owner plumbline");
        }
    }
}
