package org.plumbline.app.capability.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A session of a course.
///
/// @param key what people call it: `TRN-0001`
/// @param seated who has a seat or attended
/// @param waiting on the waiting list
/// @param surveyKey the survey that asks how it was; null before
/// @param sequence rises with each change that calendars have to know
/// @param version counts its changes
public record SessionView(
        UUID id,
        String key,
        CourseView course,
        SessionTerms terms,
        SessionState state,
        int seated,
        int waiting,
        @Nullable String surveyKey,
        int sequence,
        int version) {

    /// Seats that nobody has taken.
    public int free() {
        return Math.max(0, terms.seats() - seated);
    }

    /// Its page.
    public String href() {
        return "/training/sessions/" + key;
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("training session", id, key, null);
    }
}
