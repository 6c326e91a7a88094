package org.plumbline.app.methods;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what is known of a project, as words for its templates.
@Component
class FactsOfProject {
    private static final int MOST_ROWS = 60;
    private static final int MOST_MILESTONES = 40;

    private final Plans plans;
    private final Registers registers;
    private final People people;
    private final Departments departments;
    private final ObjectProvider<TemplateLists> lists;
    private final Clock clock;

    FactsOfProject(
            Plans plans,
            Registers registers,
            People people,
            Departments departments,
            ObjectProvider<TemplateLists> lists,
            Clock clock) {
        this.plans = plans;
        this.registers = registers;
        this.people = people;
        this.departments = departments;
        this.lists = lists;
        this.clock = clock;
    }

    TemplateFacts of(ProjectView project, @Nullable PinnedMethod pinned) {
        var values = new HashMap<String, String>();
        facts(project, values);
        dates(project, values);
        values.put("today", Formats.date(LocalDate.now(clock)));
        var rows = new HashMap<String, List<List<String>>>();
        rows.put("milestones", milestones(project));
        records(project.id(), rows);
        lists.forEach(one -> rows.putAll(one.lists()));
        if (pinned != null) {
            values.put("method", pinned.method().name() + " " + pinned.release().number());
            values.put("approach", t(pinned.approach().label()));
            values.put("tier", t(pinned.tier().label()));
            method(pinned.pack(), rows);
        }
        return new TemplateFacts(values, rows);
    }

    private void facts(ProjectView project, Map<String, String> values) {
        values.put("name", project.name());
        values.put("key", project.key());
        values.put("state", ProjectWords.state(project.state()));
        put(values, "goal", project.text(ProjectField.GOAL));
        put(values, "description", project.text(ProjectField.DESCRIPTION));
        put(values, "category", project.text(ProjectField.CATEGORY));
        var department = project.reference(ProjectField.DEPARTMENT);
        departments.all().stream()
                .filter(one -> one.id().equals(department))
                .forEach(one -> values.put("department", one.name()));
        var roles =
                Map.of("owner", ProjectField.OWNER, "sponsor", ProjectField.SPONSOR, "manager", ProjectField.MANAGER);
        var ids = roles.values().stream()
                .map(project::reference)
                .filter(Objects::nonNull)
                .toList();
        var known = people.byIds(ids);
        roles.forEach((name, field) -> {
            var person = known.get(project.reference(field));
            put(values, name, person == null ? null : person.name());
        });
        var done = project.number(ProjectField.PERCENT_COMPLETE);
        put(values, "done", done == null ? null : Formats.number(done, 0) + " %");
        put(values, "budget", amount(project, ProjectField.BUDGET));
        put(values, "forecast", amount(project, ProjectField.FORECAST));
        put(values, "actual", amount(project, ProjectField.ACTUAL));
    }

    private static void dates(ProjectView project, Map<String, String> values) {
        put(values, "start", day(project.date(ProjectField.START)));
        put(values, "finish", day(project.date(ProjectField.BASELINE_FINISH)));
        put(values, "forecast_finish", day(project.date(ProjectField.FORECAST_FINISH)));
        put(values, "actual_finish", day(project.date(ProjectField.ACTUAL_FINISH)));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static @Nullable String amount(ProjectView project, ProjectField field) {
        BigDecimal amount = project.number(field);
        var currency = project.text(ProjectField.CURRENCY);
        return amount == null
                ? null
                : currency == null ? Formats.number(amount, 0) : Formats.moneyWhole(amount, currency);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Formats.date(day);
    }

    private List<List<String>> milestones(ProjectView project) {
        var from = LocalDate.of(1990, 1, 1);
        return plans.milestones(List.of(project.id()), from, from.plusYears(200), MOST_MILESTONES).stream()
                .map(one -> List.of(
                        one.name(),
                        Formats.date(one.baseline()),
                        Formats.date(one.day()),
                        one.isReached() ? t("reached") : one.isLate() ? t("late") : t("expected")))
                .toList();
    }

    private void records(UUID projectId, Map<String, List<List<String>>> rows) {
        var all = registers
                .list(RegisterFilter.all()
                        .of(projectId)
                        .sorted(RegisterFilter.Sort.ATTENTION, false)
                        .page(0, 500))
                .rows();
        var names = people.byIds(all.stream()
                .map(RegisterView::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (var kind : RegisterKind.values()) {
            rows.put(
                    kind.plural().toLowerCase(java.util.Locale.ROOT),
                    all.stream()
                            .filter(one -> one.kind() == kind && one.isOpen())
                            .limit(MOST_ROWS)
                            .map(one -> {
                                var owner = names.get(one.ownerId());
                                return row(one, owner == null ? "" : owner.name());
                            })
                            .toList());
        }
    }

    /// Key, title, owner, day, and what tells most about the kind.
    private static List<String> row(RegisterView record, String owner) {
        var cells = new ArrayList<>(Arrays.asList(record.key(), record.title(), owner, orBlank(day(record.due()))));
        var more = switch (record.kind()) {
            case RISK ->
                Stream.of(
                        text(record.scale(RegisterField.PROBABILITY)),
                        text(record.scale(RegisterField.IMPACT)),
                        choice(record.text(RegisterField.RESPONSE)),
                        orBlank(record.text(RegisterField.RESPONSE_PLAN)));
            case ISSUE ->
                Stream.of(choice(record.text(RegisterField.PRIORITY)), orBlank(record.text(RegisterField.RESOLUTION)));
            case CHANGE ->
                Stream.of(
                        orBlank(record.text(RegisterField.JUSTIFICATION)),
                        text(record.number(RegisterField.IMPACT_COST)),
                        text(record.number(RegisterField.IMPACT_DAYS)));
            case DECISION ->
                Stream.of(orBlank(record.text(RegisterField.QUESTION)), orBlank(record.text(RegisterField.OUTCOME)));
            case DEPENDENCY ->
                Stream.of(choice(record.text(RegisterField.NEED)), orBlank(record.text(RegisterField.OUTSIDE_PARTY)));
            case ASSUMPTION -> Stream.of(orBlank(record.text(RegisterField.EFFECT)));
            case ACTION -> Stream.of(choice(record.text(RegisterField.PRIORITY)));
        };
        more.forEach(cells::add);
        return cells;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String choice(@Nullable String choice) {
        return choice == null ? "" : t(RegisterField.choiceLabel(choice));
    }

    private static void method(Pack pack, Map<String, List<List<String>>> rows) {
        rows.put(
                "deliverables",
                pack.deliverables().stream()
                        .map(one -> List.of(
                                one.name(),
                                pack.phase(one.phase()).map(Pack.Phase::name).orElse(""),
                                one.isMandatory() ? t("mandatory") : t("where it helps"),
                                one.purpose()))
                        .toList());
        rows.put(
                "oversight",
                pack.oversight().stream()
                        .map(one -> List.of(
                                pack.phase(one.phase()).map(Pack.Phase::name).orElse(""),
                                one.name(),
                                pack.roleName(one.who()),
                                one.question()))
                        .toList());
        rows.put(
                "phases",
                pack.phases().stream()
                        .map(one -> List.of(one.name(), one.purpose()))
                        .toList());
        rows.put(
                "roles",
                pack.roles().stream()
                        .map(one -> List.of(one.name(), one.answers()))
                        .toList());
    }
}
