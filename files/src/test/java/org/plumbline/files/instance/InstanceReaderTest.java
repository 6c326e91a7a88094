package org.plumbline.files.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;

class InstanceReaderTest {
    private static final String PSPLIB = """
            ************************************************************************
            file with basedata            : made up
            ************************************************************************
            projects                      :  1
            jobs (incl. supersource/sink ):  4
            horizon                       :  9
            RESOURCES
              - renewable                 :  2   R
              - nonrenewable              :  1   N
              - doubly constrained        :  0   D
            ************************************************************************
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
               1        1          2           2   3
               2        2          1           4
               3        1          1           4
               4        1          0
            ************************************************************************
            REQUESTS/DURATIONS:
            jobnr. mode duration  R 1  R 2  N 1
            ------------------------------------------------------------------------
              1      1     0       0    0    0
              2      1     3       2    0    0
                     2     1       2    1    4
              3      1     5       1    0    0
              4      1     0       0    0    0
            ************************************************************************
            RESOURCEAVAILABILITIES:
              R 1  R 2  N 1
                2    1    4
            ************************************************************************
            """;

    private static final String PATTERSON = """
            4 2

            3 1

            0 0 0 2 2 3
            2 1 0 1
            4
            4 2 1 1 4
            0 0 0 0
            """;

    private static final String MULTI = """
            2
            3
            5 2 2

            3 0
            1 1 0
            0 0 0 0 1 1:2
            4 3 1 0 1 1:3
            0 0 0 0 0
            2 7
            1 0 1
            2 5 0 2 1 2:2
            0 0 0 0 0
            """;

    @Test
    void a_psplib_problem_keeps_its_modes_demands_links_and_capacities() {
        var problem = read("j4_1.mm", PSPLIB);

        assertThat(problem.name()).isEqualTo("j4_1");
        assertThat(problem.resources())
                .containsExactly(Resource.renewable("R1", 2), Resource.renewable("R2", 1), Resource.usedUp("N1", 4));
        assertThat(problem.activities().get(1).modes())
                .containsExactly(
                        new Mode(3, List.of(new Demand(0, 2))),
                        new Mode(1, List.of(new Demand(0, 2), new Demand(1, 1), new Demand(2, 4))));
        assertThat(problem.links()).contains(Precedence.finishToStart(0, 2)).hasSize(4);
    }

    @Test
    void a_patterson_problem_may_break_its_lines_anywhere() {
        var problem = read("pat1.rcp", PATTERSON);

        assertThat(problem.activities()).hasSize(4);
        assertThat(problem.activities().get(2).modes())
                .containsExactly(new Mode(4, List.of(new Demand(0, 2), new Demand(1, 1))));
        assertThat(problem.links())
                .containsExactly(
                        Precedence.finishToStart(0, 1),
                        Precedence.finishToStart(0, 2),
                        Precedence.finishToStart(1, 3),
                        Precedence.finishToStart(2, 3));
    }

    @Test
    void several_projects_keep_their_release_and_share_resources() {
        var problem = read("mp.rcmp", MULTI);

        assertThat(problem.projects()).hasSize(2);
        assertThat(problem.projects().get(1).release()).isEqualTo(7);
        assertThat(problem.activities().get(3).project()).isEqualTo(1);
        assertThat(problem.activities().get(3).modes().getFirst().demands())
                .containsExactly(new Demand(0, 5), new Demand(2, 2));
        assertThat(problem.links()).contains(Precedence.finishToStart(3, 4)).hasSize(3);
    }

    @Test
    void what_is_wrong_is_said_with_line_and_value() {
        refused("x.sm", PSPLIB.replace("  3      1     5 ", "  3      1    -5 "))
                .hasMessage("line 25: the duration of job 3 must be a whole number from 0 to 100000, was \"-5\"");
        refused("x.sm", PSPLIB.replace("   2        2          1           4", "   2        2          1           9"))
                .hasMessageContaining("line 15")
                .hasMessageContaining("\"9\"");
        refused("x.sm", PSPLIB.replace(":  4", ":  many"))
                .hasMessageContaining("line 5")
                .hasMessageContaining("\"many\"");
        refused("x.sm", PSPLIB.substring(0, PSPLIB.indexOf("RESOURCEAV"))).hasMessageContaining("cut off");
        refused("x.sm", PSPLIB.replace(":  0   D", ":  1   D")).hasMessageContaining("doubly constrained");
        refused("x.rcp", PATTERSON.replace("4 2 1 1 4", "4 2 1 1 3")).hasMessageContaining("activity 3 follows itself");
        refused("x.rcp", PATTERSON.substring(0, 20)).hasMessageContaining("cut off");
        refused("x.rcp", "99999999999999 1").hasMessageContaining("line 1").hasMessageContaining("99999999999999");
        refused("x.rcmp", MULTI.replace("2:2", "2:3")).hasMessageContaining("successor 2:3");
        refused("x.rcmp", MULTI.replace("1:3", "13"))
                .hasMessageContaining("project:job")
                .hasMessageContaining("\"13\"");
        refused("x.mpp", "").hasMessageContaining(".rcmp");
        refused("x.rcp", "").hasMessageContaining("cut off");
    }

    @Test
    void a_table_that_would_not_fit_into_memory_is_refused_before_it_is_made() {
        refused("x.rcp", "100000 2000").hasMessageContaining("too many");
        refused("x.rcmp", "1 2000" + " 1".repeat(2_000) + " 100000").hasMessageContaining("too many");
    }

    @Test
    void a_damaged_file_ends_in_a_message_and_nothing_else() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 3_000; i++) {
            var name = List.of("x.sm", "x.rcp", "x.rcmp").get(i % 3);
            var text = new StringBuilder(List.of(PSPLIB, PATTERSON, MULTI).get(i % 3));
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), "" + (char) random.nextInt(32, 127));
            }
            try {
                assertThat(read(name, text.toString()).activities()).isNotEmpty();
            } catch (UnreadableFile e) {
                assertThat(e).as(text.toString()).hasMessageMatching("line \\d+: .*");
            }
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String name, String text) {
        ThrowingCallable reading = () -> read(name, text);
        return assertThatThrownBy(reading).isInstanceOf(UnreadableFile.class);
    }

    private static LevellingProblem read(String name, String text) {
        return new InstanceReader(Limits.STANDARD).read(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
