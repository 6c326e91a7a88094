package org.plumbline.app.registers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.app.organisation.body.DecisionTimes;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// How long the decisions of the registers took, from the day they were asked for or else became known.
@Component
class TimesOfDecisions implements DecisionTimes {
    private final Registers registers;

    TimesOfDecisions(@Lazy Registers registers) {
        this.registers = registers;
    }

    @Override
    public List<Taken> since(LocalDate day) {
        var filter = new RegisterFilter(
                Set.of(RegisterKind.DECISION),
                Set.of(),
                Set.of(RegisterState.DECIDED),
                Set.of(),
                null,
                null,
                null,
                RegisterFilter.Show.ALL,
                new RegisterFilter.Order(RegisterFilter.Sort.KEY, false),
                0,
                Integer.MAX_VALUE);
        return registers.list(filter).rows().stream()
                .flatMap(record -> {
                    var given = record.date(RegisterField.DECIDED_ON);
                    var decided = given == null ? record.closedOn() : given;
                    var requested = record.date(RegisterField.REQUESTED_ON);
                    var asked = requested == null ? record.raisedOn() : requested;
                    return decided == null || decided.isBefore(day) || decided.isBefore(asked)
                            ? Stream.empty()
                            : Stream.of(new Taken(asked, decided));
                })
                .toList();
    }
}
