package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// F64: open, overdue, days to close, verified effective, recurrence rate.
class ProblemFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID SOMEBODY = new UUID(1, 1);

    private static ProblemView problem(ProblemState state, int openDays) {
        var isClosed = state == ProblemState.CLOSED;
        return new ProblemView(
                UUID.randomUUID(),
                "PRB-0001",
                state,
                NewProblem.of(ProblemSource.OWN, "No review", "", null, null),
                Cause.UNKNOWN,
                null,
                false,
                0,
                null,
                SOMEBODY,
                TODAY.minusDays(openDays),
                isClosed ? SOMEBODY : null,
                isClosed ? TODAY : null,
                1);
    }

    private static ActionView action(ActionState state, int dueInDays) {
        return new ActionView(
                UUID.randomUUID(),
                SOMEBODY,
                1,
                new NewAction(ActionKind.FIX, "Review", SOMEBODY, TODAY.plusDays(dueInDays), 30),
                state,
                TODAY.minusDays(60),
                state == ActionState.OPEN ? null : TODAY.minusDays(31),
                "",
                List.of(),
                1);
    }

    private static ProblemClassView kind(int solved, int recurred) {
        return new ProblemClassView(UUID.randomUUID(), "K", "", solved > recurred, TODAY, solved, recurred, List.of());
    }

    @Test
    @Requirement("R027")
    void the_recurrence_rate_is_what_came_back_of_what_was_solved() {
        var figures = ProblemFigures.of(
                List.of(
                        problem(ProblemState.CLOSED, 20),
                        problem(ProblemState.CLOSED, 41),
                        problem(ProblemState.REOPENED, 3),
                        problem(ProblemState.DISMISSED, 3)),
                List.of(
                        action(ActionState.OPEN, -1),
                        action(ActionState.OPEN, 0),
                        action(ActionState.DONE, -9),
                        action(ActionState.EFFECTIVE, -9),
                        action(ActionState.EFFECTIVE, -9)),
                List.of(kind(1, 0), kind(3, 2), kind(1, 0), kind(2, 1), kind(0, 0)),
                TODAY);

        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.meanDays()).contains(new BigDecimal("30.5"));
        assertThat(figures.effectiveness()).contains(new BigDecimal("0.6667"));
        assertThat(figures.recurrenceRate()).contains(new BigDecimal("0.5000"));
    }

    @Test
    void without_anything_solved_there_is_no_rate_rather_than_zero() {
        var figures = ProblemFigures.of(List.of(), List.of(), List.of(kind(0, 0)), TODAY);

        assertThat(figures.recurrenceRate()).isEmpty();
        assertThat(figures.effectiveness()).isEmpty();
        assertThat(figures.meanDays()).isEmpty();
    }
}
