package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.capability.change.ChangeWorld.HEAD;
import static org.plumbline.app.capability.change.ChangeWorld.WAVES;
import static org.plumbline.app.capability.change.ChangeWorld.project;
import static org.plumbline.app.capability.change.ChangeWorld.ready;
import static org.plumbline.app.capability.change.ChangeWorld.risk;
import static org.plumbline.app.capability.change.ChangeWorld.rule;
import static org.plumbline.app.capability.change.ChangeWorld.unit;
import static org.plumbline.app.capability.change.ChangeWorld.wave;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.delivery.ArtefactUse.Sign;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What units really use is measured on their projects; low use is raised once, and deployed is what the use
/// shows.
class AdoptionIT {
    private static final Adoption ADOPTION = Running.bean(Adoption.class);
    private static final AdoptionMeter METER = Running.bean(AdoptionMeter.class);
    private static final LowAdoption LOW = Running.bean(LowAdoption.class);
    private static final Deployments DEPLOYMENTS = Running.bean(Deployments.class);

    private static YearMonth month(int back) {
        return YearMonth.from(ChangeWorld.today()).minusMonths(back);
    }

    /// Measures a month anew, also where another test had it measured after its grace and it stands.
    private static void measure(int back) {
        Running.bean(JdbcClient.class)
                .sql("update capability.adoption_month set is_final = false")
                .update();
        Running.asSystem(() -> METER.measure(month(back)));
    }

    @Test
    @Requirement("R019")
    void a_unit_is_measured_by_what_its_projects_really_kept() throws Exception {
        var stores = unit("Stores");
        var kept = project(stores, false);
        var missed = project(stores, false);
        risk(kept, month(1).atDay(5));
        risk(missed, month(3).atDay(5));
        measure(1);

        var sheet = Running.as(HEAD, () -> ADOPTION.sheet(month(1), month(1)));
        var lines = Running.as(HEAD, () -> ADOPTION.lines(month(1), stores, "risk-register"));

        assertThat(sheet.at(month(1), stores, "risk-register")).isEqualTo(new AdoptionShare(1, 2));
        assertThat(sheet.at(month(1), stores, "status-report").kept()).isZero();
        assertThat(lines).extracting(line -> line.reading().sign()).containsExactly(Sign.UNTOUCHED, Sign.KEPT);
        var visitor = Visitor.signedIn(HEAD);
        var page = visitor.get("/adoption/projects?month=" + month(1) + "&unit=" + stores + "&artefact=risk-register");
        assertThat(page.body()).contains(missed.key(), "Not touched in the month");
        assertThat(visitor.get("/adoption?month=" + month(1)).body()).contains("50 %", "1 of 2 projects");
        assertThat(visitor.get("/adoption?month=" + month(1) + "&artefact=risk-register")
                        .body())
                .contains("over the months");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/adoption.xlsx?month=" + month(1))))) {
            var rows = new ArrayList<String>();
            book.getSheetAt(1)
                    .forEach(row -> rows.add(row.getCell(1).getStringCellValue() + " "
                            + row.getCell(4).getStringCellValue()));
            assertThat(rows).contains(missed.key() + " " + missed.name() + " Not touched in the month");
            assertThat(rows).doesNotContain(kept.key() + " " + kept.name() + " Not touched in the month");
        }
    }

    @Test
    void a_confidential_project_counts_only_for_who_may_see_it_and_a_stranger_sees_no_page() {
        var legal = unit("Legal");
        var open = project(legal, false);
        var secret = project(legal, true);
        risk(open, month(1).atDay(5));
        risk(secret, month(1).atDay(5));
        measure(1);

        assertThat(Running.as(HEAD, () -> ADOPTION.sheet(month(1), month(1))).at(month(1), legal, "risk-register"))
                .isEqualTo(new AdoptionShare(1, 1));
        assertThat(Running.asSystem(() -> ADOPTION.sheet(month(1), month(1))).at(month(1), legal, "risk-register"))
                .isEqualTo(new AdoptionShare(2, 2));
        assertThat(Visitor.signedIn(HEAD)
                        .get("/adoption/projects?month=" + month(1) + "&unit=" + legal + "&artefact=risk-register")
                        .body())
                .doesNotContain(secret.key());
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get("/adoption").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/adoption.xlsx").statusCode()).isEqualTo(404);
    }

    /// A running wave of a unit since two months, whose practice the risk register shows.
    private static WaveView taken(UUID unit) {
        var one = ChangeWorld.running("risk-register");
        var wave = ready(one, wave(one, unit));
        return Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.START, month(2).atDay(1)));
    }

    private static UUID practice(WaveView wave) {
        return Running.as(HEAD, () -> ChangeWorld.INITIATIVES.of(List.of(wave.initiativeId())))
                .getFirst()
                .practices()
                .getFirst()
                .id();
    }

    @Test
    @Requirement("R002")
    void a_practice_is_deployed_in_a_unit_only_once_the_measured_use_shows_it() {
        var used = unit("Used");
        var unused = unit("Unused");
        var empty = unit("Empty");
        risk(project(used, false), month(1).atDay(9));
        risk(project(unused, false), month(5).atDay(9));
        var wave = taken(used);
        var other = taken(unused);
        var third = taken(empty);
        measure(1);

        var shown = Running.as(HEAD, () -> DEPLOYMENTS.confirm(wave.id(), used, practice(wave)));

        assertThat(shown.month()).isEqualTo(month(1));
        assertThat(shown.kept()).isEqualTo(1);
        assertThat(rule(() -> Running.as(HEAD, () -> DEPLOYMENTS.confirm(other.id(), unused, practice(other)))))
                .isEqualTo("LOW_ADOPTION");
        assertThat(rule(() -> Running.as(HEAD, () -> DEPLOYMENTS.confirm(third.id(), empty, practice(third)))))
                .as("not measurable is neither deployed nor low")
                .isEqualTo("NOT_MEASURABLE");
        assertThat(Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.FINISH))
                        .state())
                .isEqualTo(WaveState.DEPLOYED);
    }

    @Test
    void low_use_is_raised_once_a_month_and_never_twice() {
        var unused = unit("Unused");
        var empty = unit("Empty");
        project(unused, false);
        var wave = taken(unused);
        taken(empty);
        measure(1);

        var first = Running.as(HEAD, () -> LOW.raise(month(1)));
        var second = Running.as(HEAD, () -> LOW.raise(month(1)));

        assertThat(first).extracting(LowAdoption.Low::unitId).contains(unused).doesNotContain(empty);
        assertThat(second).extracting(LowAdoption.Low::unitId).doesNotContain(unused);
        var name = first.stream()
                .filter(low -> low.unitId().equals(unused))
                .findFirst()
                .orElseThrow()
                .unit();
        assertThat(Running.as(HEAD, () -> Running.bean(Problems.class).list(ProblemFilter.ALL)).stream()
                        .filter(problem -> problem.title().contains(name)))
                .as("one problem for what was taken up with wave %s", wave.number())
                .singleElement()
                .satisfies(problem -> assertThat(problem.title())
                        .endsWith(Formats.month(month(1)))
                        .doesNotContain(month(1).toString()))
                .satisfies(problem -> assertThat(problem.says().classId())
                        .isEqualTo(Running.bean(ProblemClasses.class).lowUse().orElseThrow()));
        assertThat(Running.as(HEAD, () -> LOW.raise(month(0))))
                .as("a month that runs is not judged")
                .isEmpty();
    }
}
