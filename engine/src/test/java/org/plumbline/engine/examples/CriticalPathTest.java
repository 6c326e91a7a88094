package org.plumbline.engine.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void the_example_says_when_all_is_done_and_what_has_no_float() {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        try (var captured = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            CriticalPath.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Done on 2026-03-09T17:00, digging has 0 minutes of float");
    }
}
