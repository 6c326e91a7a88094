package org.plumbline.app.registers.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kit.Words;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterCommand;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterLife;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// Works out what a workbook's rows mean for the registers as they stand, and does it.
@Component
class SheetPlans {
    private final Registers registers;
    private final RegisterTexts texts;
    private final SheetCells cells;
    private final CustomFields customFields;

    SheetPlans(Registers registers, RegisterTexts texts, SheetCells cells, CustomFields customFields) {
        this.registers = registers;
        this.texts = texts;
        this.cells = cells;
        this.customFields = customFields;
    }

    /// What one row does to a record.
    ///
    /// @param record as it stands, null for a new one
    /// @param create the new record, null for a change
    /// @param patch fields to change
    /// @param command what moves it to the state in the sheet, null to stay
    /// @param custom added fields to change
    record Step(
            @Nullable RegisterView record,
            @Nullable NewRecord create,
            Map<RegisterField, @Nullable Object> patch,
            @Nullable RegisterCommand command,
            Map<UUID, String> custom) {}

    /// Everything a workbook does.
    record Plan(
            List<Step> steps,
            List<DryRun.Cell> changes,
            List<DryRun.Cell> conflicts,
            List<DryRun.Added> added,
            List<DryRun.Problem> problems,
            int unchanged) {
        DryRun shown(UUID id) {
            return new DryRun(id, changes, conflicts, added, problems, unchanged);
        }
    }

    /// @param keepTheirs conflicting cells in which what is here stays
    Plan plan(List<SheetRow> rows, Set<String> keepTheirs) {
        var draft = new Draft(keepTheirs);
        var known = new HashMap<String, RegisterView>();
        registers.byKeys(rows.stream().map(SheetRow::key).toList()).forEach(record -> known.put(record.key(), record));
        var current = cells.cells(List.copyOf(known.values()));
        var seen = new java.util.HashSet<String>();
        for (var row : rows) {
            var record = known.get(row.key());
            if (row.key().isEmpty()) {
                draft.add(row);
            } else if (record == null) {
                draft.problem(
                        row,
                        SheetCells.KEY,
                        row.key(),
                        Words.t(
                                "There is no such record that you may see. Remove the row, or empty its key to add it as a new one."));
            } else if (!seen.add(row.key())) {
                draft.problem(
                        row,
                        SheetCells.KEY,
                        row.key(),
                        Words.t("This key is in the sheet twice. Keep one of the rows."));
            } else if (!registers.mayRegister(record.projectId())) {
                draft.unlessSame(row, current.getOrDefault(record.id(), Map.of()));
            } else {
                draft.compare(row, record, current.getOrDefault(record.id(), Map.of()));
            }
        }
        return draft.done();
    }

    /// Does it; the caller's transaction makes it all or nothing.
    int carryOut(Plan plan) {
        for (var step : plan.steps()) {
            var record = step.record();
            if (record == null) {
                record = registers.create(java.util.Objects.requireNonNull(step.create()));
            } else {
                if (!step.patch().isEmpty()) {
                    record = registers.change(record.id(), record.version(), step.patch());
                }
                if (step.command() != null) {
                    record = registers.move(record.id(), record.version(), step.command(), Map.of());
                }
            }
            if (!step.custom().isEmpty()) {
                registers.describe(record.id(), step.custom());
            }
        }
        return plan.steps().size();
    }

    /// What was read of a row.
    private static final class Taken {
        private final Map<RegisterField, @Nullable Object> patch = new EnumMap<>(RegisterField.class);
        private final Map<UUID, String> custom = new HashMap<>();
    }

    /// A plan being worked out.
    private final class Draft {
        private final Set<String> keepTheirs;
        private final List<Step> steps = new ArrayList<>();
        private final List<DryRun.Cell> changes = new ArrayList<>();
        private final List<DryRun.Cell> conflicts = new ArrayList<>();
        private final List<DryRun.Added> added = new ArrayList<>();
        private final List<DryRun.Problem> problems = new ArrayList<>();
        private final Map<String, List<org.plumbline.app.kernel.field.CustomField>> custom = new HashMap<>();
        private int unchanged;

        Draft(Set<String> keepTheirs) {
            this.keepTheirs = keepTheirs;
        }

        void problem(SheetRow row, String column, String value, String sentence) {
            problems.add(new DryRun.Problem(row.number(), column, value, sentence));
        }

        /// A record the person may only read: fine as long as nothing in it was changed.
        void unlessSame(SheetRow row, Map<String, String> here) {
            var base = row.base() == null ? here : row.base();
            var isSame = base.entrySet().stream()
                    .allMatch(cell -> same(cell.getValue(), row.cells().getOrDefault(cell.getKey(), cell.getValue())));
            if (isSame) {
                unchanged++;
            } else {
                problem(
                        row,
                        SheetCells.KEY,
                        row.key(),
                        Words.t("You may read this record, not change it. Undo the changes in its row."));
            }
        }

        void compare(SheetRow row, RegisterView record, Map<String, String> here) {
            var wanted = new HashMap<String, String>();
            here.forEach((head, theirs) -> {
                var yours = row.cells().get(head);
                if (yours != null && !same(yours, theirs)) {
                    decide(row, record, head, theirs, wanted);
                }
            });
            if (wanted.isEmpty()) {
                unchanged++;
            } else {
                step(row, record, wanted);
            }
        }

        private void decide(SheetRow row, RegisterView record, String head, String theirs, Map<String, String> wanted) {
            var yours = row.cells().getOrDefault(head, "");
            var base = row.base() != null
                    ? row.base().getOrDefault(head, "")
                    : row.version() == record.version() ? theirs : null;
            if (base != null && same(base, yours)) {
                return;
            }
            var cell = new DryRun.Cell(row.number(), row.key(), head, base, theirs, yours);
            if (base != null && same(base, theirs)) {
                changes.add(cell);
                wanted.put(head, yours);
                return;
            }
            conflicts.add(cell);
            if (!keepTheirs.contains(cell.parameter())) {
                wanted.put(head, yours);
            }
        }

        private void step(SheetRow row, RegisterView record, Map<String, String> wanted) {
            var taken = new Taken();
            RegisterCommand command = null;
            var before = problems.size();
            for (var entry : wanted.entrySet()) {
                if (SheetCells.STATE.equals(entry.getKey())) {
                    command = command(row, record, entry.getValue());
                } else {
                    read(row, record.kind(), entry.getKey(), entry.getValue(), taken);
                }
            }
            if (problems.size() == before) {
                steps.add(new Step(record, null, taken.patch, command, taken.custom));
            }
        }

        private @Nullable RegisterCommand command(SheetRow row, RegisterView record, String label) {
            var possible = registers.commandsFor(record).stream()
                    .filter(command -> command.needs().stream()
                            .allMatch(field -> record.values().containsKey(field)
                                    || !row.cells()
                                            .getOrDefault(field.label(), "")
                                            .isBlank()))
                    .filter(command -> RegisterLife.of(record.kind())
                            .require(record.state(), command)
                            .to()
                            .label()
                            .equalsIgnoreCase(label.strip()))
                    .findFirst();
            if (possible.isEmpty()) {
                problem(
                        row,
                        SheetCells.STATE,
                        label,
                        Words.t(
                                "The state cannot become this from \"{0}\" by you here. Keep the state in the sheet and use the buttons on the record's page.",
                                record.state().label()));
            }
            return possible.orElse(null);
        }

        private void read(SheetRow row, RegisterKind kind, String head, String text, Taken taken) {
            try {
                for (var field : RegisterField.of(kind)) {
                    if (field.label().equals(head)) {
                        taken.patch.put(field, registers.checked(kind, field, texts.read(field, text)));
                        return;
                    }
                }
                for (var field : custom.computeIfAbsent(kind.word(), customFields::of)) {
                    if (field.label().equals(head)) {
                        customFields.read(kind.word(), Map.of(field.id(), text));
                        taken.custom.put(field.id(), text);
                    }
                }
            } catch (Refusal refusal) {
                var shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
                problem(row, head, shown, Sentences.of(refusal));
            }
        }

        void add(SheetRow row) {
            var kind = RegisterKind.of(row.kind()).orElse(null);
            if (kind == null) {
                problem(
                        row,
                        SheetCells.KIND,
                        row.kind(),
                        Words.t(
                                "Name the register: {0}.",
                                Stream.of(RegisterKind.values())
                                        .map(RegisterKind::label)
                                        .collect(Collectors.joining(", "))));
                return;
            }
            var taken = new Taken();
            var before = problems.size();
            row.cells().forEach((head, text) -> {
                if (!text.isBlank() && !SheetCells.STATE.equals(head)) {
                    read(row, kind, head, text, taken);
                }
            });
            var project = project(row);
            if (!(taken.patch.get(RegisterField.TITLE) instanceof String title)) {
                problem(row, "Title", "", Words.t("Give the record a title."));
                return;
            }
            if (project != null && problems.size() == before) {
                var given = new EnumMap<RegisterField, Object>(RegisterField.class);
                taken.patch.forEach((field, value) -> {
                    if (value != null) {
                        given.put(field, value);
                    }
                });
                steps.add(new Step(null, NewRecord.of(kind, project, given), Map.of(), null, taken.custom));
                added.add(new DryRun.Added(row.number(), kind.label(), row.project(), title));
            }
        }

        private @Nullable UUID project(SheetRow row) {
            var project = texts.project(row.project());
            if (project.isPresent() && registers.mayRegister(project.get())) {
                return project.get();
            }
            problem(
                    row,
                    SheetCells.PROJECT,
                    row.project(),
                    Words.t("Use the key of a project whose registers you keep, such as PRJ-0042."));
            return null;
        }

        Plan done() {
            return new Plan(steps, changes, conflicts, added, problems, unchanged);
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().replace("\r\n", "\n").equals(other.strip().replace("\r\n", "\n"));
    }
}
