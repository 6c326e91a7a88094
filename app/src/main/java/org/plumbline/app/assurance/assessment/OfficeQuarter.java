package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an office says of itself for a quarter: its figures, success factors, services, and whether its projects
/// are on par with its standards.
///
/// @param quarter such as `2026-Q3`
/// @param words what the head concludes; empty while it is not closed
/// @param closedOn null for the quarter as it stands today
public record OfficeQuarter(
        UUID officeId,
        String quarter,
        Facts facts,
        String words,
        @Nullable LocalDate closedOn) {

    /// What it rests on.
    public record Facts(
            List<Measure> operation,
            List<Measure> performance,
            List<Measure> factors,
            List<Service> services,
            List<Standard> standards) {
        public Facts {
            operation = List.copyOf(operation);
            performance = List.copyOf(performance);
            factors = List.copyOf(factors);
            services = List.copyOf(services);
            standards = List.copyOf(standards);
        }
    }

    /// A figure with its target.
    ///
    /// @param reached null where value or target is unknown
    public record Measure(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            String unit,
            @Nullable Boolean reached) {
        /// A figure; less is better where the target lies below where it began.
        static Measure of(
                String name,
                @Nullable BigDecimal value,
                @Nullable BigDecimal target,
                @Nullable BigDecimal began,
                String unit) {
            if (value == null || target == null) {
                return new Measure(name, value, target, unit, null);
            }
            var isLess = began != null && target.compareTo(began) < 0;
            var order = value.compareTo(target);
            return new Measure(name, value, target, unit, isLess ? order <= 0 : order >= 0);
        }
    }

    /// A live service.
    ///
    /// @param rating mean satisfaction from 1 to 5; null without any
    public record Service(
            String name, int delivered, @Nullable BigDecimal rating) {}

    /// A standard.
    ///
    /// @param kept how many projects keep it
    /// @param measured of how many that could be told
    /// @param behind the projects that do not
    public record Standard(String name, int kept, int measured, List<String> behind) {
        public Standard {
            behind = List.copyOf(behind);
        }
    }

    /// Its page.
    public String href(String officeKey) {
        return "/assessments/office-reviews/" + officeKey + "/" + quarter;
    }
}
