package org.plumbline.app.demand.web;

import java.util.List;

/// A table of figures as text: heads, and rows whose first cell names them.
public record CaseSheet(List<String> heads, List<List<String>> rows) {
    public CaseSheet {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
