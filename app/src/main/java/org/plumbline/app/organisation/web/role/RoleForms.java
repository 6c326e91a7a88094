package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleArea;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleText;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Component;

/// The forms of roles, drawn and read.
@Component
class RoleForms {
    private static final int TEXT = 2_000;

    private final RoleCatalogue catalogue;
    private final GovernedScopes scopes;

    RoleForms(RoleCatalogue catalogue, GovernedScopes scopes) {
        this.catalogue = catalogue;
        this.scopes = scopes;
    }

    FormModel role(String action, String submit, @Nullable RoleLine line) {
        var role = line == null ? null : line.role();
        return FormModel.post(action, submit, Field.hidden("version", role == null ? "0" : "" + role.version()))
                .section(t("Role"), null, role(role))
                .section(t("Duties and skills"), null, duties(line));
    }

    private Field[] role(@Nullable RoleView role) {
        var areas = Arrays.stream(RoleArea.values())
                .map(area -> new Option(area.name(), t(area.label())))
                .toList();
        var access = Arrays.stream(Role.values())
                .map(one -> new Option(one.name(), t(one.label())))
                .toList();
        var above = catalogue.all().stream()
                .filter(other -> role == null || !other.id().equals(role.id()))
                .map(other -> new Option(other.id().toString(), other.title()))
                .toList();
        return new Field[] {
            Field.text("title", t("Title"))
                    .value(role == null ? null : role.title())
                    .within(null, 200)
                    .required(),
            Field.select("area", t("Area"), areas)
                    .value(role == null ? RoleArea.TACTICAL : role.area())
                    .required(),
            Field.area("purpose", t("What it is for"))
                    .value(role == null ? null : role.purpose())
                    .within(null, TEXT)
                    .required(),
            Field.area("authority", t("What its holder may decide"))
                    .value(role == null ? null : role.authority())
                    .within(null, TEXT),
            Field.select("above", t("Reports to"), above).value(role == null ? null : role.reportsTo()),
            Field.check("essential", t("Essential: the work suffers while nobody holds it"))
                    .value(role != null && role.isEssential()),
            Field.select("access", t("Access role that its holders need"), access)
                    .hint(t("Administrators give access; this says what to give."))
                    .value(role == null ? null : role.access())
        };
    }

    private static Field[] duties(@Nullable RoleLine line) {
        return new Field[] {
            Field.area("duties", t("Duties, one on each line"))
                    .value(line == null ? null : String.join("\n", line.duties()))
                    .required(),
            Field.area("skills", t("Skills, one on each line, with a level from 1 to 5"))
                    .hint(
                            t(
                                    "1 knows of it, 2 does it with help, 3 does it, 4 teaches it, 5 shapes it: \"Planning 4\"."))
                    .value(line == null ? null : skills(line))
        };
    }

    private static String skills(RoleLine line) {
        return line.skills().stream()
                .map(skill -> skill.name() + " " + skill.level())
                .collect(Collectors.joining("\n"));
    }

    static RoleText read(Typed typed) {
        return new RoleText(
                typed.text("title"),
                typed.choice("area", RoleArea.class).orElse(RoleArea.TACTICAL),
                typed.text("purpose"),
                typed.orNull("authority"),
                typed.reference("above"),
                typed.isTicked("essential"),
                typed.choice("access", Role.class).orElse(null),
                lines(typed.text("duties")),
                lines(typed.text("skills")).stream().map(RoleForms::skill).toList());
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// A line such as `Planning 4`; without a level the level is 0, which the rule refuses.
    static SkillLevel skill(String line) {
        var blank = line.lastIndexOf(' ');
        if (blank < 0 || !line.substring(blank + 1).matches("[1-5]")) {
            return new SkillLevel(line, 0);
        }
        return new SkillLevel(line.substring(0, blank).strip(), line.charAt(line.length() - 1) - '0');
    }

    FormModel holder(String key, LocalDate today) {
        return FormModel.post(
                "/roles/" + key + "/holders",
                t("Give the role"),
                Field.person("person", t("Person"), List.of()).required(),
                scope(),
                Field.number("share", t("Share of time")).unit("%").value(20).required(),
                Field.date("from", t("From")).value(today).required(),
                Field.date("until", t("Until")).hint(t("Empty for an open end.")));
    }

    private Field scope() {
        var places = scopes.groups().stream()
                .map(place -> new Option(place.scope().word(), place.name()))
                .toList();
        return Field.select("scope", t("For"), places)
                .source("/bodies/scopes")
                .value(GovernedScope.ORGANISATION.word())
                .required();
    }

    @Nullable
    NewAssignment assignment(Typed typed) {
        typed.require("person", t("Choose the person."));
        typed.require("from", t("Enter the first day."));
        var person = typed.reference("person");
        var from = typed.day("from");
        if (person == null || from == null) {
            return null;
        }
        return new NewAssignment(person, scope(typed), typed.whole("share", -1), from, typed.day("until"));
    }

    GovernedScope scope(Typed typed) {
        return typed.text("scope").isEmpty() ? GovernedScope.ORGANISATION : scopes.chosen(typed.text("scope"));
    }

    FormModel vacancy(LocalDate today) {
        var roles = catalogue.all().stream()
                .map(role -> new Option(role.id().toString(), role.title()))
                .toList();
        return FormModel.post(
                "/roles/vacancies",
                t("Open the position"),
                Field.select("role", t("Role"), roles).required(),
                scope(),
                Field.number("share", t("Share of time")).unit("%").value(100).required(),
                Field.date("from", t("Needed from")).value(today).required(),
                Field.text("reason", t("Why it is needed")).within(null, 500).required());
    }
}
