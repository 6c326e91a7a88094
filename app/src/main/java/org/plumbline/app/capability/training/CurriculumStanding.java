package org.plumbline.app.capability.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a person is in a curriculum.
///
/// @param due by when all that is mandatory shall be passed; null for no day
/// @param completedOn the day on which it was; null before
/// @param steps how the person stands in each course, in the order of the curriculum
public record CurriculumStanding(
        UUID personId, @Nullable LocalDate due, @Nullable LocalDate completedOn, List<At> steps) {
    public CurriculumStanding {
        steps = List.copyOf(steps);
    }

    /// How a person stands in a course.
    public enum Mark {
        PASSED("Passed"),
        UNDER_WAY("Enrolled"),
        OPEN("Open");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// A course of the curriculum and how the person stands in it.
    public record At(UUID courseId, boolean isRequired, Mark mark) {}

    /// Of a person who is not yet done.
    ///
    /// @param marks by course; a course without one is open
    static List<At> steps(List<CurriculumTerms.Step> steps, Map<UUID, Mark> marks) {
        return steps.stream()
                .map(one -> new At(one.courseId(), one.isRequired(), marks.getOrDefault(one.courseId(), Mark.OPEN)))
                .toList();
    }

    /// Mandatory courses in all.
    public long required() {
        return steps.stream().filter(At::isRequired).count();
    }

    /// Mandatory courses passed.
    public long passed() {
        return steps.stream()
                .filter(At::isRequired)
                .filter(one -> one.mark() == Mark.PASSED)
                .count();
    }

    /// Electives passed.
    public long electives() {
        return steps.stream()
                .filter(one -> !one.isRequired() && one.mark() == Mark.PASSED)
                .count();
    }

    /// Passed of what is mandatory, from 0 to 1; 1 once it was completed, whatever has expired since.
    public double share() {
        return completedOn != null ? 1 : required() == 0 ? 0 : (double) passed() / required();
    }

    /// True where everything mandatory is passed today. A curriculum without a mandatory course is never passed.
    public boolean isWhole() {
        return required() > 0 && passed() == required();
    }

    /// True where the day has gone by.
    public boolean isLate(LocalDate today) {
        return completedOn == null && due != null && due.isBefore(today);
    }

    /// The first mandatory course that is neither passed nor under way, else the first open elective; null for none.
    public @Nullable UUID next() {
        var open = steps.stream().filter(one -> one.mark() == Mark.OPEN).toList();
        return open.stream()
                .filter(At::isRequired)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(At::courseId)
                .orElse(null);
    }
}
