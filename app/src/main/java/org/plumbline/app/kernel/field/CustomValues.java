package org.plumbline.app.kernel.field;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.figure.MoneyJson;
import org.springframework.stereotype.Component;

/// Values of custom fields as the interface for programs answers them.
@Component
public class CustomValues {
    private final CustomFields fields;
    private final CustomTexts texts;

    CustomValues(CustomFields fields, CustomTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /// The values of some records of one kind by record and label, every field present: money as amount and currency,
    /// numbers and truths as such, the rest as text; null where unknown.
    ///
    /// @param currencies of the records, by record; empty where a record has none
    public Map<UUID, Map<String, @Nullable Object>> of(String subjectKind, Map<UUID, String> currencies) {
        var defined = fields.of(subjectKind);
        var known = texts.of(subjectKind, currencies.keySet());
        var values = new HashMap<UUID, Map<String, @Nullable Object>>();
        currencies.forEach((subject, currency) -> {
            var own = known.getOrDefault(subject, Map.of());
            var typed = new LinkedHashMap<String, @Nullable Object>();
            defined.forEach(field ->
                    typed.put(field.label(), value(field, own.getOrDefault(field.label(), ""), currency)));
            values.put(subject, typed);
        });
        return values;
    }

    private static @Nullable Object value(CustomField field, String text, String currency) {
        var typed = CustomTexts.typed(field.type(), text);
        return field.type() == FieldType.MONEY && typed instanceof BigDecimal amount
                ? MoneyJson.of(amount, currency.isEmpty() ? null : currency)
                : typed;
    }
}
