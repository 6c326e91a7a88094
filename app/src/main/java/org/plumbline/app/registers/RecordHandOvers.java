package org.plumbline.app.registers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.LeftBehind;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.plumbline.app.registers.internal.VacatedTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Open records of somebody who left have no owner any more and wait to be handed over; what is closed keeps the name,
/// as history does. When two persons turn out to be one, the records of both are the one's.
@Service
class RecordHandOvers implements LeftBehind {
    private static final List<RegisterField> DUTIES = List.of(RegisterField.OWNER, RegisterField.ASKED_OF);
    private static final List<RegisterField> PEOPLE =
            List.of(RegisterField.OWNER, RegisterField.ASKED_OF, RegisterField.VALIDATED_BY);

    private final Registers registers;
    private final VacatedTable vacated;
    private final Access access;

    RecordHandOvers(Registers registers, VacatedTable vacated, Access access) {
        this.registers = registers;
        this.vacated = vacated;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Vacancy> by(UUID personId) {
        return vacated.by(personId, access.sight()).stream()
                .map(empty -> {
                    var page = "/registers/" + empty.record().key();
                    return new Vacancy(
                            empty.record().title(),
                            empty.record().key(),
                            empty.field().label(),
                            page,
                            page + "/edit");
                })
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void vacate(PersonLeft left) {
        access.asSystem(() -> {
            for (var record : vacated.naming(left.personId())) {
                if (record.isOpen()) {
                    var patch = patch(record, DUTIES, left.personId(), null);
                    registers.change(record.id(), record.version(), patch);
                    patch.keySet().forEach(field -> vacated.add(record.id(), field, left.personId()));
                }
            }
            return true;
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(PersonsMerged merged) {
        access.asSystem(() -> {
            for (var record : vacated.naming(merged.gone())) {
                registers.change(record.id(), record.version(), patch(record, PEOPLE, merged.gone(), merged.kept()));
            }
            return true;
        });
    }

    private static Map<RegisterField, @Nullable Object> patch(
            RegisterView record, List<RegisterField> fields, UUID from, @Nullable UUID to) {
        var patch = new EnumMap<RegisterField, @Nullable Object>(RegisterField.class);
        for (var field : fields) {
            if (from.equals(record.values().get(field))) {
                patch.put(field, to);
            }
        }
        return patch;
    }
}
