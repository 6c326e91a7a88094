package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterTest {
    @Test
    void a_whole_file_names_process_port_and_state() {
        var lines = List.of("4711", "/data/cluster", "1790000000", "54321", "", "127.0.0.1", "123 456", "ready   ");

        var postmaster = Postmaster.parsed(lines);

        assertThat(postmaster).contains(new Postmaster(4711, 54321, "ready"));
    }

    @Test
    void a_file_that_is_still_being_written_is_not_ready() {
        var postmaster = Postmaster.parsed(List.of("4711", "/data/cluster"));

        assertThat(postmaster).hasValueSatisfying(found -> {
            assertThat(found.isReady()).isFalse();
            assertThat(found.port()).isEqualTo(-1);
        });
    }
}
