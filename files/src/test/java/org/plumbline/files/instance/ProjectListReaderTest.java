package org.plumbline.files.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Project;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;

class ProjectListReaderTest {
    private static final String PROJECT = """
            jobs (incl. supersource/sink ):  3
              - renewable                 :  2   R
              - nonrenewable              :  1   N
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
               1        1          1           2
               2        2          1           3
               3        1          0
            REQUESTS/DURATIONS:
            jobnr. mode duration  R 1  R 2  N 1
            ------------------------------------
              1      1     0       0    0    0
              2      1     3       2    1    0
                     2     1       4    0    5
              3      1     0       0    0    0
            RESOURCEAVAILABILITIES:
              R 1  R 2  N 1
                9    1    7
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void projects_share_the_resources_with_a_capacity_in_the_list_and_have_the_others_for_themselves()
            throws IOException {
        Files.createDirectory(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/a.mm"), PROJECT);
        Files.writeString(folder.resolve("b.mm"), PROJECT);
        var list = list("2\n0\n3\nparts/a.mm\n4\n1\nb.mm\n3\n6 -1 -1\n");

        var problem = new InstanceReader(Limits.STANDARD).read(list);

        assertThat(InstanceReader.reads(list)).isTrue();
        assertThat(problem.projects())
                .containsExactly(new Project("Project 1", 0, 3, 1), new Project("Project 2", 4, 5, 1));
        assertThat(problem.resources())
                .containsExactly(
                        Resource.renewable("R1", 6),
                        Resource.renewable("1:R2", 1),
                        Resource.usedUp("1:N1", 7),
                        Resource.renewable("2:R2", 1),
                        Resource.usedUp("2:N1", 7));
        assertThat(problem.activities().get(4).project()).isEqualTo(1);
        assertThat(problem.activities().get(4).modes())
                .containsExactly(
                        new Mode(3, List.of(new Demand(0, 2), new Demand(3, 1))),
                        new Mode(1, List.of(new Demand(0, 4), new Demand(4, 5))));
        assertThat(problem.links())
                .containsExactly(
                        Precedence.finishToStart(0, 1),
                        Precedence.finishToStart(1, 2),
                        Precedence.finishToStart(3, 4),
                        Precedence.finishToStart(4, 5));
    }

    @Test
    void a_file_that_is_missing_or_lies_elsewhere_is_named_with_its_line() throws IOException {
        var reader = new InstanceReader(Limits.STANDARD);
        var missing = list("1\n0\n3\ngone.mm\n3\n6 -1 -1\n");

        assertThatThrownBy(() -> reader.read(missing))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("gone.mm");

        var elsewhere = list("1\n0\n3\n../../secret.mm\n3\n6 -1 -1\n");

        assertThatThrownBy(() -> reader.read(elsewhere))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("must stand beside the list");
    }

    @Test
    void a_list_with_more_or_fewer_resources_than_a_project_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.mm"), PROJECT);
        var reader = new InstanceReader(Limits.STANDARD);
        var more = list("1\n0\n3\na.mm\n4\n6 -1 -1 -1\n");

        assertThatThrownBy(() -> reader.read(more)).hasMessageContaining("resource 4");

        var fewer = list("1\n0\n3\na.mm\n2\n6 -1\n");

        assertThatThrownBy(() -> reader.read(fewer)).hasMessageContaining("more resources than the 2");
    }

    @Test
    void another_text_is_not_taken_for_a_list() throws IOException {
        assertThat(InstanceReader.reads(list("Minutes of the 3 meetings, see plan.mm")))
                .isFalse();
        assertThat(InstanceReader.reads(list(""))).isFalse();
    }

    private Path list(String content) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), content);
    }
}
