package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering an assessment: begun, kept and sent once. What somebody answered stands in no trail.
@Service
public class Responses {
    private static final int LONGEST = 2000;

    private final AnswerBox box;
    private final ModelTable models;
    private final AssessmentDoor door;
    private final Access access;
    private final AuditTrail audit;

    Responses(AnswerBox box, ModelTable models, AssessmentDoor door, Access access, AuditTrail audit) {
        this.box = box;
        this.models = models;
        this.door = door;
        this.access = access;
        this.audit = audit;
    }

    /// What somebody answers on.
    ///
    /// @param replies so far, by code of the question
    public record Sheet(AssessmentView assessment, AssessmentModel model, Map<String, Reply> replies, boolean isDone) {
        public Sheet {
            replies = Map.copyOf(replies);
        }
    }

    /// The sheet of the acting person.
    ///
    /// @throws Missing where they are not asked
    @Transactional(readOnly = true)
    public Sheet open(String key) {
        var one = door.get(key);
        var me = access.actor().personId();
        var mine = box.respondents(one.id()).stream()
                .filter(respondent -> respondent.personId().equals(me))
                .findFirst()
                .orElseThrow(() -> new Missing("assessment", key));
        var voice = mine.voiceId();
        return new Sheet(one, model(one), voice == null ? Map.of() : box.of(voice), mine.isDone());
    }

    private AssessmentModel model(AssessmentView one) {
        return models.byId(one.terms().modelId()).orElseThrow();
    }

    /// Keeps answers that are not finished; nothing of an anonymous assessment is kept before it is sent.
    @Transactional
    public void save(String key, Map<String, Reply> replies) {
        var one = collecting(key);
        var model = model(one);
        replies.forEach((code, reply) -> range(model, code, reply));
        if (!one.terms().isAnonymous()) {
            keep(one, replies, false);
        }
    }

    /// Sends answers; each person once.
    ///
    /// @throws Refusal where questions are open or evidence is missing, see [#problems]
    @Transactional
    public void send(String key, Map<String, Reply> replies) {
        var one = collecting(key);
        var model = model(one);
        replies.forEach((code, reply) -> range(model, code, reply));
        var open = model.questions().stream()
                .filter(question -> !replies.containsKey(question.code()))
                .count();
        if (open > 0) {
            throw new Refusal(AssessmentRules.OPEN_QUESTIONS, open);
        }
        model.questions().stream()
                .filter(question -> lacksEvidence(model, question, replies.get(question.code())))
                .findFirst()
                .ifPresent(question -> {
                    throw new Refusal(AssessmentRules.NO_EVIDENCE, question.text(), question.evidence());
                });
        keep(one, replies, true);
        // The trail says that an answer came in, and of an anonymous assessment not whose.
        if (one.terms().isAnonymous()) {
            access.asSystem(() -> note(one));
        } else {
            note(one);
        }
    }

    private boolean note(AssessmentView one) {
        audit.record(one.subject(), "answered", Map.of(), Map.of());
        return true;
    }

    /// What keeps answers from being sent, by code of the question.
    public static Map<String, String> problems(AssessmentModel model, Map<String, Reply> replies) {
        var problems = new LinkedHashMap<String, String>();
        for (var question : model.questions()) {
            var reply = replies.get(question.code());
            if (reply == null) {
                problems.put(question.code(), t("Answer this, or say that you cannot say."));
            } else if (lacksEvidence(model, question, reply)) {
                problems.put(question.code(), t("Say what shows it: {0}", question.evidence()));
            }
        }
        return problems;
    }

    /// True where an answer claims so much that the model asks what shows it: from the upper half on.
    private static boolean lacksEvidence(
            AssessmentModel model, AssessmentModel.Question question, @org.jspecify.annotations.Nullable Reply reply) {
        if (reply == null || reply.value() == null || question.evidence().isBlank()) {
            return false;
        }
        var evidence = reply.evidence();
        return reply.value() * 2 > model.highestAnswer() && (evidence == null || evidence.isBlank());
    }

    private static void range(AssessmentModel model, String code, Reply reply) {
        var question = model.byCode().get(code);
        if (question == null) {
            throw new Refusal(AssessmentRules.UNKNOWN_QUESTION, code);
        }
        var value = reply.value();
        if (value != null && (value < 0 || value > model.highestAnswer())) {
            throw new Refusal(AssessmentRules.RANGE, question.text(), model.highestAnswer());
        }
    }

    private AssessmentView collecting(String key) {
        var one = door.get(key);
        if (one.state() != AssessmentState.COLLECTING) {
            throw new Refusal(
                    AssessmentRules.NOT_COLLECTING, one.key(), t(one.state().label()));
        }
        return one;
    }

    private void keep(AssessmentView one, Map<String, Reply> replies, boolean isDone) {
        var me = access.actor().personId();
        var mine = box.lock(one.id(), me).orElseThrow(() -> new Missing("assessment", one.key()));
        if (mine.isDone()) {
            throw new Refusal(AssessmentRules.ANSWERED);
        }
        var known = mine.voiceId();
        // A random voice says nothing of when it spoke; of an anonymous one the person is not kept.
        var voice = one.terms().isAnonymous() ? UUID.randomUUID() : known == null ? Ids.next() : known;
        box.note(one.id(), me, one.terms().isAnonymous() ? null : voice, isDone);
        var clean = new HashMap<String, Reply>();
        replies.forEach((code, reply) -> clean.put(code, new Reply(reply.value(), cut(reply.evidence()))));
        box.put(one.id(), voice, clean);
    }

    private static @org.jspecify.annotations.Nullable String cut(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }
}
