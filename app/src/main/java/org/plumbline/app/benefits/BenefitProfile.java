package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a benefit says.
///
/// @param title with a word of change and a measure
/// @param description what is different
/// @param beneficiaries who has it better
/// @param measure what is measured, how, and from where to where
/// @param place who owns it and what it belongs to
/// @param doam the four answers
/// @param confidence how sure whoever claims it is, in percent; null while nobody said
/// @param currency ISO code of its money; null for a benefit that is not counted in money
/// @param grain how its plan and actuals are cut
/// @param isPinned true where the plan stays when the projects' finish moves
public record BenefitProfile(
        String title,
        BenefitKind kind,
        String description,
        String beneficiaries,
        Measure measure,
        Place place,
        Doam doam,
        @Nullable Integer confidence,
        @Nullable String currency,
        Grain grain,
        boolean isPinned) {

    /// What is measured.
    ///
    /// @param name what is counted
    /// @param unit of the readings; empty for bare numbers
    /// @param baseline before the change; null while unknown
    /// @param evidence where the baseline comes from
    /// @param target afterwards; null while unknown
    public record Measure(
            String name,
            String unit,
            Reading reading,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            String evidence,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetOn) {
        /// Nothing is said yet.
        public static final Measure OPEN = new Measure("", "", Reading.LATEST, null, null, "", null, null);
    }

    /// Where it belongs.
    ///
    /// @param ownerId who answers for it in the line, never the manager of one of its projects
    /// @param shares the projects that bring it
    /// @param objectives that it serves
    public record Place(
            @Nullable UUID ownerId,
            @Nullable UUID departmentId,
            @Nullable UUID programmeId,
            List<Share> shares,
            Set<UUID> objectives) {
        /// Nowhere yet.
        public static final Place OPEN = new Place(null, null, null, List.of(), Set.of());

        public Place {
            shares = List.copyOf(shares);
            objectives = Set.copyOf(objectives);
        }

        /// The projects that bring it.
        public List<UUID> projects() {
            return shares.stream().map(Share::projectId).toList();
        }
    }

    /// How much of it a project brings.
    ///
    /// @param percent above 0, at most 100
    public record Share(UUID projectId, BigDecimal percent) {}

    /// Only a title: how a claim begins.
    public static BenefitProfile of(String title, BenefitKind kind) {
        return new BenefitProfile(
                title, kind, "", "", Measure.OPEN, Place.OPEN, Doam.OPEN, null, null, Grain.MONTH, false);
    }

    /// The same with other projects.
    BenefitProfile with(List<Share> shares) {
        return new BenefitProfile(
                title,
                kind,
                description,
                beneficiaries,
                measure,
                new Place(place.ownerId(), place.departmentId(), place.programmeId(), shares, place.objectives()),
                doam,
                confidence,
                currency,
                grain,
                isPinned);
    }

    /// True where it is counted in money.
    public boolean hasMoney() {
        return currency != null;
    }
}
