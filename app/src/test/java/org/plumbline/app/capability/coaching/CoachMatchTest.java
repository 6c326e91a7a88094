package org.plumbline.app.capability.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.capability.coaching.CoachMatch.Coach;

/// Who is proposed as a coach.
class CoachMatchTest {
    private static Coach coach(String name, int level, int load, int most) {
        return new Coach(UUID.randomUUID(), name, level, load, most);
    }

    @Test
    void room_goes_before_competence_and_competence_before_load() {
        var full = coach("Full expert", 5, 3, 3);
        var expert = coach("Busy expert", 4, 2, 3);
        var idle = coach("Idle beginner", 2, 0, 3);
        var lessBusy = coach("Less busy expert", 4, 1, 3);

        var ranked = CoachMatch.ranked(List.of(full, idle, expert, lessBusy), null, null);

        assertThat(ranked).containsExactly(lessBusy, expert, idle, full);
    }

    @Test
    void nobody_coaches_themselves_or_who_reports_to_them() {
        var coachee = coach("Coachee", 5, 0, 3);
        var manager = coach("Manager", 5, 0, 3);
        var other = coach("Other", 1, 0, 3);

        var ranked = CoachMatch.ranked(List.of(coachee, manager, other), coachee.personId(), manager.personId());

        assertThat(ranked).containsExactly(other);
    }
}
