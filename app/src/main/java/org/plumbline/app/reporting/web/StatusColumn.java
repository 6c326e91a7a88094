package org.plumbline.app.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.figure.MoneyJson;
import org.plumbline.app.reporting.StatusLine;

/// A column of the exported status, the same in every file format.
///
/// @param name as in the JSON answer
/// @param value of a line; null stays empty
record StatusColumn(String name, Function<ProjectStatusJson, @Nullable Object> value) {
    /// Columns whose texts are codes.
    private static final Set<String> CODES = Set.of("kind", "state", "agreement", "freshness");

    /// All columns in their order.
    static final List<StatusColumn> ALL = List.of(
            new StatusColumn("key", ProjectStatusJson::key),
            new StatusColumn("name", ProjectStatusJson::name),
            new StatusColumn("kind", ProjectStatusJson::kind),
            new StatusColumn("state", ProjectStatusJson::state),
            new StatusColumn("portfolio", StatusColumn::portfolios),
            new StatusColumn("programme", ProjectStatusJson::programme),
            new StatusColumn("department", ProjectStatusJson::department),
            new StatusColumn("manager", ProjectStatusJson::manager),
            new StatusColumn("sponsor", ProjectStatusJson::sponsor),
            new StatusColumn("owner", ProjectStatusJson::owner),
            new StatusColumn("reported", one -> one.reported().overall()),
            new StatusColumn("computed", one -> one.computed().overall()),
            new StatusColumn("agreement", ProjectStatusJson::agreement),
            new StatusColumn("schedule", one -> one.reported().schedule()),
            new StatusColumn("cost", one -> one.reported().cost()),
            new StatusColumn("scope", one -> one.reported().scope()),
            new StatusColumn("resources", one -> one.reported().resources()),
            new StatusColumn("risk", one -> one.reported().risk()),
            new StatusColumn("benefits", one -> one.reported().benefits()),
            new StatusColumn("start", ProjectStatusJson::start),
            new StatusColumn("baselineFinish", ProjectStatusJson::baselineFinish),
            new StatusColumn("forecastFinish", ProjectStatusJson::forecastFinish),
            new StatusColumn("actualFinish", ProjectStatusJson::actualFinish),
            new StatusColumn("slipDays", ProjectStatusJson::slipDays),
            new StatusColumn("percentComplete", ProjectStatusJson::percentComplete),
            new StatusColumn("currency", StatusColumn::currency),
            new StatusColumn("budget", one -> amount(one.budget())),
            new StatusColumn("actual", one -> amount(one.actual())),
            new StatusColumn("forecast", one -> amount(one.forecast())),
            new StatusColumn("decisionNeeded", ProjectStatusJson::decisionNeeded),
            new StatusColumn("reportedOn", ProjectStatusJson::reportedOn),
            new StatusColumn("reportedBy", ProjectStatusJson::reportedBy),
            new StatusColumn("period", ProjectStatusJson::period),
            new StatusColumn("freshness", ProjectStatusJson::freshness),
            new StatusColumn("asOf", ProjectStatusJson::asOf),
            new StatusColumn("source", ProjectStatusJson::source),
            new StatusColumn("evidence", one -> String.join(" ", one.evidence())));

    /// The heads.
    static List<String> head() {
        return ALL.stream().map(StatusColumn::name).toList();
    }

    /// The heads as people read them: `forecastFinish` is "Forecast finish".
    static List<String> headWords() {
        return ALL.stream()
                .map(column ->
                        sentence(column.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The values of a line with words for codes.
    static List<@Nullable Object> words(StatusLine line) {
        var words = new ArrayList<@Nullable Object>();
        for (var value : cells(line)) {
            words.add(value instanceof Enum<?> code ? word(code.name()) : value);
        }
        for (var i = 0; i < ALL.size(); i++) {
            if (CODES.contains(ALL.get(i).name()) && words.get(i) instanceof String code) {
                words.set(i, word(code));
            }
        }
        return words;
    }

    private static String word(String code) {
        return sentence(code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The values of a line.
    static List<@Nullable Object> cells(StatusLine line) {
        var json = ProjectStatusJson.of(line);
        var cells = new ArrayList<@Nullable Object>();
        ALL.forEach(column -> cells.add(column.value().apply(json)));
        return cells;
    }

    private static @Nullable Object portfolios(ProjectStatusJson json) {
        var names = json.portfolios().stream()
                .map(ProjectStatusJson.GroupJson::name)
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static @Nullable Object currency(ProjectStatusJson json) {
        for (var money : java.util.Arrays.asList(json.budget(), json.actual(), json.forecast())) {
            if (money != null) {
                return money.currency();
            }
        }
        return null;
    }

    private static @Nullable Object amount(@Nullable MoneyJson money) {
        return money == null ? null : new BigDecimal(money.amount());
    }
}
