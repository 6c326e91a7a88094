package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OTHER;
import static org.plumbline.app.office.Founding.change;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterCommand;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// What an office is worth, told in all the ways that people ask for it.
class ValueIT {
    private static final OfficeValue VALUE = Running.bean(OfficeValue.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final Visitor visitor = Visitor.signedIn(HEAD);

    private PartView confirmed(OfficeView office, String title, String... facts) {
        var all = new java.util.ArrayList<>(
                java.util.List.of("on", today.toString(), "evidence", "Cost centre", "confirmer", id(OTHER)));
        all.addAll(java.util.List.of(facts));
        return move(OTHER, part(office, PartKind.VALUE, title, all.toArray(String[]::new)), PartCommand.CONFIRM);
    }

    private static OfficeReview.Worth worth(OfficeView office) {
        return Running.as(HEAD, () -> Running.bean(OfficeReview.class).worth(office.id()));
    }

    private String page(OfficeView office, String name) {
        return visitor.get(office.href() + "/value/" + name).body();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Requirement("R034")
    void the_cost_of_one_before_and_since_a_standard_makes_the_saving_and_counts_as_value_once_confirmed() {
        var office = office();
        var service = part(office, PartKind.SERVICE, "Status collection");

        var claim = part(
                office,
                PartKind.VALUE,
                "One form of report",
                "sort",
                "SAVING",
                "service",
                service.id().toString(),
                "cost_before",
                "420",
                "cost_since",
                "170.50",
                "times",
                "600",
                "on",
                today.toString(),
                "evidence",
                "Hours of the last quarter",
                "confirmer",
                id(OTHER));

        assertThat(claim.facts().text("amount")).isEqualTo("149700");
        assertThat(worth(office).confirmed()).isZero();
        move(OTHER, claim, PartCommand.CONFIRM);
        assertThat(worth(office).confirmed()).isEqualByComparingTo("149700");
        assertThat(page(office, "statement")).contains("What standards save", "Status collection", "149,700");
        assertThat(refused(() ->
                        part(office, PartKind.VALUE, "Dearer", "cost_before", "5", "cost_since", "5", "times", "9")))
                .startsWith("NO_SAVING");
    }

    @Test
    @Requirement("R046")
    void what_changes_after_somebody_confirmed_it_counts_again_only_with_their_word() {
        var office = office();
        part(office, PartKind.BUDGET, "2026", "year", "2026", "spent", "100000");
        part(office, PartKind.VALUE, "Hoped for", "amount", "900000");
        var claim = confirmed(office, "Old ledger gone", "amount", "250000");
        assertThat(worth(office).ratio()).isEqualByComparingTo("2.5");
        assertThat(page(office, "statement")).contains("Old ledger gone", OTHER.name(), "Cost centre", "2.50");

        var changed = change(claim, "amount", "750000");

        assertThat(changed.state()).isEqualTo(PartState.CLAIMED);
        assertThat(worth(office).confirmed()).isZero();
        assertThat(refused(() -> move(HEAD, changed, PartCommand.CONFIRM))).startsWith("ONLY_NAMED");
        assertThat(Visitor.signedIn(OTHER).get("/my-work").body()).contains("Old ledger gone");
        move(OTHER, changed, PartCommand.CONFIRM);
        assertThat(worth(office).ratio()).isEqualByComparingTo("7.5");
    }

    @Test
    @Requirement("R115")
    void services_and_value_are_classed_by_what_they_serve_and_a_claim_follows_its_service() {
        var office = office();
        var service = part(
                office,
                PartKind.SERVICE,
                "Planning help",
                "category",
                "RESOURCE_FLEXIBILITY",
                "owner",
                id(HEAD),
                "customer",
                "Managers",
                "measure",
                "Plans that hold");
        move(HEAD, service, PartCommand.GO_LIVE);
        confirmed(
                office,
                "Planners shared",
                "amount",
                "40",
                "service",
                service.id().toString());
        confirmed(office, "Method", "amount", "60", "category", "PROCESS_IMPROVEMENT");
        part(office, PartKind.VALUE, "Unclear", "amount", "5");

        var shares = Running.as(HEAD, () -> VALUE.shares(office.id()));

        assertThat(shares)
                .extracting(share ->
                        share.category() + " " + share.services() + " " + share.confirmed() + " " + share.claimed())
                .containsExactly(
                        "DEPLOYMENT_SUPPORT 0 0 0",
                        "PROCESS_IMPROVEMENT 0 60 0",
                        "RESOURCE_FLEXIBILITY 1 40 0",
                        "NOT_CLASSED 0 0 5");
        assertThat(page(office, "statement"))
                .contains("Value by what it serves", "Resource flexibility", "Not classed");
    }

    @Test
    @Requirement("R107")
    void only_confirmed_revenue_and_lower_cost_less_the_office_reach_the_result() {
        var office = office();
        part(office, PartKind.BUDGET, "2026", "year", "2026", "spent", "100");
        confirmed(office, "Sold more", "amount", "300", "result_line", "REVENUE");
        confirmed(office, "Bought less", "amount", "50", "result_line", "COST");
        confirmed(office, "Fire that never was", "amount", "999", "result_line", "NOT_IN_THE_RESULT");
        part(office, PartKind.VALUE, "Claimed only", "amount", "777", "result_line", "COST");

        var line = Running.as(HEAD, () -> VALUE.bottomLine(office.id()));

        assertThat(line.contribution()).isEqualByComparingTo("250");
        assertThat(line.beside()).isEqualByComparingTo("999");
        assertThat(page(office, "reputation")).contains("Reputation and results", "Contribution to the result");
        assertThat(page(office, "reputation.csv")).contains("More revenue,300", "Cost of the office,-100");
    }

    @Test
    @Requirement("R104")
    void doubts_are_answered_with_the_figures_of_today_and_go_out_as_a_leaflet_of_one_page() throws Exception {
        var office = office();
        assertThat(page(office, "answers"))
                .contains("Does it bring more than it costs?", "enter what the office spent");
        part(office, PartKind.BUDGET, "2026", "year", "2026", "spent", "100000");
        confirmed(office, "Old ledger gone", "amount", "250000");
        part(
                office,
                PartKind.DRIVER,
                "Less writing",
                "driver",
                "EFFICIENCY",
                "measure",
                "Hours a report",
                "unit",
                "h",
                "baseline",
                "6",
                "actual",
                "2.5");

        var page = page(office, "answers");

        assertThat(page).contains("2.5 for each one spent", "1 claim was confirmed by 1 person outside the office.");
        assertThat(page).contains("Hours a report: 6", "2.5\u00a0h today");
        var leaflet = visitor.bytes(office.href() + "/value/leaflet.pdf");
        assertThat(text(leaflet))
                .contains("Does it bring more than it costs?", "Hours a report")
                .doesNotContain("Not known yet");
        try (var document = Loader.loadPDF(leaflet)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    @Requirement("R122")
    void the_map_leads_from_service_to_dated_and_owned_benefit_to_objective_and_goes_out_as_a_picture() {
        var office = office();
        var service = part(office, PartKind.SERVICE, "Planning help");
        var objective = part(office, PartKind.OBJECTIVE, "Ends as promised");
        confirmed(
                office,
                "Quarter won",
                "amount",
                "40",
                "owner",
                id(HEAD),
                "service",
                service.id().toString(),
                "objective",
                objective.id().toString());
        part(office, PartKind.VALUE, "Loose end", "amount", "1");

        var svg = page(office, "map.svg");
        assertThat(svg)
                .contains(
                        "Planning help",
                        "Quarter won",
                        "Ends as promised",
                        HEAD.name().substring(0, 8));
        assertThat(page(office, "map")).contains("Not told whole", "Loose end", "missing: On, Owner");
        assertThat(visitor.bytes(office.href() + "/value/map.pptx")).startsWith('P', 'K');
    }

    @Test
    @Requirement("R103")
    void a_showcase_is_told_with_before_and_after_what_it_was_worth_and_a_quote_on_a_page_and_as_pdf()
            throws Exception {
        var office = office();
        var project = Founding.project("Labels");
        confirmed(
                office,
                "Second supplier",
                "amount",
                "640000",
                "project",
                project.id().toString());
        var story = story(office, project.id().toString());

        var page = visitor.get(story.href() + "/story").body();

        assertThat(page).contains("30 weeks", "9 weeks", "640", "We lost a supplier, not the year.", OTHER.name());
        assertThat(page).contains("led by " + HEAD.name(), project.name());
        assertThat(text(visitor.bytes(story.href() + "/story.pdf")))
                .contains("How the labels came back", "30 weeks", "9 weeks", "A health check.");
        change(story, "actual", "7");
        assertThat(visitor.get(story.href() + "/story").body()).contains("7 weeks");
    }

    private static PartView story(OfficeView office, String project) {
        return part(
                office,
                PartKind.STORY,
                "How the labels came back",
                "project",
                project,
                "manager",
                id(HEAD),
                "chosen",
                "BOTH",
                "measure",
                "Weeks to a contract",
                "unit",
                "weeks",
                "baseline",
                "30",
                "actual",
                "9",
                "problem",
                "The supplier failed.",
                "work",
                "A health check.",
                "result",
                "Under contract.",
                "words",
                "We lost a supplier, not the year.",
                "speaker",
                id(OTHER));
    }

    @Test
    @Requirement("R139")
    void the_cost_of_a_tool_stands_beside_the_effort_that_it_saves() {
        var office = office();
        part(office, PartKind.TOOL, "Register", "cost", "12000", "people", "20", "hours", "3", "rate", "50");
        part(office, PartKind.TOOL, "Unpriced", "people", "2");

        var tools = Running.as(HEAD, () -> VALUE.tools(office.id()));

        assertThat(tools.getFirst().saved()).isEqualByComparingTo("36000");
        assertThat(tools.getFirst().ratio()).isEqualByComparingTo("2.00");
        assertThat(tools.getLast().ratio()).isNull();
        assertThat(page(office, "statement")).contains("Register", "36,000", "24,000", "200 %");
    }

    @Test
    @Requirement("R150")
    void the_ledger_goes_by_week_and_says_how_fast_decisions_fall() {
        var office = office();
        confirmed(office, "This week", "amount", "70");
        confirmed(office, "Last week", "amount", "30", "on", today.minusWeeks(1).toString());
        confirmed(
                office, "Long ago", "amount", "1000", "on", today.minusWeeks(30).toString());
        var project = Founding.project("Asked");
        var reader = Running.person(
                org.plumbline.app.kernel.Role.SPONSOR, org.plumbline.app.kernel.ScopeKind.PROJECT, project.id());
        decided(project.id(), 4);
        decided(project.id(), 10);

        var weeks = Running.as(HEAD, () -> VALUE.weeks(office.id()));

        assertThat(weeks).hasSize(13);
        assertThat(weeks.getLast().captured()).isEqualByComparingTo("70");
        assertThat(weeks.getLast().total()).isEqualByComparingTo("100");
        assertThat(Running.as(reader, () -> VALUE.decisionDays(today.minusWeeks(1))))
                .isEqualByComparingTo("7");
        assertThat(page(office, "capture")).contains("Ledger by week", "Days to a decision");
    }

    private void decided(java.util.UUID project, int days) {
        var registers = Running.bean(Registers.class);
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.put(RegisterField.TITLE, "Which way?");
        values.put(RegisterField.REQUESTED_ON, today.minusDays(days));
        Running.asSystem(() -> {
            var made = registers.create(NewRecord.of(RegisterKind.DECISION, project, values));
            return registers.move(
                    made.id(),
                    made.version(),
                    RegisterCommand.DECIDE,
                    Map.of(RegisterField.OUTCOME, "Left", RegisterField.DECIDED_ON, today));
        });
    }
}
