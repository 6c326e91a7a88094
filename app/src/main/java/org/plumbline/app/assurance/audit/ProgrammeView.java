package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// Which projects are audited in a time.
///
/// @param key what people call it, such as `APR-0001`
/// @param sample those that the acting person sees, most points first
/// @param version counted up by each change
public record ProgrammeView(
        UUID id, String key, Says says, ProgrammeState state, UUID madeBy, List<Sampled> sample, int version) {
    public ProgrammeView {
        sample = List.copyOf(sample);
    }

    /// What it is to be.
    ///
    /// @param capacity audits that can be done in that time, 1 to 200
    public record Says(String title, LocalDate from, LocalDate to, int capacity) {}

    /// A project that was looked at when the sample was drawn.
    ///
    /// @param reasons why, with points
    /// @param isDrawn true where it is audited
    public record Sampled(UUID projectId, int points, List<String> reasons, boolean isDrawn) {
        public Sampled {
            reasons = List.copyOf(reasons);
        }
    }

    /// Its page.
    public String href() {
        return "/audits/programmes/" + key;
    }

    /// What the audit trail refers to.
    public Subject subject() {
        return new Subject("audit-programme", id, key, null);
    }
}
