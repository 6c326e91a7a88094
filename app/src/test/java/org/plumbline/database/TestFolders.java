package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Folders for servers under test; reachable for the database's system user when the tests run as root.
final class TestFolders {
    private static @Nullable Path template;

    private TestFolders() {}

    static Path fresh() throws IOException {
        return Files.createTempDirectory("plumbline").toRealPath();
    }

    /// A folder with a stopped database that has the table of [Rows]; a copy, because making one takes seconds.
    static Path withDatabase() throws IOException, SQLException {
        var folder = fresh();
        Folders.permit(folder, Folders.PASSABLE);
        var copied = Command.run("cp", "-a", template() + "/.", folder.toString());
        if (!copied.succeeded()) {
            throw new IOException(copied.output());
        }
        return folder;
    }

    private static synchronized Path template() throws IOException, SQLException {
        if (template == null) {
            var made = fresh();
            try (var database = EmbeddedPostgres.start(made, _ -> {})) {
                Rows.create(database);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Command.run("rm", "-rf", made.toString())));
            template = made;
        }
        return template;
    }
}
