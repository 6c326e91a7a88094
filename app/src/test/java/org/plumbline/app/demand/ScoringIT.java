package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.Departments;

/// Scoring: models in versions, weights outright or from pairs, sheets of several people, an agreed score.
class ScoringIT {
    private static final ScoringModels MODELS = Running.bean(ScoringModels.class);
    private static final ScoreSheets SHEETS = Running.bean(ScoreSheets.class);
    private static final Scores SCORES = Running.bean(Scores.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor executive = Running.person(Role.EXECUTIVE);
    private final Actor lead = Running.person(Role.REQUESTER);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static Criterion criterion(String name, String weight, boolean isLessBetter) {
        return new Criterion(
                Ids.next(),
                name,
                new BigDecimal(weight),
                isLessBetter,
                ScoreOrigin.ENTERED,
                List.of("none", "some", "fair", "much", "all"),
                List.of());
    }

    private ScoringModel draft(ScoringMethod method, Criterion... criteria) {
        return Running.as(head, () -> {
            var model = MODELS.create(method.label() + " " + UUID.randomUUID(), method);
            for (var criterion : criteria) {
                model = MODELS.put(model.id(), model.version(), criterion);
            }
            return model;
        });
    }

    private ScoringModel forced(ScoringModel draft) {
        return Running.as(head, () -> MODELS.enforce(draft.id(), draft.version()));
    }

    private UUID department() {
        return Running.asSystem(() -> Running.bean(Departments.class).ensure("Scoring", null));
    }

    private ScoreSubject proposal(String title) {
        var text = new ProposalText(
                title + " " + mark,
                "Fewer calls",
                "People wait",
                Map.of(HelpKind.COST, "300 hours a year"),
                new ProposalText.People(department(), executive.personId(), lead.personId()),
                ProposalKind.PROJECT,
                Bucket.GROW,
                null,
                "EUR",
                new ProposalText.Wish(YearMonth.of(2027, 3), 9));
        return Running.as(head, () -> {
            var made = Running.bean(Proposals.class).draft(text);
            Running.bean(Proposals.class).move(made.id(), made.version(), ProposalCommand.QUALIFY, "");
            return SHEETS.subject(made.key());
        });
    }

    private static Map<UUID, Mark> marks(ScoringModel model, String... levels) {
        var marks = new HashMap<UUID, Mark>();
        for (var i = 0; i < levels.length; i++) {
            marks.put(model.criteria().get(i).root(), Mark.of(new BigDecimal(levels[i])));
        }
        return marks;
    }

    private ScoreSheet handIn(Actor who, ScoreSubject subject, ScoringModel model, Map<UUID, Mark> marks) {
        return Running.as(who, () -> SHEETS.save(subject, model.id(), marks, null, true));
    }

    private ScoreSum agree(ScoreSubject subject, ScoringModel model, Map<UUID, Mark> marks) {
        return Running.as(head, () -> SHEETS.agree(subject, model.id(), marks, null));
    }

    private static void refused(Rule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R147")
    void several_people_score_their_spread_shows_and_the_agreed_score_keeps_its_version() {
        var model = forced(draft(
                ScoringMethod.WEIGHTED,
                criterion("Gain", "0.30", false),
                criterion("Fit", "0.25", false),
                criterion("Ease", "0.20", false),
                criterion("Speed", "0.15", false),
                criterion("Risk", "0.10", true)));
        var subject = proposal("Self-service");
        handIn(executive, subject, model, marks(model, "2", "5", "2", "3", "2"));
        assertThat(Running.as(Running.person(Role.COMMITTEE_MEMBER), () -> SHEETS.handedIn(subject, model)))
                .isEmpty();
        var mine = handIn(head, subject, model, marks(model, "4", "5", "2", "3", "2"));

        // the golden value 67.5 of F18: a risk of 2 counts as 4
        var sum = agree(subject, model, mine.marks());

        assertThat(sum.likely()).isEqualByComparingTo("67.5");
        var sheets = Running.as(head, () -> SHEETS.handedIn(subject, model));
        assertThat(ScoreSheets.spread(model.criteria().getFirst(), sheets)).isEqualByComparingTo("2");
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/scoring/scores/" + subject.key() + "?model=" + model.id())
                        .body())
                .contains("talk about it", executive.name(), "67.5");
        assertThat(Running.as(head, () -> Running.bean(Proposals.class).get(subject.key()))
                        .state())
                .isEqualTo(ProposalState.SCORED);
        var next = Running.as(head, () -> MODELS.next(model.id()));
        forced(next);
        var kept = Objects.requireNonNull(
                Running.as(head, () -> SCORES.newest(List.of(subject.id()))).get(subject.id()));
        assertThat(kept.model().id()).isEqualTo(model.id());
        assertThat(kept.isOutdated()).isTrue();
        assertThat(visitor.get("/scoring?model=" + next.key()).body()).contains("Scored with an earlier version");
    }

    @Test
    void a_model_that_changes_while_somebody_scores_keeps_the_marks_for_the_next_version() {
        var model =
                forced(draft(ScoringMethod.WEIGHTED, criterion("Gain", "0.5", false), criterion("Fit", "0.5", false)));
        var subject = proposal("Overtaken");
        Running.as(executive, () -> SHEETS.save(subject, model.id(), marks(model, "4"), null, false));
        var next = forced(Running.as(head, () -> MODELS.next(model.id())));
        var gain = "likely_" + model.criteria().getFirst().root();
        var visitor = Visitor.signedIn(executive);

        var late = visitor.post(
                "/scoring/sheets/" + subject.key() + "?model=" + next.id(),
                "/scoring/sheets/" + subject.key(),
                Map.of("model", model.id().toString(), gain, "3"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("no longer what work is scored with", "value=\"" + next.id() + "\"")
                .containsPattern("<option value=\"3\"[^>]*selected");
        var carried = Running.as(executive, () -> SHEETS.mine(subject, next));
        var mark = carried.marks().get(model.criteria().getFirst().root());
        assertThat(Objects.requireNonNull(mark).likely()).isEqualByComparingTo("4");
    }

    @Test
    void a_half_filled_sheet_is_kept_but_not_handed_in_and_odd_marks_are_refused() {
        var model =
                forced(draft(ScoringMethod.WEIGHTED, criterion("Gain", "0.5", false), criterion("Fit", "0.5", false)));
        var subject = proposal("Half");
        refused(ScoringRules.HALF_FILLED, () -> handIn(executive, subject, model, marks(model, "4")));
        refused(ScoringRules.MARK_RANGE, () -> handIn(executive, subject, model, marks(model, "4", "6")));
        var doubt = marks(model, "4", "3");
        doubt.put(
                model.criteria().getFirst().root(),
                new Mark(BigDecimal.valueOf(5), BigDecimal.valueOf(4), BigDecimal.valueOf(5)));
        refused(ScoringRules.NOT_RISING, () -> handIn(executive, subject, model, doubt));
        refused(ScoringRules.NOBODY_SCORED, () -> agree(subject, model, marks(model, "4", "3")));
        var visitor = Visitor.signedIn(executive);
        var sheet = "/scoring/sheets/" + subject.key();
        var gain = "likely_" + model.criteria().getFirst().root();
        var half = Map.of("model", model.id().toString(), gain, "4");

        var refused = visitor.post(sheet + "?model=" + model.id(), sheet, half);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Still without a mark: Fit", "Give a mark.");
        var draft = new HashMap<>(half);
        draft.put("draft", "true");
        assertThat(visitor.post(sheet + "?model=" + model.id(), sheet, draft).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/my-work").body()).contains("Finish scoring Half " + mark);
        var requester = Running.person(Role.REQUESTER);
        assertThat(Visitor.signedIn(requester).get(sheet).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(requester)
                        .get("/scoring/scores/" + subject.key())
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> Running.as(requester, () -> SHEETS.subject(subject.key())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(executive, () -> SHEETS.agree(subject, model.id(), Map.of(), null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void weights_that_do_not_sum_to_one_hundred_say_their_sum_and_are_scaled_on_request() {
        var draft = draft(ScoringMethod.WEIGHTED, criterion("Gain", "0", false), criterion("Fit", "0", false));
        refused(ScoringRules.WEIGHTS_SUM, () -> forced(draft));
        var one = draft.criteria().get(0).root();
        var other = draft.criteria().get(1).root();
        var visitor = Visitor.signedIn(head);
        var fields = new HashMap<>(Map.of("weight_" + one, "60", "weight_" + other, "30"));

        var wrong = visitor.post(draft.href() + "/weights", draft.href() + "/weights", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The weights sum to 90 percent", "scaled");
        fields.put("scaled", "true");
        assertThat(visitor.post(draft.href() + "/weights", draft.href() + "/weights", fields)
                        .statusCode())
                .isEqualTo(302);

        var weighed = Running.as(head, () -> MODELS.get(draft.key()));
        assertThat(weighed.sum()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(weighed.criteria().getFirst().weight()).isEqualByComparingTo("0.666667");
        var active = forced(weighed);
        refused(
                ScoringRules.NOT_A_DRAFT,
                () -> Running.as(head, () -> MODELS.remove(active.id(), active.version(), one)));
        assertThat(Visitor.signedIn(Running.person(Role.REQUESTER))
                        .get(active.href())
                        .statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> Running.as(executive, () -> MODELS.next(active.id())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void comparisons_in_pairs_become_weights_once_they_do_not_contradict_each_other() {
        var draft = draft(
                ScoringMethod.AHP,
                criterion("Gain", "0", false),
                criterion("Fit", "0", false),
                criterion("Risk", "0", true));
        refused(ScoringRules.PAIRS_MISSING, () -> forced(draft));
        var criteria = draft.criteria();
        var first = "pair_" + ScoringModel.pair(criteria.get(0), criteria.get(1));
        var last = "pair_" + ScoringModel.pair(criteria.get(0), criteria.get(2));
        var middle = "pair_" + ScoringModel.pair(criteria.get(1), criteria.get(2));
        var visitor = Visitor.signedIn(head);
        var fields = new HashMap<>(Map.of(first, "2", middle, "2", last, "-5"));
        visitor.post(draft.href() + "/comparisons", draft.href() + "/comparisons", fields);

        var odd = Running.as(head, () -> MODELS.get(draft.key()));
        assertThat(visitor.get(draft.href()).body())
                .contains("Gain against Risk contradicts the others most: it is 1/5, and 4 would bring");
        refused(ScoringRules.INCONSISTENT, () -> forced(odd));
        fields.putAll(Map.of(first, "3", middle, "3", last, "5"));
        visitor.post(draft.href() + "/comparisons", draft.href() + "/comparisons", fields);

        // the golden value of F19, rounded to four decimals
        var mended = Running.as(head, () -> MODELS.get(draft.key()));
        assertThat(mended.criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("0.6370"), new BigDecimal("0.2583"), new BigDecimal("0.1047"));
        assertThat(forced(mended).state()).isEqualTo(ScoringState.IN_FORCE);
        var garbage = visitor.post(draft.href(), draft.href() + "/comparisons", Map.of(first, "<script>"));
        assertThat(garbage.statusCode()).isEqualTo(422);
    }

    @Test
    void cost_of_delay_by_size_ranks_by_value_of_time() {
        var model = forced(draft(ScoringMethod.WSJF));
        var urgent = proposal("Urgent");
        var large = proposal("Large");
        handIn(head, urgent, model, marks(model, "8", "5", "3", "5"));
        handIn(head, large, model, marks(model, "8", "5", "3", "20"));

        var sum = agree(urgent, model, marks(model, "8", "5", "3", "5"));
        var less = agree(large, model, marks(model, "8", "5", "3", "20"));

        // ln(3.2 / 0.15) / ln(400), in percent
        assertThat(sum.likely()).isEqualByComparingTo("51.08");
        assertThat(less.likely()).isLessThan(sum.likely());
        refused(ScoringRules.MARK_RANGE, () -> handIn(head, large, model, marks(model, "4", "5", "3", "20")));
        refused(ScoringRules.WSJF_PARTS, () -> draft(ScoringMethod.WSJF, criterion("One more", "0", false)));
    }

    @Test
    @Requirement("R087")
    void the_ranking_says_which_move_of_a_weight_turns_it_and_where_the_money_ends() throws IOException {
        var model =
                forced(draft(ScoringMethod.WEIGHTED, criterion("Gain", "0.7", false), criterion("Fit", "0.3", false)));
        var first = proposal("First");
        var second = proposal("Second");
        for (var subject : List.of(first, second)) {
            var given = subject.equals(first) ? marks(model, "5", "1") : marks(model, "2", "5");
            handIn(head, subject, model, given);
            agree(subject, model, given);
        }

        var ranking = Running.as(head, () -> Running.bean(ScoreRankings.class).of(model, null));

        assertThat(ranking.ranked())
                .extracting(place -> place.subject().key())
                .containsExactly(first.key(), second.key());
        // even at 5x + (1 - x) = 2x + 5(1 - x), so at 4/7
        var turn = Objects.requireNonNull(ranking.ranked().getFirst().turn());
        assertThat(turn.to()).isBetween(0.5714, 0.5715);
        assertThat(turn.criterion()).isZero();
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/scoring?model=" + model.key()).body()).contains("Gain from 70.0 % to 57.1 %");
        assertThat(visitor.get("/scoring?model=" + model.key() + "&money=nothing")
                        .body())
                .contains("Enter an amount such as");
        assertThat(visitor.get("/scoring?model=" + model.key() + "&money=100&currency=EUR")
                        .body())
                .contains("Cost unknown");
        assertThat(visitor.get("/scoring.csv?model=" + model.key()).body()).contains(first.key());
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/scoring.xlsx?model=" + model.key())))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(first.key());
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
        }
    }
}
