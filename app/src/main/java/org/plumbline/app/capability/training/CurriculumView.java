package org.plumbline.app.capability.training;

import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// A curriculum.
///
/// @param key what people call it: `CUR-0001`
/// @param people who take it or have passed it
/// @param completed of them, who have passed all that is mandatory
/// @param version counts its changes
public record CurriculumView(UUID id, String key, CurriculumTerms terms, int people, int completed, int version) {
    /// What people read in lists.
    public String title() {
        return terms.title();
    }

    /// Its page.
    public String href() {
        return "/training/curricula/" + key;
    }

    /// What audit trail and search call it.
    public Subject subject() {
        return new Subject("curriculum", id, key, null);
    }
}
