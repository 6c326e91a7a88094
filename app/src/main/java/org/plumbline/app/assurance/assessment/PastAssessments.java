package org.plumbline.app.assurance.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings in assessments of the past, answered and published, so that the next has something to be compared with.
/// Nobody is written to.
@Service
public class PastAssessments {
    private final Assessments assessments;
    private final Publication publication;
    private final AssessmentTable table;
    private final AnswerBox box;
    private final Access access;

    PastAssessments(
            Assessments assessments, Publication publication, AssessmentTable table, AnswerBox box, Access access) {
        this.assessments = assessments;
        this.publication = publication;
        this.table = table;
        this.box = box;
        this.access = access;
    }

    /// What was said and agreed.
    ///
    /// @param said by person, then by code of the question
    /// @param agreed values by code of the question
    public record Content(Map<UUID, Map<String, Reply>> said, Map<String, Moderation.Agreement> agreed) {
        public Content {
            said = Map.copyOf(said);
            agreed = Map.copyOf(agreed);
        }
    }

    /// Brings an assessment in.
    ///
    /// @param terms its respondents are who said something
    /// @param summary words for its sponsor; null for none
    /// @param publishedOn when it was published
    @Transactional
    public AssessmentView bring(NewAssessment terms, Content content, @Nullable String summary, LocalDate publishedOn) {
        if (!access.actor().isSystem()) {
            access.require(Permission.ASSESS);
        }
        var planned = assessments.keep(terms);
        content.said().forEach((person, replies) -> {
            var voice = terms.isAnonymous() ? UUID.randomUUID() : Ids.next();
            box.note(planned.id(), person, terms.isAnonymous() ? null : voice, true);
            box.put(planned.id(), voice, replies);
        });
        content.agreed()
                .forEach((code, agreement) -> box.put(
                        planned.id(),
                        code,
                        new Verdict(
                                agreement.value(),
                                agreement.reason(),
                                access.actor().personId())));
        table.put(planned.in(AssessmentState.MODERATION));
        return publication.keep(planned.id(), summary, publishedOn);
    }
}
