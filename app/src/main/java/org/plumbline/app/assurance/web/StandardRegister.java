package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.audit.Mandates;
import org.plumbline.app.assurance.audit.StandardCell;
import org.plumbline.app.assurance.audit.StandardMatrix;
import org.plumbline.app.assurance.audit.StandardMatrix.Line;
import org.plumbline.app.assurance.audit.StandardMatrix.Matrix;
import org.plumbline.app.assurance.audit.Standing;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.portfolio.ObjectiveView;
import org.springframework.stereotype.Component;

/// The matrix of projects and mandated standards as the kit draws it, from what the address says, and the same as a
/// list to take away.
@Component
class StandardRegister {
    private static final int SOON = 15;

    private final StandardMatrix matrix;
    private final Departments departments;
    private final Groups groups;
    private final Clock clock;

    StandardRegister(StandardMatrix matrix, Departments departments, Groups groups, Clock clock) {
        this.matrix = matrix;
        this.departments = departments;
        this.groups = groups;
        this.clock = clock;
    }

    /// What lines may be sorted by.
    enum Sort {
        PROJECT,
        BROKEN
    }

    /// The matrix of one request, which is read once.
    ///
    /// @param mandated all standards, whatever the address chose of them
    /// @param narrowed without the choice of a standing, which the chips count
    /// @param shown what the address leaves of it
    record View(List<Mandates.Standard> mandated, Matrix narrowed, Matrix shown) {}

    View view(RegisterQuery query) {
        var all = matrix.matrix();
        var show = query.value("show", Standing.class).orElse(null);
        var narrowed = narrowed(query, all);
        var shown = new Matrix(
                narrowed.standards(),
                narrowed.lines().stream()
                        .filter(one -> show == null || one.count(narrowed.standards(), show) > 0)
                        .sorted(order(query, narrowed.standards()))
                        .toList());
        return new View(all.standards(), narrowed, shown);
    }

    private static Matrix narrowed(RegisterQuery query, Matrix all) {
        var chosen = query.value("standard").orElse("");
        var standards = all.standards().stream()
                .filter(one -> chosen.isEmpty() || one.policy().key().equalsIgnoreCase(chosen))
                .toList();
        var department = query.value("department").flatMap(Typed::id).orElse(null);
        var portfolio = query.value("portfolio").flatMap(Typed::id).orElse(null);
        var serving = query.value("serves").orElse("");
        var text = query.text().toLowerCase(Locale.ROOT);
        return new Matrix(
                standards,
                all.lines().stream()
                        .filter(one -> department == null
                                || department.equals(one.project().reference(ProjectField.DEPARTMENT)))
                        .filter(one ->
                                portfolio == null || one.project().portfolios().contains(portfolio))
                        .filter(one -> serving.isEmpty()
                                || serving.equals("none") == one.serves().isEmpty())
                        .filter(one -> (one.project().key() + " "
                                        + one.project().name())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                        .toList());
    }

    private static Comparator<Line> order(RegisterQuery query, List<Mandates.Standard> standards) {
        var byKey = Comparator.comparing((Line one) -> one.project().key());
        var order = query.sort(Sort.class).orElse(Sort.BROKEN) == Sort.PROJECT
                ? byKey
                : Comparator.comparingLong((Line one) -> -one.count(standards, Standing.BROKEN))
                        .thenComparing(byKey);
        return query.isDescending() ? order.reversed() : order;
    }

    Register draw(RegisterQuery query, View view) {
        var shown = view.shown();
        var standards = shown.standards();
        var page =
                shown.lines().stream().skip(query.offset()).limit(query.size()).toList();
        return Register.of(t("Projects and the standards they keep to"), query, columns(standards), empty())
                .rows(
                        standards.isEmpty()
                                ? List.of()
                                : page.stream().map(one -> row(one, standards)).toList(),
                        standards.isEmpty() ? 0 : shown.lines().size())
                .chips(chips(view.narrowed()))
                .facets(facets(view.mandated()))
                .exports(RegisterLink.files("/standards", query));
    }

    private static List<FilterChip> chips(Matrix narrowed) {
        var chips = new ArrayList<FilterChip>();
        chips.add(new FilterChip(t("All"), null, narrowed.lines().size()));
        for (var standing : List.of(Standing.BROKEN, Standing.WAIVED, Standing.UNSEEN, Standing.KEPT)) {
            chips.add(new FilterChip(
                    t(standing.label()),
                    standing.word(),
                    narrowed.lines().stream()
                            .filter(one -> one.count(narrowed.standards(), standing) > 0)
                            .count()));
        }
        return chips;
    }

    private List<Facet> facets(List<Mandates.Standard> mandated) {
        return List.of(
                Facet.of(
                        "standard",
                        t("Standard"),
                        mandated.stream()
                                .map(one -> new Option(
                                        one.policy().key(), one.policy().title()))
                                .toList()),
                Facet.of(
                        "department",
                        t("Department"),
                        departments.all().stream()
                                .sorted(Comparator.comparing(DepartmentView::name))
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList()),
                Facet.of(
                        "portfolio",
                        t("Portfolio"),
                        groups.all(ScopeKind.PORTFOLIO).stream()
                                .sorted(Comparator.comparing(GroupView::name))
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList()),
                Facet.of(
                        "serves",
                        t("Objective"),
                        List.of(new Option("some", t("serves an objective")), new Option("none", t("serves none")))));
    }

    private static Empty empty() {
        return Empty.of(
                t("No standard is mandated"),
                t("Once an executive mandates a policy or standard that is in force, each running project complies or"
                        + " holds a waiver."));
    }

    private static List<Column> columns(List<Mandates.Standard> standards) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("project", t("Project")).sorted());
        for (var one : standards) {
            columns.add(Column.text(
                            one.policy().key().toLowerCase(Locale.ROOT).replace('-', '_'),
                            one.policy().title())
                    .hint(one.policy().key()));
        }
        columns.add(Column.number("broken", t("Not complying")).sorted().wide());
        columns.add(Column.text("serves", t("Serves")).wide());
        return columns;
    }

    private Row row(Line line, List<Mandates.Standard> standards) {
        var project = line.project();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(project.name(), "/projects/" + project.key()).sub(project.key()));
        for (var one : standards) {
            cells.add(cell(line.cells().get(one.policy().id())));
        }
        var broken = line.count(standards, Standing.BROKEN);
        cells.add(new Cell.Num(java.math.BigDecimal.valueOf(broken), 0, broken > 0 ? Tone.BAD : Tone.MUTED));
        cells.add(
                line.serves().isEmpty()
                        ? new Cell.Standing(t("serves none"), Tone.CARE, "/alignment/" + project.key(), null, null)
                        : Cell.link(line.serves().getFirst().title(), "/alignment/" + project.key())
                                .sub(
                                        line.serves().size() == 1
                                                ? null
                                                : t(
                                                        "and {0} more",
                                                        line.serves().size() - 1)));
        return Row.of(project.key(), cells.toArray(Cell[]::new));
    }

    private Cell cell(@Nullable StandardCell cell) {
        if (cell == null || cell.standing() == Standing.NOT_FOR) {
            return Cell.text(null);
        }
        return new Cell.Standing(
                t(cell.standing().label()),
                cell.standing().tone(),
                cell.href().isEmpty() ? null : cell.href(),
                sub(cell),
                cell.sentence());
    }

    private @Nullable String sub(StandardCell cell) {
        return switch (cell.standing()) {
            case WAIVED -> {
                var day = Objects.requireNonNull(cell.day());
                yield day.isBefore(LocalDate.now(clock).plusDays(SOON))
                        ? t("until {0}, soon", Formats.date(day))
                        : t("until {0}", Formats.date(day));
            }
            case BROKEN ->
                cell.href().startsWith("/findings/")
                        ? cell.href().substring("/findings/".length())
                        : Formats.date(cell.day());
            case KEPT -> Formats.date(cell.day());
            case UNSEEN, NOT_FOR -> null;
        };
    }

    /// What the address leaves as a list: a line is a project and a standard.
    ListFile file(RegisterQuery query) {
        var shown = view(query).shown();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : shown.lines()) {
            for (var one : shown.standards()) {
                var cell = line.cells().get(one.policy().id());
                if (cell != null) {
                    rows.add(fields(line, one, cell));
                }
            }
        }
        return new ListFile(
                "standards",
                t("Standards"),
                List.of(
                        t("Key"),
                        t("Project"),
                        t("Standard"),
                        t("Title"),
                        t("Stands"),
                        t("Since or until"),
                        t("Rests on"),
                        t("Objectives")),
                rows);
    }

    private static List<@Nullable Object> fields(Line line, Mandates.Standard standard, StandardCell cell) {
        return Arrays.asList(
                line.project().key(),
                line.project().name(),
                standard.policy().key(),
                standard.policy().title(),
                t(cell.standing().label()),
                cell.day() == null ? null : cell.day().toString(),
                cell.sentence(),
                line.serves().stream().map(ObjectiveView::title).collect(Collectors.joining("; ")));
    }
}
