package org.plumbline.app.exchange.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings lists of people in: unconfirmed persons, never sign-ins. Who is known already stays as they are.
@Component
class PeopleIntake {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");

    private final People people;
    private final Departments departments;
    private final RowGuard guard;
    private final Clock clock;

    PeopleIntake(People people, Departments departments, RowGuard guard, Clock clock) {
        this.people = people;
        this.departments = departments;
        this.guard = guard;
        this.clock = clock;
    }

    void take(Table table, FileContext file) {
        file.outcome().asOf(file.asOf() == null ? LocalDate.now(clock) : file.asOf(), false);
        long taken = 0;
        for (var row : table.rows()) {
            var cells = new Cells(table, row, file);
            var name = cells.line(Field.NAME, 200);
            var fate =
                    guard.attempt(file.outcome(), cells.number(), name == null ? "" : name, () -> write(cells, file));
            file.outcome().count(fate);
            taken += fate == Fate.REJECTED ? 0 : 1;
        }
        file.outcome().check("People", table.rows().size(), taken, "Rows that were not taken are listed as problems.");
    }

    private Fate write(Cells cells, FileContext file) {
        var email = cells.line(Field.EMAIL, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            cells.problem(Field.EMAIL, "Not an e-mail address; it is left out. Write it like ada@example.org.");
            email = null;
        }
        var told = cells.line(Field.NAME, 200);
        var name = told == null ? email : told;
        if (name == null) {
            cells.problem(Field.NAME, "A person needs a name or an e-mail address. Fill it in, or remove the row.");
            return Fate.REJECTED;
        }
        if (people.known(email == null ? name : email).isPresent()) {
            return Fate.UNCHANGED;
        }
        var department = cells.line(Field.DEPARTMENT, 200);
        var manager = cells.line(Field.MANAGER, 200);
        var employment = cells.line(Field.EMPLOYMENT, 60);
        boolean isExternal = employment != null && Texts.plain(employment).contains("extern");
        people.add(new NewPerson(
                name,
                email,
                department == null ? null : departments.ensure(department, null),
                cells.line(Field.JOB_TITLE, 200),
                manager == null || manager.equalsIgnoreCase(name) ? null : people.ensure(manager),
                isExternal,
                false));
        file.outcome().change(new Change(name, "Person", null, "new"));
        return Fate.CREATED;
    }
}
