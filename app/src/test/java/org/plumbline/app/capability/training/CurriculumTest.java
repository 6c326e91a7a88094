package org.plumbline.app.capability.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.capability.training.CurriculumStanding.Mark;

/// How far somebody is in a curriculum, and which courses one begins with.
class CurriculumTest {
    private static final UUID PLANNING = UUID.randomUUID();
    private static final UUID RISK = UUID.randomUUID();
    private static final UUID FIGURES = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static CurriculumStanding standing(Map<UUID, Mark> marks) {
        return new CurriculumStanding(
                UUID.randomUUID(),
                DAY,
                null,
                CurriculumStanding.steps(
                        List.of(
                                new CurriculumTerms.Step(PLANNING, true),
                                new CurriculumTerms.Step(FIGURES, false),
                                new CurriculumTerms.Step(RISK, true)),
                        marks));
    }

    @Test
    @Requirement("R013")
    void it_is_passed_with_the_last_mandatory_course_and_without_any_elective() {
        var half = standing(Map.of(PLANNING, Mark.PASSED, FIGURES, Mark.PASSED, RISK, Mark.UNDER_WAY));
        assertThat(half.share()).isEqualTo(0.5);
        assertThat(half.isWhole()).isFalse();
        assertThat(half.electives()).isOne();
        assertThat(half.next()).as("nothing is open").isNull();

        assertThat(standing(Map.of(PLANNING, Mark.PASSED, RISK, Mark.PASSED)).isWhole())
                .isTrue();
    }

    @Test
    void the_next_course_is_the_first_open_mandatory_one_and_then_an_elective() {
        assertThat(standing(Map.of()).next()).isEqualTo(PLANNING);
        assertThat(standing(Map.of(PLANNING, Mark.UNDER_WAY)).next()).isEqualTo(RISK);
        assertThat(standing(Map.of(PLANNING, Mark.PASSED, RISK, Mark.PASSED)).next())
                .isEqualTo(FIGURES);
    }

    @Test
    void it_is_late_the_day_after_and_one_without_a_mandatory_course_is_never_passed() {
        assertThat(standing(Map.of()).isLate(DAY)).isFalse();
        assertThat(standing(Map.of()).isLate(DAY.plusDays(1))).isTrue();
        var none = new CurriculumStanding(UUID.randomUUID(), null, null, List.of());
        assertThat(none.isWhole()).isFalse();
        assertThat(none.isLate(DAY)).isFalse();
        assertThat(none.share()).isZero();
    }

    private static CourseView course(UUID id) {
        return new CourseView(
                id,
                "CRS-1",
                new CourseTerms(
                        "A course",
                        CourseKind.INTERNAL,
                        null,
                        "",
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        null,
                        70,
                        true,
                        null,
                        Map.of()),
                0,
                1);
    }

    @Test
    @Requirement("R013")
    void what_half_of_those_who_hold_a_role_lack_is_mandatory_and_what_few_lack_an_elective() {
        var steps = CurriculumNeeds.steps(List.of(
                new CurriculumNeeds.Line("Planning", 4, 10, 5, 9, course(PLANNING)),
                new CurriculumNeeds.Line("Analysis", 3, 10, 4, 4, course(FIGURES)),
                new CurriculumNeeds.Line("Data", 3, 10, 9, 9, null),
                new CurriculumNeeds.Line("Risk", 3, 10, 0, 0, course(RISK))));

        assertThat(steps)
                .containsExactly(new CurriculumTerms.Step(PLANNING, true), new CurriculumTerms.Step(FIGURES, false));
    }
}
