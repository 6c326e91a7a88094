package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.database.DatabaseFailure;
import org.plumbline.database.EmbeddedPostgres;

class PlumblineServerIT {
    private final Map<String, Thread> told = new LinkedHashMap<>();

    private static Path folder() throws Exception {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createTempDirectory("plumbline-start", passable).resolve("data");
    }

    private PlumblineServer start(Path folder, int port) {
        return PlumblineServer.start(
                new PlumblineServer.Options(folder, port, Map.of()),
                sentence -> told.put(sentence, Thread.currentThread()));
    }

    @Test
    void whoever_starts_a_server_is_told_on_their_own_thread_and_refused_a_folder_in_use_in_a_sentence()
            throws Exception {
        var folder = folder();
        try (var server = start(folder, 0)) {
            assertThat(server.port()).isPositive();
            assertThat(told.keySet()).containsExactly("Unpacking the database programs (once)", "Making the database");
            assertThat(new HashSet<>(told.values())).isEqualTo(Set.of(Thread.currentThread()));

            assertThatThrownBy(() -> start(folder, 0))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining(folder.toString());
        }
        EmbeddedPostgres.discard(folder);
    }

    @Test
    void a_port_that_is_taken_is_refused_before_anything_is_made() throws Exception {
        var folder = folder();
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(folder, taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("--port");
        }
        assertThat(folder).doesNotExist();
    }
}
