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
