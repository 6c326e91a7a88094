package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.plumbline.files.Rag;
import org.plumbline.files.Value;

/// What a portfolio table adds up to, as a check against the published figures.
///
/// @param rag projects per reported rating, steps without projects left out
/// @param wholeLifeCostKnown projects that state a whole-life cost
/// @param wholeLifeCostSum in the unit of the column
public record Tally(int projects, Map<Rag, Integer> rag, int wholeLifeCostKnown, BigDecimal wholeLifeCostSum) {
    public Tally {
        var ordered = new EnumMap<Rag, Integer>(Rag.class);
        ordered.putAll(rag);
        rag = java.util.Collections.unmodifiableMap(ordered);
    }

    public static Tally of(Table table) {
        var rag = new EnumMap<Rag, Integer>(Rag.class);
        int known = 0;
        var sum = BigDecimal.ZERO;
        for (var row : table.rows()) {
            rag.merge(rating(row), 1, Integer::sum);
            if (row.cell(Field.WHOLE_LIFE_COST) instanceof Cell.Known cost
                    && cost.value() instanceof Value.Figure number) {
                known++;
                sum = sum.add(number.number());
            }
        }
        return new Tally(table.rows().size(), rag, known, sum);
    }

    private static Rag rating(Table.Row row) {
        return row.cell(Field.RAG) instanceof Cell.Known cell && cell.value() instanceof Value.Rating rating
                ? rating.rag()
                : Rag.NONE;
    }
}
