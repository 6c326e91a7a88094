package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProgressTest {
    private final StringWriter written = new StringWriter();

    private void told(Progress progress, String state, int done) {
        progress.tell(JsonMapper.builder()
                .build()
                .readTree("{\"state\":\"%s\",\"progress\":{\"files\":60,\"filesDone\":%d}}".formatted(state, done)));
    }

    @Test
    void one_line_is_written_over_and_taken_away_at_the_end() {
        var progress = new Progress(new PrintWriter(written), true);

        told(progress, "applying", 7);
        told(progress, "applying", 7);
        told(progress, "done", 60);
        progress.end();

        assertThat(written.toString())
                .startsWith("\rapplying: 7 of 60 files\rdone: 60 of 60 files   ")
                .endsWith("\r");
    }

    @Test
    void where_nobody_looks_nothing_is_written() {
        var progress = new Progress(new PrintWriter(written), false);

        told(progress, "applying", 7);
        progress.end();

        assertThat(written.toString()).isEmpty();
    }
}
