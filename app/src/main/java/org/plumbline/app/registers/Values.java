package org.plumbline.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.app.kernel.Refusal;

/// What happens to the values of a record on their way in.
final class Values {
    /// The fields that hold what was decided.
    static final Set<RegisterField> OF_DECISIONS = Set.of(RegisterField.OUTCOME, RegisterField.DECIDED_ON);

    private Values() {}

    /// Cleaned, checked, and with the inherent score remembered when a risk is first scored.
    static Map<RegisterField, Object> settled(RegisterKind kind, Map<RegisterField, Object> given) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        given.forEach((field, value) -> {
            var clean = value instanceof String text ? clean(field, text) : plain(value);
            if (!"".equals(clean)) {
                values.put(field, clean);
            }
        });
        if (kind == RegisterKind.RISK
                && values.containsKey(RegisterField.PROBABILITY)
                && values.containsKey(RegisterField.IMPACT)
                && !values.containsKey(RegisterField.INHERENT_PROBABILITY)
                && !values.containsKey(RegisterField.INHERENT_IMPACT)) {
            values.put(RegisterField.INHERENT_PROBABILITY, values.get(RegisterField.PROBABILITY));
            values.put(RegisterField.INHERENT_IMPACT, values.get(RegisterField.IMPACT));
        }
        RegisterRules.check(kind, values);
        return values;
    }

    /// Without control characters, which no database column and no spreadsheet takes; lines stay lines.
    private static String clean(RegisterField field, String text) {
        var isLine = field.type() != RegisterField.Type.LONG_TEXT;
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == '\r') {
                clean.appendCodePoint(isLine ? ' ' : c);
            } else if (!Character.isISOControl(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    private static Object plain(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean same(Map<RegisterField, Object> one, Map<RegisterField, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> RegisterRules.same(entry.getValue(), other.get(entry.getKey())));
    }

    static void requireState(RegisterKind kind, RegisterState state) {
        var states = RegisterLife.states(kind);
        if (!states.contains(state)) {
            throw new Refusal(
                    RegisterRules.NOT_A_STATE,
                    state.label(),
                    kind.label(),
                    String.join(", ", states.stream().map(RegisterState::label).toList()));
        }
    }

    static void requireFields(RegisterCommand command, Map<RegisterField, Object> values) {
        var missing = command.needs().stream()
                .filter(field -> !values.containsKey(field) || "".equals(values.get(field)))
                .map(RegisterField::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(RegisterRules.FIELDS_MISSING, command.label(), String.join(", ", missing));
        }
    }

    /// Who decides says what and when, and changes nothing else.
    static void requireOnly(RegisterCommand command, Set<RegisterField> fields) {
        var allowed = OF_DECISIONS;
        for (var field : fields) {
            if (!allowed.contains(field)) {
                throw new Refusal(RegisterRules.NOT_A_FIELD, field.label(), "\"" + command.label() + "\"");
            }
        }
    }

    /// Sets the day on which a state was reached, and takes it away when the record is reopened.
    static void dated(RegisterState to, Map<RegisterField, Object> values, LocalDate today) {
        switch (to) {
            case DECIDED, APPROVED, REJECTED -> values.putIfAbsent(RegisterField.DECIDED_ON, today);
            case DONE -> values.putIfAbsent(RegisterField.DONE_ON, today);
            case RESOLVED -> values.putIfAbsent(RegisterField.RESOLVED_ON, today);
            case VALIDATED, INVALIDATED -> values.putIfAbsent(RegisterField.VALIDATED_ON, today);
            case BOARD -> values.putIfAbsent(RegisterField.REQUESTED_ON, today);
            case OPEN, REQUESTED, RAISED ->
                List.of(
                                RegisterField.DECIDED_ON,
                                RegisterField.DONE_ON,
                                RegisterField.RESOLVED_ON,
                                RegisterField.VALIDATED_ON)
                        .forEach(values::remove);
            default -> {}
        }
    }

    /// What a record made out of another takes along: the fields that both kinds have, but the state's own days.
    static Map<RegisterField, Object> carried(RegisterView from, RegisterKind to) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        from.values().forEach((field, value) -> {
            if (field.isOf(to) && field != RegisterField.DECIDED_ON && field != RegisterField.OUTCOME) {
                values.put(field, value);
            }
        });
        if (to == RegisterKind.ACTION) {
            values.put(RegisterField.SOURCE, from.key());
        }
        if (to == RegisterKind.DECISION) {
            values.putIfAbsent(RegisterField.QUESTION, from.title());
        }
        return values;
    }

    /// For the audit trail: by the names people know.
    static Map<String, Object> named(RegisterView record) {
        var named = new HashMap<String, Object>();
        record.values().forEach((field, value) -> named.put(field.label(), value));
        named.put("State", record.state().label());
        return named;
    }
}
