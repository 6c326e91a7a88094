package org.plumbline.app.exchange.intake;

import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.files.table.Field;

/// A row of a portfolio table as facts of a project. What cannot be true is reported and left out; the rest is kept.
final class ProjectRow {
    private static final Pattern AT_COMPLETION = Pattern.compile("(?i).*(completion|eac|whole|total|outturn).*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Fields that are no fact of a project but kept under their own heading.
    static final List<Field> KEPT = List.of(
            Field.PRIORITY,
            Field.RAG_QUALITY,
            Field.FORECAST_START,
            Field.BENEFITS,
            Field.BUDGET,
            Field.FORECAST,
            Field.VARIANCE,
            Field.VARIANCE_PERCENT);

    private final Cells cells;
    private final Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    private final Map<ProjectField, String> missing = new EnumMap<>(ProjectField.class);
    private final Set<ProjectField> blank = EnumSet.noneOf(ProjectField.class);
    private final Map<String, String> custom = new LinkedHashMap<>();

    ProjectRow(Cells cells) {
        this.cells = cells;
        custom.putAll(cells.custom());
        RowPlaces.PEOPLE.forEach((from, duty) -> put(duty, null, from));
        put(DEPARTMENT, null, Field.DEPARTMENT);
        put(PROGRAMME, null, Field.PROGRAMME);
        missing.clear();
        texts();
        dates();
        amounts();
        for (var field : new Field[] {Field.PRIORITY, Field.RAG_QUALITY, Field.FORECAST_START, Field.BENEFITS}) {
            keep(field);
        }
    }

    Map<ProjectField, Object> values() {
        return values;
    }

    Map<ProjectField, String> missing() {
        return missing;
    }

    /// Fields that have a column and nothing in it.
    Set<ProjectField> blank() {
        return blank;
    }

    Map<String, String> custom() {
        return custom;
    }

    private void texts() {
        put(NAME, cells.line(Field.NAME, 300), Field.NAME);
        put(DESCRIPTION, cells.text(Field.DESCRIPTION), Field.DESCRIPTION);
        put(CATEGORY, cells.line(Field.CATEGORY, 200), Field.CATEGORY);
    }

    private void put(ProjectField field, @Nullable Object value, Field from) {
        var reason = cells.reason(from);
        if (value != null) {
            values.put(field, value);
        } else if ("blank".equals(reason)) {
            blank.add(field);
        } else if (reason != null) {
            missing.put(field, reason);
        }
    }

    private void dates() {
        put(START, cells.date(Field.START), Field.START);
        put(BASELINE_FINISH, cells.date(Field.FINISH), Field.FINISH);
        put(FORECAST_FINISH, cells.date(Field.FORECAST_FINISH), Field.FORECAST_FINISH);
        put(ACTUAL_FINISH, cells.date(Field.ACTUAL_FINISH), Field.ACTUAL_FINISH);
        if (values.get(START) instanceof LocalDate start
                && values.get(BASELINE_FINISH) instanceof LocalDate finish
                && finish.isBefore(start)) {
            cells.problem(
                    Field.FINISH,
                    "The finish lies before the start %s; it is left out. Correct one of them.".formatted(start));
            values.remove(BASELINE_FINISH);
        }
        var percent = cells.number(Field.PERCENT_COMPLETE);
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            cells.problem(Field.PERCENT_COMPLETE, "Percent complete runs from 0 to 100; it is left out.");
        } else {
            put(PERCENT_COMPLETE, percent, Field.PERCENT_COMPLETE);
        }
    }

    /// A whole-life cost is the budget; budget and forecast beside it are of one year and are kept as they stand.
    private void amounts() {
        boolean hasWholeLife = cells.has(Field.WHOLE_LIFE_COST);
        amount(BUDGET, hasWholeLife ? Field.WHOLE_LIFE_COST : Field.BUDGET);
        amount(ACTUAL, Field.ACTUAL);
        if (hasWholeLife && cells.has(Field.BUDGET)) {
            keep(Field.BUDGET);
        }
        boolean isOfYear = hasWholeLife
                && cells.has(Field.BUDGET)
                && !AT_COMPLETION.matcher(cells.header(Field.FORECAST)).matches();
        if (isOfYear) {
            keep(Field.FORECAST);
        } else {
            amount(FORECAST, Field.FORECAST);
        }
        keep(Field.VARIANCE);
        keep(Field.VARIANCE_PERCENT);
        boolean hasMoney = values.containsKey(BUDGET) || values.containsKey(ACTUAL) || values.containsKey(FORECAST);
        var currency = cells.currency(Field.WHOLE_LIFE_COST, Field.BUDGET, Field.FORECAST, Field.ACTUAL);
        if (hasMoney && currency != null) {
            values.put(CURRENCY, currency);
        }
    }

    private void amount(ProjectField field, Field from) {
        var amount = cells.money(from);
        if (amount != null && amount.signum() < 0) {
            cells.problem(from, "An amount cannot be negative here; it is left out. Record income as a benefit.");
        } else {
            put(field, amount, from);
        }
    }

    private void keep(Field field) {
        var raw = Texts.clean(cells.raw(field));
        if (raw != null && cells.has(field)) {
            custom.putIfAbsent(cells.header(field), raw);
        }
    }

    /// Where it stands, null where the words of the file say nothing we know.
    @Nullable
    ProjectState state() {
        var words = cells.line(Field.STATE, 200);
        return words == null ? null : stateOf(words);
    }

    static @Nullable ProjectState stateOf(String words) {
        var plain = Texts.plain(words).toLowerCase(Locale.ROOT);
        for (var state : ProjectState.values()) {
            if (plain.equals(state.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return state;
            }
        }
        return switch (plain) {
            case "idea", "proposal", "requested", "pipeline", "candidate", "not started", "geplant", "idee" ->
                ProjectState.PROPOSED;
            case "initiation", "initiate", "start up", "starting", "approved", "initiierung" -> ProjectState.INITIATING;
            case "planned", "plan", "design", "definition", "planung", "in planung" -> ProjectState.PLANNING;
            case "execution",
                    "active",
                    "in progress",
                    "delivery",
                    "open",
                    "running",
                    "ongoing",
                    "implementation",
                    "live",
                    "started",
                    "build",
                    "aktiv",
                    "laufend",
                    "in arbeit",
                    "umsetzung",
                    "in execution" -> ProjectState.EXECUTING;
            case "close out", "closeout", "handover", "abschluss", "closure" -> ProjectState.CLOSING;
            case "completed", "complete", "done", "finished", "delivered", "abgeschlossen", "beendet", "fertig" ->
                ProjectState.CLOSED;
            case "paused", "suspended", "hold", "deferred", "pausiert", "ruht" -> ProjectState.ON_HOLD;
            case "canceled", "stopped", "terminated", "rejected", "withdrawn", "abgebrochen", "gestoppt" ->
                ProjectState.CANCELLED;
            default -> null;
        };
    }
}
