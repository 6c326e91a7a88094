package org.plumbline.app.portfolio.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.Mark;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.ScoreOrigin;
import org.plumbline.app.demand.ScoreRankings;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringModels;
import org.plumbline.app.demand.Staffing;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Role;

/// The ranked list with its line drawn by the money and people of a scenario.
class RankingLineIT extends ScenarioRounds {
    private static final ScoringModels MODELS = Running.bean(ScoringModels.class);

    private ScoringModel model() {
        return Running.as(head, () -> {
            var draft = MODELS.create("By people " + UUID.randomUUID(), ScoringMethod.WEIGHTED);
            for (var name : List.of("Gain", "Fit")) {
                draft = MODELS.put(
                        draft.id(),
                        draft.version(),
                        new Criterion(
                                Ids.next(),
                                name,
                                new BigDecimal("0.5"),
                                false,
                                ScoreOrigin.ENTERED,
                                List.of("none", "some", "fair", "much", "all"),
                                List.of()));
            }
            return MODELS.enforce(draft.id(), draft.version());
        });
    }

    private ProposalView scored(String title, ScoringModel model, long mark, Map<String, String> people) {
        var proposal = proposal(title);
        var visitor = Visitor.signedIn(head);
        var fields = new java.util.HashMap<>(people);
        var text = proposal.text();
        fields.put("title", title);
        fields.put("purpose", text.purpose());
        fields.put("need", text.need());
        fields.put("help_cost", "300 hours a year");
        fields.put(
                "department",
                Objects.requireNonNull(text.people().departmentId()).toString());
        fields.put("sponsor", Objects.requireNonNull(text.people().sponsorId()).toString());
        fields.put("lead", Objects.requireNonNull(text.people().leadId()).toString());
        fields.put("currency", "EUR");
        fields.put("start", "2028-01");
        fields.put("months", "6");
        var saved = visitor.post(proposal.href() + "/edit", proposal.href(), fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        Running.as(head, () -> {
            var sheets = Running.bean(ScoreSheets.class);
            var subject = sheets.subject(proposal.key());
            var marks = model.criteria().stream()
                    .collect(Collectors.toMap(Criterion::root, _ -> Mark.of(BigDecimal.valueOf(mark))));
            sheets.save(subject, model.id(), marks, null, true);
            return sheets.agree(subject, model.id(), marks, null);
        });
        return Running.as(head, () -> PROPOSALS.get(proposal.key()));
    }

    @Test
    @Requirement("R087")
    void the_line_falls_where_a_role_ends_and_says_what_would_lift_the_next_one() throws IOException {
        var model = model();
        var best = scored("Best", model, 5, Map.of("fte", "Developer: 4x6"));
        var next = scored("Next", model, 4, Map.of("size", "M"));
        var last = scored("Last", model, 3, Map.of());
        assertThat(best.text().wish().staffing().fte()).containsOnlyKeys(DEVELOPER);
        assertThat(next.text().wish().staffing()).isEqualTo(new Staffing("M", Map.of()));
        var size = new SizeProfile("M", Map.of(DEVELOPER, List.of(of(2), of(2), of(2), of(4), of(4), of(4))));
        var scenario = made(question(100).sizes(List.of(size)));

        var ranking = Running.as(head, () -> Running.bean(ScoreRankings.class).within(model, scenario.key()));

        assertThat(ranking.ranked().stream().map(place -> place.subject().key() + " " + place.side()))
                .containsExactly(best.key() + " IN", next.key() + " OUT", last.key() + " OUT");
        assertThat(Objects.requireNonNull(ranking.next()).key()).isEqualTo(next.key());
        // 4 + 4 of 5 in the second quarter is scarcer than 4 + 2 of 5 in the first
        assertThat(ranking.lacking())
                .extracting(lack -> lack.limit().period() + " "
                        + lack.amount().stripTrailingZeros().toPlainString())
                .containsExactly("2028 Q2 3", "2028 Q1 1");
        var address = "?model=" + model.key() + "&limits=" + scenario.key();
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/scoring" + address).body())
                .contains("Developer ends in 2028 Q2", "Developer, 2028 Q2: 3 FTE more than the 5 FTE there are")
                .contains(scenario.href() + "/limits", "Above the line");
        assertFile(visitor.bytes("/scoring.xlsx" + address), next.key());
    }

    private static void assertFile(byte[] file, String next) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = book.getSheetAt(0).getRow(2);
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.toString()));
            assertThat(cells).contains(next, "OUT", "M").anyMatch(cell -> cell.contains("3 FTE more"));
        }
    }

    @Test
    void scenarios_take_the_people_of_proposals_over_within_their_time_and_the_sizes_of_the_latest_one() {
        var model = model();
        var roles = scored("Roles", model, 5, Map.of("fte", "Developer: 4x6"));
        var sized = scored("Sized", model, 4, Map.of("size", "M"));
        var size = new SizeProfile("M", Map.of(DEVELOPER, List.of(of(2), of(2), of(2), of(4), of(4), of(4))));
        var scenario = made(question(100).sizes(List.of(size)));

        var candidates = Running.as(head, () -> CANDIDACY.withProposals(scenario.question()));

        assertThat(candidates.contender(sized.key()).orElseThrow().size()).isEqualTo("M");
        assertThat(candidates.contender(roles.key()).orElseThrow().fte().get(DEVELOPER))
                .allMatch(quarter -> quarter.compareTo(of(4)) == 0);
        var brief = new Horizon(YearMonth.of(2028, 1), Horizon.Step.QUARTER, 1);
        var cut = Running.as(
                head,
                () -> CANDIDACY.withProposals(
                        Question.of(brief, Worth.SCORE, "EUR").sizes(List.of(size))));
        // of the two quarters of the size only the first lies within the horizon
        var need = cut.contender(sized.key()).orElseThrow();
        assertThat(need.size()).isNull();
        assertThat(need.fte().get(DEVELOPER)).containsExactly(new BigDecimal("2.00"));
        var frame =
                Map.of("name", "Next round", "first", "2028-01", "step", "quarter", "count", "4", "currency", "EUR");
        var begun = Visitor.signedIn(head).post("/scenarios/new", "/scenarios", frame);
        var place = begun.headers().firstValue("Location").orElseThrow();
        var key = place.substring(place.lastIndexOf('/') + 1);
        assertThat(Running.as(head, () -> SCENARIOS.get(key)).question().sizes())
                .containsExactly(size);
    }

    @Test
    void a_size_and_roles_at_once_or_odd_words_are_given_back_and_a_scenario_that_may_not_be_seen_does_not_exist() {
        var proposal = proposal("Odd");
        var visitor = Visitor.signedIn(head);

        var refused = visitor.post(
                proposal.href() + "/edit",
                proposal.href(),
                Map.of("title", "Odd", "currency", "EUR", "size", "M", "fte", "Developer: many"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not both", "many", "Developer: many");
        var scenario = made(question(100));
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get("/scoring?limits=" + scenario.key()).body()).doesNotContain(scenario.name());
    }
}
