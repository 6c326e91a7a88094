package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.Staffing;
import org.plumbline.app.kit.form.AmountLines;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.springframework.stereotype.Component;

/// What a proposal says as a form, and what was typed into it.
@Component
class ProposalForm {
    private static final int ANSWER = 4_000;
    private static final int MEASURE = 500;

    private final Choices choices;

    ProposalForm(Choices choices) {
        this.choices = choices;
    }

    /// The form, filled with what a proposal says.
    FormModel draw(String address, String verb, ProposalText text, Field... hidden) {
        return FormModel.post(address, verb, hidden)
                .section(
                        t("The proposal"),
                        null,
                        Field.text("title", t("Title"))
                                .required()
                                .within(null, 200)
                                .value(text.title()),
                        Field.select("kind", t("Becomes"), options(ProposalKind.values(), ProposalKind::label))
                                .required()
                                .value(text.kind().word()),
                        Field.select("bucket", t("Money is spent to"), options(Bucket.values(), Bucket::label))
                                .required()
                                .hint(t("Run what there is, do more of it, or become something else"))
                                .value(text.bucket().word()),
                        Field.text("mandatory", t("Why it must be done, if it must"))
                                .within(null, MEASURE)
                                .hint(t("A rule, a law, a contract. Empty: it competes with the others"))
                                .value(text.mandatoryReason()))
                .section(t("Three questions"), t("Taken over from the idea where there was one."), questions(text))
                .section(t("Who"), null, who(text))
                .section(t("When, and in which money"), null, when(text))
                .section(
                        t("With how many people"),
                        t(
                                "A size as the scenarios describe it, or the roles one by one. Both empty: nobody knows yet."),
                        people(text));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name().toLowerCase(Locale.ROOT), t(label.apply(value))))
                .toList();
    }

    private static Field[] questions(ProposalText text) {
        var asked = Stream.of(
                Field.area("purpose", t("What is it for?")).within(null, ANSWER).value(text.purpose()),
                Field.area("need", t("Why is it needed?")).within(null, ANSWER).value(text.need()));
        var ways = Arrays.stream(HelpKind.values())
                .map(way -> Field.text("help_" + way.word(), t(way.label()))
                        .within(null, MEASURE)
                        .hint(t(way.hint()))
                        .value(text.helps().get(way)));
        return Stream.concat(asked, ways).toArray(Field[]::new);
    }

    private Field[] who(ProposalText text) {
        var people = text.people();
        return new Field[] {
            Field.select("department", t("Whom it serves"), choices.departments())
                    .value(people.departmentId()),
            Field.person("sponsor", t("Sponsor"), choices.person(people.sponsorId()))
                    .hint(t("Who stands for it and pays"))
                    .value(people.sponsorId()),
            Field.person("lead", t("Worked out by"), choices.person(people.leadId()))
                    .hint(t("Who may change it; does not decide on it"))
                    .value(people.leadId())
        };
    }

    private static Field[] when(ProposalText text) {
        return new Field[] {
            Field.text("start", t("Wished first month"))
                    .within(null, 7)
                    .hint(t("Such as 2027-03"))
                    .value(text.wish().start()),
            Field.number("months", t("Length"))
                    .unit(t("months"))
                    .within(1, 240)
                    .value(text.wish().months()),
            Field.text("currency", t("Currency"))
                    .required()
                    .within(null, 3)
                    .hint(t("Of all its amounts, three letters"))
                    .value(text.currency())
        };
    }

    private static Field[] people(ProposalText text) {
        var staffing = text.wish().staffing();
        return new Field[] {
            Field.text("size", t("Size"))
                    .within(null, 38)
                    .hint(t("Such as S, M or L"))
                    .value(staffing.size()),
            Field.area("fte", t("People by role"))
                    .within(null, ANSWER)
                    .hint(t("One role a line, full-time equivalents for each month: Developer: 2x6 1 0.5"))
                    .value(AmountLines.roles(staffing.fte()))
        };
    }

    /// What was typed; what cannot be read stays unknown and has its sentence.
    ProposalText read(Typed typed) {
        var sent = typed.firsts();
        var errors = new HashMap<String, String>();
        var helps = new EnumMap<HelpKind, String>(HelpKind.class);
        for (var way : HelpKind.values()) {
            var measure = IdeaForm.typed(sent, "help_" + way.word());
            if (!measure.isEmpty()) {
                helps.put(way, measure);
            }
        }
        var title = IdeaForm.typed(sent, "title").replace('\n', ' ');
        if (title.isEmpty()) {
            errors.put("title", t("Give the proposal a title of 1 to 200 characters."));
        }
        var mandatory = IdeaForm.typed(sent, "mandatory");
        var text = new ProposalText(
                title,
                IdeaForm.typed(sent, "purpose"),
                IdeaForm.typed(sent, "need"),
                helps,
                new ProposalText.People(
                        choices.department(sent, "department", errors),
                        choices.person(sent, "sponsor", errors),
                        choices.person(sent, "lead", errors)),
                chosen(sent, "kind", ProposalKind.PROJECT, errors),
                chosen(sent, "bucket", Bucket.GROW, errors),
                mandatory.isEmpty() ? null : mandatory,
                IdeaForm.typed(sent, "currency").toUpperCase(Locale.ROOT),
                new ProposalText.Wish(month(sent, errors), months(sent, errors), staffing(sent, errors)));
        typed.wrong(errors);
        return text;
    }

    private static <E extends Enum<E>> E chosen(
            Map<String, String> sent, String name, E usual, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, name).toUpperCase(Locale.ROOT);
        try {
            return text.isEmpty() ? usual : Enum.valueOf(usual.getDeclaringClass(), text);
        } catch (IllegalArgumentException unknown) {
            errors.put(name, t("Choose one of the list."));
            return usual;
        }
    }

    private static @Nullable YearMonth month(Map<String, String> sent, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, "start");
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            errors.put("start", t("Enter a month as 2027-03."));
            return null;
        }
    }

    private static @Nullable Integer months(Map<String, String> sent, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, "months");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,3}")) {
            return Integer.valueOf(text);
        }
        errors.put("months", t("Enter a whole number of months, such as 9."));
        return null;
    }

    private static Staffing staffing(Map<String, String> sent, Map<String, String> errors) {
        var typed = new Typed(sent);
        var roles = AmountLines.roles(typed, "fte");
        var size = typed.line("size");
        if (size != null && !roles.isEmpty()) {
            typed.wrong(
                    "size", t("Name a size or list the roles, not both: the size says how many people it stands for."));
        }
        errors.putAll(typed.errors());
        return new Staffing(size, roles);
    }
}
