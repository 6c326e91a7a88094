package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.SurveyView;
import org.springframework.stereotype.Component;

/// The form of a survey's terms: drawn, and read back.
@Component
class SurveyForm {
    private static final int USUAL_DAYS = 14;

    private final Departments departments;
    private final Bodies bodies;
    private final RoleCatalogue roles;
    private final People people;
    private final Clock clock;

    SurveyForm(Departments departments, Bodies bodies, RoleCatalogue roles, People people, Clock clock) {
        this.departments = departments;
        this.bodies = bodies;
        this.roles = roles;
        this.people = people;
        this.clock = clock;
    }

    /// A survey nobody has written yet.
    NewSurvey blank() {
        return new NewSurvey(
                "GENERAL",
                ScopeKind.ORGANISATION,
                null,
                null,
                "",
                null,
                true,
                true,
                Grouping.NONE,
                LocalDate.now(clock).plusDays(USUAL_DAYS),
                3,
                List.of(),
                Audience.NOBODY);
    }

    FormModel draw(NewSurvey terms, @Nullable SurveyView survey) {
        var action = survey == null ? "/surveys" : survey.href();
        var version = Field.hidden("version", survey == null ? "0" : Integer.toString(survey.version()));
        var audience = terms.audience();
        return FormModel.post(action, survey == null ? t("Write it down") : t("Save"), version)
                .section(
                        t("What it is"),
                        null,
                        Field.text("title", t("Title"))
                                .required()
                                .within(null, 200)
                                .value(terms.title()),
                        Field.area("introduction", t("What people read first"))
                                .within(null, 2000)
                                .value(terms.introduction()))
                .section(
                        t("Who is asked"),
                        t("Whoever comes twice is asked once. Departments count with all their parts."),
                        several("departments", t("Departments"), departmentOptions(), audience.departments()),
                        several("bodies", t("Committees"), bodyOptions(), audience.bodies()),
                        several("roles", t("Roles"), roleOptions(), audience.roles()),
                        Field.person("people", t("People"), names(audience.people()))
                                .several()
                                .values(texts(audience.people())))
                .section(t("How"), null, how(terms))
                .cancel(survey == null ? "/surveys" : survey.href());
    }

    private static Field[] how(NewSurvey terms) {
        return new Field[] {
            Field.check("is_anonymous", t("Anonymous"))
                    .hint(
                            t(
                                    "Answers are kept without the person. Nothing is counted for fewer than five people, nothing is shown before the survey is closed; own words are shown as they were written."))
                    .value(terms.isAnonymous()),
            Field.check("is_shared", t("Who was asked sees the results")).value(terms.isShared()),
            Field.select(
                            "grouping",
                            t("Break results down"),
                            Arrays.stream(Grouping.values())
                                    .map(one -> new Option(one.name(), t(one.label())))
                                    .toList())
                    .required()
                    .value(terms.grouping().name()),
            Field.date("deadline", t("Last day to answer")).required().value(terms.deadline()),
            Field.number("remind_days", t("Remind so many days before"))
                    .hint(t("0 reminds nobody"))
                    .unit(t("days"))
                    .value(terms.remindDays())
        };
    }

    private static Field several(String name, String label, List<Option> options, Set<UUID> chosen) {
        return Field.select(name, label, options).several().values(texts(chosen));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }

    private List<Option> departmentOptions() {
        return departments.all().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private List<Option> bodyOptions() {
        return bodies.all().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private List<Option> roleOptions() {
        return roles.all().stream()
                .map(one -> new Option(one.id().toString(), one.title()))
                .toList();
    }

    private List<Option> names(Collection<UUID> ids) {
        return people.byIds(ids).values().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    /// Reads what was sent; topic, scope and questions stay as they are. What has to be mended is said on `typed`.
    NewSurvey read(NewSurvey before, Typed typed) {
        if (typed.text("title").isEmpty() || typed.text("title").length() > 200) {
            typed.wrong("title", t("Enter 1 to 200 characters."));
        }
        typed.require("deadline", t("Enter a day, such as {0}.", before.deadline()));
        return new NewSurvey(
                before.topic(),
                before.scope(),
                before.scopeId(),
                before.previousId(),
                typed.text("title"),
                typed.orNull("introduction"),
                typed.isTicked("is_anonymous"),
                typed.isTicked("is_shared"),
                typed.choice("grouping", Grouping.class).orElse(Grouping.NONE),
                Objects.requireNonNullElse(typed.day("deadline"), before.deadline()),
                days(typed),
                before.questions(),
                new Audience(
                        ids(typed.each("people")),
                        ids(typed.each("departments")),
                        ids(typed.each("bodies")),
                        ids(typed.each("roles"))));
    }

    private static int days(Typed typed) {
        var text = typed.text("remind_days");
        if (!text.matches("[0-9]{0,3}")) {
            typed.wrong("remind_days", t("Enter a whole number of days, such as 3."));
        }
        return typed.whole("remind_days", 0);
    }

    private static Set<UUID> ids(List<String> texts) {
        return texts.stream().flatMap(text -> Typed.id(text).stream()).collect(Collectors.toSet());
    }
}
