package org.plumbline.app.exchange.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.plumbline.files.table.Field;

/// A row's ratings and comments as the body of a status report.
final class RowReport {
    private static final Map<Field, Dimension> RATINGS = Map.of(
            Field.RAG_SCHEDULE, Dimension.SCHEDULE,
            Field.RAG_COST, Dimension.COST,
            Field.RAG_SCOPE, Dimension.SCOPE,
            Field.RAG_RESOURCES, Dimension.RESOURCES,
            Field.RAG_RISK, Dimension.RISK,
            Field.RAG_BENEFITS, Dimension.BENEFITS);

    private RowReport() {}

    /// True where the table has a column that speaks of status.
    static boolean isIn(Cells cells) {
        return cells.has(Field.RAG)
                || cells.has(Field.STATUS_COMMENT)
                || RATINGS.keySet().stream().anyMatch(cells::has);
    }

    static ReportBody of(Cells cells) {
        var ratings = new EnumMap<Dimension, Rag>(Dimension.class);
        RATINGS.forEach((field, dimension) -> {
            var rag = rag(cells.rag(field));
            if (rag != Rag.NONE) {
                ratings.put(dimension, rag);
            }
        });
        var sentences = new EnumMap<Dimension, String>(Dimension.class);
        put(sentences, Dimension.SCHEDULE, cells.text(Field.SCHEDULE_COMMENT));
        put(sentences, Dimension.COST, joined(cells.text(Field.BUDGET_COMMENT), cells.text(Field.VARIANCE_COMMENT)));
        return new ReportBody(
                null,
                null,
                null,
                rag(cells.rag(Field.RAG)),
                cells.text(Field.STATUS_COMMENT),
                ratings,
                sentences,
                cells.text(Field.ACHIEVEMENTS),
                cells.text(Field.NEXT_STEPS),
                cells.text(Field.DECISIONS_NEEDED),
                null);
    }

    private static void put(Map<Dimension, String> sentences, Dimension dimension, @Nullable String sentence) {
        if (sentence != null) {
            sentences.put(dimension, sentence);
        }
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        var both = new StringJoiner("\n\n");
        if (one != null) {
            both.add(one);
        }
        if (other != null) {
            both.add(other);
        }
        return both.length() == 0 ? null : both.toString();
    }

    static Rag rag(org.plumbline.files.Rag rag) {
        return Rag.valueOf(rag.name());
    }
}
