package org.plumbline.engine.status;

import java.math.BigDecimal;

/// How far facts may drift before a rating changes.
///
/// @param lateDays a forecast finish later than the baseline by more calendar days than this is red; our default 30
/// @param amberIndex SPI or CPI below this is amber; our default 0.95 (F32)
/// @param redIndex SPI or CPI below this is red; our default 0.85 (F32)
public record Tolerances(int lateDays, BigDecimal amberIndex, BigDecimal redIndex) {
    /// Our defaults: there is no standard, and an office sets its own.
    public static final Tolerances DEFAULT = new Tolerances(30, new BigDecimal("0.95"), new BigDecimal("0.85"));

    public Tolerances {
        if (lateDays < 0 || redIndex.compareTo(amberIndex) > 0) {
            throw new IllegalArgumentException(
                    "tolerances need lateDays >= 0 and redIndex <= amberIndex, were %d, %s, %s"
                            .formatted(lateDays, redIndex, amberIndex));
        }
    }

    /// Rates an index where 1 is on plan and less is worse (F32).
    public Rag rate(BigDecimal index) {
        if (index.compareTo(redIndex) < 0) {
            return Rag.RED;
        }
        return index.compareTo(amberIndex) < 0 ? Rag.AMBER : Rag.GREEN;
    }
}
