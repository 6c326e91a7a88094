package org.plumbline.app.kernel.field;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
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

    /// The values of a record as people read them.
    public List<Line> lines(String subjectKind, UUID subjectId) {
        var values = fields.values(List.of(subjectId)).getOrDefault(subjectId, Map.of());
        return fields.of(subjectKind).stream()
                .filter(field -> values.containsKey(field.id()))
                .map(field -> new Line(field.label(), shown(field, values.getOrDefault(field.id(), ""))))
                .toList();
    }

    private String shown(CustomField field, String value) {
        return switch (field.type()) {
            case YES_NO -> "true".equals(value) ? t("Yes") : t("No");
            case PERSON -> person(value).stream().map(Option::label).findFirst().orElse("");
            default -> value;
        };
    }
}
