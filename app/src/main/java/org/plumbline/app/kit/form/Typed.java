package org.plumbline.app.kit.form;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What somebody typed into a form, read field by field. What cannot be read is null and has its sentence, so that all
/// that has to be mended is said at once.
public final class Typed {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;

    private final Map<String, String> sent;
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Typed(Map<String, String> sent) {
        this.sent = Map.copyOf(sent);
    }

    /// What has to be mended, by field, as the person reads it.
    public Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /// Says what has to be mended about a field, unless something was said before.
    public void wrong(String name, String sentence) {
        errors.putIfAbsent(name, sentence);
    }

    /// The text of a field without blanks around it and without control characters; empty where nothing was typed.
    public String text(String name) {
        var clean = new StringBuilder();
        Objects.requireNonNullElse(sent.get(name), "")
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> (c == '\n' || !Character.isISOControl(c)) && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// The text of a field on one line, null where nothing was typed.
    public @Nullable String line(String name) {
        var text = text(name).replace('\n', ' ');
        return text.isEmpty() ? null : text;
    }

    /// The day of a field.
    public @Nullable LocalDate day(String name) {
        var text = text(name);
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // told below, as any other day that is none
        }
        wrong(name, t("Enter a day as 2027-03-31."));
        return null;
    }

    /// The number of a field; commas and blanks between its digits are left out.
    public @Nullable BigDecimal number(String name) {
        var text = text(name).replace(",", "").replace(" ", "").replace("%", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= 20 && text.matches("-?[0-9]+(\\.[0-9]{1,6})?")) {
            return new BigDecimal(text);
        }
        wrong(name, t("Enter a number such as 12.5."));
        return null;
    }

    /// The choice of a field, its word in lower case.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var text = text(name);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            wrong(name, t("Choose one of the list."));
        }
        return found;
    }

    /// The id of a field, where it is one of those offered.
    ///
    /// @param known what was typed, to the record it names; empty where it names none
    public @Nullable UUID reference(String name, Function<String, Optional<UUID>> known) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        var found = known.apply(text);
        if (found.isEmpty()) {
            wrong(name, t("Choose one of the list."));
        }
        return found.orElse(null);
    }

    /// A text as an id, empty where it is none.
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// The version of the record that the form was drawn from; -1 where it is no number, so that it fits none.
    public int version(int present) {
        var text = sent.get("version");
        return text == null ? present : text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /// The page again with what was typed and what has to be mended: status 422.
    public ModelAndView again(String template, String title, FormModel form) {
        var typed = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new ModelAndView(
                template, Map.of("title", title, "form", form.filled(typed, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
