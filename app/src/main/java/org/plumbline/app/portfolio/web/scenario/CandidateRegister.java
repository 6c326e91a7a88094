package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.register.RowGroup;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.springframework.stereotype.Component;

/// The candidates of a scenario by value for money, with the line at which a plain ranking runs out of money, and what
/// became of each.
@Component
class CandidateRegister {
    enum Sort {
        TITLE,
        VALUE,
        COST,
        SURE
    }

    private enum Show {
        IN,
        OUT,
        MUST,
        RUNNING
    }

    Register draw(ScenarioView scenario, RegisterQuery query) {
        var show = query.value("show", Show.class).orElse(null);
        var words = query.text().toLowerCase(Locale.ROOT);
        var kept = scenario.question().contenders().stream()
                .filter(one ->
                        (one.key() + " " + one.title()).toLowerCase(Locale.ROOT).contains(words))
                .filter(one -> show == null || isShown(scenario, one, show))
                .toList();
        var register = Register.of(t("Candidates"), query, columns(scenario), empty(scenario))
                .chips(chips(scenario));
        var sort = query.sort(Sort.class).orElse(null);
        if (sort != null) {
            var order = order(scenario, sort);
            var rows = kept.stream()
                    .sorted(query.isDescending() ? order.reversed() : order)
                    .skip(query.offset())
                    .limit(query.size())
                    .map(one -> row(scenario, one))
                    .toList();
            return register.rows(rows, kept.size());
        }
        return register.grouped(groups(scenario, kept, query), kept.size());
    }

    private static Empty empty(ScenarioView scenario) {
        return Empty.of(t("Nothing competes yet"), t("Take in proposals or running projects."))
                .next(t("Candidates"), scenario.href() + "/candidates");
    }

    private static boolean isShown(ScenarioView scenario, Contender one, Show show) {
        var outcome = scenario.outcome();
        var isIn = outcome != null && outcome.isIn(one.key());
        return switch (show) {
            case IN -> isIn;
            case OUT -> outcome != null && outcome.figures() != null && !isIn;
            case MUST -> one.wanted() != Wanted.FREE;
            case RUNNING -> one.isRunning();
        };
    }

    private static List<FilterChip> chips(ScenarioView scenario) {
        var all = scenario.question().contenders();
        var chips = new ArrayList<FilterChip>();
        chips.add(new FilterChip(t("All"), null, all.size()));
        for (var show : Show.values()) {
            var count = all.stream().filter(one -> isShown(scenario, one, show)).count();
            chips.add(new FilterChip(label(show), show.name().toLowerCase(Locale.ROOT), count));
        }
        return chips;
    }

    private static String label(Show show) {
        return switch (show) {
            case IN -> t("Chosen");
            case OUT -> t("Left out");
            case MUST -> t("Must and must-not");
            case RUNNING -> t("Under way");
        };
    }

    /// Musts above the must line, then by value for money down to the waterline, then what a plain ranking leaves.
    private static List<RowGroup> groups(ScenarioView scenario, List<Contender> kept, RegisterQuery query) {
        var ranks = new HashMap<String, Integer>();
        var above = new HashMap<String, Boolean>();
        var outcome = scenario.outcome();
        if (outcome != null) {
            outcome.ranks().forEach(rank -> {
                ranks.put(rank.key(), ranks.size());
                above.put(rank.key(), rank.isAbove());
            });
        }
        var ordered = kept.stream()
                .sorted(Comparator.comparingInt((Contender one) -> one.wanted() == Wanted.MUST ? 0 : 1)
                        .thenComparingInt(one -> ranks.getOrDefault(one.key(), Integer.MAX_VALUE)))
                .skip(query.offset())
                .limit(query.size())
                .toList();
        var musts = new ArrayList<Row>();
        var high = new ArrayList<Row>();
        var low = new ArrayList<Row>();
        for (var one : ordered) {
            var group = one.wanted() == Wanted.MUST ? musts : above.getOrDefault(one.key(), true) ? high : low;
            group.add(row(scenario, one));
        }
        var groups = new ArrayList<RowGroup>();
        add(groups, t("Must line: what has to be done"), musts);
        add(groups, ranks.isEmpty() ? null : t("Above the waterline: a plain ranking would choose these"), high);
        add(groups, t("Below the waterline: a plain ranking runs out of money here"), low);
        return groups;
    }

    private static void add(List<RowGroup> groups, @Nullable String title, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new RowGroup(title, title == null ? null : Formats.number(rows.size()), rows));
        }
    }

    private static Comparator<Contender> order(ScenarioView scenario, Sort sort) {
        var worth = scenario.question().worth();
        var outcome = scenario.outcome();
        Map<String, Integer> times = outcome == null ? Map.of() : outcome.timesIn();
        return switch (sort) {
            case TITLE -> Comparator.comparing(one -> one.title().toLowerCase(Locale.ROOT));
            case VALUE ->
                Comparator.comparing(one -> one.value(worth), Comparator.nullsFirst(Comparator.naturalOrder()));
            case COST -> Comparator.comparing(Contender::cost);
            case SURE -> Comparator.comparing(one -> times.getOrDefault(one.key(), 0));
        };
    }

    private static List<Column> columns(ScenarioView scenario) {
        var outcome = scenario.outcome();
        var columns = new ArrayList<Column>(List.of(
                Column.text("title", t("Candidate")).sorted(),
                Column.text("state", t("Outcome")),
                Column.number("value", t(scenario.question().worth().label())).sorted(),
                Column.number("cost", t("Cost"), scenario.question().currency()).sorted(),
                Column.text("start", t("Start")).wide(),
                Column.text("why", t("Why")).roomy()));
        if (outcome != null && outcome.draws() > 0) {
            columns.add(Column.number("sure", t("Stays in"))
                    .sorted()
                    .wide()
                    .hint(t(
                            "In how many of {0} draws of the values within their ranges it is chosen",
                            outcome.draws())));
        }
        return columns;
    }

    private static Row row(ScenarioView scenario, Contender one) {
        var words = new ScenarioWords(scenario);
        var question = scenario.question();
        var outcome = scenario.outcome();
        var link = Cell.link(one.title(), scenario.href() + "/candidates/" + one.key())
                .sub(one.isRunning() ? t("{0}, under way", one.key()) : one.key());
        var start = outcome == null ? null : outcome.starts().get(one.key());
        var cells = new ArrayList<Cell>(List.of(
                one.wanted() == Wanted.FREE ? link : link.tags(t(one.wanted().label())),
                state(outcome, one),
                Cell.text(words.value(one.value(question.worth()))),
                Cell.number(one.cost().multiply(question.rate(one.currency()).orElse(java.math.BigDecimal.ONE)), 0),
                Cell.muted(
                        start != null
                                ? question.horizon().name(start)
                                : question.horizon()
                                        .name(Math.clamp(
                                                one.firstStart(),
                                                0,
                                                question.horizon().count() - 1))),
                Cell.muted(
                        outcome == null
                                ? null
                                : outcome.why(one.key()).map(words::words).orElse(null))));
        if (outcome != null && outcome.draws() > 0) {
            cells.add(Cell.text(Formats.percent(
                    java.math.BigDecimal.valueOf(outcome.timesIn().getOrDefault(one.key(), 0))
                            .divide(java.math.BigDecimal.valueOf(outcome.draws()), 4, java.math.RoundingMode.HALF_UP),
                    0)));
        }
        return new Row(one.key(), cells);
    }

    private static Cell state(@Nullable Outcome outcome, Contender one) {
        if (outcome == null || outcome.why(one.key()).isEmpty()) {
            return Cell.text(null);
        }
        return outcome.isIn(one.key()) ? Cell.state(t("In"), Tone.GOOD) : Cell.state(t("Out"), Tone.MUTED);
    }
}
