package org.plumbline.app.exchange.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings lists of risks, issues, actions and the like into the registers of their projects.
@Component
class RegisterIntake {
    private final RowProjects projects;
    private final Registers registers;
    private final RowPeople people;
    private final RowGuard guard;
    private final Clock clock;

    RegisterIntake(RowProjects projects, Registers registers, RowPeople people, RowGuard guard, Clock clock) {
        this.projects = projects;
        this.registers = registers;
        this.people = people;
        this.guard = guard;
        this.clock = clock;
    }

    void take(Table table, FileContext file) {
        var _ = new AsOfDay(LocalDate.now(clock)).of(table, file);
        long taken = 0;
        for (var row : table.rows()) {
            var cells = new Cells(table, row, file);
            var title = cells.line(Field.TITLE, 300);
            var fate = guard.attempt(file.outcome(), cells.number(), title == null ? "" : title, () -> write(cells));
            file.outcome().count(fate);
            taken += fate == Fate.REJECTED ? 0 : 1;
        }
        file.outcome().check("Records", table.rows().size(), taken, "Rows that were not taken are listed as problems.");
    }

    private Fate write(Cells cells) {
        var project = projects.of(cells);
        if (project == null) {
            return Fate.REJECTED;
        }
        var text = cells.line(Field.TITLE, 300);
        var title = text == null ? cells.line(Field.DESCRIPTION, 200) : text;
        if (title == null) {
            cells.problem(Field.TITLE, "A record needs a title. Fill it in, or remove the row.");
            return Fate.REJECTED;
        }
        var kind = kind(cells);
        var state = RecordWords.state(kind, cells.line(Field.STATE, 100));
        if (state == null && cells.line(Field.STATE, 100) != null) {
            cells.problem(Field.STATE, "Not a state of %s; it is left as it is.".formatted(kind.plural()));
        }
        var command = new NewRecord(
                kind,
                project.id(),
                state,
                values(cells, kind, title),
                cells.date(Field.RAISED),
                source(cells, project, title));
        return load(registers, command, clock);
    }

    /// Takes one record in and tells what became of it.
    static Fate load(Registers registers, NewRecord command, Clock clock) {
        var start = clock.instant();
        RegisterView view = registers.load(List.of(command)).getFirst();
        if (view.changedAt().isBefore(start)) {
            return Fate.UNCHANGED;
        }
        return view.version() == 0 ? Fate.CREATED : Fate.UPDATED;
    }

    private static RegisterKind kind(Cells cells) {
        for (var word : new @Nullable String[] {
            cells.line(Field.ENTRY_KIND, 60), cells.header(Field.TITLE), cells.header(Field.KEY)
        }) {
            var kind = RecordWords.kind(word);
            if (kind != null) {
                return kind;
            }
        }
        return cells.has(Field.PROBABILITY) ? RegisterKind.RISK : RegisterKind.ISSUE;
    }

    /// Ids of lists are their project's own: two projects may both have a risk 1.
    private static NewRecord.Source source(Cells cells, ProjectView project, String title) {
        var id = cells.line(Field.KEY, 200);
        return new NewRecord.Source("table " + project.key(), id == null ? Texts.plain(title) : id);
    }

    private Map<RegisterField, Object> values(Cells cells, RegisterKind kind, String title) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.put(RegisterField.TITLE, title);
        put(values, RegisterField.DESCRIPTION, cells.text(Field.DESCRIPTION));
        put(values, RegisterField.CATEGORY, cells.line(Field.CATEGORY, 200));
        put(values, RegisterField.PRIORITY, RecordWords.priority(cells.line(Field.PRIORITY, 60)));
        put(values, RegisterField.DUE, cells.date(Field.DUE));
        put(values, RegisterField.OWNER, people.of(cells, Field.OWNER));
        scale(values, RegisterField.PROBABILITY, cells, Field.PROBABILITY);
        scale(values, RegisterField.IMPACT, cells, Field.IMPACT);
        put(values, RegisterField.CHANCE, RecordWords.percent(cells.line(Field.PROBABILITY, 60)));
        var response = cells.text(Field.RESPONSE);
        put(values, RegisterField.RESPONSE_PLAN, response);
        put(values, RegisterField.RESOLUTION, response);
        put(values, RegisterField.OUTCOME, kind == RegisterKind.ASSUMPTION ? null : response);
        put(values, RegisterField.NEEDED_BY, cells.date(Field.DUE));
        put(values, RegisterField.DECIDED_ON, cells.date(Field.CLOSED));
        put(values, RegisterField.DONE_ON, cells.date(Field.CLOSED));
        put(values, RegisterField.RESOLVED_ON, cells.date(Field.CLOSED));
        values.keySet().removeIf(field -> !field.isOf(kind));
        return values;
    }

    private static void put(Map<RegisterField, Object> values, RegisterField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static void scale(Map<RegisterField, Object> values, RegisterField field, Cells cells, Field from) {
        var word = cells.line(from, 60);
        var scale = RecordWords.scale(word);
        if (word != null && scale == null) {
            cells.problem(from, "Not a step from 1 to 5; it is left out. Write 1 to 5, or very low to very high.");
        }
        put(values, field, scale);
    }
}
