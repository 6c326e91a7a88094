package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaRules;
import org.plumbline.app.demand.IdeaText;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.springframework.stereotype.Component;

/// The three questions as a form, and what was typed into it.
@Component
class IdeaForm {
    private static final int ANSWER = 4_000;

    private final Choices choices;
    private final Proposals proposals;

    IdeaForm(Choices choices, Proposals proposals) {
        this.proposals = proposals;
        this.choices = choices;
    }

    /// What was read from a form.
    ///
    /// @param errors by field, as the person reads them
    record Read(IdeaText text, Map<String, String> errors) {}

    /// The form, filled with what an idea says.
    FormModel draw(String address, String verb, IdeaText text, Field... hidden) {
        return FormModel.post(address, verb, hidden)
                .section(
                        t("Your idea"),
                        t("A few words are enough to find it again."),
                        Field.text("title", t("Title"))
                                .required()
                                .within(null, 200)
                                .value(text.title()))
                .section(
                        t("Three questions"),
                        t("They cannot be skipped: without them nobody can say yes."),
                        questions(text))
                .section(t("3. How does it help?"), t("In one way at least, with a measure."), ways(text))
                .section(
                        t("If you know it already"),
                        t("A guess is welcome. All of this may stay empty."),
                        guesses(text));
    }

    private static Field[] questions(IdeaText text) {
        return new Field[] {
            Field.area("purpose", t("1. What is it for?"))
                    .required()
                    .within(null, ANSWER)
                    .hint(t("What would be different once it is done?"))
                    .value(text.purpose()),
            Field.area("need", t("2. Why is it needed?"))
                    .required()
                    .within(null, ANSWER)
                    .hint(t("What happens if nobody does it?"))
                    .value(text.need())
        };
    }

    private static String name(HelpKind kind) {
        return "help_" + kind.word();
    }

    private static Field[] ways(IdeaText text) {
        return Stream.of(HelpKind.values())
                .map(kind -> Field.text(name(kind), t(kind.label()))
                        .within(null, 500)
                        .hint(t(kind.hint()))
                        .value(text.helps().get(kind)))
                .toArray(Field[]::new);
    }

    private Field[] guesses(IdeaText text) {
        var unit = proposals.currency();
        return new Field[] {
            Field.select("department", t("Whom it serves"), choices.departments())
                    .value(text.departmentId()),
            Field.person("sponsor", t("Who would stand for it"), choices.person(text.sponsorId()))
                    .value(text.sponsorId()),
            Field.date("wanted_by", t("Needed by")).value(text.wantedBy()),
            Field.money("cost_low", t("Lowest cost"), unit)
                    .value(plain(text.cost().low())),
            Field.money("cost_likely", t("Likely cost"), unit)
                    .value(plain(text.cost().likely())),
            Field.money("cost_high", t("Highest cost"), unit)
                    .value(plain(text.cost().high())),
            Field.money("gain_a_year", t("Gain a year"), unit)
                    .hint(t("What it brings or saves once it runs"))
                    .value(plain(text.gainAYear()))
        };
    }

    static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    /// What was typed; what cannot be read stays unknown and has its sentence.
    Read read(Map<String, String> sent) {
        var errors = new HashMap<String, String>();
        var helps = new EnumMap<HelpKind, String>(HelpKind.class);
        for (var kind : HelpKind.values()) {
            var measure = typed(sent, name(kind));
            if (!measure.isEmpty()) {
                helps.put(kind, measure);
            }
        }
        var text = new IdeaText(
                typed(sent, "title").replace('\n', ' '),
                typed(sent, "purpose"),
                typed(sent, "need"),
                helps,
                choices.department(sent, "department", errors),
                choices.person(sent, "sponsor", errors),
                day(sent, errors),
                new IdeaText.Cost(
                        amount(sent, "cost_low", errors),
                        amount(sent, "cost_likely", errors),
                        amount(sent, "cost_high", errors)),
                amount(sent, "gain_a_year", errors));
        return new Read(text, errors);
    }

    /// What is still open before it may be handed in, by field.
    static Map<String, String> open(IdeaText text) {
        var open = new LinkedHashMap<String, String>();
        if (text.title().isBlank()) {
            open.put("title", t(IdeaRules.NO_TITLE.sentence()));
        }
        if (text.purpose().isBlank()) {
            open.put("purpose", t(IdeaRules.NO_PURPOSE.sentence()));
        }
        if (text.need().isBlank()) {
            open.put("need", t(IdeaRules.NO_NEED.sentence()));
        }
        if (text.helps().isEmpty()) {
            open.put(name(HelpKind.REVENUE), t(IdeaRules.NO_HELP.sentence()));
        }
        return open;
    }

    static String typed(Map<String, String> sent, String name) {
        var clean = new StringBuilder();
        Objects.requireNonNullElse(sent.get(name), "")
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> (c == '\n' || !Character.isISOControl(c)) && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static @Nullable LocalDate day(Map<String, String> sent, Map<String, String> errors) {
        var text = typed(sent, "wanted_by");
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day == null || (day.getYear() >= 1950 && day.getYear() <= 2200)) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // told below, as any other day that is none
        }
        errors.put("wanted_by", t("Enter a day as 2027-03-31."));
        return null;
    }

    static @Nullable BigDecimal amount(Map<String, String> sent, String name, Map<String, String> errors) {
        var text = typed(sent, name).replace(",", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= 20 && text.matches("[0-9]+(\\.[0-9]{1,2})?")) {
            return new BigDecimal(text);
        }
        errors.put(name, t("Enter an amount such as 120000."));
        return null;
    }
}
