package org.plumbline.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Values of records as people write and read them: names instead of ids, words instead of codes.
@Component
public class RegisterTexts {
    private final People people;
    private final Projects projects;

    RegisterTexts(People people, Projects projects) {
        this.people = people;
        this.projects = projects;
    }

    /// The names behind the ids of some records; projects that may not be seen are not in it.
    ///
    /// @param people names by person
    /// @param projects projects by id
    public record Book(Map<UUID, String> people, Map<UUID, ProjectView> projects) {
        /// A person's name, null where nobody.
        public @Nullable String person(@Nullable UUID id) {
            return id == null ? null : people.get(id);
        }

        /// A project's key and name, null where unknown or unseen.
        public @Nullable String project(@Nullable UUID id) {
            var project = id == null ? null : projects.get(id);
            return project == null ? null : project.key() + " " + project.name();
        }
    }

    /// The book of some records.
    public Book book(Collection<RegisterView> records) {
        var persons = new HashSet<UUID>();
        var places = new HashSet<UUID>();
        for (var record : records) {
            places.add(record.projectId());
            record.values().forEach((field, value) -> {
                if (field.type() == RegisterField.Type.PERSON) {
                    persons.add((UUID) value);
                } else if (field.type() == RegisterField.Type.PROJECT) {
                    places.add((UUID) value);
                }
            });
        }
        var names = new HashMap<UUID, String>();
        people.byIds(persons).forEach((id, person) -> names.put(id, person.name()));
        return new Book(
                names, projects.of(places).stream().collect(Collectors.toMap(ProjectView::id, project -> project)));
    }

    /// A value as people read it; empty for none.
    public static String write(RegisterField field, @Nullable Object value, Book book) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case PERSON -> java.util.Objects.requireNonNullElse(book.person((UUID) value), "");
            case PROJECT -> {
                var project = book.projects().get((UUID) value);
                yield project == null ? "" : project.key();
            }
            case CHOICE -> RegisterField.choiceLabel((String) value);
            case YES_NO -> (Boolean) value ? "Yes" : "No";
            case NUMBER, MONEY -> ((BigDecimal) value).toPlainString();
            case TEXT, LONG_TEXT, DATE, SCALE -> value.toString();
        };
    }

    /// A value as people wrote it; null where the text is blank.
    ///
    /// @throws Refusal where it cannot be read, with what to do
    public @Nullable Object read(RegisterField field, String text) {
        var clean = text.strip();
        if (clean.isEmpty()) {
            return null;
        }
        try {
            return switch (field.type()) {
                case TEXT, LONG_TEXT -> text;
                case PERSON -> person(clean);
                case PROJECT -> project(clean).orElseThrow(() -> new IllegalArgumentException(clean));
                case DATE -> LocalDate.parse(clean);
                case NUMBER, MONEY -> number(clean);
                case SCALE -> new BigDecimal(clean).intValueExact();
                case CHOICE -> choice(field, clean);
                case YES_NO -> yesNo(clean);
            };
        } catch (ArithmeticException | IllegalArgumentException | DateTimeParseException | Missing unreadable) {
            var shown = clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
            throw new Refusal(RegisterRules.NOT_READABLE, Words.t(field.label()), shown, Words.retold(advice(field)));
        }
    }

    private UUID person(String text) {
        if (text.length() == 36 && text.charAt(8) == '-') {
            return people.get(UUID.fromString(text)).id();
        }
        return people.known(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /// The seen project of a key or id.
    public Optional<UUID> project(String text) {
        var word = text.strip().split(" ", 2)[0];
        try {
            return projects.of(Set.of(UUID.fromString(word))).stream()
                    .map(ProjectView::id)
                    .findFirst();
        } catch (IllegalArgumentException aKey) {
            return projects.find(word.toUpperCase(Locale.ROOT)).map(ProjectView::id);
        }
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(text.replace(",", "").replace(" ", ""));
        if (number.precision() > 25 || Math.abs(number.scale()) > 15) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String choice(RegisterField field, String text) {
        var code = text.replace(' ', '_').toUpperCase(Locale.ROOT);
        if (!field.choices().contains(code)) {
            throw new IllegalArgumentException(text);
        }
        return code;
    }

    private static Boolean yesNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes", "1", "y").contains(word)) {
            return true;
        }
        if (Set.of("false", "no", "0", "n").contains(word)) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }

    private static String advice(RegisterField field) {
        return switch (field.type()) {
            case PERSON -> "Use the name or e-mail address of somebody on the list of people.";
            case PROJECT -> "Use the key of a project you see, such as PRJ-0042.";
            case DATE -> "Use the form 2026-10-31.";
            case NUMBER, MONEY -> "Use digits, with a point for decimals.";
            case SCALE -> "Use 1 to 5.";
            case CHOICE ->
                "Use one of: "
                        + String.join(
                                ", ",
                                field.choices().stream()
                                        .map(RegisterField::choiceLabel)
                                        .toList())
                        + ".";
            case YES_NO -> "Use yes or no.";
            case TEXT, LONG_TEXT -> "Use plain text.";
        };
    }
}
