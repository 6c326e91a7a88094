package org.plumbline.app.assurance.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;

/// An assessment as others see it.
///
/// @param key what people call it: `MAT-0001`
/// @param terms what was planned
/// @param leadId who runs it
/// @param result what it found; null until it is published
/// @param summary words for the sponsor, of who publishes; null for none
/// @param version counts its changes
public record AssessmentView(
        UUID id,
        String key,
        AssessmentState state,
        NewAssessment terms,
        UUID leadId,
        @Nullable AssessmentResult result,
        @Nullable String summary,
        @Nullable LocalDate publishedOn,
        int version) {

    /// What people read in lists.
    public String title() {
        return terms.title();
    }

    /// Its page.
    public String href() {
        return "/assessments/" + key;
    }

    /// Where it is answered.
    public String answerHref() {
        return href() + "/answer";
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("assessment", id, key, terms.scope() == ScopeKind.PROJECT ? terms.scopeId() : null);
    }

    AssessmentView in(AssessmentState other) {
        return new AssessmentView(id, key, other, terms, leadId, result, summary, publishedOn, version + 1);
    }

    AssessmentView with(NewAssessment others) {
        return new AssessmentView(id, key, state, others, leadId, result, summary, publishedOn, version + 1);
    }
}
