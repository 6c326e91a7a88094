package org.plumbline.files.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a column of a table can mean.
public enum Field {
    KEY(Type.TEXT),
    NAME(Type.TEXT),
    DEPARTMENT(Type.TEXT),
    PORTFOLIO(Type.TEXT),
    PROGRAMME(Type.TEXT),
    CATEGORY(Type.TEXT),
    DESCRIPTION(Type.TEXT),
    MANAGER(Type.TEXT),
    SPONSOR(Type.TEXT),
    OWNER(Type.TEXT),
    STATE(Type.TEXT),
    PRIORITY(Type.TEXT),
    RAG(Type.RATING),
    RAG_SCHEDULE(Type.RATING),
    RAG_COST(Type.RATING),
    RAG_SCOPE(Type.RATING),
    RAG_RESOURCES(Type.RATING),
    RAG_RISK(Type.RATING),
    RAG_BENEFITS(Type.RATING),
    RAG_QUALITY(Type.RATING),
    START(Type.DATE),
    FINISH(Type.DATE),
    FORECAST_START(Type.DATE),
    FORECAST_FINISH(Type.DATE),
    ACTUAL_START(Type.DATE),
    ACTUAL_FINISH(Type.DATE),
    WHOLE_LIFE_COST(Type.MONEY),
    BUDGET(Type.MONEY),
    FORECAST(Type.MONEY),
    ACTUAL(Type.MONEY),
    VARIANCE(Type.MONEY),
    VARIANCE_PERCENT(Type.PERCENT),
    BENEFITS(Type.MONEY),
    PERCENT_COMPLETE(Type.PERCENT),
    STATUS_COMMENT(Type.TEXT),
    SCHEDULE_COMMENT(Type.TEXT),
    BUDGET_COMMENT(Type.TEXT),
    VARIANCE_COMMENT(Type.TEXT),
    ACHIEVEMENTS(Type.TEXT),
    NEXT_STEPS(Type.TEXT),
    DECISIONS_NEEDED(Type.TEXT),
    REPORTING_YEAR(Type.TEXT),
    REPORTING_DATE(Type.DATE),
    PERIOD(Type.TEXT),
    PROJECT(Type.TEXT),
    PROJECT_KEY(Type.TEXT),
    TITLE(Type.TEXT),
    ENTRY_KIND(Type.TEXT),
    PROBABILITY(Type.TEXT),
    IMPACT(Type.TEXT),
    SCORE(Type.TEXT),
    RESPONSE(Type.TEXT),
    DUE(Type.DATE),
    RAISED(Type.DATE),
    CLOSED(Type.DATE),
    RAISED_BY(Type.TEXT),
    EMAIL(Type.TEXT),
    JOB_TITLE(Type.TEXT),
    PHONE(Type.TEXT),
    LOCATION(Type.TEXT),
    EMPLOYMENT(Type.TEXT),
    CAPACITY(Type.TEXT),
    SKILLS(Type.TEXT),
    COST_RATE(Type.MONEY),
    MONEY_KIND(Type.TEXT),
    AMOUNT_KIND(Type.TEXT),
    AMOUNT(Type.MONEY),
    CURRENCY(Type.TEXT);

    /// How the cells of a column are read.
    public enum Type {
        TEXT,
        DATE,
        MONEY,
        PERCENT,
        RATING
    }

    private static final Map<String, Field> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Field::id, Function.identity()));

    private final Type type;

    Field(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /// The name in JSON and mappings: `wholeLifeCost`.
    public String id() {
        var id = new StringBuilder();
        for (var word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            id.append(id.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return id.toString();
    }

    public static Optional<Field> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
