package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Values of facts as people write and read them: names instead of ids, words instead of codes.
@Component
public class FactTexts {
    private static final int LONG = 10_000;
    private static final int SHORT = 300;

    /// Numbers that are in the unit their part names.
    private static final Set<String> MEASURED = Set.of("baseline", "target", "actual", "benchmark");

    private final People people;
    private final Departments departments;
    private final SearchIndex index;
    private final OfficeDoor door;
    private final PartTable parts;

    FactTexts(People people, Departments departments, SearchIndex index, OfficeDoor door, PartTable parts) {
        this.people = people;
        this.departments = departments;
        this.index = index;
        this.door = door;
        this.parts = parts;
    }

    /// What was read from a form.
    ///
    /// @param patch values by fact; null takes one out
    /// @param errors by fact, as the person reads them
    public record Read(Map<String, @Nullable String> patch, Map<String, String> errors) {}

    /// Reads what was sent of some facts; what was not sent stays out.
    public Read read(Collection<Fact> facts, Map<String, String> sent) {
        var patch = new LinkedHashMap<String, @Nullable String>();
        var errors = new HashMap<String, String>();
        for (var fact : facts) {
            var text = sent.get(fact.name());
            if (text == null) {
                continue;
            }
            try {
                patch.put(fact.name(), read(fact, text));
            } catch (Refusal refusal) {
                errors.put(fact.name(), Sentences.of(refusal));
            }
        }
        return new Read(patch, errors);
    }

    /// A value as it is kept; null where the text is blank.
    ///
    /// @throws Refusal where it cannot be read, with what to do
    public @Nullable String read(Fact fact, String typed) {
        var text = clean(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (fact.type()) {
                case TEXT -> within(fact, text.replace('\n', ' '), SHORT);
                case LONG_TEXT -> within(fact, text, LONG);
                case PERSON -> person(text).toString();
                case DATE -> day(text);
                case NUMBER, MONEY -> number(text);
                case CHOICE -> choice(fact, text);
                case YES_NO -> String.valueOf(text.equals("true"));
                case PROJECT -> index.get(UUID.fromString(text)).subject().id().toString();
                case OFFICE -> door.get(UUID.fromString(text)).id().toString();
                case DEPARTMENT -> departments.get(UUID.fromString(text)).id().toString();
                case PART -> part(UUID.fromString(text)).id().toString();
            };
        } catch (ArithmeticException
                | IllegalArgumentException
                | DateTimeParseException
                | org.plumbline.app.kernel.Missing unreadable) {
            var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new Refusal(OfficeRules.NOT_READABLE, t(fact.label()), shown, advice(fact));
        }
    }

    private static String within(Fact fact, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(OfficeRules.LARGE, t(fact.label()), most);
        }
        return text;
    }

    private UUID person(String text) {
        if (text.length() == 36 && text.charAt(8) == '-') {
            return people.get(UUID.fromString(text)).id();
        }
        return people.known(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1950 || day.getYear() > 2200) {
            throw new IllegalArgumentException(text);
        }
        return day.toString();
    }

    private static String number(String text) {
        var number = new BigDecimal(text.replace(",", "").replace(" ", ""));
        if (number.precision() > 18 || Math.abs(number.scale()) > 9) {
            throw new IllegalArgumentException(text);
        }
        return number.toPlainString();
    }

    private static String choice(Fact fact, String text) {
        return fact.choices().stream()
                .filter(choice -> choice.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private PartView part(UUID id) {
        return parts.byIds(List.of(id)).stream()
                .filter(part -> door.find(part.officeId()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id.toString()));
    }

    private static String advice(Fact fact) {
        return switch (fact.type()) {
            case PERSON -> t("Choose somebody from the list.");
            case DATE -> t("Enter a day as 2027-03-31.");
            case NUMBER, MONEY -> t("Enter a number such as 12.5.");
            default -> t("Choose one of the list.");
        };
    }

    /// Without control characters, line ends as one character, without outer blanks.
    public static String clean(String typed) {
        var clean = new StringBuilder(Math.min(typed.length(), LONG));
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            var isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!isHalf && (c == '\n' || c == '\t' || !Character.isISOControl(c))) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /// A value as people read it; empty where unknown or not to be seen.
    public String shown(Fact fact, Facts facts) {
        var text = facts.text(fact.name());
        if (text == null) {
            return "";
        }
        return switch (fact.type()) {
            case TEXT, LONG_TEXT -> text;
            case PERSON -> name(facts.id(fact.name()));
            case DATE -> Formats.date(facts.date(fact.name()));
            case NUMBER, MONEY -> plain(facts.amount(fact.name()));
            case CHOICE -> t(word(fact, text));
            case YES_NO -> facts.is(fact.name()) ? t("Yes") : t("No");
            case PROJECT -> places(List.of(UUID.fromString(text)));
            case OFFICE ->
                door.find(UUID.fromString(text)).map(OfficeView::name).orElse("");
            case DEPARTMENT ->
                departments.all().stream()
                        .filter(department -> department.id().toString().equals(text))
                        .map(org.plumbline.app.organisation.DepartmentView::name)
                        .findFirst()
                        .orElse("");
            case PART ->
                parts.byIds(List.of(UUID.fromString(text))).stream()
                        .map(part -> part.key() + " " + part.title())
                        .findFirst()
                        .orElse("");
        };
    }

    /// A value of a part as people read it, an amount with its currency and a number with the unit the part names.
    ///
    /// @param currency of the office, as `currency` gives it
    public String shown(Fact fact, PartView part, String currency) {
        var text = shown(fact, part.facts());
        if (text.isEmpty()) {
            return text;
        }
        return switch (fact.type()) {
            case MONEY -> Formats.isCurrency(currency) ? Formats.symbol(currency) + text : text;
            case NUMBER ->
                MEASURED.contains(fact.name()) ? (text + " " + part.facts().textOr("unit")).strip() : text;
            default -> text;
        };
    }

    /// The currency of an office, three letters; empty where it is unknown.
    public String currency(UUID officeId) {
        return door.find(officeId).map(OfficeView::currency).orElse("");
    }

    private String places(List<UUID> ids) {
        return index.seen(ids).stream()
                .map(place -> place.subject().key() + " " + place.title())
                .findFirst()
                .orElse("");
    }

    /// A choice as people read it, in English; a text key.
    public static String word(Fact fact, String choice) {
        return switch (fact.name()) {
            case OfficeFacts.TYPE -> OfficeType.valueOf(choice).label();
            case OfficeFacts.LEVEL -> OfficeLevel.valueOf(choice).label();
            case OfficeFacts.CURRENCY -> choice;
            case "gap" -> BaselineQuestion.statement(choice);
            default -> Fact.word(choice);
        };
    }

    /// A number without needless zeros, in the person's locale.
    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Formats.number(number, Math.max(0, stripped.scale()));
    }

    /// What a person is called; empty for nobody.
    public String name(@Nullable UUID personId) {
        if (personId == null) {
            return "";
        }
        var person = people.byIds(List.of(personId)).get(personId);
        return person == null ? "" : person.name();
    }

    /// A word in lower case, for the middle of a sentence.
    static String low(String label) {
        return Words.inside(label);
    }
}
