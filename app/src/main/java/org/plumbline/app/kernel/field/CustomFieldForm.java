package org.plumbline.app.kernel.field;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.springframework.stereotype.Component;

/// Custom fields in forms and on record pages.
@Component
public class CustomFieldForm {
    private final CustomFields fields;
    private final PersonDirectory directory;

    CustomFieldForm(CustomFields fields, PersonDirectory directory) {
        this.fields = fields;
        this.directory = directory;
    }

    /// A field with its value as people read it.
    public record Line(String label, String value) {}

    /// The fields of a kind as form fields, filled from a record where there is one.
    public List<Field> draw(String subjectKind, @Nullable UUID subjectId) {
        var values = subjectId == null
                ? Map.<UUID, String>of()
                : fields.values(List.of(subjectId)).getOrDefault(subjectId, Map.of());
        return fields.of(subjectKind).stream()
                .map(field -> draw(field).value(values.get(field.id())))
                .map(field -> field.kind() == Field.Kind.PERSON ? field.options(person(field.value())) : field)
                .toList();
    }

    private static Field draw(CustomField field) {
        var name = field.parameter();
        return switch (field.type()) {
            case TEXT -> Field.text(name, field.label());
            case NUMBER -> Field.number(name, field.label());
            case MONEY -> Field.money(name, field.label(), "");
            case DATE -> Field.date(name, field.label());
            case CHOICE ->
                Field.select(
                        name,
                        field.label(),
                        field.choices().stream().map(Option::of).toList());
            case PERSON -> Field.person(name, field.label(), List.of());
            case YES_NO ->
                Field.select(name, field.label(), List.of(new Option("true", t("Yes")), new Option("false", t("No"))));
        };
    }

    private List<Option> person(String id) {
        return id.isEmpty()
                ? List.of()
                : directory.byIds(List.of(UUID.fromString(id))).values().stream()
                        .map(entry -> new Option(entry.id().toString(), entry.name()))
                        .toList();
    }

    /// What to mend of what a form sent, by the name of the form's field; empty where all can be read.
    public Map<String, String> errors(String subjectKind, Map<String, String> sent) {
        var errors = new HashMap<String, String>();
        for (var field : fields.of(subjectKind)) {
            try {
                fields.read(field, sent.getOrDefault(field.parameter(), ""));
            } catch (Refusal refusal) {
                errors.put(field.parameter(), Sentences.of(refusal));
            }
        }
        return errors;
    }

    /// What a form sent, by field.
    public Map<UUID, String> read(String subjectKind, Map<String, String> sent) {
        var typed = new HashMap<UUID, String>();
        for (var field : fields.of(subjectKind)) {
            var text = sent.get(field.parameter());
            if (text != null) {
                typed.put(field.id(), text);
            }
        }
        return typed;
    }

    /// The values of a record as people read them, fields without one left out.
    ///
    /// @param currency of amounts, null where none is known
    public List<Line> lines(String subjectKind, UUID subjectId, @Nullable String currency) {
        return all(subjectKind, subjectId, currency).stream()
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    /// All fields of a record with their values as people read them; empty where there is none.
    ///
    /// @param currency of amounts, null where none is known
    public List<Line> all(String subjectKind, UUID subjectId, @Nullable String currency) {
        var values = fields.values(List.of(subjectId)).getOrDefault(subjectId, Map.of());
        return fields.of(subjectKind).stream()
                .map(field -> new Line(field.label(), shown(field, values.getOrDefault(field.id(), ""), currency)))
                .toList();
    }

    /// The values of some records as people read them, by record and field; amounts without currency.
    public Map<UUID, Map<UUID, String>> shown(String subjectKind, Collection<UUID> subjects) {
        var values = fields.values(subjects);
        var people = new HashMap<String, String>();
        var shown = new HashMap<UUID, Map<UUID, String>>();
        for (var field : fields.of(subjectKind)) {
            values.forEach((subject, own) -> {
                var value = own.get(field.id());
                if (value != null) {
                    var text = field.type() == FieldType.PERSON
                            ? people.computeIfAbsent(value, id -> shown(field, id, null))
                            : shown(field, value, null);
                    shown.computeIfAbsent(subject, id -> new HashMap<>()).put(field.id(), text);
                }
            });
        }
        return shown;
    }

    private String shown(CustomField field, String value, @Nullable String currency) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field.type()) {
            case YES_NO -> "true".equals(value) ? t("Yes") : t("No");
            case PERSON -> person(value).stream().map(Option::label).findFirst().orElse(t("somebody who left"));
            case DATE -> Formats.date(LocalDate.parse(value));
            case NUMBER -> plain(value);
            case MONEY -> currency == null ? plain(value) : Formats.money(new BigDecimal(value), currency);
            case TEXT, CHOICE -> value;
        };
    }

    private static String plain(String value) {
        var number = new BigDecimal(value);
        return Formats.number(number, Math.max(0, number.scale()));
    }
}
