package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.reporting.DataQuality;
import org.plumbline.app.reporting.QualityLine;

/// Plans that come with another baseline than before.
class BaselinesIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String guid = UUID.randomUUID().toString();

    private String plan(int zero, int one) {
        var baselines = """
                <Baseline><Number>0</Number><Start>2026-01-05T08:00:00</Start><Finish>2026-02-%02dT17:00:00</Finish>
                <Cost>100000</Cost></Baseline><Baseline><Number>1</Number><Start>2026-01-05T08:00:00</Start>
                <Finish>2026-01-%02dT17:00:00</Finish></Baseline></Task>""".formatted(zero, one);
        return PlanXml.of("Kiln " + mark, guid).task(1, 1, "Fire", 3).text().replace("</Task>", baselines);
    }

    private ProjectView kiln() {
        return Running.as(head, () -> Running.bean(Projects.class).named("Kiln " + mark))
                .getFirst();
    }

    private QualityLine line() {
        var key = kiln().key();
        return Running.as(head, () -> Running.bean(DataQuality.class).lines()).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_baseline_is_kept_as_a_version_and_a_changed_one_asks_for_its_decision() {
        var first =
                Sending.by(head).asOf("2026-01-31").file("a.xml", plan(10, 20)).apply();
        assertThat(Sending.report(first).details().get("baselines"))
                .matches(counts -> counts.created() > 0 && counts.updated() == 0 && counts.unchanged() == 0);
        Sending.by(head).asOf("2026-02-28").file("b.xml", plan(10, 20)).apply();
        assertThat(line().rebaselined()).isNull();

        var moved =
                Sending.by(head).asOf("2026-03-31").file("c.xml", plan(25, 20)).apply();

        var versions = Running.as(head, () -> Running.bean(Baselines.class).of(kiln().id()));
        assertThat(versions)
                .extracting(version ->
                        version.promise().planNumber() + " " + version.promise().finish())
                .containsExactly("0 2026-02-10", "1 2026-01-20", "0 2026-02-25");
        assertThat(versions.getFirst().promise().start()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(Sending.report(moved).notes()).anyMatch(note -> note.contains("another baseline"));
        assertThat(line().rebaselined()).isEqualTo(LocalDate.of(2026, 3, 31));
    }
}
