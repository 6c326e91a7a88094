package org.plumbline.app.demo.world;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// How one kind of project fares, month by month, as `stories.txt` tells it.
record Story(Block text) {

    /// Working days later than the baseline in force; months before the first frozen one are as that one.
    int lateDays(int month) {
        return (int) value("late", month);
    }

    /// Forecast in percent of the budget in force.
    double costPercent(int month) {
        return value("cost", month);
    }

    int replannedIn() {
        return number("rebase");
    }

    int replannedBudgetPercent() {
        return text.has("budget") ? number("budget") : 100;
    }

    /// The month in which work was stopped for good, or a month that never comes.
    int endsIn() {
        return number("end");
    }

    int heldFrom() {
        return number("hold");
    }

    boolean isSilent(int month) {
        return said(month).equals("-");
    }

    /// What the manager reports, empty where it is what the facts say.
    Optional<Rag> reported(int month) {
        return switch (said(month)) {
            case "G" -> Optional.of(Rag.GREEN);
            case "AG" -> Optional.of(Rag.AMBER_GREEN);
            case "A" -> Optional.of(Rag.AMBER);
            case "AR" -> Optional.of(Rag.AMBER_RED);
            case "R" -> Optional.of(Rag.RED);
            default -> Optional.empty();
        };
    }

    @Nullable
    String reason() {
        return text.has("why") ? text.text("why") : null;
    }

    String words(int month) {
        return text.text("w" + month, "");
    }

    String note(int month) {
        return text.text("note " + month, "");
    }

    /// The story's own rating and sentence for a dimension, as `AMBER | words`, empty where it has none.
    String aside(String dimension, int month) {
        return text.text(dimension + " " + month, "");
    }

    private String said(int month) {
        return text.has("said") ? column("said", month) : "=";
    }

    private double value(String row, int month) {
        return Double.parseDouble(column(row, month));
    }

    private String column(String row, int month) {
        var columns = Arrays.asList(text.text(row).split(" +", -1));
        return columns.size() == 1 ? columns.getFirst() : columns.get(Math.clamp(month, 1, columns.size()) - 1);
    }

    private int number(String field) {
        return text.has(field) ? Integer.parseInt(text.text(field)) : Integer.MAX_VALUE;
    }
}
