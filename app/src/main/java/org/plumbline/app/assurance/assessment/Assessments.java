package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.AssessmentLetters;
import org.plumbline.app.assurance.assessment.internal.AssessmentTable;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assessments from plan to moderation: what is assessed by which model, who is asked, and until when. Publishing
/// is in [Publication].
@Service
public class Assessments {
    /// The fewest people whose anonymous answers are opened.
    public static final int LEAST_ANONYMOUS = 5;

    private static final int LONGEST_TITLE = 200;
    private static final int MORE_DAYS = 7;

    private final AssessmentTable table;
    private final ModelTable models;
    private final AnswerBox box;
    private final AssessmentDoor door;
    private final AssessmentLetters letters;
    private final Access access;
    private final AuditTrail audit;
    private final SearchIndex search;
    private final Numbering numbering;
    private final Clock clock;

    Assessments(
            AssessmentTable table,
            ModelTable models,
            AnswerBox box,
            AssessmentDoor door,
            AssessmentLetters letters,
            Access access,
            AuditTrail audit,
            SearchIndex search,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.models = models;
        this.box = box;
        this.door = door;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.search = search;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// Who is asked, and whether they have answered; of an anonymous assessment nobody is told who has.
    ///
    /// @param people who is asked
    /// @param done how many have answered
    public record Turnout(List<UUID> people, int done) {
        public Turnout {
            people = List.copyOf(people);
        }
    }

    /// The assessments that the acting person sees, latest first.
    @Transactional(readOnly = true)
    public List<AssessmentView> seen() {
        return door.seen();
    }

    /// The assessment of a key.
    ///
    /// @throws org.plumbline.app.kernel.Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public AssessmentView get(String key) {
        return door.get(key);
    }

    /// The assessment of an id.
    ///
    /// @throws org.plumbline.app.kernel.Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public AssessmentView get(UUID id) {
        return door.get(id);
    }

    /// True where the acting person may plan, moderate and publish it.
    public boolean mayRun(AssessmentView one) {
        return door.mayRun(one.terms());
    }

    /// The assessments that wait for the acting person's answer, the nearest last day first.
    @Transactional(readOnly = true)
    public List<AssessmentView> waiting() {
        return table.waitingFor(access.actor().personId()).stream()
                .filter(door::isSeen)
                .toList();
    }

    /// How many of those asked have answered.
    @Transactional(readOnly = true)
    public Turnout turnout(String key) {
        var one = door.get(key);
        var all = box.respondents(one.id());
        return new Turnout(all.stream().map(AnswerBox.Respondent::personId).toList(), (int)
                all.stream().filter(AnswerBox.Respondent::isDone).count());
    }

    /// Writes an assessment down.
    ///
    /// @throws Refusal where a rule forbids it
    @Transactional
    public AssessmentView plan(NewAssessment terms) {
        door.requireRun(terms);
        check(terms, LocalDate.now(clock));
        return keep(terms);
    }

    /// The same for one of the past, whose last day is over.
    @Transactional
    AssessmentView keep(NewAssessment terms) {
        var one = new AssessmentView(
                Ids.next(),
                numbering.next("MAT"),
                AssessmentState.PLANNED,
                terms,
                access.actor().personId(),
                null,
                null,
                null,
                1);
        table.put(one);
        index(one);
        audit.record(one.subject(), "planned", Map.of(), said(one));
        return one;
    }

    private void index(AssessmentView one) {
        search.put(one.subject(), one.title(), t(one.terms().purpose().label()), one.href());
    }

    private void check(NewAssessment terms, LocalDate today) {
        if (terms.title().isBlank() || terms.title().length() > LONGEST_TITLE) {
            throw new Refusal(AssessmentRules.NO_TITLE);
        }
        var model = models.byId(terms.modelId())
                .filter(one -> one.state() == ModelState.IN_FORCE)
                .orElseThrow(() -> new Refusal(AssessmentRules.NO_MODEL));
        if (terms.deadline().isBefore(today)) {
            throw new Refusal(AssessmentRules.PAST, Formats.date(terms.deadline()));
        }
        if (terms.scope() != ScopeKind.ORGANISATION && terms.scopeId() == null) {
            throw new Refusal(AssessmentRules.NO_SCOPE);
        }
        if (terms.purpose() == AssessmentPurpose.BASELINE && terms.scope() != ScopeKind.OFFICE) {
            throw new Refusal(AssessmentRules.BASELINE_OFFICE);
        }
        terms.targets().forEach((code, target) -> {
            var isIn = target.signum() >= 0 && target.compareTo(BigDecimal.valueOf(model.most())) <= 0;
            var group = model.dimension(code);
            if (group.isEmpty() || !isIn) {
                throw new Refusal(
                        AssessmentRules.TARGET,
                        group.map(AssessmentModel.Dimension::name).orElse(code),
                        model.most());
            }
        });
        checkPrior(terms);
    }

    private void checkPrior(NewAssessment terms) {
        var priorId = terms.priorId();
        if (priorId == null) {
            return;
        }
        var prior = door.get(priorId);
        if (!prior.state().isPublished()) {
            throw new Refusal(AssessmentRules.PRIOR);
        }
        if (!java.util.Objects.equals(prior.terms().scopeId(), terms.scopeId())) {
            throw new Refusal(AssessmentRules.OTHER_SCOPE, prior.title());
        }
    }

    /// Changes a planned assessment; of one that is out only the last day and the sponsor.
    ///
    /// @param version that the person saw
    @Transactional
    public AssessmentView change(UUID id, int version, NewAssessment terms) {
        var before = door.lock(id);
        if (before.version() != version) {
            throw new Refusal(AssessmentRules.CHANGED_MEANWHILE, before.key());
        }
        if (before.state() != AssessmentState.PLANNED) {
            throw new Refusal(AssessmentRules.NOT_PLANNED, before.key());
        }
        door.requireRun(terms);
        check(terms, LocalDate.now(clock));
        var after = before.with(terms);
        table.put(after);
        index(after);
        audit.record(after.subject(), "changed", said(before), said(after));
        return after;
    }

    /// Leads an assessment on, short of publishing it.
    ///
    /// @throws Refusal where the step does not lead from its state, nobody is asked or nobody answered
    @Transactional
    public AssessmentView move(UUID id, AssessmentCommand command) {
        var before = door.lock(id);
        var to = AssessmentLife.TABLE.require(before.state(), command).to();
        switch (command) {
            case INVITE -> invite(before);
            case CLOSE -> requireAnswers(before);
            case PUBLISH, COMPARE ->
                throw new Refusal(AssessmentRules.STATE, t(before.state().label()));
            case REOPEN, MODERATE, CANCEL -> {}
        }
        var after = command == AssessmentCommand.REOPEN ? longer(before).in(to) : before.in(to);
        table.put(after);
        audit.record(after.subject(), "moved", Map.of("State", before.state()), Map.of("State", to));
        return after;
    }

    /// With a week more where its last day is over: else it would close again the next morning.
    private AssessmentView longer(AssessmentView one) {
        var today = LocalDate.now(clock);
        return one.terms().deadline().isBefore(today) ? one.with(one.terms().until(today.plusDays(MORE_DAYS))) : one;
    }

    private void invite(AssessmentView one) {
        check(one.terms(), LocalDate.now(clock));
        var people = one.terms().respondents();
        if (people.isEmpty()) {
            throw new Refusal(AssessmentRules.NOBODY);
        }
        if (one.terms().isAnonymous() && people.size() < LEAST_ANONYMOUS) {
            throw new Refusal(AssessmentRules.TOO_FEW, people.size(), LEAST_ANONYMOUS);
        }
        var out = one.in(AssessmentState.COLLECTING);
        people.forEach(person -> letters.invite(out, person));
    }

    private void requireAnswers(AssessmentView one) {
        var done = (int) box.respondents(one.id()).stream()
                .filter(AnswerBox.Respondent::isDone)
                .count();
        if (done == 0) {
            throw new Refusal(AssessmentRules.NO_ANSWERS);
        }
        if (one.terms().isAnonymous() && done < LEAST_ANONYMOUS) {
            throw new Refusal(AssessmentRules.TOO_FEW_ANSWERS, done, LEAST_ANONYMOUS);
        }
    }

    /// Reminds everybody who has not answered.
    @Transactional
    public void remind(UUID id) {
        var one = door.lock(id);
        if (one.state() != AssessmentState.COLLECTING) {
            throw new Refusal(
                    AssessmentRules.NOT_COLLECTING, one.key(), t(one.state().label()));
        }
        box.respondents(id).stream()
                .filter(respondent -> !respondent.isDone())
                .forEach(respondent -> letters.remind(one, respondent.personId()));
        audit.record(one.subject(), "reminded", Map.of(), Map.of());
    }

    private Map<String, @Nullable Object> said(AssessmentView one) {
        var terms = one.terms();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Title", terms.title());
        said.put("Purpose", terms.purpose());
        said.put(
                "Model",
                models.byId(terms.modelId()).map(AssessmentModel::title).orElse(""));
        said.put("Last day", terms.deadline());
        said.put("Sponsor", terms.sponsorId());
        said.put("Anonymous", terms.isAnonymous());
        said.put("People asked", terms.respondents().size());
        return said;
    }
}
