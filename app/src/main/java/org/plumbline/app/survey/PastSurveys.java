package org.plumbline.app.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.survey.internal.BallotBox;
import org.plumbline.app.survey.internal.SurveyChecks;
import org.plumbline.app.survey.internal.SurveyDoor;
import org.plumbline.app.survey.internal.SurveyTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings in anonymous surveys of the past, closed and with their answers, so that what is asked now has a history.
@Service
public class PastSurveys {
    private final SurveyTable table;
    private final BallotBox box;
    private final SurveyDoor door;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;

    PastSurveys(
            SurveyTable table, BallotBox box, SurveyDoor door, Access access, AuditTrail audit, Numbering numbering) {
        this.table = table;
        this.box = box;
        this.door = door;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
    }

    /// An answer of the past.
    ///
    /// @param group to which it is counted; null for none
    /// @param replies by the question's id
    public record Answer(@Nullable String group, Map<String, String> replies) {}

    /// Brings a survey in. Groups that may not be shown are forgotten as if it had been held here.
    ///
    /// @param terms of an anonymous survey; its last day is the day it was closed
    /// @param invited how many were asked
    /// @throws IllegalArgumentException where it is not anonymous
    @Transactional
    public SurveyView bring(NewSurvey terms, LocalDate openedOn, int invited, List<Answer> answers) {
        door.requireRun(terms);
        if (!terms.isAnonymous()) {
            throw new IllegalArgumentException(
                    "only anonymous surveys are brought in, '%s' is not".formatted(terms.title()));
        }
        answers.forEach(answer -> SurveyChecks.checkReplies(terms, answer.replies()));
        var id = Ids.next();
        var previous = terms.previousId();
        var series = previous == null
                ? id
                : table.lock(previous).map(SurveyView::seriesId).orElse(id);
        var survey = new SurveyView(
                id,
                numbering.next("SVY"),
                series,
                SurveyState.CLOSED,
                terms,
                invited,
                access.actor().personId(),
                openedOn,
                terms.deadline(),
                null,
                1);
        table.put(survey);
        var counts = new HashMap<String, Integer>();
        for (var answer : answers) {
            box.drop(survey, new BallotBox.Answer(null, answer.group(), answer.replies()));
            if (answer.group() != null) {
                counts.merge(Objects.requireNonNull(answer.group()), 1, Integer::sum);
            }
        }
        box.seal(id, Concealment.shown(counts, answers.size()));
        audit.record(survey.subject(), "brought in", Map.of(), Map.of("Title", terms.title(), "People asked", invited));
        return survey;
    }
}
