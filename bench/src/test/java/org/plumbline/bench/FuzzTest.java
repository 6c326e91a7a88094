package org.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Spoilt files of every format; `bin/bench fuzz --runs N` does the same for longer.
class FuzzTest {
    @Test
    void every_spoilt_file_is_answered_in_time() throws Exception {
        var result = FuzzBench.of(800, 20260401, 20, null);

        assertThat(result.failures()).isEmpty();
        assertThat(result.answers())
                .as("the files reach many readers and refusals")
                .isGreaterThan(80);
        assertThat(result.kinds().keySet())
                .contains("portfolio-table", "project-feed", "unreadable DAMAGED", "unreadable UNKNOWN");
    }
}
