package org.plumbline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.search.SearchIndex;

/// Objectives: a cascade with measures, set by the planner, read by everybody, reviewed at intervals.
class ObjectivesIT {
    private static final Objectives OBJECTIVES = Running.bean(Objectives.class);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Actor planner = Running.person(Role.STRATEGIC_PLANNER);
    private final Actor reader = Running.person(Role.REQUESTER);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static ObjectiveText.Measure percent(int baseline, int target) {
        return new ObjectiveText.Measure(
                "Orders delivered the next day",
                "%",
                BigDecimal.valueOf(baseline),
                BigDecimal.valueOf(target),
                LocalDate.of(2027, 1, 1));
    }

    private ObjectiveText text(ObjectiveLevel level, @Nullable UUID parent, ObjectiveText.Measure measure) {
        return new ObjectiveText(
                level,
                parent,
                Perspective.CUSTOMERS,
                level.label() + " " + mark,
                "They say so",
                2,
                planner.personId(),
                JANUARY,
                null,
                measure,
                List.of());
    }

    private ObjectiveView draft(ObjectiveText text) {
        return Running.as(planner, () -> OBJECTIVES.create(text));
    }

    private ObjectiveView activated(ObjectiveView draft) {
        return Running.as(planner, () -> OBJECTIVES.move(draft.id(), draft.version(), ObjectiveCommand.ACTIVATE, ""));
    }

    private static void refused(Rule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R140")
    void objectives_form_a_cascade_and_start_only_with_something_to_measure_them_by() {
        var theme = activated(draft(text(ObjectiveLevel.THEME, null, ObjectiveText.Measure.NONE)));
        var objective = draft(text(ObjectiveLevel.OBJECTIVE, theme.id(), ObjectiveText.Measure.NONE));

        refused(StrategyRules.NO_MEASURE, () -> activated(objective));
        refused(StrategyRules.WRONG_PARENT, () -> draft(text(ObjectiveLevel.KEY_MEASURE, theme.id(), percent(60, 80))));
        refused(StrategyRules.NO_PARENT, () -> draft(text(ObjectiveLevel.KEY_MEASURE, null, percent(60, 80))));
        refused(
                StrategyRules.NOTHING_TO_REACH,
                () -> draft(text(ObjectiveLevel.KEY_MEASURE, objective.id(), percent(80, 80))));
        draft(text(ObjectiveLevel.KEY_MEASURE, objective.id(), percent(60, 80)));
        var active = activated(objective);

        assertThat(Running.as(reader, OBJECTIVES::active))
                .extracting(ObjectiveView::key)
                .contains(active.key())
                .doesNotContain(theme.key());
        var page = Visitor.signedIn(reader).get(active.href()).body();
        assertThat(page).contains("Theme " + mark).doesNotContain("/edit");
    }

    /// The titles of a workbook.
    private static List<String> rows(byte[] bytes) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var titles = new ArrayList<String>();
            book.getSheetAt(0).forEach(row -> titles.add(row.getCell(3).getStringCellValue()));
            return titles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void drafts_are_seen_by_who_sets_the_strategy_alone() {
        var draft = draft(text(ObjectiveLevel.OBJECTIVE, null, percent(60, 80)));
        var stranger = Visitor.signedIn(reader);

        assertThatThrownBy(() -> Running.as(reader, () -> OBJECTIVES.get(draft.key())))
                .isInstanceOf(Missing.class);
        assertThat(stranger.get(draft.href()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/objectives").body()).doesNotContain(mark);
        assertThat(stranger.get("/objectives.csv").body()).doesNotContain(mark);
        assertThat(stranger.get("/objectives/map").body()).doesNotContain(mark);
        assertThat(Running.as(reader, () -> Running.bean(SearchIndex.class).find(mark, 5)))
                .isEmpty();
        assertThatThrownBy(() -> Running.as(
                        reader, () -> OBJECTIVES.create(text(ObjectiveLevel.OBJECTIVE, null, percent(1, 2)))))
                .isInstanceOf(Forbidden.class);
        assertThat(stranger.get("/objectives/new").statusCode()).isEqualTo(403);
        activated(draft);
        assertThat(stranger.get(draft.href()).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/objectives.csv").body()).contains(mark);
        assertThat(rows(stranger.bytes("/objectives.xlsx"))).anyMatch(row -> row.contains(mark));
        assertThatThrownBy(() -> Running.as(reader, () -> {
                    OBJECTIVES.record(draft.id(), new ObjectiveView.Reading(JANUARY.plusDays(1), BigDecimal.ONE, null));
                    return 0;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void readings_say_how_far_it_is_and_whether_it_lags_behind_the_time_gone() {
        var objective = activated(draft(text(ObjectiveLevel.OBJECTIVE, null, percent(60, 80))));
        var visitor = Visitor.signedIn(planner);
        record(objective, LocalDate.of(2026, 4, 1), "65");
        assertThat(get(objective).standing()).isEqualTo(ObjectiveView.Standing.ON_TRACK);

        // half of the year gone, a quarter of the way made
        record(objective, LocalDate.of(2026, 7, 2), "65");

        assertThat(get(objective).attained().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(get(objective).standing()).isEqualTo(ObjectiveView.Standing.BEHIND);
        refused(StrategyRules.FUTURE, () -> record(objective, LocalDate.of(2199, 1, 1), "65"));
        var odd = visitor.post(
                objective.href(), objective.href() + "/readings", Map.of("value", "much", "day", "yesterday"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("Enter a number such as", "Enter a day as", "much");
        assertThat(visitor.get(objective.href()).body()).contains("Behind", "65 %", "25 %");
        assertThat(visitor.get("/objectives/map.svg").body()).contains(objective.key());
        assertThat(visitor.get("/objectives/map.pptx").statusCode()).isEqualTo(200);
    }

    private void record(ObjectiveView objective, LocalDate day, String value) {
        Running.as(planner, () -> {
            OBJECTIVES.record(objective.id(), new ObjectiveView.Reading(day, new BigDecimal(value), null));
            return 0;
        });
    }

    private ObjectiveView get(ObjectiveView objective) {
        return Running.as(planner, () -> OBJECTIVES.get(objective.key()));
    }

    @Test
    @Requirement("R143")
    void priorities_are_reviewed_together_and_what_was_said_stays() {
        var objective = activated(draft(text(ObjectiveLevel.OBJECTIVE, null, percent(60, 80))));
        var visitor = Visitor.signedIn(planner);
        var fields =
                new HashMap<>(Map.of("period", "2027-Q1", "words", "Speed first " + mark, "next_on", "2199-01-01"));
        for (var one : Running.as(planner, Running.bean(PriorityReviews.class)::reviewed)) {
            fields.put("priority_" + one.id(), Integer.toString(one.text().priority()));
        }
        var mine = "priority_" + objective.id();
        fields.remove(mine);
        var incomplete = visitor.post("/objectives/reviews/new", "/objectives/reviews", fields);
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Choose a priority", "Speed first " + mark);
        fields.put(mine, "1");
        fields.put("reason_" + objective.id(), "Customers leave " + mark);

        assertThat(visitor.post("/objectives/reviews/new", "/objectives/reviews", fields)
                        .statusCode())
                .isEqualTo(302);

        assertThat(get(objective).text().priority()).isEqualTo(1);
        assertThat(Visitor.signedIn(reader).get("/objectives/reviews").body())
                .contains("Speed first " + mark, "Customers leave " + mark);
        assertThat(Running.as(planner, Running.bean(PriorityReviews.class)::all)
                        .getFirst()
                        .lines())
                .anySatisfy(line -> {
                    assertThat(line.objectiveId()).isEqualTo(objective.id());
                    assertThat(line.before()).isEqualTo(2);
                    assertThat(line.after()).isEqualTo(1);
                });
        assertThat(Visitor.signedIn(reader)
                        .post("/objectives", "/objectives/reviews", fields)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_that_was_overtaken_loses_nothing() {
        var draft = draft(text(ObjectiveLevel.OBJECTIVE, null, percent(60, 80)));
        activated(draft);

        var late = Visitor.signedIn(planner)
                .post(
                        draft.href() + "/edit",
                        draft.href(),
                        Map.of(
                                "version",
                                "1",
                                "title",
                                "Typed elsewhere",
                                "level",
                                "objective",
                                "perspective",
                                "money",
                                "priority",
                                "3",
                                "valid_from",
                                "2026-01-01"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Typed elsewhere", "Now it reads");
    }
}
