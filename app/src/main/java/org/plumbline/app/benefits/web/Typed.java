package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.Grain;
import org.plumbline.app.organisation.People;

/// What was typed into a form, field by field; what cannot be read stays unknown and has its sentence.
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,24}([.][0-9]{1,8})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, String> sent;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Typed(Map<String, String> sent) {
        this.sent = sent;
    }

    /// What has to be mended, by field.
    Map<String, String> errors() {
        return errors;
    }

    void wrong(String name, String sentence) {
        errors.put(name, sentence);
    }

    /// As it was sent, for a form that comes back.
    Map<String, List<String>> values() {
        return sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    /// Without control characters.
    String text(String name) {
        var clean = new StringBuilder();
        Objects.requireNonNullElse(sent.get(name), "")
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> (c == '\n' || !Character.isISOControl(c)) && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// On one line.
    String line(String name) {
        return text(name).replace('\n', ' ');
    }

    /// In capitals; null for none.
    @Nullable
    String word(String name) {
        var text = line(name).toUpperCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }

    boolean yes(String name) {
        return List.of("true", "on").contains(line(name));
    }

    /// With a point for decimals; commas and spaces between thousands are read over.
    @Nullable
    BigDecimal number(String name) {
        var text = line(name).replace(",", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        wrong(name, t("Enter a number such as 1200 or 4.5."));
        return null;
    }

    @Nullable
    Integer whole(String name) {
        var text = line(name);
        if (text.isEmpty()) {
            return null;
        }
        if (WHOLE.matcher(text).matches()) {
            return Integer.valueOf(text);
        }
        wrong(name, t("Enter a whole number."));
        return null;
    }

    @Nullable
    LocalDate day(String name) {
        var text = line(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1950 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // told below, as any other day that is none
        }
        wrong(name, t("Enter a day as 2027-03-31."));
        return null;
    }

    @Nullable
    YearMonth month(String name) {
        var text = line(name);
        if (text.isEmpty()) {
            return null;
        }
        var month = Grain.read(text);
        if (month == null) {
            wrong(name, t("Enter a month as 2027-03."));
        }
        return month;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var text = line(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            wrong(name, t("Choose one of the list."));
        }
        return otherwise;
    }

    @Nullable
    UUID id(String name, Collection<UUID> known) {
        var text = line(name);
        var found = known.stream().filter(id -> id.toString().equals(text)).findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            wrong(name, t("Choose one of the list."));
        }
        return found.orElse(null);
    }

    /// Somebody chosen from the list, or typed by name.
    @Nullable
    UUID person(String name, People people) {
        var text = line(name);
        if (text.isEmpty()) {
            return null;
        }
        var found = known(text, people);
        if (found == null) {
            wrong(name, t("Choose somebody from the list."));
        }
        return found;
    }

    private static @Nullable UUID known(String text, People people) {
        try {
            var id = UUID.fromString(text);
            return people.byIds(List.of(id)).isEmpty() ? null : id;
        } catch (IllegalArgumentException aName) {
            return people.known(text).orElse(null);
        }
    }

    /// The version that a form was drawn from.
    int version(int present) {
        var text = line("version");
        return text.isEmpty() ? present : WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
