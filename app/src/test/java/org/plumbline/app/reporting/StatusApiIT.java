package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.reporting.pack.Change;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.app.reporting.pack.pdf.PdfPack;
import org.plumbline.app.reporting.pack.pptx.PptxPack;
import org.plumbline.app.reporting.pack.xlsx.XlsxPack;
import org.plumbline.engine.status.Rag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusApiIT {
    private final World world = new World();
    private final Visitor visitor = Visitor.signedIn(world.head);

    private GroupView portfolio() {
        return Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PORTFOLIO, "Api " + UUID.randomUUID(), null, null, null));
    }

    private ProjectView in(GroupView group, ProjectView project) {
        return Running.as(world.head, () -> world.projects.join(project.id(), List.of(group.id())));
    }

    private JsonNode json(String path) {
        var answer = visitor.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    @Requirement("R009")
    void the_list_answers_live_and_as_of_a_day_with_money_as_text_and_the_unknown_as_null() {
        var group = portfolio();
        var project = in(group, world.project("Listed", Map.of(ProjectField.BUDGET, new BigDecimal("12.5"))));
        var period = world.month();
        world.handIn(project, period, World.body(Rag.AMBER, null));
        world.freeze(period);
        Running.as(
                world.head,
                () -> world.projects.change(
                        project.id(),
                        world.projects.get(project.id()).version(),
                        Map.of(ProjectField.BUDGET, new BigDecimal("99"))));

        var live =
                json("/api/v1/projects?portfolio=" + group.key()).get("items").get(0);
        var frozen = json("/api/v1/projects?portfolio=" + group.key() + "&as_of=" + period.toDay())
                .get("items")
                .get(0);

        assertThat(live.get("budget").get("amount").stringValue()).isEqualTo("99.00");
        assertThat(frozen.get("budget").get("amount").stringValue()).isEqualTo("12.50");
        assertThat(frozen.get("budget").get("currency").stringValue()).isEqualTo("GBP");
        assertThat(frozen.get("reported").get("overall").stringValue()).isEqualTo("AMBER");
        assertThat(frozen.get("reported").get("schedule").isNull()).isTrue();
        assertThat(frozen.get("sponsor").isNull()).isTrue();
        assertThat(frozen.get("manager").stringValue()).isEqualTo(world.manager.name());
    }

    @Test
    void the_roll_up_leaves_zero_counts_out_and_tags_its_answer() {
        var group = portfolio();
        in(group, world.lateProject("One red"));
        var path = "/api/v1/rollup?by=portfolio&portfolio=" + group.key();

        var total = json(path).get("total");
        var answer = visitor.get(path);
        var again = visitor.get(
                path, "If-None-Match", answer.headers().firstValue("ETag").orElseThrow());

        assertThat(total.get("computed").propertyNames()).containsExactly("RED");
        assertThat(total.get("late").intValue()).isEqualTo(1);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void what_is_not_a_day_or_a_grouping_is_answered_with_what_to_write() {
        var answer = visitor.get("/api/v1/rollup?as_of=31.10.2026");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("2026-10-31");
        assertThat(visitor.get("/api/v1/rollup?by=colour").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/api/v1/periods/1234-56").statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_made_harmless_in_csv() {
        var group = portfolio();
        in(group, world.project("=HYPERLINK(\"http://x\")"));

        var csv = visitor.get("/api/v1/projects.csv?portfolio=" + group.key());

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void a_period_is_frozen_once_by_the_office() {
        var period = world.month();
        var path = "/api/v1/periods/" + period.key() + "/freeze";

        assertThat(visitor.post("/status/review", path, Map.of()).statusCode()).isEqualTo(200);
        assertThat(visitor.post("/status/review", path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(json("/api/v1/periods/" + period.key()).get("state").stringValue())
                .isEqualTo("FROZEN");
    }

    @Test
    @Requirement("R009")
    void the_committee_pack_of_a_frozen_period_opens_in_all_three_forms() throws Exception {
        var group = portfolio();
        var red = in(group, world.lateProject("Core ledger"));
        in(group, world.project("Silent one"));
        var period = world.month();
        world.handIn(red, period, World.body(Rag.GREEN, "A new plan is coming"));

        assertThat(visitor.get("/api/v1/periods/" + period.key() + "/pack.pdf").statusCode())
                .isEqualTo(422);
        world.freeze(period);
        var pack = pack(period, group);

        assertThat(pack.concerns()).extracting(concern -> concern.project()).containsExactly("Core ledger");
        assertThat(pack.decisions()).extracting(needed -> needed.decision()).containsExactly("Pick one");
        assertThat(pack.headline().falseGreens().value()).isEqualTo(1);
        assertThat(pack.projects()).hasSize(2);
        assertThat(pack(period, group)).usingRecursiveComparison().isEqualTo(pack);
        try (var show = new XMLSlideShow(new java.io.ByteArrayInputStream(PptxPack.render(pack, null)))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(4);
        }
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(XlsxPack.render(pack)))) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(2);
        }
        try (var pages = Loader.loadPDF(PdfPack.render(pack))) {
            assertThat(pages.getNumberOfPages()).isGreaterThan(2);
        }
        for (var form : List.of("pptx", "pdf", "xlsx")) {
            assertThat(visitor.get("/api/v1/periods/" + period.key() + "/pack." + form + "?portfolio=" + group.key())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private CommitteePack pack(PeriodView period, GroupView group) {
        return Running.as(world.head, () -> Running.bean(Packs.class).of(period.key(), group.key()));
    }

    @Test
    void a_pack_marks_each_rating_with_its_period_and_says_what_is_new_or_silent() {
        var group = portfolio();
        var told = in(group, world.project("Told twice"));
        var silent = in(group, world.project("Told once"));
        var first = world.month();
        world.handIn(told, first, World.body(Rag.AMBER, null));
        world.handIn(silent, first, World.body(Rag.GREEN, null));
        world.freeze(first);
        var fresh = in(group, world.project("Came later"));
        var second = world.month();
        world.handIn(told, second, World.body(Rag.RED, null));
        world.handIn(fresh, second, World.body(Rag.GREEN, null));
        world.freeze(second);

        var pack = pack(second, group);

        assertThat(pack.projects().stream().filter(page -> page.head().key().equals(told.key())))
                .singleElement()
                .satisfies(page -> assertThat(page.history())
                        .endsWith(
                                new ProjectPage.HistoryMark(PeriodWords.narrow(first.key()), Rag.AMBER),
                                new ProjectPage.HistoryMark(PeriodWords.narrow(second.key()), Rag.RED)));
        assertThat(pack.changes())
                .extracting(Change::projectKey, Change::kind)
                .containsExactly(
                        tuple(told.key(), Change.Kind.WORSE),
                        tuple(silent.key(), Change.Kind.SILENT),
                        tuple(fresh.key(), Change.Kind.ADDED));
    }

    @Test
    @Requirement({"R035", "R059"})
    void every_page_of_the_cycle_answers_for_those_it_is_for() {
        var group = portfolio();
        var project = in(group, world.lateProject("Paged"));
        var period = world.month();
        world.handIn(project, period, World.body(Rag.RED, null));
        var home = "/projects/" + project.key() + "/status";

        for (var path : List.of(
                "/status",
                "/status?group=manager&show=red&sort=-finish&size=all",
                "/status?as_of=2026-10-31&group=department",
                "/status.csv",
                "/status/review?period=" + period.key(),
                "/status/periods",
                "/status/groups",
                "/status/groups/" + group.key(),
                "/status/distribution",
                "/data-quality",
                "/data-quality?group=owner&show=gaps",
                "/performance",
                home)) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        }
        assertThat(visitor.get("/status?portfolio=" + group.key()).body()).contains("Paged", "PRJ-");
        var stranger = Visitor.signedIn(Running.person(org.plumbline.app.kernel.Role.REQUESTER));
        assertThat(stranger.get(home).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/status/groups/" + group.key()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/status/review").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/status").body()).doesNotContain("Paged");
    }

    @Test
    @Requirement({"R094", "R035"})
    void a_manager_answers_the_three_questions_on_the_form_and_is_told_what_is_missing() {
        var project = world.lateProject("Formed");
        var period = world.month();
        var form = "/projects/" + project.key() + "/status/update?period=" + period.key();
        var manager = Visitor.signedIn(world.manager);
        var sent = new java.util.HashMap<>(Map.of(
                "edit_version",
                "0",
                "on_track",
                "true",
                "on_budget",
                "true",
                "has_issues",
                "false",
                "overall",
                "GREEN",
                "this_period",
                "Tested the second release"));

        var refused = manager.post(form, form, sent);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("the facts say red").contains("Tested the second release");

        sent.put("reason", "The new date is agreed and will be approved on Friday");
        assertThat(manager.post(form, form, sent).statusCode()).isEqualTo(302);
        var page = visitor.get("/projects/" + project.key() + "/status").body();
        assertThat(page).contains("On track?", "false green", "Tested the second release");
    }

    @Test
    void a_draft_is_saved_incomplete_and_a_sent_update_says_so_in_a_sentence_instead_of_a_form() {
        var project = world.project("Drafted");
        var period = world.month();
        var home = "/projects/" + project.key() + "/status";
        var form = home + "/update?period=" + period.key();
        var manager = Visitor.signedIn(world.manager);
        assertThat(manager.get(form).body()).contains("Save the draft");

        var draft = Map.of("edit_version", "0", "summary", "Half a sen", "draft", "true");
        assertThat(manager.post(form, form, draft).statusCode()).isEqualTo(302);
        assertThat(manager.get(home).body()).contains("The draft is saved");
        assertThat(manager.get(form).body()).contains("Half a sen");

        world.handIn(project, period, World.body(Rag.GREEN, null));
        assertThat(manager.get(form).statusCode()).isEqualTo(302);
        assertThat(manager.get(home).body()).contains("was handed in on", "Ask the PMO to return it");
        world.freeze(period);
        assertThat(manager.get(form).statusCode()).isEqualTo(302);
        assertThat(manager.get(home).body()).contains("stays as it is");
    }

    @Test
    @Requirement("R036")
    void data_quality_lists_each_gap_with_its_score_owner_and_source() {
        var project = world.project("Gappy one");

        var line = Running.as(world.head, () -> Running.bean(DataQuality.class).lines()).stream()
                .filter(one -> one.key().equals(project.key()))
                .findFirst()
                .orElseThrow();

        assertThat(line.missing()).containsExactly("GOAL", "OWNER", "SPONSOR", "PLAN");
        assertThat(line.score()).isEqualByComparingTo("60.0");
        assertThat(line.freshness()).isEqualTo(StatusLine.Freshness.NONE);
        assertThat(visitor.get("/data-quality?q=" + project.key()).body()).contains("Gappy one", "Sponsor");
    }

    @Test
    @Requirement("R044")
    void a_reader_is_told_and_opening_the_report_is_noted() {
        var reader = Running.person(org.plumbline.app.kernel.Role.EXECUTIVE);
        var period = world.month();
        world.freeze(period);
        var distributions = Running.bean(Distributions.class);
        Running.as(world.head, () -> {
            distributions.send(period.key(), null, reader.personId());
            distributions.send(period.key(), null, reader.personId());
            return null;
        });
        var token = world.jdbc
                .sql("select token from reporting.distribution where person_id = :person")
                .param("person", reader.personId())
                .query(UUID.class)
                .single();

        assertThat(visitor.get("/status/read/" + token).statusCode()).isEqualTo(404);
        var opened = Visitor.signedIn(reader).get("/status/read/" + token);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("/status?as_of=" + period.toDay(), "/pack.pdf");
        assertThat(Running.as(world.head, () -> distributions.of(period.key())))
                .singleElement()
                .satisfies(line -> assertThat(line.reads()).isEqualTo(1));
    }

    @Test
    @Requirement({"R010", "R136"})
    void closed_projects_are_counted_by_a_stored_definition_before_and_after_the_office_began() {
        var performance = Running.bean(Performance.class);
        var auditor =
                Running.person(org.plumbline.app.kernel.Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, closedPortfolio());
        var settings = Running.as(world.head, world.periods::settings);
        Running.as(world.head, () -> {
            world.periods.settle(new ReportingSettings(
                    settings.calendar(),
                    settings.tolerances(),
                    settings.currency(),
                    LocalDate.of(2020, 1, 1),
                    settings.version()));
            return null;
        });

        var strict = Running.as(auditor, () -> performance.explore(Performance.Within.ALL));

        assertThat(strict.all().closed()).isEqualTo(4);
        assertThat(strict.all().onTime()).isEqualByComparingTo("0.75");
        assertThat(strict.all().onBudget()).isEqualByComparingTo("0.5");
        assertThat(strict.office()).extracting(PerformanceFigures::label).containsExactly("BEFORE", "AFTER");
        assertThat(strict.office().getFirst().onTime()).isEqualByComparingTo("0.5");
        assertThat(strict.office().getLast().onTime()).isEqualByComparingTo("1");
        assertThat(strict.all().costMedian()).isEqualByComparingTo("0.05");

        var looser = Running.as(world.head, () -> performance.define(defined(30, "10")));
        assertThat(looser.version()).isGreaterThan(strict.rule().version());
        assertThat(Running.as(auditor, () -> performance.explore(Performance.Within.ALL))
                        .all()
                        .onBudget())
                .isEqualByComparingTo("0.75");
        Running.as(world.head, () -> performance.define(defined(0, "0")));
    }

    private static Performance.SuccessRule defined(int lateDays, String overPercent) {
        return new Performance.SuccessRule(0, lateDays, new BigDecimal(overPercent), BigDecimal.TEN, BigDecimal.TEN);
    }

    /// Two closed before 2020, one of them 20 days late, two after; costs 100, 110, 100 and 120 of 100.
    private UUID closedPortfolio() {
        var group = portfolio();
        var finishes = List.of("2018-06-30", "2019-07-20", "2021-06-30", "2022-06-30");
        var baselines = List.of("2018-06-30", "2019-06-30", "2021-06-30", "2022-07-30");
        var costs = List.of("100", "110", "100", "120");
        for (var i = 0; i < finishes.size(); i++) {
            var project = in(
                    group,
                    world.project(
                            "Closed " + i,
                            Map.of(
                                    ProjectField.START, LocalDate.of(2018, 1, 1),
                                    ProjectField.BASELINE_FINISH, LocalDate.parse(baselines.get(i)),
                                    ProjectField.ACTUAL_FINISH, LocalDate.parse(finishes.get(i)),
                                    ProjectField.ACTUAL, new BigDecimal(costs.get(i)),
                                    ProjectField.GOAL, "g",
                                    ProjectField.OWNER, world.head.personId(),
                                    ProjectField.SPONSOR, world.head.personId())));
            for (var command : List.of(
                    org.plumbline.app.delivery.ProjectCommand.CLOSE_DOWN,
                    org.plumbline.app.delivery.ProjectCommand.CLOSE)) {
                Running.as(world.head, () -> world.projects.move(project.id(), command));
            }
        }
        return group.id();
    }
}
