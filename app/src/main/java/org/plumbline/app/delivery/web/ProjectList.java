package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectMarks;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.delivery.internal.ProjectRegister;
import org.plumbline.app.delivery.internal.ProjectRegister.Cut;
import org.plumbline.app.delivery.internal.ProjectRegister.Filter;
import org.plumbline.app.delivery.internal.ProjectRegister.Show;
import org.plumbline.app.delivery.internal.ProjectRegister.Sort;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.CustomFilter;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.AmountColumn;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The list of projects as the kit draws it, from what the address says; of all or of one programme or portfolio.
@Component
class ProjectList {
    private static final String KIND = "project";

    private final ProjectRegister register;
    private final Names names;
    private final CustomFields fields;
    private final CustomFilter customFilter;
    private final CustomFieldForm custom;
    private final ObjectProvider<ProjectMarks> marks;
    private final Access access;

    ProjectList(
            ProjectRegister register,
            Names names,
            CustomFields fields,
            CustomFilter customFilter,
            CustomFieldForm custom,
            ObjectProvider<ProjectMarks> marks,
            Access access) {
        this.register = register;
        this.names = names;
        this.fields = fields;
        this.customFilter = customFilter;
        this.custom = custom;
        this.marks = marks;
        this.access = access;
    }

    /// What the list is of.
    ///
    /// @param parameter `programme`, `portfolio` or `department`, null for all
    /// @param id whose projects alone, null for all
    record Scope(@Nullable String parameter, @Nullable UUID id) {
        static final Scope ALL = new Scope(null, null);

        static Scope of(GroupView group) {
            return new Scope(group.kind().name().toLowerCase(Locale.ROOT), group.id());
        }

        private @Nullable UUID among(RegisterQuery query, String name) {
            return name.equals(parameter) ? id : ProjectList.id(query, name);
        }

        private boolean leaves(String name) {
            return !name.equals(parameter);
        }
    }

    private Filter filter(RegisterQuery query, Scope scope) {
        return new Filter(
                query.text(),
                query.value("state", ProjectState.class).map(Enum::name).orElse(""),
                query.value("kind").map(kind -> kind.toUpperCase(Locale.ROOT)).orElse(""),
                scope.among(query, "department"),
                scope.among(query, "programme"),
                scope.among(query, "portfolio"),
                id(query, "manager"),
                customFilter.among(KIND, query));
    }

    private static @Nullable UUID id(RegisterQuery query, String name) {
        try {
            return query.value(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// How many projects each department carries, of those that may be seen.
    Map<UUID, Integer> byDepartment() {
        return register.byDepartment(access.sight());
    }

    /// All projects that the address leaves, at most so many.
    List<ProjectView> rows(RegisterQuery query, Scope scope, int most) {
        return register.page(filter(query, scope), show(query), cut(query, 0, most), access.sight());
    }

    private static Show show(RegisterQuery query) {
        return query.value("show", Show.class).orElse(Show.ALL);
    }

    private static Cut cut(RegisterQuery query, long offset, int size) {
        return new Cut(query.sort(Sort.class).orElse(Sort.NAME), query.isDescending(), offset, size);
    }

    /// The page of the list that the address asks for.
    Register draw(RegisterQuery query, Scope scope) {
        var filter = filter(query, scope);
        var counts = register.counts(filter, access.sight());
        var page = register.page(filter, show(query), cut(query, query.offset(), query.size()), access.sight());
        var added = fields.of(KIND);
        var money = new AmountColumn(page.stream().map(ProjectList::amounts).toList());
        return Register.of(t("Projects"), query, columns(money, added), empty())
                .rows(rows(page, money, added), counts.getOrDefault(show(query), 0L))
                .chips(List.of(
                        chip(t("All"), null, Show.ALL, counts),
                        chip(t("Active"), "active", Show.ACTIVE, counts),
                        chip(t("Late"), "late", Show.LATE, counts),
                        chip(t("Facts missing"), "gaps", Show.GAPS, counts),
                        chip(t("Over"), "over", Show.OVER, counts)))
                .facets(facets(query, scope))
                .exports(List.of(
                        RegisterLink.of("XLSX", exported(query, scope, "/projects.xlsx")),
                        RegisterLink.of("CSV", exported(query, scope, "/projects.csv"))));
    }

    private static Empty empty() {
        return Empty.of(
                        t("No projects yet"),
                        t("Import what you have, a folder of plans or a spreadsheet, or enter the first."))
                .next(t("Import what you have"), "/imports");
    }

    private static String exported(RegisterQuery query, Scope scope, String path) {
        var address = query.at(path);
        return scope.parameter() == null
                ? address
                : address + (address.contains("?") ? "&" : "?") + scope.parameter() + "=" + scope.id();
    }

    private static FilterChip chip(String label, @Nullable String value, Show show, Map<Show, Long> counts) {
        return new FilterChip(label, value, counts.getOrDefault(show, 0L));
    }

    private static List<Column> columns(AmountColumn money, List<CustomField> added) {
        var columns = new ArrayList<>(List.of(
                Column.text("name", t("Project")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("department", t("Department")).wide(),
                Column.text("portfolio", t("Portfolio")).wide(),
                Column.text("programme", t("Programme")).onDemand(),
                Column.text("sponsor", t("Sponsor")).onDemand(),
                Column.number("start", t("Start")).sorted().wide(),
                Column.number("finish", t("Finish")).sorted(),
                Column.number("forecast", money.head(t("Forecast"))).sorted().wide(),
                Column.text("gaps", t("Facts missing")).wide()));
        added.forEach(
                field -> columns.add(Column.text(field.column(), field.label()).onDemand()));
        return columns;
    }

    private List<Facet> facets(RegisterQuery query, Scope scope) {
        var facets = new ArrayList<Facet>();
        facets.add(Facet.of(
                "state",
                t("State"),
                Arrays.stream(ProjectState.values())
                        .map(state -> new Option(state.name().toLowerCase(Locale.ROOT), ProjectWords.state(state)))
                        .toList()));
        if (scope.leaves("department")) {
            facets.add(Facet.of("department", t("Department"), names.departmentOptions()));
        }
        if (scope.leaves("portfolio")) {
            facets.add(Facet.of("portfolio", t("Portfolio"), names.groupOptions(ScopeKind.PORTFOLIO)));
        }
        if (scope.leaves("programme")) {
            facets.add(Facet.of("programme", t("Programme"), names.groupOptions(ScopeKind.PROGRAMME)));
        }
        facets.addAll(customFilter.facets(KIND, query));
        return facets;
    }

    private List<Row> rows(List<ProjectView> page, AmountColumn money, List<CustomField> added) {
        var book = names.of(page);
        var values = added.isEmpty()
                ? Map.<UUID, Map<UUID, String>>of()
                : custom.shown(KIND, page.stream().map(ProjectView::id).toList());
        var marked = new HashMap<UUID, String>();
        var shown = page.stream().map(ProjectView::id).toList();
        marks.forEach(source -> marked.putAll(source.of(shown)));
        return page.stream()
                .map(project -> {
                    var cells = new ArrayList<>(cells(project, book, money));
                    var mark = marked.get(project.id());
                    if (mark != null) {
                        cells.set(0, ((Cell.Link) cells.getFirst()).tags(mark));
                    }
                    var own = values.getOrDefault(project.id(), Map.of());
                    added.forEach(field -> cells.add(Cell.muted(own.get(field.id()))));
                    return new Row(project.key(), cells);
                })
                .toList();
    }

    private static AmountColumn.Amounts amounts(ProjectView project) {
        return new AmountColumn.Amounts(
                project.text(ProjectField.CURRENCY),
                project.number(ProjectField.FORECAST),
                project.number(ProjectField.BUDGET));
    }

    private static List<Cell> cells(ProjectView project, Names.Book book, AmountColumn money) {
        var manager = book.of(project.reference(ProjectField.MANAGER));
        var baseline = project.date(ProjectField.BASELINE_FINISH);
        var finish = project.date(ProjectField.FORECAST_FINISH);
        var slip = baseline == null || finish == null
                ? null
                : java.time.temporal.ChronoUnit.DAYS.between(baseline, finish);
        var gaps = project.gaps().stream().map(field -> t(field.label())).toList();
        return List.of(
                Cell.link(project.name(), "/projects/" + project.key())
                        .sub(project.key() + " · " + (manager == null ? t("no manager") : manager)),
                Cell.state(ProjectWords.state(project.state()), ProjectWords.tone(project.state())),
                Cell.muted(book.of(project.reference(ProjectField.DEPARTMENT))),
                Cell.muted(
                        project.portfolios().isEmpty()
                                ? null
                                : book.of(project.portfolios().getFirst())),
                Cell.muted(book.of(project.reference(ProjectField.PROGRAMME))),
                Cell.muted(book.of(project.reference(ProjectField.SPONSOR))),
                Cell.date(project.date(ProjectField.START)),
                Cell.date(finish == null ? baseline : finish).slip(slip),
                money.cell(amounts(project)),
                Cell.muted(gaps.isEmpty() ? null : String.join(", ", gaps)));
    }
}
