package org.plumbline.app.registers.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.registers.RegisterField;

/// Values of fields as text and back, the same wherever they are stored.
final class FieldText {
    private FieldText() {}

    static String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static Object read(RegisterField field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE -> text;
            case PERSON, PROJECT -> UUID.fromString(text);
            case DATE -> LocalDate.parse(text);
            case NUMBER, MONEY -> new BigDecimal(text);
            case SCALE -> Integer.valueOf(text);
            case YES_NO -> Boolean.valueOf(text);
        };
    }

    /// Without trailing zeros and without an exponent.
    static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        var stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
