package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.ProblemLook;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.ProblemState;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.stereotype.Component;

/// Problems as the kit draws them, from what the address says, and the same as a file.
@Component
class ProblemRegister {
    private final Problems problems;
    private final CorrectiveActions actions;
    private final ProblemClasses classes;
    private final ProblemWords words;
    private final Access access;
    private final Clock clock;

    ProblemRegister(
            Problems problems,
            CorrectiveActions actions,
            ProblemClasses classes,
            ProblemWords words,
            Access access,
            Clock clock) {
        this.problems = problems;
        this.actions = actions;
        this.classes = classes;
        this.words = words;
        this.access = access;
        this.clock = clock;
    }

    /// A choice in one click.
    enum Show {
        OPEN("Open"),
        OVERDUE("Overdue"),
        CHECK("To be checked"),
        RECURRING("Recurrences"),
        MINE("Mine"),
        CLOSED("Closed"),
        ALL("All");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// What problems may be sorted by.
    enum Sort {
        KEY,
        TITLE,
        STATE,
        SOURCE,
        REPORTED
    }

    /// Found problems with what is known of their actions.
    private record Found(List<ProblemView> rows, List<ActionView> actions, Set<UUID> overdue) {}

    private Found found(RegisterQuery query) {
        var rows = problems.list(filter(query));
        var all = actions.of(rows.stream().map(ProblemView::id).toList());
        var overdue = new HashSet<UUID>();
        for (var action : all) {
            if (action.isOverdue(LocalDate.now(clock))) {
                overdue.add(action.problemId());
            }
        }
        return new Found(rows, all, overdue);
    }

    Register draw(RegisterQuery query) {
        var found = found(query);
        var shown = shown(found, query);
        var page = shown.stream().skip(query.offset()).limit(query.size()).toList();
        var names = words.names(page, List.of());
        return Register.of(t("Problems"), query, columns(), empty())
                .rows(page.stream().map(one -> row(one, found, names)).toList(), shown.size())
                .chips(Arrays.stream(Show.values())
                        .map(show -> new FilterChip(
                                t(show.label()),
                                show == Show.OPEN ? null : show.name().toLowerCase(Locale.ROOT),
                                found.rows().stream().filter(is(show, found)).count()))
                        .toList())
                .facets(List.of(
                        Facet.of(
                                "source",
                                t("Source"),
                                Arrays.stream(ProblemSource.values())
                                        .map(one -> new Option(one.word(), t(one.label())))
                                        .toList()),
                        Facet.of(
                                "class",
                                t("Class"),
                                classes.all().stream()
                                        .map(one -> new Option(one.id().toString(), one.name()))
                                        .toList())))
                .exports(List.of(
                        RegisterLink.of("CSV", query.at("/problems.csv")),
                        RegisterLink.of(t("Report as PDF"), query.at("/problems/report.pdf")),
                        RegisterLink.of(t("Report as DOCX"), query.at("/problems/report.docx"))));
    }

    private List<ProblemView> shown(Found found, RegisterQuery query) {
        return found.rows().stream()
                .filter(is(query.value("show", Show.class).orElse(Show.OPEN), found))
                .sorted(order(query))
                .toList();
    }

    /// What the address leaves, in its order.
    List<ProblemView> rows(RegisterQuery query) {
        return shown(found(query), query);
    }

    private static ProblemFilter filter(RegisterQuery query) {
        return new ProblemFilter(
                query.value("source", ProblemSource.class).orElse(null),
                query.value("class").flatMap(Typed::id).orElse(null),
                query.value("project").flatMap(Typed::id).orElse(null),
                query.text().isEmpty() ? null : query.text());
    }

    private Predicate<ProblemView> is(Show show, Found found) {
        var me = access.actor().personId();
        return switch (show) {
            case ALL -> one -> true;
            case OPEN -> one -> one.state().isOpen();
            case OVERDUE -> one -> one.state().isOpen() && found.overdue().contains(one.id());
            case CHECK -> one -> one.state() == ProblemState.DONE;
            case RECURRING -> ProblemView::isRecurrence;
            case MINE -> one -> one.state().isOpen() && (me.equals(one.ownerId()) || ownsAction(me, one, found));
            case CLOSED -> one -> one.state() == ProblemState.CLOSED;
        };
    }

    private static boolean ownsAction(UUID me, ProblemView problem, Found found) {
        return found.actions().stream()
                .anyMatch(action -> action.problemId().equals(problem.id())
                        && action.says().ownerId().equals(me));
    }

    private static Comparator<ProblemView> order(RegisterQuery query) {
        var order = switch (query.sort(Sort.class).orElse(Sort.REPORTED)) {
            case KEY -> Comparator.comparing(ProblemView::key);
            case TITLE -> Comparator.comparing((ProblemView one) -> one.title().toLowerCase(Locale.ROOT));
            case STATE -> Comparator.comparing(ProblemView::state);
            case SOURCE -> Comparator.comparing((ProblemView one) -> one.says().source());
            case REPORTED ->
                Comparator.comparing(ProblemView::reportedOn)
                        .thenComparing(ProblemView::key)
                        .reversed();
        };
        return query.isDescending() ? order.reversed() : order;
    }

    private static Empty empty() {
        return Empty.of(
                        t("No problem here"),
                        t("Audits, assessments, lessons and coaching bring what goes wrong more than once. Anybody may"
                                + " add what they see."))
                .next(t("Report a problem"), "/problems/new");
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Problem")).sorted(),
                Column.text("state", t("State")).sorted(),
                Column.text("class", t("Class")).wide(),
                Column.text("source", t("Source")).sorted().wide(),
                Column.text("owner", t("Owner")),
                Column.text("actions", t("Actions")).wide(),
                Column.number("reported", t("Reported")).sorted());
    }

    private static Row row(ProblemView problem, Found found, Map<UUID, String> names) {
        var link =
                Cell.link(problem.title(), problem.href()).sub(problem.key() + name(names, problem.projectId(), " · "));
        return Row.of(
                problem.key(),
                problem.isRecurrence() ? link.tags(t("Recurrence")) : link,
                Cell.state(t(problem.state().label()), ProblemLook.tone(problem.state())),
                Cell.muted(name(names, problem.classId(), "")),
                Cell.muted(t(problem.says().source().label())),
                Cell.text(problem.ownerId() == null ? null : names.get(problem.ownerId())),
                Cell.muted(progress(problem, found)),
                Cell.date(problem.reportedOn()));
    }

    private static String progress(ProblemView problem, Found found) {
        var mine = found.actions().stream()
                .filter(one -> one.problemId().equals(problem.id()))
                .toList();
        if (mine.isEmpty()) {
            return t("none planned");
        }
        var done = mine.stream().filter(one -> one.doneOn() != null).count();
        var late = found.overdue().contains(problem.id()) ? ", " + t("overdue") : "";
        return t("{0} of {1} done", done, mine.size()) + late;
    }

    private static String name(Map<UUID, String> names, @Nullable UUID id, String before) {
        var name = id == null ? null : names.get(id);
        return name == null ? "" : before + name;
    }

    /// The list as a file, without pages.
    String csv(RegisterQuery query) {
        var rows = rows(query);
        var names = words.names(rows, List.of());
        var file = new Csv(List.of(
                "Key",
                "Problem",
                "State",
                "Class",
                "Source",
                "Project",
                "Root cause",
                "Owner",
                "Recurrence",
                "Reported",
                "Closed"));
        for (var one : rows) {
            var line = new java.util.ArrayList<@Nullable Object>(List.of(
                    one.key(),
                    one.title(),
                    t(one.state().label()),
                    name(names, one.classId(), ""),
                    t(one.says().source().label()),
                    name(names, one.projectId(), ""),
                    one.cause().root(),
                    name(names, one.ownerId(), ""),
                    one.isRecurrence() ? t("yes") : t("no"),
                    one.reportedOn()));
            line.add(one.closedOn());
            file.line(line);
        }
        return file.toString();
    }
}
