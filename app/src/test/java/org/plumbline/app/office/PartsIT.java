package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OTHER;
import static org.plumbline.app.office.Founding.PARTS;
import static org.plumbline.app.office.Founding.change;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Services, objectives, plan and value: what each needs before it counts.
class PartsIT {
    private static final OfficeReview REVIEW = Running.bean(OfficeReview.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    @Test
    void every_kind_keeps_what_was_written_and_shows_it_on_its_side_and_its_page() {
        var office = office();
        var visitor = Visitor.signedIn(HEAD);
        for (var kind : PartKind.values()) {
            var facts = new HashMap<String, String>();
            for (var fact : PartFacts.of(kind)) {
                switch (fact.type()) {
                    case TEXT, LONG_TEXT -> facts.put(fact.name(), "Wörter — " + fact.name());
                    case PERSON -> facts.put(fact.name(), id(OTHER));
                    case DATE -> facts.put(fact.name(), "2027-03-04");
                    case NUMBER, MONEY -> facts.put(fact.name(), fact.name().equals("cost_since") ? "2.5" : "12.5");
                    case CHOICE -> facts.put(fact.name(), fact.choices().getFirst());
                    default -> {}
                }
            }
            if (kind == PartKind.VALUE) {
                facts.put("amount", "125");
            }
            var made = Running.as(
                    HEAD, () -> PARTS.add(office.id(), kind, Founding.fresh(kind.label()), new Facts(facts)));

            assertThat(Running.as(HEAD, () -> PARTS.get(made.key())).facts().values())
                    .as(kind.name())
                    .isEqualTo(facts);
            assertThat(visitor.get(made.href()).body()).contains(made.title());
            assertThat(visitor.get(office.href() + "/" + kind.area().word()).body())
                    .contains(made.title());
            assertThat(visitor.get(office.href() + "/lists/" + kind.word()).body())
                    .contains(made.title());
            assertThat(visitor.get(made.href() + "/edit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Requirement({"R001", "R022", "R028"})
    void a_service_goes_from_candidate_to_live_only_with_measure_owner_and_customer() {
        var office = office();
        var visitor = Visitor.signedIn(HEAD);
        visitor.post(office.href() + "/catalogue", office.href() + "/catalogue", Map.of("service_10", "true"));
        var candidate =
                Running.as(HEAD, () -> PARTS.of(office.id(), PartKind.SERVICE)).getFirst();

        assertThat(ServiceCatalogue.all()).hasSize(32);
        assertThat(candidate.title()).isEqualTo("PM help desk");
        assertThat(candidate.state()).isEqualTo(PartState.CANDIDATE);
        assertThat(refused(() -> move(HEAD, candidate, PartCommand.GO_LIVE))).contains("Owner, Customer");
        visitor.post(candidate.href(), candidate.href() + "/moves/go-live", Map.of());
        assertThat(visitor.get(candidate.href()).body()).contains("Still missing: Owner, Customer");
        var known = change(candidate, "owner", id(HEAD), "customer", "Project managers");
        var piloted = move(HEAD, known, PartCommand.START_PILOT);
        var live = move(HEAD, piloted, PartCommand.GO_LIVE);
        var retired = move(HEAD, live, PartCommand.RETIRE, "reason", "Nobody asks any more");

        assertThat(live.state()).isEqualTo(PartState.LIVE);
        assertThat(live.facts().has("since")).isTrue();
        assertThat(retired.state()).isEqualTo(PartState.RETIRED);
    }

    @Test
    @Requirement({"R070", "R079"})
    void an_objective_counts_only_with_metric_baseline_target_day_and_owner_and_is_carried_over_from_where_it_stands() {
        var office = office();
        var draft = part(office, PartKind.OBJECTIVE, "Fewer false greens", "period", "2026");

        assertThat(refused(() -> move(HEAD, draft, PartCommand.ACTIVATE)))
                .contains("Metric")
                .contains("Baseline")
                .contains("Target")
                .contains("Reached by")
                .contains("Owner");
        var known = change(
                draft,
                "metric",
                "False greens",
                "baseline",
                "30",
                "target",
                "5",
                "due",
                "2027-01-31",
                "owner",
                id(HEAD));
        var active = move(HEAD, known, PartCommand.ACTIVATE);
        var missed = move(HEAD, active, PartCommand.MISS, "actual", "12", "reason", "Two managers left");
        move(HEAD, missed, PartCommand.CARRY_OVER, "next_period", "2027");

        assertThat(Running.as(HEAD, () -> PARTS.of(office.id(), PartKind.OBJECTIVE)))
                .extracting(
                        PartView::state,
                        part -> part.facts().text("period"),
                        part -> part.facts().text("baseline"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PartState.CARRIED, "2026", "30"),
                        org.assertj.core.groups.Tuple.tuple(PartState.DRAFT, "2027", "12"));
    }

    /// An activity that bears on the objective by 60 % and supervises others' work.
    private static PartView supervised(OfficeView office, PartView objective) {
        return part(
                office,
                PartKind.ACTIVITY,
                "Check greens",
                "objective",
                objective.id().toString(),
                "owner",
                id(HEAD),
                "start",
                "2027-01-01",
                "finish",
                "2027-02-01",
                "effect",
                "Fewer",
                "weight",
                "60",
                "mode",
                "SUPERVISED");
    }

    @Test
    @Requirement({"R065", "R067", "R072", "R073", "R076"})
    void work_is_traced_to_the_purpose_and_what_serves_nothing_is_flagged() {
        var office = office(OfficeFacts.PURPOSE, "Projects end when they promised to");
        var objective = part(office, PartKind.OBJECTIVE, "Truth");
        var activity = supervised(office, objective);
        var linked =
                part(office, PartKind.WORK, "Compare", "activity", activity.id().toString(), "owner", id(HEAD));
        var loose = part(office, PartKind.WORK, "Tidy up", "owner", id(HEAD));

        var chain = Running.as(HEAD, () -> Running.bean(PlanTrace.class).of(office.id()));

        assertThat(chain.unlinked()).containsExactly(loose);
        assertThat(chain.branches().getFirst().activities().getFirst().work()).containsExactly(linked);
        assertThat(chain.branches().getFirst().isUneven())
                .as("60 % instead of 100")
                .isTrue();
        assertThat(refused(() -> move(HEAD, activity, PartCommand.BEGIN)))
                .contains("What it contributes to the objective")
                .contains("Whose work is supervised")
                .contains("Checkpoints");
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/trace").body())
                .contains("Tidy up")
                .contains("Projects end when they promised to");
    }

    @Test
    @Requirement("R068")
    void my_day_shows_each_piece_of_work_with_what_it_serves_and_how_its_result_shows() {
        var member = Running.person(Role.PMO_MEMBER);
        var office = office();
        var objective = part(office, PartKind.OBJECTIVE, "Truth of reports");
        var activity = part(
                office, PartKind.ACTIVITY, "Check", "objective", objective.id().toString());
        part(
                office,
                PartKind.WORK,
                "Compare reports",
                "activity",
                activity.id().toString(),
                "owner",
                id(member),
                "day",
                today.minusDays(2).toString(),
                "measure",
                "False greens named");
        part(office, PartKind.WORK, "Later", "owner", id(member), "day", "2999-01-01");
        running(office, member, "Ends next spring", 120);
        running(office, member, "Ends this week", 4);
        running(office, member, "Ended last week", -7);

        var page = Visitor.signedIn(member).get("/my-office-day").body();

        assertThat(page)
                .contains(">Ends this week<", ">Ended last week<")
                .doesNotContain(">Ends next spring<")
                .contains("Compare reports")
                .contains("Check → Truth of reports")
                .contains("Shows in: False greens named")
                .doesNotContain(">Later<");
    }

    private void running(OfficeView office, Actor owner, String title, int daysLeft) {
        part(
                office,
                PartKind.ACTIVITY,
                title,
                "owner",
                id(owner),
                "start",
                today.minusDays(30).toString(),
                "finish",
                today.plusDays(daysLeft).toString());
    }

    private static PartView value(OfficeView office, String title, String amount, String evidence, Actor confirmer) {
        return part(
                office,
                PartKind.VALUE,
                title,
                "amount",
                amount,
                "on",
                "2026-05-01",
                "evidence",
                evidence,
                "confirmer",
                id(confirmer));
    }

    @Test
    @Requirement({"R177", "R186"})
    void value_counts_only_when_somebody_outside_confirmed_it_and_is_set_against_the_cost() {
        var office = office(OfficeFacts.HEAD, id(HEAD));
        part(office, PartKind.BUDGET, "First year", "year", "2026", "spent", "100000", "posts", "4", "filled", "3");
        var own = value(office, "We think so", "900000", "Feeling", HEAD);
        var real = value(office, "Licences ended", "150000", "Invoices", OTHER);

        assertThat(refused(() -> move(HEAD, own, PartCommand.CONFIRM))).contains("NOT_OFFICE");
        assertThat(refused(() -> move(HEAD, real, PartCommand.CONFIRM))).contains("ONLY_NAMED");
        move(OTHER, real, PartCommand.CONFIRM);

        var worth = Running.as(HEAD, () -> REVIEW.worth(office.id()));
        assertThat(worth.confirmed()).isEqualByComparingTo("150000");
        assertThat(worth.claimed()).isEqualByComparingTo("900000");
        assertThat(worth.ratio()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(Running.as(HEAD, () -> REVIEW.commitment(office.id())).index())
                .isEqualByComparingTo("0.75");
        assertThat(Running.as(HEAD, () -> REVIEW.rights(office.id()))).hasSize(7);
        part(office, PartKind.METRIC, "Answered in time", "family", "PMO_OPERATION", "target", "90");
        part(office, PartKind.METRIC, "Projects on time", "family", "PROJECT_PERFORMANCE", "target", "75");
        var page = Visitor.signedIn(HEAD).get(office.href() + "/review").body();
        var operation = page.substring(page.indexOf("id=\"operation\""), page.indexOf("id=\"performance\""));
        assertThat(operation).contains("Answered in time").doesNotContain("Projects on time");
    }

    @Test
    @Requirement({"R145", "R157", "R069"})
    void triggers_propose_staff_executives_are_tracked_and_a_vague_purpose_without_plan_is_diagnosed() {
        var office = office(OfficeFacts.PURPOSE, "Better projects");
        part(office, PartKind.TRIGGER, "Load", "load", "PROJECTS", "threshold", "0", "proposal", "One more analyst");
        var executive = part(office, PartKind.BUY_IN, "Chief", "executive", id(OTHER), "position", "NEUTRAL");

        assertThat(refused(() -> move(HEAD, executive, PartCommand.COMMIT))).contains("Commitment");
        var committed = move(HEAD, executive, PartCommand.COMMIT, "commitment", "Pays for a post");

        assertThat(committed.state()).isEqualTo(PartState.COMMITTED);
        assertThat(Running.as(HEAD, () -> REVIEW.proposals(office.id())))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal).contains("One more analyst"));
        assertThat(Running.as(HEAD, () -> REVIEW.diagnosis(office.id())))
                .extracting(OfficeReview.Right::isRight)
                .containsExactly(false, false, false, false);
        assertThat(Running.as(HEAD, () -> REVIEW.commitment(office.id())).backed())
                .isEqualByComparingTo("1");
    }

    @Test
    @Requirement({"R114", "R161", "R024"})
    void what_is_measured_keeps_its_readings_and_shows_them_as_a_trend() {
        var office = office();
        var metric = part(office, PartKind.METRIC, "In time", "family", "PMO_OPERATION", "target", "90");
        for (var reading : List.of("2026-01-31 60", "2026-02-28 72", "2026-03-31 81")) {
            var words = reading.split(" ", -1);
            var before = Running.as(HEAD, () -> PARTS.get(metric.key()));
            change(before, "as_of", words[0], "actual", words[1]);
        }
        var factor = part(
                office,
                PartKind.FACTOR,
                "Used by the board",
                "measure",
                "Decisions",
                "benchmark",
                "70",
                "target",
                "90",
                "actual",
                "84");
        var driver =
                part(office, PartKind.DRIVER, "Less effort", "driver", "EFFICIENCY", "measure", "Hours", "actual", "3");

        assertThat(Running.as(HEAD, () -> PARTS.readings(office.id(), metric.id())))
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 1, 31), new BigDecimal("60")),
                        Map.entry(LocalDate.of(2026, 2, 28), new BigDecimal("72")),
                        Map.entry(LocalDate.of(2026, 3, 31), new BigDecimal("81")));
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(metric.href()).body()).contains("What it showed");
        assertThat(visitor.get(factor.href()).body()).contains("Benchmark").contains("70");
        assertThat(Running.as(HEAD, () -> PARTS.readings(office.id(), driver.id())))
                .hasSize(1);
    }
}
