package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.browser.DemoServer;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.internal.ChangeTable;
import org.plumbline.app.reporting.internal.LineTable;
import org.plumbline.app.reporting.internal.RollupTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists and sums read narrow rows; here they are held against the whole rows of the demonstration.
class NarrowRowsIT {
    private final LocalDate today = LocalDate.now(DemoServer.bean(java.time.Clock.class));

    private final JdbcClient jdbc = DemoServer.bean(JdbcClient.class);
    private final RollupTable rollups = DemoServer.bean(RollupTable.class);
    private final Statements truth = new Statements(jdbc);
    private final List<UUID> projects = jdbc.sql("select project_id from reporting.project_fact order by key")
            .query(Rows::id)
            .list();

    /// Everything; all but some hidden ones; only some, one of them hidden.
    private List<Sight> sights() {
        var some = Set.copyOf(projects.subList(0, projects.size() / 3));
        var hidden = Set.copyOf(projects.subList(1, 4));
        return List.of(Sight.EVERYTHING, new Sight(true, Set.of(), hidden), new Sight(false, some, hidden));
    }

    /// Live, and days within, at the ends of and before all periods.
    private List<@Nullable LocalDate> days() {
        var ends = jdbc.sql("select distinct answers_from from reporting.snapshot order by 1")
                .query(LocalDate.class)
                .list();
        var days = new java.util.ArrayList<@Nullable LocalDate>();
        days.add(null);
        days.add(ends.getFirst().minusDays(1));
        Stream.of(0, ends.size() / 2, ends.size() - 1).map(ends::get).forEach(day -> {
            days.add(day);
            days.add(day.plusDays(9));
        });
        return days;
    }

    private Map<String, String> asked(RollupBy by, @Nullable LocalDate day, Sight sight) {
        var rollup = rollups.sum(StatusQuestion.asOf(day, null), by, sight, today);
        var lines = new TreeMap<String, String>();
        for (var group : rollup.groups()) {
            if (group.projects() > 0) {
                lines.put(
                        String.valueOf(group.key()),
                        Statements.words(
                                group.projects(),
                                group.over(),
                                new TreeMap<>(named(group.reported())),
                                new TreeMap<>(named(group.computed())),
                                group.falseGreens(),
                                group.late(),
                                new TreeMap<>(named(group.freshness())),
                                group.decisions(),
                                String.valueOf(group.askedSince()),
                                sums(group)));
            }
        }
        return lines;
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        var named = new TreeMap<String, Long>();
        counts.forEach((constant, count) -> named.put(constant.name(), count));
        return named;
    }

    private static Map<String, String> sums(Rollup.Group group) {
        var sums = new TreeMap<String, String>();
        group.sums()
                .forEach(sum -> sums.put(
                        String.valueOf(sum.currency()),
                        Statements.plain(sum.budget()) + " " + Statements.plain(sum.forecast())));
        return sums;
    }

    @Test
    void every_roll_up_on_every_day_for_every_reader_is_what_the_whole_rows_say() {
        for (var sight : sights()) {
            for (var day : days()) {
                for (var by : RollupBy.values()) {
                    assertThat(asked(by, day, sight))
                            .as("%s as of %s, %s", by, day, sight.seesAll() ? "sees all" : "sees some")
                            .isEqualTo(truth.figures(by, day, today, sight));
                }
            }
        }
    }

    @Test
    void the_kept_sums_by_month_say_the_same_after_their_changes_are_added_up() {
        var hidden = sights().get(1);
        var question = StatusQuestion.asOf(null, null);
        var before = rollups.sum(question, RollupBy.MONTH, hidden, today);

        rollups.addUpMonths();

        assertThat(rollups.sum(question, RollupBy.MONTH, hidden, today)).isEqualTo(before);
        assertThat(jdbc.sql("select sum(projects) from reporting.month_tally")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from reporting.standing where month_until = 'infinity'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void lists_hold_the_same_projects_as_the_whole_rows_and_say_the_same_of_them() {
        var lines = DemoServer.bean(LineTable.class);
        for (var sight : sights()) {
            for (var day : days()) {
                var page = lines.page(StatusQuestion.asOf(day, null), StatusView.all(), sight, today);
                var read = new TreeMap<String, String>();
                page.lines().forEach(line -> read.put(line.project().key(), said(line)));
                var expected = new TreeMap<String, String>();
                truth.answering(day, sight)
                        .forEach(one -> expected.put(one.key(), said(one, day == null ? today : day)));

                assertThat(read).as("as of %s", day).isEqualTo(expected);
                assertThat(page.total()).isEqualTo(expected.size());
            }
        }
    }

    private static String said(StatusLine line) {
        return Statements.words(
                line.reported().overall(),
                line.computed().overall(),
                line.computed().agreement(),
                line.dates().isLate(),
                line.reported().freshness(),
                line.reported().decision() != null,
                Statements.plain(line.money().budget()));
    }

    private static String said(Statements.Statement one, LocalDate day) {
        return Statements.words(
                one.ratings().get(0),
                one.ratings().get(1),
                one.ratings().get(2),
                one.isLate(day),
                one.freshness(day),
                one.isAsked(),
                Statements.plain(one.budget()));
    }

    @Test
    void a_page_is_a_part_of_the_whole_list_in_its_order_with_the_history_of_each_project() {
        var lines = DemoServer.bean(LineTable.class);
        var question = StatusQuestion.asOf(null, null).running();
        var whole = new StatusView(RollupBy.PORTFOLIO, StatusOrder.SLIP, true, 0, 1000, true);
        var part = new StatusView(RollupBy.PORTFOLIO, StatusOrder.SLIP, true, 5, 7, true);

        var all = lines.page(question, whole, Sight.EVERYTHING, today);
        var some = lines.page(question, part, Sight.EVERYTHING, today);

        assertThat(some.lines()).isEqualTo(all.lines().subList(5, 12));
        assertThat(some.total()).isEqualTo(all.total());
        assertThat(all.lines()).allSatisfy(line -> assertThat(line.history()).hasSize(6));
    }

    @Test
    void what_changed_since_a_period_is_what_the_whole_rows_say_worst_first() {
        var changes = DemoServer.bean(ChangeTable.class);
        var seen = 0;
        for (var day : days().subList(2, 6)) {
            for (var asOf : java.util.Arrays.asList(null, today)) {
                var period = jdbc.sql("select key from reporting.period where to_day = :day")
                        .param("day", day)
                        .query(String.class)
                        .optional();
                if (period.isPresent()) {
                    var question = StatusQuestion.asOf(asOf, null).running();
                    var read = changes.since(period.get(), question, Sight.EVERYTHING, today, 1000).stream()
                            .map(StatusChange::key)
                            .toList();
                    assertThat(read).isEqualTo(truth.changed(java.util.Objects.requireNonNull(day), asOf));
                    seen += read.size();
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void the_ratings_of_a_period_are_those_that_answer_on_its_last_day() {
        var departments = new java.util.ArrayList<@Nullable String>(
                jdbc.sql("select distinct department from reporting.project_fact where department is not null")
                        .query(Rows::text)
                        .list());
        departments.add(null);
        var periods = jdbc.sql("select distinct period_key, to_day from reporting.snapshot")
                .query((row, number) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        for (var period : periods) {
            for (var sight : sights()) {
                for (var department : departments) {
                    var question = new StatusQuestion(
                            null, null, null, department, null, "", StatusQuestion.Show.ALL, false, null, null);
                    assertThat(named(DemoServer.bean(ChangeTable.class).counts(period.getKey(), question, sight)))
                            .as("%s of %s", period.getKey(), department)
                            .isEqualTo(truth.ratings(period.getValue(), sight, department));
                }
            }
        }
    }

    @Test
    void groups_count_as_many_lines_under_each_chip_as_the_list_holds() {
        var lines = DemoServer.bean(LineTable.class);
        for (var sight : sights()) {
            for (var day : days()) {
                for (var by : List.of(RollupBy.PORTFOLIO, RollupBy.MANAGER, RollupBy.NONE)) {
                    var all = StatusQuestion.asOf(day, null).running();
                    var rollup = rollups.sum(all, by, sight, today);
                    for (var chip : StatusQuestion.Show.values()) {
                        var view = new StatusView(by, StatusOrder.NAME, false, 0, 3, false);
                        assertThat(rollup.shown(chip))
                                .as("%s by %s as of %s", chip, by, day)
                                .isEqualTo(lines.page(all.showing(chip), view, sight, today)
                                        .total())
                                .isEqualTo(lines.page(all.showing(chip), whole(by), sight, today)
                                        .lines()
                                        .size());
                    }
                }
            }
        }
    }

    private static StatusView whole(RollupBy by) {
        return new StatusView(by, StatusOrder.NAME, false, 0, 1_000_000, true);
    }
}
