package org.plumbline.app.survey;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.survey.internal.BallotBox;
import org.plumbline.app.survey.internal.SurveyChecks;
import org.plumbline.app.survey.internal.SurveyTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering: who is asked gets a token that opens one answer. Of an anonymous survey nothing is kept of who
/// gave it or when: the audit trail says how many answered once it is closed.
@Service
public class Ballots {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyTable table;
    private final BallotBox box;
    private final Access access;
    private final AuditTrail audit;

    Ballots(SurveyTable table, BallotBox box, Access access, AuditTrail audit) {
        this.table = table;
        this.box = box;
        this.access = access;
        this.audit = audit;
    }

    /// What the acting person is asked.
    ///
    /// @param token opens one answer; null where the person has answered or the survey takes none
    public record Ballot(
            SurveyView survey,
            boolean hasAnswered,
            @Nullable String token) {}

    /// The open surveys that wait for the acting person.
    @Transactional(readOnly = true)
    public List<SurveyView> waiting() {
        var ids = box.waitingFor(access.actor().personId());
        return ids.isEmpty()
                ? List.of()
                : table.open().stream().filter(one -> ids.contains(one.id())).toList();
    }

    /// What the acting person is asked, with a token that replaces the one before.
    ///
    /// @throws Missing where the person is not asked
    @Transactional
    public Ballot open(String key) {
        var survey = asked(key);
        var me = access.actor().personId();
        var invitation = box.invitation(survey.id(), me).orElseThrow(() -> new Missing("survey", key));
        if (invitation.hasAnswered() || survey.state() != SurveyState.OPEN) {
            return new Ballot(survey, invitation.hasAnswered(), null);
        }
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        box.arm(survey.id(), me, hash(token));
        return new Ballot(survey, false, token);
    }

    private SurveyView asked(String key) {
        return table.byKey(key)
                .filter(survey -> survey.state() == SurveyState.OPEN || survey.state() == SurveyState.CLOSED)
                .orElseThrow(() -> new Missing("survey", key));
    }

    /// Gives an answer.
    ///
    /// @param replies by the question's id; what is not asked is left out
    /// @throws Refusal where the token was used or replaced, or a reply does not fit
    @Transactional
    public void cast(String key, String token, Map<String, String> replies) {
        var known = asked(key);
        var me = access.actor().personId();
        var invitation = box.invitation(known.id(), me).orElseThrow(() -> new Missing("survey", key));
        var survey = table.lock(known.id()).orElseThrow(() -> new Missing("survey", key));
        if (survey.state() != SurveyState.OPEN) {
            throw new Refusal(
                    SurveyRules.NOT_OPEN, survey.title(), t(survey.state().label()));
        }
        if (invitation.hasAnswered()) {
            throw new Refusal(SurveyRules.ANSWERED);
        }
        SurveyChecks.checkReplies(survey.terms(), replies);
        var redeemed = box.redeem(survey.id(), hash(token))
                .filter(one -> one.personId().equals(me))
                .orElseThrow(() -> new Refusal(SurveyRules.STALE));
        if (survey.terms().isAnonymous()) {
            // The trail tells how many answered when the survey is closed: an entry for each would tell the time of
            // each.
            box.drop(survey, new BallotBox.Answer(null, redeemed.group(), said(survey, replies)));
        } else {
            box.drop(survey, new BallotBox.Answer(me, redeemed.group(), said(survey, replies)));
            audit.record(survey.subject(), "answered", Map.of(), Map.of());
        }
    }

    private static Map<String, String> said(SurveyView survey, Map<String, String> replies) {
        var said = new LinkedHashMap<String, String>();
        for (var question : survey.terms().questions()) {
            var reply = replies.getOrDefault(question.id(), "").strip();
            if (!reply.isEmpty()) {
                said.put(question.id(), reply);
            }
        }
        return said;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
