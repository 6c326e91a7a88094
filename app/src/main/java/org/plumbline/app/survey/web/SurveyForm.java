package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.SurveyView;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

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

    /// What was read.
    ///
    /// @param errors by field, saying what to do
    record Read(NewSurvey terms, Map<String, String> errors) {}

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

    /// Reads what was sent; topic, scope and questions stay as they are.
    Read read(NewSurvey before, MultiValueMap<String, String> sent) {
        var errors = new HashMap<String, String>();
        var title = text(sent, "title");
        if (title.isEmpty() || title.length() > 200) {
            errors.put("title", t("Enter 1 to 200 characters."));
        }
        var deadline = day(text(sent, "deadline"), before.deadline(), errors);
        var introduction = text(sent, "introduction");
        var terms = new NewSurvey(
                before.topic(),
                before.scope(),
                before.scopeId(),
                before.previousId(),
                title,
                introduction.isEmpty() ? null : introduction,
                "true".equals(text(sent, "is_anonymous")),
                "true".equals(text(sent, "is_shared")),
                grouping(text(sent, "grouping")),
                deadline,
                days(text(sent, "remind_days"), errors),
                before.questions(),
                new Audience(
                        ids(sent.get("people")),
                        ids(sent.get("departments")),
                        ids(sent.get("bodies")),
                        ids(sent.get("roles"))));
        return new Read(terms, errors);
    }

    private static LocalDate day(String text, LocalDate before, Map<String, String> errors) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException unreadable) {
            errors.put("deadline", t("Enter a day, such as {0}.", Formats.date(before)));
            return before;
        }
    }

    private static int days(String text, Map<String, String> errors) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{1,3}")) {
            return Integer.parseInt(text);
        }
        errors.put("remind_days", t("Enter a whole number of days, such as 3."));
        return 0;
    }

    private static Grouping grouping(String text) {
        return Arrays.stream(Grouping.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(Grouping.NONE);
    }

    static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<UUID> ids(@Nullable List<String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
    }
}
