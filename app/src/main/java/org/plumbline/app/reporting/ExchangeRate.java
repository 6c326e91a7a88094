package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one unit of a currency is worth in the currency of totals.
///
/// @param from the first day it holds; it ends where the next of its currency begins
/// @param setOn when it was entered
/// @param setBy by whom, null where it came with the installation
/// @param before what it was until it was set anew for the same day, null where it never was
public record ExchangeRate(
        String currency,
        LocalDate from,
        BigDecimal rate,
        Instant setOn,
        @Nullable String setBy,
        @Nullable BigDecimal before) {}
