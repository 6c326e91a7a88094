package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.springframework.stereotype.Component;

/// The form of a project's facts: drawn from a project, and read back with a sentence for each field to mend.
@Component
class ProjectForm {
    private static final String HOME = "home_portfolio";
    private static final String OTHERS = "portfolios";

    private final Names names;
    private final CustomFieldForm custom;

    ProjectForm(Names names, CustomFieldForm custom) {
        this.names = names;
        this.custom = custom;
    }

    /// What was read from a form.
    ///
    /// @param patch values by field, null where a field was emptied
    /// @param custom texts of the added fields
    /// @param portfolios to which it shall belong, home first; null where the form did not ask
    /// @param errors what to mend, by name of the form's field
    record Read(
            Map<ProjectField, @Nullable Object> patch,
            Map<UUID, String> custom,
            @Nullable List<UUID> portfolios,
            Map<String, String> errors) {
        /// The facts that have a value.
        Map<ProjectField, Object> values() {
            var values = new EnumMap<ProjectField, Object>(ProjectField.class);
            patch.forEach((field, value) -> {
                if (value != null) {
                    values.put(field, value);
                }
            });
            return values;
        }
    }

    /// The form, filled from a project where there is one.
    FormModel draw(String action, String submit, @Nullable ProjectView project) {
        var form = FormModel.post(action, submit)
                .section(t("What it is"), null, first(project))
                .section(
                        t("Who answers for it"),
                        t("A project needs all three before it can change its state."),
                        field(ProjectField.OWNER, project),
                        field(ProjectField.SPONSOR, project),
                        field(ProjectField.MANAGER, project))
                .section(
                        t("When"),
                        null,
                        field(ProjectField.START, project),
                        field(ProjectField.BASELINE_FINISH, project),
                        field(ProjectField.FORECAST_FINISH, project),
                        field(ProjectField.PERCENT_COMPLETE, project))
                .section(
                        t("Money"),
                        null,
                        field(ProjectField.CURRENCY, project),
                        field(ProjectField.BUDGET, project),
                        field(ProjectField.ACTUAL, project),
                        field(ProjectField.FORECAST, project));
        var added = custom.draw("project", project == null ? null : project.id());
        if (!added.isEmpty()) {
            form = form.section(t("Added by your organisation"), null, added.toArray(Field[]::new));
        }
        return project == null ? form.draft("project-new") : form.draft("project-" + project.key());
    }

    private List<Field> places(@Nullable ProjectView project) {
        var options = names.groupOptions(ScopeKind.PORTFOLIO);
        var known = project == null
                ? List.<String>of()
                : project.portfolios().stream().map(UUID::toString).toList();
        return options.isEmpty()
                ? List.of()
                : List.of(
                        Field.select(HOME, t("Home portfolio"), options)
                                .value(known.isEmpty() ? null : known.getFirst())
                                .hint(t("Where it is managed; none is fine.")),
                        Field.select(OTHERS, t("Also in"), options)
                                .several()
                                .values(known.stream().skip(1).toList()));
    }

    private Field[] first(@Nullable ProjectView project) {
        var fields = new java.util.ArrayList<Field>();
        if (project == null) {
            fields.add(Field.radio(
                            "kind",
                            t("Kind"),
                            List.of(
                                    new Option(
                                            "PROJECT", t("Project: unique, with a goal, a budget, a start and an end")),
                                    new Option("OPERATION", t("Operation: day-to-day work that repeats"))))
                    .value(ProjectKind.PROJECT));
        } else {
            fields.add(Field.hidden("version", Integer.toString(project.version())));
        }
        for (var field : List.of(
                ProjectField.NAME,
                ProjectField.GOAL,
                ProjectField.DESCRIPTION,
                ProjectField.CATEGORY,
                ProjectField.DEPARTMENT,
                ProjectField.PROGRAMME,
                ProjectField.IS_CONFIDENTIAL)) {
            if (field == ProjectField.IS_CONFIDENTIAL) {
                fields.addAll(places(project));
            }
            fields.add(field(field, project));
        }
        return fields.toArray(Field[]::new);
    }

    private Field field(ProjectField field, @Nullable ProjectView project) {
        var value = project == null ? null : project.values().get(field);
        var name = field.name().toLowerCase(Locale.ROOT);
        var label = t(field.label());
        var currency = project == null ? null : project.text(ProjectField.CURRENCY);
        var drawn = switch (field.kind()) {
            case TEXT ->
                field == ProjectField.GOAL || field == ProjectField.DESCRIPTION
                        ? Field.area(name, label)
                        : Field.text(name, label);
            case REFERENCE ->
                Field.select(
                        name,
                        label,
                        field == ProjectField.DEPARTMENT
                                ? names.departmentOptions()
                                : names.groupOptions(ScopeKind.PROGRAMME));
            case PERSON -> Field.person(name, label, names.person((UUID) value));
            case DATE -> Field.date(name, label);
            case NUMBER -> Field.number(name, label).unit("%");
            case MONEY -> Field.money(name, label, currency == null ? "" : currency);
            case YES_NO -> Field.check(name, label).hint(t("Only people named on it see it."));
        };
        return (field == ProjectField.NAME ? drawn.required() : drawn).value(text(value));
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    /// Reads what was sent; an unreadable value stays out and gets a sentence.
    Read read(Map<String, List<String>> typed) {
        var sent = new HashMap<String, String>();
        typed.forEach((name, values) -> sent.put(name, values.isEmpty() ? "" : values.getFirst()));
        var patch = new EnumMap<ProjectField, @Nullable Object>(ProjectField.class);
        var errors = new HashMap<String, String>();
        for (var field : ProjectField.values()) {
            var name = field.name().toLowerCase(Locale.ROOT);
            var text = sent.getOrDefault(name, "").strip();
            if (field.kind() == ProjectField.Kind.YES_NO) {
                patch.put(field, text.isEmpty() ? null : (Object) true);
            } else if (sent.containsKey(name)) {
                try {
                    patch.put(field, text.isEmpty() ? null : parse(field, text));
                } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                    errors.put(name, what(field, text));
                }
            }
        }
        if (patch.get(ProjectField.NAME) == null) {
            errors.put("name", t("Give it a name."));
        }
        errors.putAll(custom.errors("project", sent));
        return new Read(patch, custom.read("project", sent), portfolios(typed), errors);
    }

    private @Nullable List<UUID> portfolios(Map<String, List<String>> typed) {
        if (!typed.containsKey(HOME)) {
            return null;
        }
        var known = names.groupOptions(ScopeKind.PORTFOLIO).stream()
                .map(Option::value)
                .toList();
        return Stream.concat(
                        typed.getOrDefault(HOME, List.of()).stream(), typed.getOrDefault(OTHERS, List.of()).stream())
                .filter(known::contains)
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    private static Object parse(ProjectField field, String text) {
        return switch (field.kind()) {
            case TEXT -> field == ProjectField.CURRENCY ? currency(text) : text;
            case REFERENCE, PERSON -> UUID.fromString(text);
            case DATE -> LocalDate.parse(text);
            case NUMBER, MONEY ->
                new BigDecimal(text.replace(",", "").replace(" ", "").replace("%", ""));
            case YES_NO -> true;
        };
    }

    private static String currency(String text) {
        return java.util.Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
    }

    private static String what(ProjectField field, String text) {
        return switch (field.kind()) {
            case DATE -> t("\"{0}\" is not a date. Use the form 2026-10-31.", text);
            case NUMBER, MONEY -> t("\"{0}\" is not a number. Use digits, with a point for decimals.", text);
            case TEXT -> t("\"{0}\" is not a currency. Use its three letters, such as GBP.", text);
            case REFERENCE, PERSON, YES_NO -> t("Choose one from the list.");
        };
    }
}
