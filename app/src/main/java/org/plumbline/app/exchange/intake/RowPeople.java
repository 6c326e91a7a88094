package org.plumbline.app.exchange.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.organisation.People;
import org.plumbline.files.table.Field;
import org.springframework.stereotype.Component;

/// Finds the people that files name; who is not known is made unconfirmed, and that is said with the place.
@Component
class RowPeople {
    private final People people;

    RowPeople(People people) {
        this.people = people;
    }

    /// The person in a cell, null where it is empty.
    @Nullable
    UUID of(Cells cells, Field field) {
        var name = cells.line(field, 200);
        return name == null ? null : of(name, cells.number(), cells.header(field), cells.outcome());
    }

    /// The person of a name that stands in a row and field of a file; row 0 is the file as a whole.
    UUID of(String name, int row, String field, Outcome outcome) {
        var known = people.known(name);
        if (known.isPresent()) {
            return known.get();
        }
        var place = row == 0 ? field : "row %d, %s".formatted(row, field);
        outcome.newcomer("\"%s\" (%s) is nobody we know: an unconfirmed person is made. If it is somebody known in"
                        .formatted(name, place)
                + " another spelling, merge the two under People.");
        outcome.detail("people", Fate.CREATED);
        return people.ensure(name);
    }

    /// What a person is called; somebody unknown is "Somebody".
    String name(UUID id) {
        var person = people.byIds(java.util.List.of(id)).get(id);
        return person == null ? "Somebody" : person.name();
    }
}
