package org.plumbline.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibraryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void it_is_unpacked_once_and_found_again() throws IOException {
        var caches = folder.resolve("caches");

        var first = new UnpackedLibrary(caches).file();
        var touched = Files.getLastModifiedTime(first);
        var again = new UnpackedLibrary(caches).file();

        assertThat(again).isEqualTo(first).isNotEmptyFile();
        assertThat(Files.getLastModifiedTime(again)).isEqualTo(touched);
        try (var all = Files.list(caches)) {
            assertThat(all).hasSize(1);
        }
    }
}
