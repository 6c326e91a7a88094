package org.plumbline.app.exchange.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.ImportRules;
import org.plumbline.app.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the mapping that a program sends: `{"<header>":"<field>"}`, or `{"fields":{...},"currency":"GBP",
/// "amountUnit":1000000,"blankClears":true}`.
final class MappingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingJson() {}

    static ColumnMapping read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return ColumnMapping.NONE;
        }
        try {
            var root = JSON.readTree(text);
            if (!root.isObject()) {
                throw refusal();
            }
            var nested = root.get("fields");
            if (nested == null) {
                return new ColumnMapping(fields(root), null, null);
            }
            var currency = root.get("currency");
            var unit = root.get("amountUnit");
            var clears = root.get("blankClears");
            return new ColumnMapping(
                    fields(nested),
                    currency == null || currency.isNull() ? null : currency(currency),
                    unit == null || unit.isNull() ? null : unit(unit),
                    null,
                    clears == null ? null : clears.asBoolean(false));
        } catch (JacksonException unreadable) {
            throw refusal();
        }
    }

    /// The days of single files that a program sends, by name: `{"plan.mpp":"2026-04-30"}`.
    static Map<String, LocalDate> days(@Nullable String text) {
        var days = new LinkedHashMap<String, LocalDate>();
        if (text == null || text.isBlank()) {
            return days;
        }
        try {
            fields(JSON.readTree(text)).forEach((name, value) -> {
                var day = ImportsApi.day(value);
                if (day != null) {
                    days.put(name, day);
                }
            });
            return days;
        } catch (JacksonException unreadable) {
            throw new Refusal(ImportRules.NOT_DAYS_OF_FILES, "{\"plan.mpp\":\"2026-04-30\"}");
        }
    }

    /// What a form says of the columns of one table.
    static ColumnMapping of(Map<String, String> fields, Map<String, String> sent) {
        var currency = sent.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT);
        var unit = sent.getOrDefault("amount_unit", "");
        if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
            throw new Refusal(ImportRules.NOT_A_CURRENCY, currency);
        }
        return new ColumnMapping(
                fields,
                currency.isEmpty() ? null : currency,
                unit(unit),
                sent.containsKey("left_out"),
                sent.containsKey("blank_clears"));
    }

    /// What a form says amounts are in, null where it says nothing.
    static @Nullable BigDecimal unit(String sent) {
        return sent.matches("1(000){0,2}") ? new BigDecimal(sent) : null;
    }

    private static Map<String, String> fields(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        if (!node.isObject()) {
            throw refusal();
        }
        node.properties().forEach(entry -> {
            if (!entry.getValue().isString() && !entry.getValue().isNull()) {
                throw refusal();
            }
            fields.put(
                    entry.getKey(),
                    entry.getValue().isNull() ? "" : entry.getValue().stringValue());
        });
        return fields;
    }

    private static String currency(JsonNode node) {
        if (!node.isString() || !node.stringValue().matches("[A-Z]{3}")) {
            throw refusal();
        }
        return node.stringValue();
    }

    private static BigDecimal unit(JsonNode node) {
        if (!node.isNumber() || node.decimalValue().signum() <= 0) {
            throw refusal();
        }
        return node.decimalValue();
    }

    private static Refusal refusal() {
        return new Refusal(ImportRules.NOT_A_MAPPING, "{\"Project name\":\"name\",\"Budget\":\"wholeLifeCost\"}");
    }
}
