package org.plumbline.app.reporting;

import java.util.List;

/// Lines of a page, and how many there are on all pages.
public record StatusPage(List<StatusLine> lines, long total) {
    public StatusPage {
        lines = List.copyOf(lines);
    }
}
