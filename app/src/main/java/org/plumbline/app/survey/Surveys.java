package org.plumbline.app.survey;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.survey.internal.AudienceList;
import org.plumbline.app.survey.internal.BallotBox;
import org.plumbline.app.survey.internal.SurveyChecks;
import org.plumbline.app.survey.internal.SurveyDoor;
import org.plumbline.app.survey.internal.SurveyTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Surveys from draft to close: what is asked, whom, and by when.
@Service
public class Surveys {
    private final SurveyTable table;
    private final BallotBox box;
    private final SurveyDoor door;
    private final SurveyChecks checks;
    private final AudienceList audiences;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Notifications notifications;
    private final Clock clock;

    Surveys(
            SurveyTable table,
            BallotBox box,
            SurveyDoor door,
            SurveyChecks checks,
            AudienceList audiences,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Notifications notifications,
            Clock clock) {
        this.table = table;
        this.box = box;
        this.door = door;
        this.checks = checks;
        this.audiences = audiences;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.notifications = notifications;
        this.clock = clock;
    }

    /// The surveys that the acting person sees, latest first.
    @Transactional(readOnly = true)
    public List<SurveyView> seen() {
        return door.seen();
    }

    /// The surveys of a topic about an office or project that the acting person sees, latest first.
    @Transactional(readOnly = true)
    public List<SurveyView> of(UUID scopeId, String topic) {
        return door.seen().stream()
                .filter(survey -> scopeId.equals(survey.terms().scopeId())
                        && survey.terms().topic().equals(topic))
                .toList();
    }

    /// The survey of a key.
    ///
    /// @throws org.plumbline.app.kernel.Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public SurveyView get(String key) {
        return door.get(key);
    }

    /// True where the acting person may change, send and close it.
    public boolean mayRun(SurveyView survey) {
        return door.mayRun(survey.terms());
    }

    /// How many people a draft would ask today.
    @Transactional(readOnly = true)
    public int reach(NewSurvey terms) {
        door.requireRun(terms);
        return audiences.of(terms.audience(), terms.grouping()).size();
    }

    /// Writes a survey down.
    ///
    /// @throws Refusal where a rule forbids it
    @Transactional
    public SurveyView draft(NewSurvey terms) {
        door.requireRun(terms);
        checks.check(terms);
        var id = Ids.next();
        var previous = terms.previousId();
        var series = previous == null
                ? id
                : table.lock(previous)
                        .filter(one -> door.mayRun(one.terms()))
                        .map(SurveyView::seriesId)
                        .orElse(id);
        var survey = new SurveyView(
                id,
                numbering.next("SVY"),
                series,
                SurveyState.DRAFT,
                terms,
                0,
                access.actor().personId(),
                null,
                null,
                null,
                1);
        table.put(survey);
        audit.record(survey.subject(), "created", Map.of(), said(survey));
        return survey;
    }

    /// Changes a draft; of an open survey only the last day, to a later one.
    ///
    /// @param version that the person saw
    @Transactional
    public SurveyView change(UUID id, int version, NewSurvey terms) {
        var before = door.lock(id);
        if (before.version() != version) {
            throw new Refusal(SurveyRules.CHANGED_MEANWHILE, before.key());
        }
        if (before.state() == SurveyState.OPEN && isSameButDay(before.terms(), terms)) {
            if (terms.deadline().isBefore(before.terms().deadline())) {
                throw new Refusal(
                        SurveyRules.EARLIER, Formats.date(before.terms().deadline()));
            }
        } else if (before.state() != SurveyState.DRAFT) {
            throw new Refusal(SurveyRules.NOT_DRAFT, before.key());
        }
        checks.check(terms);
        var after = with(before, before.state(), terms, before.invited());
        table.put(after);
        audit.record(after.subject(), "changed", said(before), said(after));
        return after;
    }

    private static boolean isSameButDay(NewSurvey before, NewSurvey after) {
        return before.with(after.deadline(), before.audience(), before.previousId())
                .equals(after);
    }

    /// Leads a survey on.
    @Transactional
    public SurveyView move(UUID id, SurveyCommand command) {
        var before = door.lock(id);
        var to = SurveyLife.TABLE.require(before.state(), command).to();
        var invited = switch (command) {
            case SEND -> invite(before);
            case CLOSE -> {
                seal(before);
                yield before.invited();
            }
            case DISCARD -> {
                box.empty(id);
                yield before.invited();
            }
        };
        var after = with(before, to, before.terms(), invited);
        table.put(after);
        audit.record(
                after.subject(),
                "moved",
                Map.of("State", before.state()),
                command == SurveyCommand.CLOSE
                        ? Map.of("State", after.state(), "People asked", invited, "People answered", box.answered(id))
                        : Map.of("State", after.state(), "People asked", invited));
        return after;
    }

    private int invite(SurveyView survey) {
        var terms = survey.terms();
        checks.check(terms);
        if (terms.questions().isEmpty()) {
            throw new Refusal(SurveyRules.NO_QUESTION);
        }
        var asked = audiences.of(terms.audience(), terms.grouping());
        if (asked.isEmpty()) {
            throw new Refusal(SurveyRules.NOBODY);
        }
        if (terms.isAnonymous() && !Concealment.shows(asked.size())) {
            throw new Refusal(SurveyRules.TOO_FEW, asked.size(), Concealment.LEAST);
        }
        var sizes = new HashMap<String, Integer>();
        asked.values().stream().filter(Objects::nonNull).forEach(group -> sizes.merge(group, 1, Integer::sum));
        asked.forEach((person, group) -> {
            var isLarge = group != null && (!terms.isAnonymous() || Concealment.shows(sizes.getOrDefault(group, 0)));
            box.invite(survey.id(), person, isLarge ? group : null);
            tell(
                    survey,
                    person,
                    () -> t("You are asked until {0}: {1}", Formats.date(terms.deadline()), survey.title()));
        });
        return asked.size();
    }

    private void tell(SurveyView survey, UUID person, Supplier<String> sentence) {
        notifications.tell(person, survey.subject(), sentence, survey.ballotHref());
    }

    private void seal(SurveyView survey) {
        if (!survey.terms().isAnonymous()) {
            return;
        }
        var answers = box.answers(survey.id());
        var counts = new HashMap<String, Integer>();
        answers.stream()
                .map(BallotBox.Answer::group)
                .filter(Objects::nonNull)
                .forEach(group -> counts.merge(group, 1, Integer::sum));
        box.seal(survey.id(), Concealment.shown(counts, answers.size()));
    }

    /// Reminds everybody who has not answered, once a day at most. Nobody is told who that is.
    @Transactional
    public void remind(UUID id) {
        var survey = door.lock(id);
        var today = LocalDate.now(clock);
        if (survey.state() != SurveyState.OPEN) {
            throw new Refusal(
                    SurveyRules.NOT_OPEN, survey.title(), t(survey.state().label()));
        }
        if (today.equals(survey.remindedOn())) {
            throw new Refusal(SurveyRules.REMINDED);
        }
        for (var person : box.silent(id)) {
            tell(
                    survey,
                    person,
                    () -> t(
                            "Still open until {0}: {1}",
                            Formats.date(survey.terms().deadline()), survey.title()));
        }
        table.put(new SurveyView(
                survey.id(),
                survey.key(),
                survey.seriesId(),
                survey.state(),
                survey.terms(),
                survey.invited(),
                survey.madeBy(),
                survey.openedOn(),
                survey.closedOn(),
                today,
                survey.version()));
        audit.record(survey.subject(), "reminded", Map.of(), Map.of());
    }

    private SurveyView with(SurveyView survey, SurveyState state, NewSurvey terms, int invited) {
        var today = LocalDate.now(clock);
        var isOpened = state == SurveyState.OPEN && survey.state() == SurveyState.DRAFT;
        return new SurveyView(
                survey.id(),
                survey.key(),
                survey.seriesId(),
                state,
                terms,
                invited,
                survey.madeBy(),
                isOpened ? today : survey.openedOn(),
                state == SurveyState.CLOSED ? today : survey.closedOn(),
                survey.remindedOn(),
                survey.version() + 1);
    }

    private static Map<String, @Nullable Object> said(SurveyView survey) {
        var terms = survey.terms();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Title", terms.title());
        said.put("Introduction", terms.introduction());
        said.put("Anonymous", terms.isAnonymous());
        said.put("Shared", terms.isShared());
        said.put("Broken down", terms.grouping());
        said.put("Last day", terms.deadline());
        said.put(
                "Questions",
                String.join("; ", terms.questions().stream().map(Question::text).toList()));
        return said;
    }
}
