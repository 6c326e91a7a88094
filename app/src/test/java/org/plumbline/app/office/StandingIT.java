package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;

/// Which role an office plays, how far it has come, what it has and what it can do.
class StandingIT {
    private static final Evolution EVOLUTION = Running.bean(Evolution.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    @Test
    @Requirement("R109")
    void an_office_says_which_role_it_plays_and_which_it_wants_to_play_by_when() {
        var office = office();
        position(office, "Keeper of lists", "ADMINISTRATION", "PRESENT", today.minusDays(500));
        position(office, "One way of working", "CONTROL", "PRESENT", today.minusDays(100));
        position(office, "Partner of the board", "VALUE_PARTNER", "TARGET", today.plusDays(200));

        var position = Running.as(HEAD, () -> Running.bean(Positioning.class).of(office));

        assertThat(Objects.requireNonNull(position.present()).profile()).isEqualTo(Positioning.Profile.CONTROL);
        assertThat(Objects.requireNonNull(position.target()).profile()).isEqualTo(Positioning.Profile.VALUE_PARTNER);
        assertThat(position.path())
                .extracting(Positioning.Step::until)
                .containsExactly(today.minusDays(101), today.plusDays(199), null);
        assertThat(position.statement()).contains("as Control since", "wants to be Value partner", "Meant: Partner");
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/positioning").body())
                .contains("Value partner (target)", "Keeper of lists");
    }

    private static void position(OfficeView office, String title, String profile, String as, LocalDate from) {
        part(
                office,
                PartKind.POSITION,
                title,
                "profile",
                profile,
                "as",
                as,
                "from",
                from.toString(),
                "statement",
                "Meant: " + title + ".");
    }

    @Test
    @Requirement("R132")
    void a_stage_is_entered_only_with_what_it_asks_for_and_the_path_is_kept() {
        var office = Founding.working();

        assertThat(refused(() -> stage(office, OfficeStage.INTERMEDIATE)))
                .startsWith("STAGE_UNPROVEN")
                .contains("Live services (0 of 3 needed)");
        Visitor.signedIn(HEAD)
                .post(office.href() + "/edit", office.href(), Map.of("stage", "ADVANCED", "version", "9"));
        assertThat(Evolution.stage(Running.as(HEAD, () -> OFFICES.get(office.id()))))
                .as("the form does not declare it")
                .isEqualTo(OfficeStage.BASIC);
        prove(office);
        stage(office, OfficeStage.INTERMEDIATE);

        assertThat(refused(() -> stage(office, OfficeStage.ADVANCED))).contains("Values confirmed from outside");
        assertThat(Running.as(HEAD, () -> EVOLUTION.path(office)))
                .singleElement()
                .satisfies(reached -> assertThat(reached.stage()).isEqualTo(OfficeStage.INTERMEDIATE));
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/evolution").body())
                .contains("Stage", "the right projects chosen and their value proven", "rules may outgrow their use");
        stage(office, OfficeStage.BASIC);
    }

    private static void stage(OfficeView office, OfficeStage stage) {
        Running.as(HEAD, () -> EVOLUTION.move(office.id(), stage));
    }

    /// What the intermediate stage asks for.
    private static void prove(OfficeView office) {
        for (var i = 0; i < 3; i++) {
            var service = part(
                    office,
                    PartKind.SERVICE,
                    "Service " + i,
                    "owner",
                    id(HEAD),
                    "customer",
                    "Managers",
                    "measure",
                    "Answered in time");
            move(HEAD, service, PartCommand.GO_LIVE);
        }
        var objective = part(
                office,
                PartKind.OBJECTIVE,
                "Fewer false greens",
                "metric",
                "False greens",
                "baseline",
                "30",
                "target",
                "5",
                "due",
                "2027-06-30",
                "owner",
                id(HEAD));
        move(HEAD, objective, PartCommand.ACTIVATE);
        part(office, PartKind.METRIC, "In time", "family", "PMO_OPERATION", "actual", "80");
        assess(office);
    }

    private static void assess(OfficeView office) {
        var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
        for (var question : BaselineQuestion.values()) {
            answers.put(question, 3);
        }
        Running.as(HEAD, () -> {
            Running.bean(Baseline.class).answer(office.id(), "First", answers);
            Running.bean(Baseline.class).publish(office.id(), LocalDate.now(Running.bean(Clock.class)));
            OFFICES.supervise(office.id(), Founding.project("Quay").id());
            OFFICES.supervise(office.id(), Founding.project("Crane").id());
            return true;
        });
    }

    @Test
    @Requirement("R142")
    void an_office_has_its_own_people_money_and_mission_planned_and_actual() {
        var office = office(
                OfficeFacts.MISSION,
                "One way of working.",
                OfficeFacts.COST_CENTRE,
                "4711",
                OfficeFacts.CURRENCY,
                "GBP");
        part(office, PartKind.MEMBER, "Analyst", "person", id(HEAD), "share", "80");
        part(office, PartKind.MEMBER, "Planner", "person", id(OTHER), "share", "50");
        part(
                office,
                PartKind.BUDGET,
                "2026",
                "year",
                "2026",
                "planned",
                "200000",
                "spent",
                "150000",
                "posts",
                "4",
                "filled",
                "3");
        part(office, PartKind.BUDGET, "2025", "year", "2025", "planned", "100000", "spent", "120000");

        var means = Running.as(HEAD, () -> Running.bean(OfficeMeans.class).of(office));

        assertThat(means.headcount()).isEqualByComparingTo("1.3");
        assertThat(means.years()).extracting(OfficeMeans.Year::year).containsExactly(2025, 2026);
        assertThat(means.years().getFirst().deviation()).isEqualByComparingTo("20000");
        var latest = Objects.requireNonNull(means.latest());
        assertThat(latest.used()).isEqualByComparingTo("0.75");
        assertThat(latest.vacant()).isEqualByComparingTo("1");
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(office.href() + "/budget").body()).contains("4711", "One way of working.", "£200k");
        assertThat(visitor.get(office.href() + "/budget.csv").body()).contains("2025,100000,120000,20000");
    }

    @Test
    @Requirement("R163")
    void capabilities_are_looked_at_whatever_the_structure_of_the_office() {
        var office = office();
        part(office, PartKind.CAPABILITY, "Knows all projects", "coverage", "PARTLY", "how", "Half of them");
        var service = part(
                office, PartKind.SERVICE, "PM help desk", "owner", id(HEAD), "customer", "Managers", "measure", "Days");
        var report = Running.bean(CapabilityMap.class);
        assertThat(Running.as(HEAD, () -> report.of(office)).ratio())
                .as("1 half of 24")
                .isEqualByComparingTo("0.042");

        move(HEAD, service, PartCommand.GO_LIVE);

        var covered = Running.as(HEAD, () -> report.of(office));
        assertThat(covered.ratio()).as("3 halves of 24").isEqualByComparingTo("0.125");
        assertThat(covered.gaps()).hasSize(10);
        assertThat(covered.lines())
                .filteredOn(line -> line.capability() == CapabilityMap.Capability.HELP)
                .singleElement()
                .satisfies(line -> assertThat(line.by()).isEqualTo("PM help desk"));
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/coverage").body())
                .contains("PM help desk", "Not covered");
    }

    @Test
    @Requirement("R127")
    void an_enterprise_office_starts_step_by_step_and_its_four_benefits_are_measured() {
        var office = office(OfficeFacts.TYPE, "ENTERPRISE");
        var launch = Running.bean(EpmoLaunch.class);
        var metric = part(
                office,
                PartKind.METRIC,
                "Money on goals",
                "family",
                "PROJECT_PERFORMANCE",
                "epmo",
                "LINK_TO_GOALS",
                "unit",
                "%",
                "baseline",
                "40",
                "target",
                "80",
                "actual",
                "50");
        change(metric, "actual", "60");

        var benefits = Running.as(HEAD, () -> launch.benefits(office.id()));

        assertThat(benefits).hasSize(4);
        assertThat(benefits.get(1).progress()).as("(60 - 40) / (80 - 40)").isEqualByComparingTo("0.5");
        assertThat(benefits.getFirst().metric()).isNull();
        assertThat(Running.as(HEAD, () -> launch.steps(office)))
                .filteredOn(EpmoLaunch.Step::isDone)
                .extracting(EpmoLaunch.Step::name)
                .contains("It is an office for the whole organisation")
                .doesNotContain("The charter is in force");
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/launch").body())
                .contains("Four benefits", "Money on goals");
    }
}
