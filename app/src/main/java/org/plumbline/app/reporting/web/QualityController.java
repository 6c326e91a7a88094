package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.register.RowGroup;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.reporting.DataQuality;
import org.plumbline.app.reporting.QualityLine;
import org.plumbline.app.reporting.StatusLine.Freshness;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Data quality: what is missing on which project, who mends it, and how old the reports are (F70).
@Controller
class QualityController {
    private final DataQuality quality;

    QualityController(DataQuality quality) {
        this.quality = quality;
    }

    @GetMapping("/data-quality")
    String page(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request).paged(100, 5_000);
        var all = quality.lines();
        var shown = all.stream().filter(filter(query)).sorted(order(query)).toList();
        var page = shown.stream().skip(query.offset()).limit(query.size()).toList();
        var byOwner = query.value("group").filter("owner"::equals).isPresent();
        var register = Register.of(
                        t("Projects by completeness"),
                        query,
                        columns(),
                        Empty.of(t("No running project"), t("What is imported or entered is checked here.")))
                .grouped(
                        byOwner
                                ? groups(page)
                                : List.of(new RowGroup(
                                        null,
                                        null,
                                        page.stream()
                                                .map(QualityController::row)
                                                .toList())),
                        shown.size())
                .chips(chips(all))
                .groupings(List.of(
                        new RegisterLink(t("owner"), query.with("group", "owner"), byOwner),
                        new RegisterLink(t("not grouped"), query.with("group", null), !byOwner)));
        model.addAttribute("register", register);
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("figures", figures(all));
        model.addAttribute("trend", trend());
        return "reporting/quality";
    }

    private static Predicate<QualityLine> filter(RegisterQuery query) {
        var text = query.text().toLowerCase(Locale.ROOT);
        var show = query.show().orElse("");
        return line -> (text.isEmpty()
                        || (line.key() + " " + line.name() + " " + line.owner() + " " + line.manager())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                && switch (show) {
                    case "gaps" -> !line.missing().isEmpty() || line.rebaselined() != null;
                    case "stale" -> line.freshness() == Freshness.STALE;
                    case "gone" -> line.goneSince() != null;
                    case "none" -> line.freshness() == Freshness.NONE;
                    case "" -> true;
                    default ->
                        line.missing().contains(show.toUpperCase(Locale.ROOT).replace('-', '_'));
                };
    }

    private static Comparator<QualityLine> order(RegisterQuery query) {
        Comparator<QualityLine> order = query.sortKey().filter("name"::equals).isPresent()
                ? Comparator.comparing(line -> line.name().toLowerCase(Locale.ROOT))
                : Comparator.comparing(QualityLine::score).thenComparing(QualityLine::key);
        return query.isDescending() ? order.reversed() : order;
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("name", t("Project")).sorted(),
                Column.number("score", t("Score"), "%")
                        .hint(t("100 x (1 - missing / required)"))
                        .sorted(),
                Column.text("missing", t("Missing")),
                Column.text("owner", t("Owner")).wide(),
                Column.text("report", t("Report")),
                Column.text("source", t("Facts from")).wide());
    }

    private static Cell missing(QualityLine line, List<String> missing) {
        var words = missing.isEmpty() ? null : String.join(", ", missing);
        var notes = new ArrayList<String>();
        if (line.rebaselined() != null) {
            notes.add(t("baseline changed on {0} without a decision", Formats.date(line.rebaselined())));
        }
        notes.addAll(reasons(line));
        return new Cell.Text(
                words,
                notes.isEmpty() ? null : String.join(" · ", notes),
                line.rebaselined() == null ? Tone.PLAIN : Tone.CARE);
    }

    /// Why facts are missing where a source says so: each reason once, with all facts it holds for.
    private static List<String> reasons(QualityLine line) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : line.missing()) {
            var reason = line.reasons().get(field);
            if (reason != null) {
                fields.computeIfAbsent(reason, _ -> new ArrayList<>()).add(word(field));
            }
        }
        return fields.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + ": " + cut(one.getKey()))
                .toList();
    }

    /// A reason in one line; the project's page has all of it.
    private static String cut(String reason) {
        return reason.length() <= 60 ? reason : reason.substring(0, 57).strip() + "…";
    }

    private static Cell source(QualityLine line) {
        var name = line.source() == null ? t("entered here") : line.source();
        return line.goneSince() == null
                ? new Cell.Text(name, Formats.date(line.asOf()), Tone.MUTED)
                : new Cell.Text(
                        name,
                        t(
                                "{0}; no longer in the source since {1}",
                                Formats.date(line.asOf()), Formats.date(line.goneSince())),
                        Tone.CARE);
    }

    private static Row row(QualityLine line) {
        var missing = line.missing().stream().map(QualityController::word).toList();
        return Row.of(
                line.key(),
                Cell.link(line.name(), "/projects/" + line.key())
                        .sub(line.key() + " · " + (line.manager() == null ? t("no manager") : line.manager())),
                new Cell.Num(
                        line.score(), 0, line.score().compareTo(BigDecimal.valueOf(80)) < 0 ? Tone.CARE : Tone.PLAIN),
                missing(line, missing),
                Cell.text(line.owner()),
                new Cell.Text(
                        line.reportedOn() == null ? t("none") : Formats.date(line.reportedOn()),
                        line.freshness() == Freshness.STALE ? t("stale") : null,
                        line.freshness() == Freshness.FRESH ? Tone.PLAIN : Tone.CARE),
                source(line));
    }

    private static String word(String field) {
        return switch (field) {
            case "PLAN" -> t("Plan");
            case "FORECAST" -> t("Forecast cost");
            default -> t(ProjectField.valueOf(field).label());
        };
    }

    private static List<RowGroup> groups(List<QualityLine> lines) {
        var names = lines.stream()
                .map(line -> Objects.requireNonNullElse(line.owner(), ""))
                .distinct()
                .sorted()
                .toList();
        return names.stream()
                .map(name -> {
                    var own = lines.stream()
                            .filter(line -> name.equals(Objects.requireNonNullElse(line.owner(), "")))
                            .toList();
                    return new RowGroup(
                            name.isEmpty() ? t("No owner") : name,
                            t("mean score {0} %", Formats.number(mean(own), 0)),
                            own.stream().map(QualityController::row).toList());
                })
                .toList();
    }

    private static @Nullable BigDecimal mean(List<QualityLine> lines) {
        return lines.isEmpty()
                ? null
                : lines.stream()
                        .map(QualityLine::score)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(lines.size()), 1, RoundingMode.HALF_UP);
    }

    private static List<FilterChip> chips(List<QualityLine> all) {
        return List.of(
                new FilterChip(t("All"), null, all.size()),
                new FilterChip(
                        t("Something missing"),
                        "gaps",
                        count(all, line -> !line.missing().isEmpty())),
                new FilterChip(t("No manager"), "manager", missing(all, "MANAGER")),
                new FilterChip(t("No budget"), "budget", missing(all, "BUDGET")),
                new FilterChip(t("No plan"), "plan", missing(all, "PLAN")),
                new FilterChip(t("Stale report"), "stale", count(all, line -> line.freshness() == Freshness.STALE)),
                new FilterChip(t("Never reported"), "none", count(all, line -> line.freshness() == Freshness.NONE)),
                new FilterChip(t("No longer in the source"), "gone", count(all, line -> line.goneSince() != null)));
    }

    private static long count(List<QualityLine> all, Predicate<QualityLine> which) {
        return all.stream().filter(which).count();
    }

    private static long missing(List<QualityLine> all, String field) {
        return count(all, line -> line.missing().contains(field));
    }

    private static List<Figure> figures(List<QualityLine> all) {
        var complete = count(all, line -> line.missing().isEmpty());
        var fresh = count(all, line -> line.freshness() == Freshness.FRESH);
        return List.of(
                Figure.of(t("Mean score"), all.isEmpty() ? t("n/a") : Formats.number(mean(all), 0) + " %")
                        .basis(t("100 x (1 - missing / required), over all running projects that you see.")),
                Figure.of(t("Complete"), Formats.number(complete)).sub(t("of {0}", Formats.number(all.size()))),
                Figure.of(t("Fresh reports"), Formats.number(fresh)).sub(t("of {0}", Formats.number(all.size()))),
                Figure.of(t("No owner"), Formats.number(missing(all, "OWNER"))),
                Figure.of(t("No sponsor"), Formats.number(missing(all, "SPONSOR"))));
    }

    private @Nullable CategoryChart trend() {
        var trend = quality.trend();
        if (trend.size() < 2) {
            return null;
        }
        var values = new ArrayList<@Nullable BigDecimal>(trend.values());
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Required facts over the periods"),
                        "%",
                        List.copyOf(trend.keySet()),
                        List.of(CategoryChart.Series.of(t("Mean score"), Tone.ACCENT, values)))
                .heading(t("Period"));
    }
}
