package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.RecordView;
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
    private final Histories histories;
    private final Clock clock;

    RecordPages(Registers registers, RegisterTexts texts, CustomFieldForm custom, Histories histories, Clock clock) {
        this.registers = registers;
        this.texts = texts;
        this.custom = custom;
        this.histories = histories;
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
                var text = shown(field, value, record, book);
                lines.add(new CustomFieldForm.Line(t(field.label()), text.isEmpty() ? t("not visible to you") : text));
            }
        }
        var project = book.projects().get(record.projectId());
        var currency = project == null ? null : project.text(ProjectField.CURRENCY);
        lines.addAll(custom.lines(record.kind().word(), record.id(), currency));
        lines.add(new CustomFieldForm.Line(t("Raised"), Formats.date(record.raisedOn())));
        if (record.closedOn() != null) {
            lines.add(new CustomFieldForm.Line(t("Ended"), Formats.date(record.closedOn())));
        }
        return lines;
    }

    private static String shown(RegisterField field, Object value, RegisterView record, RegisterTexts.Book book) {
        if (value instanceof LocalDate day) {
            return Formats.date(day);
        }
        if (!(value instanceof BigDecimal number)) {
            return RegisterTexts.write(field, value, book);
        }
        var project = book.projects().get(record.projectId());
        var currency = project == null ? null : project.text(ProjectField.CURRENCY);
        return field.type() == RegisterField.Type.MONEY && currency != null
                ? Formats.money(number, currency)
                : Formats.number(number, Math.max(0, number.stripTrailingZeros().scale()));
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
        return histories.latest(Registers.subject(record), ENTRIES);
    }
}
