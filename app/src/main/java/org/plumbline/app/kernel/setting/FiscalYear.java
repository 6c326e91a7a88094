package org.plumbline.app.kernel.setting;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The fiscal year of the organisation: twelve months that start in the same month each year.
@Service
public class FiscalYear {
    private static final String START = "fiscal.start";

    private final Settings settings;

    FiscalYear(Settings settings) {
        this.settings = settings;
    }

    /// The first month as stated, empty where nobody stated one.
    public Optional<Month> stated() {
        return settings.get(START).map(Month::valueOf);
    }

    /// The first month: as stated, else January.
    public Month start() {
        return stated().orElse(Month.JANUARY);
    }

    /// The last month of the fiscal year that is called by the calendar year in which it ends: of 2024 it is March 2024
    /// where fiscal years start in April, December 2024 where they start in January.
    public YearMonth end(int year) {
        return YearMonth.of(year, start().minus(1));
    }

    /// States the first month; null takes it back. The audit trail tells what it was.
    public void state(@Nullable Month first) {
        settings.put(START, first == null ? null : first.name());
    }
}
