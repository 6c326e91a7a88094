package org.plumbline.app.kit.chart;

import java.util.List;
import java.util.Map;

/// A picture of figures. Each kind gives what the browser draws, and the same figures as a table for who reads,
/// copies or cannot see the picture.
public sealed interface Chart permits CategoryChart, BubbleChart, SlipChart {
    /// What the picture answers, as a heading.
    String title();

    /// What has to be known to read it: unit, what a size means; null where the title says it all.
    String caption();

    /// The figures as a table.
    Table table();

    /// What the island `plumb-chart` reads.
    Map<String, Object> picture();

    /// The picture as JSON that may stand inside a data block of the page.
    default String json() {
        return ChartJson.of(picture());
    }

    /// Figures in rows.
    ///
    /// @param rows the first cell of each names the row
    record Table(List<String> head, List<List<String>> rows) {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
