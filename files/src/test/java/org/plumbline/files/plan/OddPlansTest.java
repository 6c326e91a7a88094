package org.plumbline.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;
import org.mpxj.mpx.MPXWriter;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognition;
import org.plumbline.files.table.Mapping;

/// Plans at the edges: nothing but a title, nothing but people, far years, other alphabets, circles, several in one.
class OddPlansTest {
    enum Tool {
        MSPDI(new MSPDIWriter()),
        XER(new PrimaveraXERFileWriter()),
        PMXML(new PrimaveraPMFileWriter()),
        MPX(new MPXWriter());

        @SuppressWarnings("ImmutableEnumChecker")
        private final ProjectWriter writer;

        Tool(ProjectWriter writer) {
            this.writer = writer;
        }
    }

    private static Recognised read(byte[] bytes) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes);
    }

    private static Recognised read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(Recognised found) {
        assertThat(found).isInstanceOf(Recognised.PlanFile.class);
        return ((Recognised.PlanFile) found).plan();
    }

    private static byte[] written(Tool tool, ProjectFile project) throws IOException {
        var out = new ByteArrayOutputStream();
        if (tool.writer instanceof PrimaveraXERFileWriter xer) {
            xer.setCharset(XerCharset.of(project));
        }
        tool.writer.write(project, out);
        return out.toByteArray();
    }

    private static ProjectFile project(LocalDate start) {
        var project = new ProjectFile();
        project.getProjectProperties().setProjectTitle("Плотина 大坝");
        project.getProjectProperties().setStartDate(start.atTime(8, 0));
        project.getProjectProperties().setUniqueID(1);
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
        return project;
    }

    private static void task(ProjectFile project, String name, LocalDateTime start, int days) {
        var task = project.addTask();
        task.setName(name);
        task.setStart(start);
        task.setFinish(days == 0 ? start : start.plusDays(days - 1L).withHour(17));
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setRemainingDuration(task.getDuration());
        task.setPlannedDuration(task.getDuration());
        task.setPlannedStart(task.getStart());
        task.setPlannedFinish(task.getFinish());
    }

    @ParameterizedTest
    @EnumSource(
            value = Tool.class,
            names = {"MSPDI", "XER", "PMXML"})
    void names_in_any_alphabet_and_tasks_of_no_length_keep_their_words_and_days(Tool tool) throws IOException {
        var project = project(LocalDate.of(2026, 1, 5));
        task(project, "Фундамент", LocalDateTime.of(2026, 1, 5, 8, 0), 2);
        task(project, "验收 – übergabe", LocalDateTime.of(2026, 1, 7, 8, 0), 0);

        var plan = plan(read(written(tool, project)));

        assertThat(plan.tasks()).extracting(Plan.Task::name).contains("Фундамент", "验收 – übergabe");
        assertThat(plan.tasks())
                .filteredOn(task -> "验收 – übergabe".equals(task.name()))
                .singleElement()
                .matches(task -> String.valueOf(task.start()).startsWith("2026-01-07T"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Tool.class,
            names = {"MSPDI", "PMXML", "XER"})
    void years_before_1984_and_as_late_as_2049_stay_in_their_century(Tool tool) throws IOException {
        for (int year : new int[] {1980, 1984, 2049}) {
            var project = project(LocalDate.of(year, 3, 3));
            task(project, "Work", LocalDateTime.of(year, 3, 3, 8, 0), 5);

            var plan = plan(read(written(tool, project)));

            assertThat(plan.tasks())
                    .filteredOn(task -> "Work".equals(task.name()))
                    .singleElement()
                    .matches(task -> String.valueOf(task.start()).startsWith(year + "-")
                            && String.valueOf(task.finish()).startsWith(year + "-"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Tool.class, names = "MPX", mode = EnumSource.Mode.EXCLUDE)
    void a_plan_of_people_only_is_read_and_one_of_nothing_says_so(Tool tool) throws IOException {
        var staffed = project(LocalDate.of(2026, 1, 5));
        staffed.addResource().setName("Ada");
        var bare = project(LocalDate.of(2026, 1, 5));

        var people = plan(read(written(tool, staffed)));
        var nothing = read(written(tool, bare));

        assertThat(people.resources()).extracting(Plan.Resource::name).contains("Ada");
        assertThat(nothing)
                .satisfiesAnyOf(
                        found -> assertThat(plan(found).tasks()).isEmpty(),
                        found -> assertThat(found)
                                .isInstanceOfSatisfying(
                                        Recognised.Unreadable.class,
                                        why -> assertThat(why.reason()).contains("no tasks")));
    }

    @Test
    void each_project_of_an_xer_is_a_plan_of_its_own() {
        var found = (Recognised.PlanFile) read("""
                ERMHDR\t8.4\t2026-01-05\tProject\tadmin\tAdmin\tdb\tProject Management\tEUR
                %T\tPROJECT
                %F\tproj_id\tproj_short_name\tplan_start_date\texport_flag
                %R\t10\tNORTH\t2026-01-05 08:00\tY
                %R\t20\tSOUTH\t2026-02-05 08:00\tY
                %T\tPROJWBS
                %F\twbs_id\tproj_id\tseq_num\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id
                %R\t100\t10\t1\tY\tNORTH\tNorth dam\t
                %R\t200\t20\t1\tY\tSOUTH\tSouth dam\t
                %T\tTASK
                %F\ttask_id\tproj_id\twbs_id\ttask_code\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\ttarget_start_date\ttarget_end_date\tearly_start_date\tearly_end_date
                %R\t1\t10\t100\tA1\tDig\tTT_Task\tTK_NotStart\t16\t16\t2026-01-05 08:00\t2026-01-06 17:00\t2026-01-05 08:00\t2026-01-06 17:00
                %R\t2\t20\t200\tA1\tPour\tTT_Task\tTK_NotStart\t16\t16\t2026-02-05 08:00\t2026-02-06 17:00\t2026-02-05 08:00\t2026-02-06 17:00
                %E
                """);

        assertThat(found.plans()).hasSize(2);
        assertThat(found.plans())
                .extracting(plan -> plan.tasks().stream()
                        .map(Plan.Task::name)
                        .filter(List.of("Dig", "Pour")::contains)
                        .toList())
                .containsExactlyInAnyOrder(List.of("Dig"), List.of("Pour"));
    }

    @Test
    void the_projects_of_a_primavera_xml_are_plans_of_their_own() throws IOException {
        var north = project(LocalDate.of(2026, 1, 5));
        task(north, "Dig", LocalDateTime.of(2026, 1, 5, 8, 0), 2);
        var xml = new String(written(Tool.PMXML, north), StandardCharsets.UTF_8);
        int from = xml.indexOf("<Project>");
        int to = xml.indexOf("</Project>") + "</Project>".length();
        var second = xml.substring(from, to)
                .replace("<ObjectId>1</ObjectId>", "<ObjectId>2</ObjectId>")
                .replace("<ProjectObjectId>1</ProjectObjectId>", "<ProjectObjectId>2</ProjectObjectId>")
                .replace("Dig", "Pour");

        var found = (Recognised.PlanFile) read(xml.substring(0, to) + second + xml.substring(to));

        assertThat(found.plans()).hasSize(2);
        assertThat(found.plans().getLast().tasks()).extracting(Plan.Task::name).contains("Pour");
    }

    @Test
    void a_circle_of_links_in_a_gantt_project_is_read_as_it_stands() {
        var plan = plan(read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <project name="Circle" company="" webLink="" view-date="2026-01-05" view-index="0" version="3.2">
                <calendars><day-types><day-type id="0"/><day-type id="1"/></day-types></calendars>
                <tasks empty-milestones="true"><taskproperties/>
                <task id="1" name="One" start="2026-01-05" duration="2" complete="0"><depend id="2" type="2" difference="0" hardness="Strong"/></task>
                <task id="2" name="Two" start="2026-01-07" duration="2" complete="0"><depend id="1" type="2" difference="0" hardness="Strong"/></task>
                </tasks><resources/><allocations/><vacations/><roles/></project>
                """));

        assertThat(plan.tasks()).extracting(Plan.Task::name).contains("One", "Two");
        assertThat(plan.links()).hasSize(2);
    }

    @Test
    void an_inserted_project_that_is_not_in_the_file_is_said_to_be_elsewhere() {
        var found = (Recognised.PlanFile) read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Title>Master</Title>
                <StartDate>2026-01-05T08:00:00</StartDate><Tasks>
                <Task><UID>1</UID><ID>1</ID><Name>Own work</Name><OutlineLevel>1</OutlineLevel><Start>2026-01-05T08:00:00</Start>
                <Finish>2026-01-06T17:00:00</Finish><Duration>PT16H0M0S</Duration></Task>
                <Task><UID>2</UID><ID>2</ID><Name>Tunnel</Name><OutlineLevel>1</OutlineLevel><Start>2026-01-05T08:00:00</Start>
                <Finish>2026-03-06T17:00:00</Finish><Duration>PT160H0M0S</Duration><IsSubproject>1</IsSubproject>
                <SubprojectName>C:\\plans\\tunnel.mpp</SubprojectName></Task></Tasks></Project>
                """);

        assertThat(found.plan().tasks()).hasSize(2);
        assertThat(found.problems())
                .anyMatch(problem -> problem.row() == 2
                        && problem.value().contains("tunnel.mpp")
                        && problem.why().contains("another file"));
    }
}
