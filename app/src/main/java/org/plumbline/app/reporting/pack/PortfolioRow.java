package org.plumbline.app.reporting.pack;

/// One portfolio in the summary: its projects by rating and its money.
public record PortfolioRow(
        String name,
        int projects,
        int green,
        int amber,
        int red,
        int none,
        int falseGreens,
        int late,
        Sum budget,
        Sum actual,
        Sum forecast) {}
