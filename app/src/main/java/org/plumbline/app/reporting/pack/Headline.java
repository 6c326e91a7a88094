package org.plumbline.app.reporting.pack;

import org.jspecify.annotations.Nullable;

/// The figures of the first page and the one sentence that says what they mean.
public record Headline(
        String sentence,
        Count projects,
        Count green,
        Count amber,
        Count red,
        Count none,
        Count falseGreens,
        Count late,
        Count stale,
        Sum budget,
        Sum actual,
        Sum forecast,
        @Nullable Sum forecastBefore) {}
