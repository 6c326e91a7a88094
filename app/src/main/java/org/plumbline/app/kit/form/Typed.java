package org.plumbline.app.kit.form;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Map<String, List<String>> sent;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /// What a request brings.
    public Typed(HttpServletRequest request) {
        this.sent = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    /// One value for each field.
    public Typed(Map<String, String> sent) {
        this.sent = sent.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    /// Everything, to show it again.
    public Map<String, List<String>> all() {
        return sent;
    }

    /// The first value of each field, for what reads fields by itself.
    public Map<String, String> firsts() {
        return sent.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
    }

    /// True where the form had the field.
    public boolean has(String name) {
        return sent.containsKey(name);
    }

    /// All values of a field.
    public List<String> each(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /// The field just as typed: blanks of a password count.
    public String secret(String name) {
        return each(name).isEmpty() ? "" : each(name).getFirst();
    }

    /// What has to be mended, by field, as the person reads it, in the order it was found.
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /// Says what has to be mended about a field, unless something was said before.
    public void wrong(String name, String sentence) {
        errors.putIfAbsent(name, sentence);
    }

    /// Says what has to be mended about several fields.
    ///
    /// @param sentences by field
    public Typed wrong(Map<String, String> sentences) {
        sentences.forEach(this::wrong);
        return this;
    }

    /// The text of a field without blanks around it and without control characters; empty where nothing was typed.
    public String text(String name) {
        var clean = new StringBuilder();
        secret(name)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(c -> (c == '\n' || !Character.isISOControl(c)) && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// The text of a field, null where nothing was typed.
    public @Nullable String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    /// The text of a field on one line, null where nothing was typed.
    public @Nullable String line(String name) {
        var text = text(name).replace('\n', ' ');
        return text.isEmpty() ? null : text;
    }

    /// True where a box was ticked.
    public boolean isTicked(String name) {
        return "true".equals(text(name));
    }

    /// Says what to enter in a field that was left empty.
    public void require(String name, String sentence) {
        if (text(name).isEmpty()) {
            wrong(name, sentence);
        }
    }

    /// The id of a field.
    public @Nullable UUID reference(String name) {
        return reference(name, Typed::id);
    }

    /// The time of day of a field.
    public @Nullable LocalTime time(String name) {
        try {
            return text(name).isEmpty() ? null : LocalTime.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            wrong(name, t("Enter a time such as 10:00."));
            return null;
        }
    }

    /// The whole number of a field, or another where it is none.
    public int whole(String name, int otherwise) {
        return text(name).matches("-?[0-9]{1,9}") ? Integer.parseInt(text(name)) : otherwise;
    }

    /// The whole number of a field.
    public @Nullable Integer whole(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        wrong(name, t("Enter a whole number."));
        return null;
    }

    /// The day of a field, from 1900 to 2199.
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

    /// The choice of a field by the name of its constant, in upper or lower case.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var text = text(name);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text))
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

    /// The id of a field, where it is one of some.
    public @Nullable UUID among(String name, Collection<UUID> known) {
        return reference(name, text -> id(text).filter(known::contains));
    }

    /// A text as an id, empty where it is none.
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// The version of the record that the form was drawn from; -1 where there is none, so that it fits no record.
    public int version() {
        return whole("version", -1);
    }

    /// As above; the present one where the form named none, as a button does that needs nothing said.
    public int version(int present) {
        return has("version") ? version() : present;
    }

    /// The page again with what was typed and what has to be mended: status 422.
    public ModelAndView again(String template, String title, FormModel form) {
        return new ModelAndView(
                template, Map.of("title", title, "form", form.filled(sent, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
