package org.plumbline.app.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// What a survey shall be.
///
/// @param topic by which the module that asks finds its own surveys: `PERCEPTION`, or `GENERAL`
/// @param scope what it is about: an office, a project, or the organisation
/// @param scopeId of the office or project; null for the organisation
/// @param previousId the survey that is asked again with this one; null for the first
/// @param introduction what people read before the questions; null for nothing
/// @param isAnonymous true where answers are kept without the person
/// @param isShared true where everybody who was asked sees the results
/// @param deadline last day to answer
/// @param remindDays so many days before the deadline who has not answered is reminded; 0 for never
public record NewSurvey(
        String topic,
        ScopeKind scope,
        @Nullable UUID scopeId,
        @Nullable UUID previousId,
        String title,
        @Nullable String introduction,
        boolean isAnonymous,
        boolean isShared,
        Grouping grouping,
        LocalDate deadline,
        int remindDays,
        List<Question> questions,
        Audience audience) {
    public NewSurvey {
        questions = List.copyOf(questions);
    }

    /// The same asked of others until another day, after an earlier survey.
    public NewSurvey with(LocalDate until, Audience others, @Nullable UUID previous) {
        return new NewSurvey(
                topic,
                scope,
                scopeId,
                previous,
                title,
                introduction,
                isAnonymous,
                isShared,
                grouping,
                until,
                remindDays,
                questions,
                others);
    }

    /// With other questions.
    public NewSurvey with(List<Question> others) {
        return new NewSurvey(
                topic,
                scope,
                scopeId,
                previousId,
                title,
                introduction,
                isAnonymous,
                isShared,
                grouping,
                deadline,
                remindDays,
                others,
                audience);
    }
}
