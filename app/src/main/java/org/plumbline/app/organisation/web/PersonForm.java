package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.PersonChange;
import org.plumbline.app.organisation.PersonView;

/// The form that adds or changes a person.
final class PersonForm {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
    private static final int LONGEST = 200;

    private PersonForm() {}

    static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text).matches();
    }

    /// @param person null for somebody new
    /// @param manager whom they report to, null for nobody
    static FormModel of(
            String action,
            @Nullable PersonView person,
            @Nullable PersonView manager,
            List<DepartmentView> departments) {
        return FormModel.post(
                        action,
                        person == null ? t("Add the person") : t("Save"),
                        Field.hidden("version", person == null ? "0" : Integer.toString(person.version())),
                        Field.text("name", t("Name"))
                                .value(person == null ? null : person.name())
                                .within(null, LONGEST)
                                .required(),
                        Field.of(Field.Kind.EMAIL, "email", t("E-mail address"))
                                .value(person == null ? null : person.email())
                                .hint(t("Needed to sign in and to be written to."))
                                .within(null, 254),
                        Field.select("department", t("Department"), options(departments))
                                .value(person == null ? null : person.departmentId()),
                        Field.text("job_title", t("Job title"))
                                .value(person == null ? null : person.jobTitle())
                                .within(null, LONGEST),
                        Field.person("manager", t("Reports to"), chosen(manager))
                                .value(manager == null ? null : manager.id()),
                        Field.check("is_external", t("Works for another organisation"))
                                .value(person != null && person.isExternal()))
                .cancel(person == null ? "/admin/people" : "/admin/people/" + person.id());
    }

    static List<Option> options(List<DepartmentView> departments) {
        return departments.stream()
                .map(department -> new Option(department.id().toString(), department.name()))
                .toList();
    }

    static List<Option> chosen(@Nullable PersonView person) {
        return person == null ? List.of() : List.of(new Option(person.id().toString(), person.name()));
    }

    static PersonChange read(Typed typed) {
        return new PersonChange(
                typed.text("name"),
                typed.orNull("email"),
                typed.reference("department"),
                typed.orNull("job_title"),
                typed.reference("manager"),
                typed.isTicked("is_external"));
    }

    /// What has to be mended is said on what was typed.
    static void check(Typed typed) {
        if (typed.text("name").isEmpty() || typed.text("name").length() > LONGEST) {
            typed.wrong("name", t("Enter a name of 1 to 200 characters."));
        }
        var email = typed.text("email");
        if (!email.isEmpty() && !isAddress(email)) {
            typed.wrong("email", t("Enter an address such as mei.tanaka@example.org, or leave it empty."));
        }
        if (typed.text("job_title").length() > LONGEST) {
            typed.wrong("job_title", t("Use at most 200 characters."));
        }
    }
}
