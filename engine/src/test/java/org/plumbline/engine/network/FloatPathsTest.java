package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.FloatPaths.Path;

class FloatPathsTest {
    private static final int DAY = 480;

    private final NetworkBuilder plan = Network.builder();

    @Test
    void paths_lead_to_the_target_from_the_driving_one_to_the_one_with_most_room() {
        plan.project(Moment.of(LocalDateTime.of(2026, 3, 2, 8, 0)), plan.calendar(WorkCalendar.office()));
        int dig = plan.task(2 * DAY);
        int pour = plan.task(3 * DAY);
        int order = plan.task(DAY);
        int deliver = plan.task(2 * DAY);
        int permit = plan.task(4 * DAY);
        int open = plan.task(0);
        link(dig, pour);
        link(pour, open);
        link(order, deliver);
        link(deliver, open);
        link(permit, open);
        link(order, pour);

        var schedule = plan.build().orThrow().schedule();
        var paths = FloatPaths.to(schedule, open, 9);

        assertThat(paths)
                .containsExactly(
                        new Path(0, java.util.List.of(dig, pour, open)),
                        new Path(DAY, java.util.List.of(order)),
                        new Path(DAY, java.util.List.of(permit)),
                        new Path(2 * DAY, java.util.List.of(deliver)));
        assertThat(schedule.isDriving(1)).isTrue();
        assertThat(schedule.isDriving(3)).isFalse();
        assertThat(schedule.linkFloat(3)).isEqualTo(2 * DAY);
    }

    private void link(int before, int after) {
        plan.link(before, after, LinkType.FINISH_START, 0);
    }
}
