package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.People;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.springframework.stereotype.Component;

/// Records in forms: drawn from a record, and read back with a sentence for each field to mend.
@Component
class RegisterForm {
    private final People people;
    private final Projects projects;
    private final RegisterTexts texts;
    private final CustomFieldForm custom;

    RegisterForm(People people, Projects projects, RegisterTexts texts, CustomFieldForm custom) {
        this.people = people;
        this.projects = projects;
        this.texts = texts;
        this.custom = custom;
    }

    /// What was read from a form.
    ///
    /// @param patch values by field, null where a field was emptied
    /// @param errors what to mend, by name of the form's field
    record Read(Map<RegisterField, @Nullable Object> patch, Map<String, String> errors) {
        Map<RegisterField, Object> values() {
            var values = new EnumMap<RegisterField, Object>(RegisterField.class);
            patch.forEach((field, value) -> {
                if (value != null) {
                    values.put(field, value);
                }
            });
            return values;
        }
    }

    /// The whole form of a kind, filled from a record where there is one.
    FormModel draw(String action, RegisterKind kind, @Nullable RegisterView record, Field... before) {
        var common = new ArrayList<>(List.of(before));
        var own = new ArrayList<Field>();
        for (var field : RegisterField.of(kind)) {
            (field.isCommon() ? common : own)
                    .add(field(field, record == null ? null : record.values().get(field)));
        }
        own.addAll(custom.draw(kind.word(), record == null ? null : record.id()));
        var form = FormModel.post(action, record == null ? t("Add the {0}", t(kind.label())) : t("Save"))
                .section(t("What it is"), null, common.toArray(Field[]::new));
        if (!own.isEmpty()) {
            form = form.section(t(kind.label()), null, own.toArray(Field[]::new));
        }
        return form.draft(record == null ? "new-" + kind.word() : record.key());
    }

    /// Some fields of a record.
    List<Field> fields(Collection<RegisterField> wanted, RegisterView record) {
        return wanted.stream()
                .map(field -> field(field, record.values().get(field)).required())
                .toList();
    }

    /// One field with its value.
    Field field(RegisterField field, @Nullable Object value) {
        var name = RegisterWords.word(field);
        var label = t(field.label());
        var drawn = switch (field.type()) {
            case TEXT -> Field.text(name, label);
            case LONG_TEXT -> Field.area(name, label);
            case PERSON -> Field.person(name, label, person((UUID) value));
            case DATE -> Field.date(name, label);
            case NUMBER -> Field.number(name, label);
            case MONEY -> Field.money(name, label, "");
            case SCALE -> Field.select(name, label, scale());
            case CHOICE -> Field.select(name, label, RegisterWords.choices(field));
            case PROJECT -> Field.select(name, label, projectOptions());
            case YES_NO ->
                Field.select(name, label, List.of(new Option("true", t("Yes")), new Option("false", t("No"))));
        };
        var filled = drawn.value(value instanceof java.math.BigDecimal number ? number.toPlainString() : value);
        return field == RegisterField.TITLE ? filled.required().within(null, 300) : filled;
    }

    private static List<Option> scale() {
        var words = List.of("very low", "low", "medium", "high", "very high");
        return IntStream.rangeClosed(1, 5)
                .mapToObj(step -> new Option(Integer.toString(step), step + " " + t(words.get(step - 1))))
                .toList();
    }

    private List<Option> projectOptions() {
        return projects.all().stream()
                .map(project -> new Option(project.id().toString(), project.key() + " " + project.name()))
                .toList();
    }

    private List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
    }

    /// Reads what was sent for a kind; an unreadable value stays out and gets a sentence.
    Read read(RegisterKind kind, Map<String, String> sent) {
        var patch = new EnumMap<RegisterField, @Nullable Object>(RegisterField.class);
        var errors = new HashMap<String, String>();
        for (var field : RegisterField.of(kind)) {
            var name = RegisterWords.word(field);
            var text = sent.get(name);
            if (text != null) {
                try {
                    patch.put(field, texts.read(field, text));
                } catch (Refusal refusal) {
                    errors.put(name, Sentences.of(refusal));
                }
            }
        }
        errors.putAll(custom.errors(kind.word(), sent));
        return new Read(patch, errors);
    }

    /// The custom fields that were sent.
    Map<UUID, String> custom(RegisterKind kind, Map<String, String> sent) {
        return custom.read(kind.word(), sent);
    }
}
