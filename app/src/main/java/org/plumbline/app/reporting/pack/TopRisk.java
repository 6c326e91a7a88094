package org.plumbline.app.reporting.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A risk worth the committee's time: its score (F49), expected value (F50), who owns it and what is done.
public record TopRisk(
        String key,
        String title,
        String project,
        int score,
        @Nullable Amount expectedValue,
        @Nullable String owner,
        @Nullable LocalDate proximity,
        String response) {}
