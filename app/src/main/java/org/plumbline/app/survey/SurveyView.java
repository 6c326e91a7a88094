package org.plumbline.app.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A survey as others see it.
///
/// @param key what people call it: `SVY-0001`
/// @param seriesId what surveys have in common that ask the same again
/// @param terms what it asks, whom and how
/// @param invited how many people were asked; 0 for a draft
/// @param version counts its changes
public record SurveyView(
        UUID id,
        String key,
        UUID seriesId,
        SurveyState state,
        NewSurvey terms,
        int invited,
        UUID madeBy,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate remindedOn,
        int version) {

    /// What people read in lists.
    public String title() {
        return terms.title();
    }

    /// Its page.
    public String href() {
        return "/surveys/" + key;
    }

    /// Where it is answered.
    public String ballotHref() {
        return href() + "/answer";
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("survey", id, key, null);
    }
}
