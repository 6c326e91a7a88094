package org.plumbline.app.exchange.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonChange;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings lists of people in: unconfirmed persons, never sign-ins. Who is known is brought up to date.
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
        var _ = new AsOfDay(LocalDate.now(clock)).of(table, file);
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
        var known = email == null ? people.known(name) : people.known(email).or(() -> withoutAddress(told));
        if (known.isPresent()) {
            return bring(people.get(known.get()), email, cells, file);
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

    /// Somebody of the name whose address nobody knew yet; with another address it is a namesake.
    private Optional<UUID> withoutAddress(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : people.known(name).filter(id -> people.get(id).email() == null);
    }

    /// What the file says over what is known; what it does not say stays.
    private Fate bring(PersonView before, @Nullable String email, Cells cells, FileContext file) {
        var department = cells.line(Field.DEPARTMENT, 200);
        var manager = cells.line(Field.MANAGER, 200);
        var employment = cells.line(Field.EMPLOYMENT, 60);
        var jobTitle = cells.line(Field.JOB_TITLE, 200);
        boolean isOwn = manager == null || manager.equalsIgnoreCase(before.name());
        var after = new PersonChange(
                before.name(),
                email == null ? before.email() : email,
                department == null ? before.departmentId() : departments.ensure(department, null),
                jobTitle == null ? before.jobTitle() : jobTitle,
                isOwn ? before.managerId() : people.ensure(String.valueOf(manager)),
                employment == null
                        ? before.isExternal()
                        : Texts.plain(employment).contains("extern"));
        var outcome = file.outcome();
        boolean isChanged = tell(before, "E-mail", before.email(), after.email(), outcome);
        isChanged |=
                tell(before, "Department", before.departmentName(), departmentName(before, after, department), outcome);
        isChanged |= tell(before, "Job title", before.jobTitle(), after.jobTitle(), outcome);
        isChanged |= tell(before, "Manager", before.managerId(), after.managerId(), outcome);
        isChanged |= tell(before, "External", before.isExternal(), after.isExternal(), outcome);
        if (!isChanged) {
            return Fate.UNCHANGED;
        }
        people.bring(before.id(), after);
        return Fate.UPDATED;
    }

    private static @Nullable String departmentName(PersonView before, PersonChange after, @Nullable String told) {
        return Objects.equals(before.departmentId(), after.departmentId()) ? before.departmentName() : told;
    }

    private boolean tell(
            PersonView person, String field, @Nullable Object before, @Nullable Object after, Outcome outcome) {
        if (Objects.equals(before, after)) {
            return false;
        }
        outcome.change(new Change(person.name(), field, shown(before), shown(after)));
        return true;
    }

    private @Nullable String shown(@Nullable Object value) {
        return value instanceof UUID id ? people.get(id).name() : value == null ? null : value.toString();
    }
}
