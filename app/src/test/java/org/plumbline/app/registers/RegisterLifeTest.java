package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterLifeTest {
    private static String walk(RegisterKind kind, RegisterCommand... commands) {
        var state = kind.first();
        var path = new StringBuilder(state.name());
        for (var command : commands) {
            state = RegisterLife.of(kind).require(state, command).to();
            path.append(" > ").append(state);
        }
        return path.toString();
    }

    @Test
    void a_risk_is_assessed_treated_monitored_and_occurs() {
        assertThat(walk(
                        RegisterKind.RISK,
                        RegisterCommand.ASSESS,
                        RegisterCommand.TREAT,
                        RegisterCommand.MONITOR,
                        RegisterCommand.OCCUR))
                .isEqualTo("IDENTIFIED > ASSESSED > TREATED > MONITORED > OCCURRED");
        assertThat(walk(RegisterKind.RISK, RegisterCommand.EXPIRE, RegisterCommand.REOPEN, RegisterCommand.CLOSE))
                .isEqualTo("IDENTIFIED > EXPIRED > IDENTIFIED > CLOSED");
    }

    @Test
    void a_change_goes_to_the_board_and_is_verified_or_deferred_and_comes_back() {
        assertThat(walk(
                        RegisterKind.CHANGE,
                        RegisterCommand.ASSESS_IMPACT,
                        RegisterCommand.SUBMIT,
                        RegisterCommand.APPROVE,
                        RegisterCommand.IMPLEMENT,
                        RegisterCommand.VERIFY))
                .isEqualTo("RAISED > IMPACT_ASSESSED > BOARD > APPROVED > IMPLEMENTED > VERIFIED");
        assertThat(walk(
                        RegisterKind.CHANGE,
                        RegisterCommand.ASSESS_IMPACT,
                        RegisterCommand.SUBMIT,
                        RegisterCommand.DEFER,
                        RegisterCommand.SUBMIT,
                        RegisterCommand.REJECT,
                        RegisterCommand.REOPEN))
                .isEqualTo("RAISED > IMPACT_ASSESSED > BOARD > DEFERRED > BOARD > REJECTED > RAISED");
    }

    @Test
    void every_kind_has_the_states_the_domain_lists() {
        var states = Stream.of(RegisterKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> RegisterLife.states(kind).stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(" "))));

        assertThat(states)
                .containsEntry(RegisterKind.RISK, "IDENTIFIED ASSESSED TREATED MONITORED OCCURRED EXPIRED CLOSED")
                .containsEntry(RegisterKind.ISSUE, "OPEN IN_PROGRESS RESOLVED CLOSED")
                .containsEntry(RegisterKind.ASSUMPTION, "OPEN VALIDATED INVALIDATED CLOSED")
                .containsEntry(RegisterKind.DEPENDENCY, "PROPOSED AGREED MISSED DELIVERED CANCELLED")
                .containsEntry(RegisterKind.DECISION, "REQUESTED DECIDED WITHDRAWN")
                .containsEntry(RegisterKind.ACTION, "OPEN IN_PROGRESS DONE CANCELLED")
                .containsEntry(
                        RegisterKind.CHANGE,
                        "RAISED IMPACT_ASSESSED BOARD APPROVED REJECTED DEFERRED IMPLEMENTED VERIFIED WITHDRAWN");
    }

    private static RegisterView risk(int probability, String cost, String direction) {
        return new RegisterView(
                new UUID(0, 1),
                "RSK-0001",
                RegisterKind.RISK,
                new UUID(0, 2),
                RegisterState.IDENTIFIED,
                Map.of(
                        RegisterField.PROBABILITY,
                        probability,
                        RegisterField.IMPACT,
                        4,
                        RegisterField.IMPACT_COST,
                        new BigDecimal(cost),
                        RegisterField.DIRECTION,
                        direction),
                LocalDate.EPOCH,
                null,
                0,
                Instant.EPOCH);
    }

    @Test
    void expected_values_of_threats_less_opportunities_sum_to_the_golden_contingency() {
        var sum = Stream.of(risk(2, "50000", "THREAT"), risk(1, "20000", "OPPORTUNITY"), risk(3, "8000", "THREAT"))
                .map(RegisterView::expectedValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo("17000");
    }

    @Test
    void scores_fall_into_four_bands() {
        assertThat(Stream.of(1, 4, 5, 9, 10, 15, 16, 25).map(ScoreBand::of))
                .containsExactly(
                        ScoreBand.LOW,
                        ScoreBand.LOW,
                        ScoreBand.MEDIUM,
                        ScoreBand.MEDIUM,
                        ScoreBand.HIGH,
                        ScoreBand.HIGH,
                        ScoreBand.CRITICAL,
                        ScoreBand.CRITICAL);
    }

    @Test
    void latency_counts_the_days_from_asking_to_deciding() {
        var decision = new RegisterView(
                new UUID(0, 1),
                "DEC-0001",
                RegisterKind.DECISION,
                new UUID(0, 2),
                RegisterState.REQUESTED,
                Map.of(
                        RegisterField.REQUESTED_ON,
                        LocalDate.of(2026, 1, 10),
                        RegisterField.NEEDED_BY,
                        LocalDate.of(2026, 1, 15)),
                LocalDate.EPOCH,
                null,
                0,
                Instant.EPOCH);

        assertThat(decision.latencyDays(LocalDate.of(2026, 1, 20))).isEqualTo(10);
        assertThat(decision.isOverdue(LocalDate.of(2026, 1, 16))).isTrue();
    }
}
