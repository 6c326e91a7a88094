package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// Values of others that we hold ours against, as somebody supplied them.
///
/// @param key what people call it: `BMK-0001`
/// @param source who measured it, and where
/// @param year of which the values are
public record BenchmarkSet(
        UUID id, String key, String name, String source, int year, List<Line> lines, UUID madeBy, LocalDate madeOn) {
    public BenchmarkSet {
        lines = List.copyOf(lines);
    }

    /// One value.
    ///
    /// @param criterion what was measured; our figure of the same name is held against it
    /// @param unit empty where the value has none
    public record Line(String criterion, BigDecimal value, String unit) {}

    /// Its page.
    public String href() {
        return "/assessments/benchmarks/" + key;
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("benchmark-set", id, key, null);
    }
}
