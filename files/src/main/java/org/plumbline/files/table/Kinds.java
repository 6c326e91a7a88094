package org.plumbline.files.table;

import java.util.List;
import java.util.Set;
import org.plumbline.files.table.Table.Kind;

/// What a table must at least have to be taken for a kind; without it equal words would confuse risks and projects.
final class Kinds {
    private static final Set<Field> REGISTER_MARKS = Set.of(
            Field.PROBABILITY,
            Field.IMPACT,
            Field.RESPONSE,
            Field.DUE,
            Field.RAISED,
            Field.CLOSED,
            Field.ENTRY_KIND,
            Field.RAISED_BY,
            Field.SCORE);
    /// Names, periods and money alone are postings.
    private static final Set<Field> POSTING = Set.of(
            Field.NAME,
            Field.KEY,
            Field.PERIOD,
            Field.CATEGORY,
            Field.BUDGET,
            Field.ACTUAL,
            Field.FORECAST,
            Field.WHOLE_LIFE_COST,
            Field.CURRENCY,
            Field.DESCRIPTION);
    private static final Set<Field> PORTFOLIO_ONLY = Set.of(Field.SPONSOR, Field.START, Field.FINISH, Field.DEPARTMENT);

    private Kinds() {}

    static boolean isSatisfied(Kind kind, Columns.Assignment found, List<String> headers) {
        var fields = found.columns().keySet();
        return switch (kind) {
            case PORTFOLIO_TABLE ->
                (fields.contains(Field.NAME) || fields.contains(Field.KEY))
                        && !(fields.contains(Field.PERIOD) && POSTING.containsAll(fields))
                        && fields.size() >= 2
                        && !(fields.size() == 2 && fields.contains(Field.NAME) && fields.contains(Field.KEY));
            case REGISTER_TABLE ->
                (fields.contains(Field.TITLE) || fields.contains(Field.DESCRIPTION))
                        && (count(fields, REGISTER_MARKS) >= 2
                                || count(fields, REGISTER_MARKS) == 1 && namesProject(fields))
                        && !looksLikeMoneyOrPeople(headers);
            case STATUS_TABLE ->
                (fields.contains(Field.PROJECT) || fields.contains(Field.PROJECT_KEY))
                        && (fields.contains(Field.PERIOD) || fields.contains(Field.REPORTING_DATE))
                        && (fields.contains(Field.RAG) || fields.contains(Field.STATUS_COMMENT))
                        && portfolioFields(headers) == 0;
            case PEOPLE_TABLE ->
                (fields.contains(Field.NAME) && fields.contains(Field.EMAIL))
                        || (fields.contains(Field.NAME)
                                && (fields.contains(Field.JOB_TITLE) || fields.contains(Field.CAPACITY))
                                && fields.size() >= 3
                                && portfolioMoney(headers) == 0);
            case MONEY_TABLE ->
                (fields.contains(Field.PROJECT) || fields.contains(Field.PROJECT_KEY))
                        && fields.contains(Field.PERIOD)
                        && (fields.contains(Field.AMOUNT)
                                || fields.contains(Field.BUDGET)
                                || fields.contains(Field.ACTUAL))
                        && headers.stream().noneMatch(Kinds::isRating);
            case UNKNOWN_TABLE -> false;
        };
    }

    private static boolean namesProject(Set<Field> fields) {
        return fields.contains(Field.TITLE) && (fields.contains(Field.PROJECT) || fields.contains(Field.PROJECT_KEY));
    }

    private static boolean isRating(String header) {
        return Dictionary.STANDARD.scores(Kind.PORTFOLIO_TABLE, header).getOrDefault(Field.RAG, 0.0) >= 100;
    }

    private static int portfolioFields(List<String> headers) {
        return (int) headers.stream()
                .filter(header -> isOneOf(header, PORTFOLIO_ONLY))
                .count();
    }

    private static int portfolioMoney(List<String> headers) {
        return (int) headers.stream()
                .filter(header -> isOneOf(header, Set.of(Field.WHOLE_LIFE_COST, Field.BUDGET, Field.RAG)))
                .count();
    }

    private static boolean looksLikeMoneyOrPeople(List<String> headers) {
        return headers.stream().anyMatch(header -> isOneOf(header, Set.of(Field.WHOLE_LIFE_COST, Field.SPONSOR)));
    }

    private static boolean isOneOf(String header, Set<Field> fields) {
        var scores = Dictionary.STANDARD.scores(Kind.PORTFOLIO_TABLE, header);
        return fields.stream().anyMatch(field -> scores.getOrDefault(field, 0.0) >= 100);
    }

    private static int count(Set<Field> fields, Set<Field> marks) {
        return (int) fields.stream().filter(marks::contains).count();
    }
}
