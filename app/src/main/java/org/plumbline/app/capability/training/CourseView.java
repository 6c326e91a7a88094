package org.plumbline.app.capability.training;

import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// A course of the catalogue.
///
/// @param key what people call it: `CRS-0001`
/// @param questions of its quiz; 0 for no quiz
/// @param version counts its changes
public record CourseView(UUID id, String key, CourseTerms terms, int questions, int version) {
    /// What people read in lists.
    public String title() {
        return terms.title();
    }

    /// Its page.
    public String href() {
        return "/training/courses/" + key;
    }

    /// What audit trail and search call it.
    public Subject subject() {
        return new Subject("course", id, key, null);
    }
}
