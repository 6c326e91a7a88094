package org.plumbline.app.kit.rating;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Movement;
import org.plumbline.engine.status.Rag;

/// How a rating looks: a word, a shape and a tint, so that colour never stands alone.
public final class RagLook {
    private RagLook() {}

    /// The word in the person's language.
    public static String word(Rag rag) {
        return switch (rag) {
            case RED -> t("Red");
            case AMBER_RED -> t("Amber/red");
            case AMBER -> t("Amber");
            case AMBER_GREEN -> t("Amber/green");
            case GREEN -> t("Green");
            case NONE -> t("None");
        };
    }

    /// The style class: `rag-red`.
    public static String css(Rag rag) {
        return switch (rag) {
            case RED -> "rag-red";
            case AMBER_RED -> "rag-amber-red";
            case AMBER -> "rag-amber";
            case AMBER_GREEN -> "rag-amber-green";
            case GREEN -> "rag-green";
            case NONE -> "rag-none";
        };
    }

    /// The shape as an SVG path in a box of 18: a disc, a triangle, a tick; the steps between add a bar below.
    public static String shape(Rag rag) {
        return switch (rag) {
            case RED -> "M9 2.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z";
            case AMBER_RED -> "M9 1.5l6.5 10.5h-13zM2.5 14h13v2.5h-13z";
            case AMBER -> "M9 2.5l7 12.5H2z";
            case AMBER_GREEN -> "M3.2 6.8l1.8-1.8 2.7 2.7 5.8-5.9 1.8 1.8-7.6 7.7zM2.5 14h13v2.5h-13z";
            case GREEN -> "M2.9 9.4l1.8-1.8 2.7 2.7 6.1-6.3 1.8 1.7-7.9 8.2z";
            case NONE -> "M4 7.8h10v2.4H4z";
        };
    }

    /// What the dimension is called in full.
    public static String word(Dimension dimension) {
        return switch (dimension) {
            case SCHEDULE -> t("Schedule");
            case COST -> t("Cost");
            case SCOPE -> t("Scope");
            case RESOURCES -> t("Resources");
            case RISK -> t("Risk");
            case BENEFITS -> t("Benefits");
        };
    }

    /// What the arrow says.
    public static String word(Movement movement) {
        return switch (movement) {
            case IMPROVED -> t("better than before");
            case SAME -> t("as before");
            case WORSE -> t("worse than before");
            case NEW -> t("rated for the first time");
            case NONE -> t("not rated");
        };
    }
}
