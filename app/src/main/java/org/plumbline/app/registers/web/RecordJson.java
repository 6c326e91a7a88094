package org.plumbline.app.registers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.field.CustomValues;
import org.plumbline.app.kit.figure.MoneyJson;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterRules;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.springframework.stereotype.Component;

/// Records as the interface for programs answers and takes them; the schema is `docs/contracts/registers.schema.json`.
@Component
class RecordJson {
    private final RegisterTexts texts;
    private final CustomValues values;

    RecordJson(RegisterTexts texts, CustomValues values) {
        this.texts = texts;
        this.values = values;
    }

    /// Records of one kind: every field of the kind is there, null where unknown.
    List<Map<String, @Nullable Object>> of(RegisterKind kind, List<RegisterView> records) {
        var book = texts.book(records);
        var currencies = new HashMap<UUID, String>();
        records.forEach(
                record -> currencies.put(record.id(), currency(book.projects().get(record.projectId()))));
        var added = values.of(kind.word(), currencies);
        return records.stream()
                .map(record -> one(record, book, added.getOrDefault(record.id(), Map.of())))
                .toList();
    }

    private static String currency(@Nullable ProjectView project) {
        return project == null ? "" : Objects.toString(project.values().get(ProjectField.CURRENCY), "");
    }

    private static Map<String, @Nullable Object> one(
            RegisterView record, RegisterTexts.Book book, Map<String, @Nullable Object> added) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var project = book.projects().get(record.projectId());
        json.put("key", record.key());
        json.put("kind", record.kind().word());
        json.put("state", record.state().name());
        json.put("isOpen", record.isOpen());
        json.put("project", project == null ? null : project.key());
        for (var field : RegisterField.of(record.kind())) {
            json.put(name(field), value(field, record.values().get(field), book, currency(project)));
        }
        json.put("score", record.score().isPresent() ? record.score().getAsInt() : null);
        json.put("raisedOn", record.raisedOn().toString());
        json.put(
                "closedOn", record.closedOn() == null ? null : record.closedOn().toString());
        json.put("version", record.version());
        json.put("fields", added);
        return json;
    }

    private static @Nullable Object value(
            RegisterField field, @Nullable Object value, RegisterTexts.Book book, String currency) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case MONEY -> MoneyJson.of((BigDecimal) value, currency.isEmpty() ? null : currency);
            case PERSON, PROJECT -> {
                var text = RegisterTexts.write(field, value, book);
                yield text.isEmpty() ? null : text;
            }
            case DATE -> value.toString();
            case TEXT, LONG_TEXT, NUMBER, SCALE, CHOICE, YES_NO -> value;
        };
    }

    /// What a program sent for a record of a project.
    ///
    /// @param others names that are no fields and are read elsewhere
    /// @throws Refusal where a name is no field of the kind, or a value cannot be read
    Map<RegisterField, @Nullable Object> read(
            RegisterKind kind, ProjectView project, Map<String, @Nullable Object> sent, Collection<String> others) {
        var patch = new EnumMap<RegisterField, @Nullable Object>(RegisterField.class);
        var unknown = new ArrayList<>(sent.keySet());
        unknown.removeAll(others);
        for (var field : RegisterField.of(kind)) {
            if (unknown.remove(name(field))) {
                var value = sent.get(name(field));
                patch.put(field, value == null ? null : texts.read(field, text(field, value, currency(project))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(RegisterRules.NOT_A_FIELD, unknown.getFirst(), kind.label());
        }
        return patch;
    }

    /// Money also comes back in the form in which it was answered.
    private static String text(RegisterField field, Object value, String currency) {
        var isMoney = field.type() == RegisterField.Type.MONEY;
        if (isMoney && value instanceof Map<?, ?> money && money.get("amount") != null) {
            var named = money.get("currency");
            if (named != null && !named.equals(currency)) {
                throw unreadable(field, named, "Amounts are in the currency of the project.");
            }
            return String.valueOf(money.get("amount"));
        }
        if (value instanceof Map || value instanceof Collection) {
            throw unreadable(field, value, "Send one value.");
        }
        return value.toString();
    }

    private static Refusal unreadable(RegisterField field, Object value, String advice) {
        var shown = value.toString();
        return new Refusal(
                RegisterRules.NOT_READABLE,
                field.label(),
                shown.length() > 80 ? shown.substring(0, 80) + "…" : shown,
                advice);
    }

    /// `NEEDED_BY` is `neededBy`.
    static String name(RegisterField field) {
        var words = field.name().toLowerCase(Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
