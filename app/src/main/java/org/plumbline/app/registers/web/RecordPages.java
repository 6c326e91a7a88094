package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.People;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// What the page of a record shows.
@Component
class RecordPages {
    private static final int ENTRIES = 30;

    private final Registers registers;
    private final RegisterTexts texts;
    private final CustomFieldForm custom;
    private final AuditTrail audit;
    private final People people;
    private final Clock clock;

    RecordPages(
            Registers registers,
            RegisterTexts texts,
            CustomFieldForm custom,
            AuditTrail audit,
            People people,
            Clock clock) {
        this.registers = registers;
        this.texts = texts;
        this.custom = custom;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    RegisterTexts.Book book(RegisterView record) {
        return texts.book(List.of(record));
    }

    /// Title, state, next steps and the facts that matter.
    RecordView head(RegisterView record, RegisterTexts.Book book) {
        var project = book.projects().get(record.projectId());
        var view = RecordView.of(record.key(), record.title())
                .sub(t(record.kind().label()) + (project == null ? "" : " · " + project.key() + " " + project.name()))
                .state(t(record.state().label()), RegisterWords.tone(record.state()))
                .facts(figures(record, book).toArray(Figure[]::new));
        var home = "/registers/" + record.key();
        if (registers.mayRegister(record.projectId())) {
            view = view.step(RecordView.Step.open(t("Edit"), home + "/edit"));
        }
        for (var command : registers.commandsFor(record).reversed()) {
            var address = home + "/moves/" + RegisterWords.word(command).replace('_', '-');
            view = view.step(
                    command.needs().isEmpty()
                            ? RecordView.Step.post(t(command.label()), address + "?version=" + record.version())
                            : RecordView.Step.open(t(command.label()), address));
        }
        return view;
    }

    private List<Figure> figures(RegisterView record, RegisterTexts.Book book) {
        var today = LocalDate.now(clock);
        var figures = new ArrayList<Figure>();
        var owner = book.person(record.ownerId());
        figures.add(Figure.of(t("Owner"), owner == null ? t("nobody") : owner)
                .tone(owner == null && record.isOpen() ? Tone.CARE : Tone.PLAIN));
        figures.add(Figure.of(t("Due"), Formats.date(record.due()))
                .sub(record.isOverdue(today) ? t("overdue") : null)
                .tone(record.isOverdue(today) ? Tone.BAD : Tone.PLAIN));
        if (record.kind() == RegisterKind.RISK) {
            var project = book.projects().get(record.projectId());
            var currency = project == null ? null : project.text(ProjectField.CURRENCY);
            figures.add(Figure.of(t("Inherent"), RegisterWords.score(record.inherentScore()))
                    .tone(RegisterWords.tone(record.inherentScore())));
            figures.add(Figure.of(t("Score"), RegisterWords.score(record.score()))
                    .tone(RegisterWords.tone(record.score()))
                    .basis(t("Probability times impact, 1 to 25")));
            figures.add(Figure.of(t("Residual"), RegisterWords.score(record.residualScore()))
                    .tone(RegisterWords.tone(record.residualScore())));
            figures.add(Figure.of(
                            t("Expected value"),
                            currency == null
                                    ? Formats.number(record.expectedValue(), 0)
                                    : Formats.money(record.expectedValue(), currency))
                    .basis(t("Chance times impact cost; an opportunity counts below zero")));
        }
        var latency = record.latencyDays(today);
        if (latency != null) {
            figures.add(Figure.of(record.isOpen() ? t("Waiting") : t("Decided after"), Formats.days(latency)));
        }
        return figures;
    }

    /// Everything that is known, but what the head says.
    List<CustomFieldForm.Line> facts(RegisterView record, RegisterTexts.Book book) {
        var lines = new ArrayList<CustomFieldForm.Line>();
        for (var field : RegisterField.of(record.kind())) {
            var value = record.values().get(field);
            if (value != null && field != RegisterField.TITLE && field != RegisterField.OWNER) {
                var text = value instanceof LocalDate day ? Formats.date(day) : RegisterTexts.write(field, value, book);
                lines.add(new CustomFieldForm.Line(t(field.label()), text.isEmpty() ? t("not visible to you") : text));
            }
        }
        lines.addAll(custom.lines(record.kind().word(), record.id()));
        lines.add(new CustomFieldForm.Line(t("Raised"), Formats.date(record.raisedOn())));
        if (record.closedOn() != null) {
            lines.add(new CustomFieldForm.Line(t("Ended"), Formats.date(record.closedOn())));
        }
        return lines;
    }

    /// The kinds it can be turned into by the acting person.
    List<RegisterKind> conversions(RegisterView record) {
        return registers.mayRegister(record.projectId())
                ? List.of(RegisterKind.values()).stream()
                        .filter(kind -> kind != record.kind())
                        .toList()
                : List.of();
    }

    List<HistoryEntry> history(RegisterView record) {
        var entries = audit.of(Registers.subject(record), ENTRIES);
        var ids = new HashSet<UUID>();
        for (var entry : entries) {
            entry.changes().forEach(change -> {
                add(ids, change.before());
                add(ids, change.after());
            });
        }
        var names = people.byIds(ids);
        var shown = new ArrayList<HistoryEntry>();
        for (var entry : entries) {
            if (entry.changes().isEmpty() || "created".equals(entry.action())) {
                shown.add(new HistoryEntry(entry.actorName(), entry.at(), t(entry.action()), null, null));
            } else {
                for (var change : entry.changes()) {
                    shown.add(new HistoryEntry(
                            entry.actorName(),
                            entry.at(),
                            t(change.field()),
                            readable(change.before(), names),
                            readable(change.after(), names)));
                }
            }
        }
        return shown;
    }

    private static void add(Set<UUID> ids, @Nullable String value) {
        var id = id(value);
        if (id != null) {
            ids.add(id);
        }
    }

    private static @Nullable UUID id(@Nullable String value) {
        return value != null && value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(value)
                : null;
    }

    private static @Nullable String readable(
            @Nullable String value, java.util.Map<UUID, org.plumbline.app.organisation.PersonView> names) {
        var id = id(value);
        if (id != null) {
            var person = names.get(id);
            return person == null ? "…" : person.name();
        }
        return value != null && value.length() > 200 ? value.substring(0, 200) + "…" : value;
    }
}
