package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CourseKind;
import org.plumbline.app.capability.training.CourseTerms;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.springframework.stereotype.Component;

/// A course as a form, and what was typed into it.
@Component
class CourseForm {
    private static final int LONGEST = 4_000;

    FormModel draw(@Nullable CourseView course) {
        var terms = course == null ? null : course.terms();
        var address = course == null ? "/training/courses" : course.href();
        var form = FormModel.post(
                        address,
                        course == null ? t("Add it") : t("Save"),
                        Field.hidden("version", course == null ? "0" : Integer.toString(course.version())))
                .section(t("The course"), null, what(terms))
                .section(t("Effort and proof"), null, proof(terms));
        return form.cancel(course == null ? "/training" : course.href());
    }

    private static Field[] what(@Nullable CourseTerms terms) {
        var kinds = Arrays.stream(CourseKind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        return new Field[] {
            Field.text("title", t("Title")).required().within(null, 200).value(terms == null ? null : terms.title()),
            Field.select("kind", t("Kind"), kinds).required().value(terms == null ? null : terms.kind()),
            Field.text("vendor", t("Held by another house"))
                    .within(null, 200)
                    .value(terms == null ? null : terms.vendor()),
            Field.area("about", t("What it is about"))
                    .within(null, LONGEST)
                    .value(terms == null ? null : terms.about()),
            Field.text("href", t("Address"))
                    .within(null, 500)
                    .hint(t("Where it is found, such as https://learning.example.org/planning"))
                    .value(terms == null ? null : terms.href()),
            Field.area("teaches", t("Leads to, one on each line: competency and level"))
                    .hint(t("Such as: Planning 3"))
                    .value(
                            terms == null
                                    ? null
                                    : CourseRegister.leadsTo(terms.teaches()).replace(", ", "\n")),
            Field.check("offered", t("People may enrol")).value(terms == null || terms.isOffered() ? "true" : null)
        };
    }

    private static Field[] proof(@Nullable CourseTerms terms) {
        return new Field[] {
            Field.number("hours", t("Hours")).value(terms == null ? null : plain(terms.hours())),
            Field.number("price", t("Price for each person")).value(terms == null ? null : plain(terms.price())),
            Field.text("currency", t("Currency"))
                    .within(null, 3)
                    .hint(t("Three letters, or empty"))
                    .value(terms == null ? null : terms.currency()),
            Field.number("valid", t("Certificate holds for months"))
                    .hint(t("Empty for ever"))
                    .value(terms == null ? null : terms.validMonths()),
            Field.number("pass", t("Right in the quiz to pass"))
                    .unit("%")
                    .value(terms == null ? CourseTerms.USUAL_PASS : terms.passPercent()),
            Field.text("measure", t("What shall be different in the work"))
                    .within(null, 200)
                    .hint(t("A measure that is read before and after, such as: reports returned a month"))
                    .value(terms == null ? null : terms.measure())
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /// What was typed; null where something has to be mended, which then has its sentence.
    @Nullable
    CourseTerms read(Typed typed) {
        typed.require("title", t("Enter a title."));
        typed.require("kind", t("Choose a kind."));
        var kind = typed.choice("kind", CourseKind.class);
        var teaches = teaches(typed);
        var hours = typed.number("hours");
        var price = typed.number("price");
        var valid = typed.number("valid");
        if (!typed.errors().isEmpty() || kind.isEmpty()) {
            return null;
        }
        return new CourseTerms(
                Objects.requireNonNull(typed.line("title")),
                kind.get(),
                typed.line("vendor"),
                typed.text("about"),
                hours,
                price,
                price == null ? null : typed.line("currency"),
                valid == null ? null : valid.intValue(),
                typed.line("href"),
                typed.whole("pass", CourseTerms.USUAL_PASS),
                typed.isTicked("offered"),
                typed.line("measure"),
                teaches);
    }

    private static Map<String, Integer> teaches(Typed typed) {
        var teaches = new HashMap<String, Integer>();
        for (var line : typed.text("teaches").split("\\n", -1)) {
            var text = line.strip();
            if (text.matches(".+ [1-5]")) {
                teaches.put(text.substring(0, text.length() - 2).strip(), text.charAt(text.length() - 1) - '0');
            } else if (!text.isEmpty()) {
                typed.wrong("teaches", t("\"{0}\": write the competency and a level from 1 to 5.", text));
            }
        }
        return teaches;
    }
}
