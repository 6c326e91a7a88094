package org.plumbline.files.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.mspdi.MSPDIWriter;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.Recognition;
import org.plumbline.files.Samples;
import org.plumbline.files.plan.PlanFormat;
import org.plumbline.files.table.Mapping;

class ReadingWorkerTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void one_worker_reads_a_batch_exactly_like_this_jvm() throws Exception {
        var nothing = file("nothing", new byte[0]);
        var plan = file("plan", Samples.plan(new MSPDIWriter()));
        var table = file("table", Samples.workbook(false));
        var feed = file(
                "feed",
                "{\"value\":[{\"TaskId\":\"t\",\"ProjectId\":\"p\",\"TaskName\":\"x\",\"TaskCost\":1.5}]}"
                        .getBytes(StandardCharsets.UTF_8));
        var here = new Recognition(Limits.STANDARD, Mapping.NONE);
        try (var worker = new ReadingWorker()) {
            for (var file : new Path[] {nothing, plan, table, feed, nothing, plan}) {
                assertThat(worker.read(file, Mapping.NONE)).isEqualTo(here.read(file));
            }
            assertThat(worker.started()).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_takes_too_long_is_given_up_and_the_next_gets_a_fresh_worker() throws Exception {
        var plan = file("plan", Samples.plan(new MSPDIWriter()));
        var hurried = WorkerSettings.standard().withLimits(Limits.STANDARD.withTime(Duration.ofMillis(1)));
        try (var worker = new ReadingWorker(hurried)) {
            for (int i = 1; i <= 2; i++) {
                var recognised = worker.read(plan, Mapping.NONE);

                assertThat(recognised).isInstanceOf(Unreadable.class);
                assertThat(((Unreadable) recognised).why()).isEqualTo(Why.TIMED_OUT);
                assertThat(worker.started()).isEqualTo(i);
            }
        }
    }

    @Test
    void a_file_that_exhausts_the_memory_is_an_answer_and_not_the_end() throws Exception {
        var large = file(
                "large",
                ("Project,RAG,Department\n" + "Alpha,Red,Works\n".repeat(190_000)).getBytes(StandardCharsets.UTF_8));
        var small = file(
                "small", "Project,RAG,Department\nAlpha,Red,Works\nBeta,Green,IT\n".getBytes(StandardCharsets.UTF_8));
        try (var worker = new ReadingWorker(WorkerSettings.standard().withHeap(48))) {
            var first = worker.read(large, Mapping.NONE);
            var second = worker.read(small, Mapping.NONE);

            assertThat(first).isInstanceOf(Unreadable.class);
            assertThat(second).isInstanceOf(Recognised.TableFile.class);
        }
    }

    @Test
    void a_conversion_leaves_a_whole_file_or_none() throws Exception {
        var plan = file("plan", Samples.plan(new MSPDIWriter()));
        var out = folder.resolve("out.xer");
        try (var worker = new ReadingWorker()) {
            worker.convert(plan, PlanFormat.XER, out);

            assertThat(Files.readString(out)).startsWith("ERMHDR");
        }
    }
}
