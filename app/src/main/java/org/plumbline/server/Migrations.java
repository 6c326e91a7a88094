package org.plumbline.server;

import java.util.List;
import org.flywaydb.core.Flyway;

/// Brings each module's schema to the version this program needs, in the order in which modules build on each other.
public final class Migrations {
    /// The modules with tables, lowest first.
    static final List<String> MODULES =
            List.of("kernel", "organisation", "delivery", "registers", "finance", "reporting", "exchange");

    private Migrations() {}

    /// Runs what is missing.
    ///
    /// @throws IllegalStateException where the database was written by a newer program
    public static void run(DatabaseAddress address) {
        var classes = Migrations.class.getClassLoader();
        for (var module : MODULES) {
            if (classes.getResource("db/migration/" + module) == null) {
                continue;
            }
            Flyway.configure(classes)
                    .dataSource(address.url(), address.user(), address.password())
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }
}
