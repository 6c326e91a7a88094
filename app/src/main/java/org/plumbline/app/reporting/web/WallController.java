package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.view.SavedViews;
import org.plumbline.app.kernel.view.ViewedList;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.register.RowGroup;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.reporting.ChangeWords;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusOrder;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusQuestion.Show;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.app.reporting.Wall;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The status wall: what is really red, which green is false, what needs a decision.
@Controller
class WallController {
    private static final String PAGE = "/status";
    private static final int CHANGES = 4;

    private final Statuses statuses;
    private final Periods periods;
    private final SavedViews views;
    private final SourceMarks marks;
    private final Access access;
    private final Clock clock;

    WallController(
            Statuses statuses, Periods periods, SavedViews views, SourceMarks marks, Access access, Clock clock) {
        this.statuses = statuses;
        this.periods = periods;
        this.views = views;
        this.marks = marks;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static ViewedList viewsOfTheWall() {
        return ViewedList.of("status", PAGE);
    }

    @GetMapping(PAGE)
    String wall(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request).paged(100, 5_000);
        var question = Asked.question(query).running();
        var all = periods.list();
        var by = query.value("group", RollupBy.class)
                .filter(one -> one != RollupBy.MONTH)
                .orElse(RollupBy.PORTFOLIO);
        var around = WallPeriods.of(all, query, question.asOf());
        var isPiece = Htmx.wantsPiece(request);
        var previous = isPiece ? null : around.previous();
        var wall = statuses.wall(question, view(query, by), previous == null ? null : previous.key(), CHANGES);
        model.addAttribute("register", register(query, question, wall, all));
        if (isPiece) {
            return "kit/register";
        }
        model.addAttribute("title", around.title());
        model.addAttribute(
                "figures",
                WallFigures.figures(
                        wall, previous, WallFigures.since(wall.rollup().total().askedSince(), question, clock)));
        model.addAttribute("changes", ChangeWords.of(wall.changes()));
        model.addAttribute(
                "changesTitle", previous == null ? "" : t("What changed since {0}", PeriodWords.name(previous)));
        model.addAttribute("comparisons", around.comparisons(query));
        model.addAttribute("pack", around.answering());
        model.addAttribute("live", question.asOf() == null);
        model.addAttribute("mayFreeze", access.may(Permission.FREEZE));
        return "reporting/wall";
    }

    private static StatusView view(RegisterQuery query, RollupBy by) {
        return new StatusView(
                by,
                query.sort(StatusOrder.class).orElse(StatusOrder.NAME),
                query.isDescending(),
                query.offset(),
                query.size(),
                true);
    }

    private Register register(RegisterQuery query, StatusQuestion question, Wall wall, List<PeriodView> all) {
        var rollup = wall.rollup();
        var by = rollup.by();
        var page = wall.page();
        var today = question.asOf() == null ? LocalDate.now(clock) : question.asOf();
        var strip = all.stream()
                .filter(period -> period.isFrozen() && !period.toDay().isAfter(today))
                .limit(6)
                .toList()
                .reversed();
        var cells = new StatusCells(page.lines(), today, strip, marks(question, page.lines()));
        var register = Register.of(
                        by == RollupBy.PORTFOLIO && rollup.groups().size() > 1
                                ? t("Projects; one in several portfolios stands in each")
                                : t("Projects"),
                        query,
                        cells.columns(),
                        Empty.of(t("No status yet"), t("Import what you have, or enter the first project."))
                                .next(t("Import what you have"), "/imports"))
                .grouped(groups(page.lines(), cells, by, rollup), page.total())
                .chips(chips(rollup.total()))
                .groupings(groupings(query, by))
                .exports(List.of(
                        RegisterLink.of("CSV", query.at("/status.csv")),
                        RegisterLink.of("XLSX", query.at("/status.xlsx")),
                        RegisterLink.of(t("One sheet to print (A3)"), query.at(WallSheetController.PAGE)),
                        RegisterLink.of(t("All rows on one page"), query.with("size", "all"))));
        return views.on(register);
    }

    /// Words about projects as they are; what was frozen is shown as it was.
    private Map<UUID, String> marks(StatusQuestion question, List<StatusLine> lines) {
        return question.asOf() != null
                ? Map.of()
                : marks.of(lines.stream().map(line -> line.project().id()).toList());
    }

    private static List<FilterChip> chips(Rollup.Group total) {
        return List.of(
                new FilterChip(t("All"), null, total.projects()),
                chip(t("Red"), Show.RED, total),
                chip(t("False green"), Show.FALSE_GREEN, total),
                chip(t("Late"), Show.LATE, total),
                chip(t("Stale"), Show.STALE, total),
                chip(t("Not reported"), Show.NOT_REPORTED, total),
                chip(t("Decision"), Show.DECISION, total));
    }

    private static FilterChip chip(String label, Show show, Rollup.Group total) {
        return new FilterChip(label, key(show), total.shown(show));
    }

    private static List<RegisterLink> groupings(RegisterQuery query, RollupBy by) {
        return List.of(RollupBy.PORTFOLIO, RollupBy.PROGRAMME, RollupBy.DEPARTMENT, RollupBy.MANAGER, RollupBy.NONE)
                .stream()
                .map(one -> new RegisterLink(
                        one == RollupBy.NONE ? t("not grouped") : Words.inside(one.label()),
                        query.with("group", one.key()),
                        one == by))
                .toList();
    }

    private static List<RowGroup> groups(List<StatusLine> lines, StatusCells cells, RollupBy by, Rollup rollup) {
        var groups = new ArrayList<RowGroup>();
        var rows = new ArrayList<Row>();
        StatusLine.@Nullable Place place = null;
        for (var line : lines) {
            if (!Objects.equals(line.place(), place) && !rows.isEmpty()) {
                groups.add(group(place, rows, by, rollup));
                rows = new ArrayList<>();
            }
            place = line.place();
            rows.add(cells.row(line));
        }
        groups.add(group(place, rows, by, rollup));
        return groups;
    }

    private static RowGroup group(StatusLine.@Nullable Place place, List<Row> rows, RollupBy by, Rollup rollup) {
        if (place == null || by == RollupBy.NONE) {
            return new RowGroup(null, null, rows);
        }
        var figures = rollup.groups().stream()
                .filter(group -> Objects.equals(group.key(), place.key()) && Objects.equals(group.name(), place.name()))
                .findFirst();
        var name = place.name() == null ? t("No {0}", Words.inside(by.label())) : place.name();
        return new RowGroup(name, figures.map(WallController::sub).orElse(null), rows);
    }

    private static String sub(Rollup.Group group) {
        var projects = plural(group.projects(), "{0} project", "{0} projects");
        var money = group.money();
        if (money.currency() == null || money.budget() == null && money.forecast() == null) {
            return projects;
        }
        return projects + " · " + StatusCells.amount(money.budget(), money.currency()) + " → "
                + StatusCells.amount(money.forecast(), money.currency());
    }

    /// True for the wall and its sheet: the pages that follow date and scope of the top bar.
    static boolean isWall(String path) {
        return path.equals(PAGE) || path.equals(WallSheetController.PAGE);
    }

    /// Status that is asked for by a chip of another page.
    static String address(Show show) {
        return PAGE + "?show=" + key(show);
    }

    private static String key(Show show) {
        return show.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
