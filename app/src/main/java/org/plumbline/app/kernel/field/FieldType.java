package org.plumbline.app.kernel.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a custom field holds. Values are kept as text in one form, so that equal values are equal text.
public enum FieldType {
    TEXT("Text"),
    NUMBER("Number"),
    DATE("Date"),
    MONEY("Money"),
    CHOICE("Choice from a list"),
    PERSON("Person"),
    YES_NO("Yes or no");

    private static final int LONGEST = 2000;

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// A value in its one form; empty where the text is none of the type.
    Optional<String> read(String text, List<String> choices) {
        try {
            return switch (this) {
                case TEXT -> text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
                case NUMBER, MONEY -> {
                    var number = new BigDecimal(text.replace(",", "").replace(" ", "")).stripTrailingZeros();
                    yield number.precision() > 30 || Math.abs(number.scale()) > 30
                            ? Optional.empty()
                            : Optional.of(number.toPlainString());
                }
                case DATE -> {
                    var date = LocalDate.parse(text);
                    yield date.getYear() >= 1900 && date.getYear() <= 2199
                            ? Optional.of(date.toString())
                            : Optional.empty();
                }
                case CHOICE -> choices.stream().filter(text::equalsIgnoreCase).findFirst();
                case PERSON -> Optional.of(UUID.fromString(text).toString());
                case YES_NO -> yesNo(text.toLowerCase(Locale.ROOT));
            };
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<String> yesNo(String text) {
        return switch (text) {
            case "true", "yes", "1", "y" -> Optional.of("true");
            case "false", "no", "0", "n" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
