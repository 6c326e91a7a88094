package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.engine.status.Rag;

/// The office starts at the top of its review.
class ReviewOrderIT {
    private final World world = new World();

    @Test
    void what_is_greener_than_its_facts_comes_before_what_agrees_and_the_worst_by_facts_is_the_first_to_chase() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var fair = world.project("A fair " + mark);
        var quiet = world.project("B quiet " + mark);
        var lateQuiet = world.lateProject("C late and quiet " + mark);
        var rosy = world.lateProject("D rosy " + mark);
        var period = world.month();
        world.handIn(fair, period, World.body(Rag.GREEN, null));
        world.handIn(rosy, period, World.body(Rag.GREEN, "We shall catch up"));

        var order = Running.as(world.head, () -> world.periods.review(period.key())).stream()
                .filter(line -> line.name().endsWith(mark))
                .map(ReviewLine::key)
                .toList();

        assertThat(order).containsExactly(rosy.key(), fair.key(), lateQuiet.key(), quiet.key());
        shows(period, Map.of("missing", lateQuiet, "doubtful", rosy, "to-check", fair));
    }

    private void shows(PeriodView period, Map<String, ProjectView> expected) {
        var visitor = Visitor.signedIn(world.head);
        expected.forEach((chip, project) -> {
            var page = visitor.get("/status/review?period=" + period.key() + "&show=" + chip)
                    .body();
            assertThat(page).as(chip).contains(project.key() + " ·");
            expected.forEach((otherChip, other) -> {
                if (!otherChip.equals(chip) && !(chip.equals("to-check") && otherChip.equals("doubtful"))) {
                    assertThat(page).as(chip).doesNotContain(other.key() + " ·");
                }
            });
        });
        assertThat(visitor.get("/status/review?period=" + period.key() + "&show=missing")
                        .body())
                .contains("never reported");
    }
}
