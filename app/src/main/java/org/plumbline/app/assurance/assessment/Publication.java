package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.AssessmentLetters;
import org.plumbline.app.assurance.assessment.internal.AssessmentTable;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.assurance.assessment.internal.PlanTable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishing: the result is worked out, kept and never changes; its sponsor is sent the page in plain words.
@Service
public class Publication {
    private static final int LONGEST_SUMMARY = 1000;

    private final AssessmentTable table;
    private final ModelTable models;
    private final PlanTable plans;
    private final AnswerBox box;
    private final Moderation moderation;
    private final Comparisons comparisons;
    private final AssessmentDoor door;
    private final AssessmentLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    Publication(
            AssessmentTable table,
            ModelTable models,
            PlanTable plans,
            AnswerBox box,
            Moderation moderation,
            Comparisons comparisons,
            AssessmentDoor door,
            AssessmentLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.models = models;
        this.plans = plans;
        this.box = box;
        this.moderation = moderation;
        this.comparisons = comparisons;
        this.door = door;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What an assessment finds: as it was published, or as it stands while it is moderated, for who runs it.
    @Transactional(readOnly = true)
    public @Nullable AssessmentResult result(AssessmentView one) {
        var published = one.result();
        if (published != null) {
            return published;
        }
        var isOpen = one.state() == AssessmentState.SCORING || one.state() == AssessmentState.MODERATION;
        return isOpen && door.mayRun(one.terms()) ? workOut(one) : null;
    }

    private AssessmentResult workOut(AssessmentView one) {
        var model = models.byId(one.terms().modelId()).orElseThrow();
        var spreads = moderation.spreads(one);
        var values = new HashMap<String, BigDecimal>();
        spreads.forEach(spread -> {
            var value = spread.value();
            if (value != null) {
                values.put(spread.question().code(), value);
            }
        });
        var profile = Maturity.of(model, values);
        var groups = profile.groups().stream()
                .map(standing -> new AssessmentResult.Group(
                        standing.code(),
                        model.dimension(standing.code()).orElseThrow().name(),
                        standing.score(),
                        standing.level(),
                        one.terms().targets().get(standing.code()),
                        standing.blocking(),
                        standing.skipped()))
                .toList();
        var items = spreads.stream().map(Publication::item).toList();
        var voices = (int) box.respondents(one.id()).stream()
                .filter(AnswerBox.Respondent::isDone)
                .count();
        return new AssessmentResult(groups, items, profile.mean(), profile.minimum(), model.most(), voices);
    }

    private static AssessmentResult.Item item(Moderation.Spread spread) {
        var verdict = spread.verdict();
        return new AssessmentResult.Item(
                spread.question().code(),
                spread.group(),
                spread.question().text(),
                spread.value(),
                spread.least(),
                spread.greatest(),
                spread.answers(),
                verdict == null ? null : verdict.reason());
    }

    /// Publishes an assessment; it stays as it is from then on. Where one to compare with was planned and can be
    /// compared, that is done at once.
    ///
    /// @param summary words for the sponsor, at most 1000 characters; null for none
    /// @throws Refusal where people are far apart and nothing was agreed
    @Transactional
    public AssessmentView publish(UUID id, @Nullable String summary) {
        var published = keep(id, summary, LocalDate.now(clock));
        var sponsor = published.terms().sponsorId();
        if (sponsor != null) {
            var result = java.util.Objects.requireNonNull(published.result());
            var comparison = comparisons.planned(published).orElse(null);
            letters.brief(
                    published, sponsor, SponsorBrief.headline(result, comparison), PaperFile.PDF.of(brief(published)));
        }
        return published;
    }

    /// Publishes without sending anything, also as of a day of the past that is brought in.
    @Transactional
    AssessmentView keep(UUID id, @Nullable String summary, LocalDate on) {
        var before = door.lock(id);
        AssessmentLife.TABLE.require(before.state(), AssessmentCommand.PUBLISH);
        requireAgreed(before);
        var words = summary == null || summary.isBlank()
                ? null
                : summary.strip()
                        .substring(0, Math.min(LONGEST_SUMMARY, summary.strip().length()));
        var published = new AssessmentView(
                before.id(),
                before.key(),
                AssessmentState.PUBLISHED,
                before.terms(),
                before.leadId(),
                workOut(before),
                words,
                on,
                before.version() + 1);
        table.put(published);
        audit.record(
                published.subject(),
                "published",
                Map.of("State", before.state()),
                Map.of("State", published.state(), "Published", on));
        return comparisons.planned(published).isPresent() ? compared(published) : published;
    }

    private AssessmentView compared(AssessmentView published) {
        var after = published.in(AssessmentLife.TABLE
                .require(published.state(), AssessmentCommand.COMPARE)
                .to());
        table.put(after);
        audit.record(after.subject(), "compared", Map.of("State", published.state()), Map.of("State", after.state()));
        return after;
    }

    /// Compares a published assessment with an earlier one, and keeps that as what it is held against.
    ///
    /// @throws Refusal as [Comparisons#of] says
    @Transactional
    public AssessmentView compare(UUID id, UUID priorId) {
        var one = door.lock(id);
        comparisons.of(one, priorId);
        var terms = one.terms();
        var with = new NewAssessment(
                terms.title(),
                terms.modelId(),
                terms.purpose(),
                terms.scope(),
                terms.scopeId(),
                terms.sponsorId(),
                terms.deadline(),
                terms.isAnonymous(),
                terms.targets(),
                priorId,
                terms.respondents());
        var after = one.with(with);
        if (one.state() == AssessmentState.PUBLISHED) {
            return compared(after);
        }
        table.put(after);
        audit.record(
                after.subject(),
                "compared",
                Map.of("With", terms.priorId() == null ? "" : terms.priorId()),
                Map.of("With", priorId));
        return after;
    }

    private void requireAgreed(AssessmentView one) {
        var open = moderation.spreads(one).stream()
                .filter(spread -> spread.isWide() && spread.verdict() == null)
                .map(spread -> spread.question().text())
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(AssessmentRules.NOT_MODERATED, open.size(), open.getFirst());
        }
    }

    /// The one page for the sponsor of a published assessment.
    ///
    /// @throws Refusal before it is published
    @Transactional(readOnly = true)
    public Paper brief(AssessmentView one) {
        var result = one.result();
        if (result == null) {
            throw new Refusal(AssessmentRules.NOT_PUBLISHED, one.title());
        }
        var model = models.byId(one.terms().modelId()).orElseThrow();
        List<String> plan = plans.of(one.id()).stream()
                .filter(item -> item.state() != PlanItem.State.DROPPED)
                .map(item -> item.due() == null
                        ? item.title()
                        : t("{0} (by {1})", item.title(), org.plumbline.app.kit.Formats.date(item.due())))
                .toList();
        return SponsorBrief.paper(one, model, result, comparisons.planned(one).orElse(null), plan);
    }
}
