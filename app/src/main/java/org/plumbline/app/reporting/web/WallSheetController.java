package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.reporting.ChangeWords;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusOrder;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The wall as one sheet of paper, A3 across: the same question as the wall, a tile a project.
@Controller
public class WallSheetController {
    static final String PAGE = "/status/sheet";
    private static final int LARGE = 90;
    private static final int MOST = 300;
    private static final int CHANGES = 6;

    private final Statuses statuses;
    private final Periods periods;
    private final Clock clock;

    WallSheetController(Statuses statuses, Periods periods, Clock clock) {
        this.statuses = statuses;
        this.periods = periods;
        this.clock = clock;
    }

    /// A group of tiles.
    ///
    /// @param title null for all in one
    public record Part(@Nullable String title, List<StatusLine> lines) {}

    @GetMapping(PAGE)
    String sheet(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var question = Asked.question(query).running();
        var by = query.value("group", RollupBy.class)
                .filter(one -> one != RollupBy.MONTH)
                .orElse(RollupBy.PORTFOLIO);
        var around = WallPeriods.of(periods.list(), query, question.asOf());
        var order = query.sort(StatusOrder.class).orElse(StatusOrder.REPORTED);
        var view = new StatusView(by, order, query.isDescending(), 0, MOST, false);
        var previous = around.previous();
        var wall = statuses.wall(question, view, previous == null ? null : previous.key(), CHANGES);
        var page = wall.page();
        model.addAttribute("title", around.title());
        model.addAttribute("basis", basis(question.asOf() == null ? null : Formats.date(question.asOf())));
        model.addAttribute(
                "figures",
                WallFigures.figures(
                        wall, previous, WallFigures.since(wall.rollup().total().askedSince(), question, clock)));
        model.addAttribute("changes", ChangeWords.of(wall.changes()));
        model.addAttribute(
                "changesTitle", previous == null ? "" : t("What changed since {0}", PeriodWords.name(previous)));
        model.addAttribute("parts", parts(page.lines(), by));
        model.addAttribute("size", page.lines().size() <= LARGE ? "large" : "small");
        model.addAttribute("left", page.total() - page.lines().size());
        model.addAttribute("back", query.at("/status"));
        return "reporting/wall_sheet";
    }

    private static String basis(@Nullable String day) {
        return day == null ? t("Live facts of this moment.") : t("Frozen reports, as of {0}.", day);
    }

    private static List<Part> parts(List<StatusLine> lines, RollupBy by) {
        var parts = new LinkedHashMap<String, List<StatusLine>>();
        for (var line : lines) {
            var place = by == RollupBy.NONE ? null : line.place();
            var title = place == null || place.name() == null ? "" : place.name();
            parts.computeIfAbsent(title, none -> new ArrayList<>()).add(line);
        }
        return parts.entrySet().stream()
                .map(entry -> new Part(title(entry.getKey(), by), entry.getValue()))
                .toList();
    }

    private static @Nullable String title(String name, RollupBy by) {
        if (by == RollupBy.NONE) {
            return null;
        }
        return name.isEmpty() ? t("No {0}", Words.inside(by.label())) : name;
    }
}
