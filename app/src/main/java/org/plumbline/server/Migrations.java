package org.plumbline.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings each module's schema to the version this program needs, in the order in which modules build on each other.
///
/// Most starts find nothing to do, and one Flyway a module costs a second to say so. So the scripts of the program are
/// first compared with what the schemas say was run; Flyway is asked only about modules where the two differ.
public final class Migrations {
    /// The modules with tables, lowest first.
    static final List<String> MODULES = List.of(
            "kernel",
            "organisation",
            "delivery",
            "registers",
            "finance",
            "planning",
            "survey",
            "demand",
            "portfolio",
            "office",
            "reporting",
            "benefits",
            "methods",
            "assurance",
            "capability",
            "exchange");

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    /// Runs what is missing.
    ///
    /// @throws org.flywaydb.core.api.FlywayException where a schema differs from its scripts
    public static void run(DatabaseAddress address) {
        outdated(address).forEach(module -> migrate(address, module));
    }

    /// The modules whose schema is not what the scripts of this program make.
    static List<String> outdated(DatabaseAddress address) {
        var wanted = scripts();
        var applied = applied(address, wanted.keySet());
        return MODULES.stream()
                .filter(wanted::containsKey)
                .filter(module -> !Objects.equals(wanted.get(module), applied.get(module)))
                .toList();
    }

    private static void migrate(DatabaseAddress address, String module) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(address.url(), address.user(), address.password())
                .schemas(module)
                .defaultSchema(module)
                .table("migration")
                .locations("classpath:" + FOLDER + module)
                .load()
                .migrate();
    }

    /// The scripts of each module by name, with Flyway's checksum.
    private static Map<String, Map<String, Integer>> scripts() {
        var scripts = new TreeMap<String, Map<String, Integer>>();
        try {
            var found = new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "*/*.sql");
            for (var script : found) {
                var address = script.getURL().getPath();
                var parts = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length())
                        .split("/", 2);
                scripts.computeIfAbsent(parts[0], module -> new TreeMap<>()).put(parts[1], checksum(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }

    private static int checksum(Resource script) throws IOException {
        var sum = new CRC32();
        try (var reader = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) sum.getValue();
    }

    /// What was run in each module; a module without history is left out.
    private static Map<String, Map<String, Integer>> applied(DatabaseAddress address, Iterable<String> modules) {
        var applied = new HashMap<String, Map<String, Integer>>();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            for (var module : modules) {
                history(connection, module).ifPresent(history -> applied.put(module, history));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer at " + address, e);
        }
        return applied;
    }

    private static Optional<Map<String, Integer>> history(Connection connection, String module) throws SQLException {
        connection.setSchema(module);
        var history = new TreeMap<String, Integer>();
        try (var query = connection.prepareStatement("""
                        select script, case when success then checksum end from migration where type <> 'SCHEMA'
                        """);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var checksum = rows.getInt(2);
                if (!rows.wasNull()) {
                    history.put(rows.getString(1), checksum);
                }
            }
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(history);
    }
}
