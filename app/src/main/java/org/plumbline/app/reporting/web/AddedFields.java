package org.plumbline.app.reporting.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.CustomTexts;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.reporting.StatusLine;
import org.springframework.stereotype.Component;

/// The fields that the organisation added to projects, as programs and files read them. They are of the present only:
/// a frozen report does not hold them.
@Component
class AddedFields {
    private static final String KIND = "project";

    private final CustomFields fields;
    private final CustomTexts texts;

    AddedFields(CustomFields fields, CustomTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /// Their labels in order.
    List<String> labels() {
        return fields.of(KIND).stream().map(CustomField::label).toList();
    }

    /// The values of some projects by project and label, every field present: money as amount and currency, numbers
    /// and truths as such, the rest as text; null where unknown.
    Map<UUID, Map<String, @Nullable Object>> of(List<StatusLine> lines) {
        var defined = fields.of(KIND);
        var known =
                texts.of(KIND, lines.stream().map(line -> line.project().id()).toList());
        var values = new HashMap<UUID, Map<String, @Nullable Object>>();
        for (var line : lines) {
            var own = known.getOrDefault(line.project().id(), Map.of());
            var typed = new LinkedHashMap<String, @Nullable Object>();
            defined.forEach(field -> typed.put(
                    field.label(),
                    value(
                            field,
                            own.getOrDefault(field.label(), ""),
                            line.money().currency())));
            values.put(line.project().id(), typed);
        }
        return values;
    }

    private static @Nullable Object value(CustomField field, String text, @Nullable String currency) {
        var typed = CustomTexts.typed(field.type(), text);
        return field.type() == FieldType.MONEY && typed instanceof BigDecimal amount
                ? MoneyJson.of(amount, currency)
                : typed;
    }
}
