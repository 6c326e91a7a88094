package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for servers under test; reachable for the database's system user when the tests run as root.
final class TestFolders {
    private TestFolders() {}

    static Path fresh() throws IOException {
        return Files.createTempDirectory("plumbline").toRealPath();
    }
}
