package org.plumbline.app.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an office's roadmap: what was agreed on a day, immutable.
///
/// @param number counts from 1 within the office
/// @param note why it was agreed so
/// @param reviewOn when it is looked at again, after it was adopted
/// @param entries what stood on it, by start
public record RoadmapView(
        UUID id,
        UUID officeId,
        int number,
        String note,
        LocalDate reviewOn,
        LocalDate adoptedOn,
        UUID adoptedBy,
        List<Entry> entries) {
    public RoadmapView {
        entries = List.copyOf(entries);
    }

    /// An initiative as it stood.
    ///
    /// @param key such as `RMI-0001`
    /// @param capability that it builds
    /// @param gap statement of the assessment that it answers, null for none
    /// @param objective that it serves, null for none
    /// @param start first day, null while undated
    /// @param finish last day, null while undated
    public record Entry(
            UUID id,
            String key,
            String title,
            String capability,
            @Nullable BaselineQuestion gap,
            @Nullable UUID objective,
            PartState state,
            @Nullable LocalDate start,
            @Nullable LocalDate finish) {
        /// True where both of its days are known and in order.
        public boolean isDated() {
            return start != null && finish != null && !finish.isBefore(start);
        }
    }

    /// How far the roadmap reaches: the last day of what is dated, null without any.
    public @Nullable LocalDate horizon() {
        return entries.stream()
                .filter(Entry::isDated)
                .map(Entry::finish)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
