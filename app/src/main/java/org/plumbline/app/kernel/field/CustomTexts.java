package org.plumbline.app.kernel.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.PersonDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Values of custom fields for files and programs: names instead of ids, the same text in as out.
@Component
public class CustomTexts {
    private final CustomFields fields;
    private final PersonDirectory directory;

    CustomTexts(CustomFields fields, PersonDirectory directory) {
        this.fields = fields;
        this.directory = directory;
    }

    /// The values of some records of one kind by record and label, every field in its order; empty where unknown.
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, String>> of(String subjectKind, Collection<UUID> subjects) {
        var defined = fields.of(subjectKind);
        var values = defined.isEmpty() ? Map.<UUID, Map<UUID, String>>of() : fields.values(subjects);
        var people = people(defined, values.values());
        var texts = new HashMap<UUID, Map<String, String>>();
        for (var subject : subjects) {
            var own = values.getOrDefault(subject, Map.of());
            var line = new LinkedHashMap<String, String>();
            defined.forEach(field -> line.put(field.label(), text(field, own.getOrDefault(field.id(), ""), people)));
            texts.put(subject, line);
        }
        return texts;
    }

    private Map<UUID, String> people(List<CustomField> defined, Collection<Map<UUID, String>> values) {
        var ids = new ArrayList<UUID>();
        for (var field : defined) {
            if (field.type() == FieldType.PERSON) {
                values.forEach(own -> {
                    var id = own.get(field.id());
                    if (id != null) {
                        ids.add(UUID.fromString(id));
                    }
                });
            }
        }
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            directory.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        }
        return names;
    }

    private static String text(CustomField field, String value, Map<UUID, String> people) {
        return switch (field.type()) {
            case YES_NO -> value.isEmpty() ? "" : "true".equals(value) ? "Yes" : "No";
            case PERSON -> value.isEmpty() ? "" : people.getOrDefault(UUID.fromString(value), "");
            default -> value;
        };
    }

    /// A value from [#of] as its own type: number, date, truth or text; null where unknown.
    public static @Nullable Object typed(FieldType type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case NUMBER, MONEY -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case YES_NO -> "Yes".equals(text);
            case TEXT, CHOICE, PERSON -> text;
        };
    }
}
