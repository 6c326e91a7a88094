package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.delivery.internal.ProjectRegister;
import org.plumbline.app.delivery.internal.ProjectRegister.Cut;
import org.plumbline.app.delivery.internal.ProjectRegister.Filter;
import org.plumbline.app.delivery.internal.ProjectRegister.Show;
import org.plumbline.app.delivery.internal.ProjectRegister.Sort;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The register of projects and operations.
@Controller
class ProjectsController {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ProjectRegister register;
    private final Projects projects;
    private final Names names;
    private final Access access;

    ProjectsController(ProjectRegister register, Projects projects, Names names, Access access) {
        this.register = register;
        this.projects = projects;
        this.names = names;
        this.access = access;
    }

    @GetMapping("/projects")
    String list(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var sight = access.sight();
        var filter = filter(query);
        var counts = register.counts(filter, sight);
        var show = query.value("show", Show.class).orElse(Show.ALL);
        var cut = new Cut(query.sort(Sort.class).orElse(Sort.NAME), query.isDescending(), query.offset(), query.size());
        var rows = register.page(filter, show, cut, sight);
        var made = Register.of(
                        t("Projects"),
                        query,
                        columns(),
                        Empty.of(
                                        t("No projects yet"),
                                        t(
                                                "Import what you have, a folder of plans or a spreadsheet, or enter the first."))
                                .next(t("Import what you have"), "/imports"))
                .rows(rows(rows), counts.getOrDefault(show, 0L))
                .chips(List.of(
                        chip(t("All"), null, Show.ALL, counts),
                        chip(t("Active"), "active", Show.ACTIVE, counts),
                        chip(t("Late"), "late", Show.LATE, counts),
                        chip(t("Facts missing"), "gaps", Show.GAPS, counts),
                        chip(t("Over"), "over", Show.OVER, counts)))
                .facets(facets())
                .exports(List.of(RegisterLink.of("CSV", query.at("/api/v1/projects.csv"))));
        model.addAttribute("register", made);
        model.addAttribute("mayCreate", projects.mayCreate());
        return Htmx.wantsPiece(request) ? "kit/register" : "delivery/projects";
    }

    private static FilterChip chip(String label, @Nullable String value, Show show, Map<Show, Long> counts) {
        return new FilterChip(label, value, counts.getOrDefault(show, 0L));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("name", t("Project")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("department", t("Department")).wide(),
                Column.text("portfolio", t("Portfolio")).wide(),
                Column.text("programme", t("Programme")).onDemand(),
                Column.text("sponsor", t("Sponsor")).onDemand(),
                Column.number("start", t("Start")).sorted().wide(),
                Column.number("finish", t("Finish")).sorted(),
                Column.number("forecast", t("Forecast, m")).sorted().wide(),
                Column.text("gaps", t("Facts missing")).wide());
    }

    private List<Facet> facets() {
        return List.of(
                Facet.of(
                        "state",
                        t("State"),
                        Arrays.stream(ProjectState.values())
                                .map(state ->
                                        new Option(state.name().toLowerCase(Locale.ROOT), ProjectWords.state(state)))
                                .toList()),
                Facet.of("department", t("Department"), names.departmentOptions()),
                Facet.of("portfolio", t("Portfolio"), names.groupOptions(ScopeKind.PORTFOLIO)),
                Facet.of("programme", t("Programme"), names.groupOptions(ScopeKind.PROGRAMME)));
    }

    private static Filter filter(RegisterQuery query) {
        return new Filter(
                query.text(),
                query.value("state", ProjectState.class).map(Enum::name).orElse(""),
                query.value("kind").map(kind -> kind.toUpperCase(Locale.ROOT)).orElse(""),
                id(query, "department"),
                id(query, "programme"),
                id(query, "portfolio"),
                id(query, "manager"));
    }

    private static @Nullable UUID id(RegisterQuery query, String name) {
        try {
            return query.value(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private List<Row> rows(List<ProjectView> page) {
        var book = names.of(page);
        var scale = page.stream()
                .map(project -> project.number(ProjectField.FORECAST))
                .filter(java.util.Objects::nonNull)
                .max(BigDecimal::compareTo)
                .map(ProjectsController::millions)
                .orElse(BigDecimal.ONE);
        return page.stream().map(project -> row(project, book, scale)).toList();
    }

    private static Row row(ProjectView project, Names.Book book, BigDecimal scale) {
        var manager = book.of(project.reference(ProjectField.MANAGER));
        var baseline = project.date(ProjectField.BASELINE_FINISH);
        var finish = project.date(ProjectField.FORECAST_FINISH);
        var slip = baseline == null || finish == null
                ? null
                : java.time.temporal.ChronoUnit.DAYS.between(baseline, finish);
        var gaps = project.gaps().stream().map(field -> t(field.label())).toList();
        return Row.of(
                project.key(),
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
                new Cell.Against(
                        millions(project.number(ProjectField.FORECAST)),
                        millions(project.number(ProjectField.BUDGET)),
                        scale,
                        1),
                Cell.muted(gaps.isEmpty() ? null : String.join(", ", gaps)));
    }

    private static @Nullable BigDecimal millions(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.divide(MILLION);
    }
}
