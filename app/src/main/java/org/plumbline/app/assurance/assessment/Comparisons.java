package org.plumbline.app.assurance.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Published assessments held against earlier ones: on the same version of a model, or by an explicit
/// mapping (F66).
@Service
public class Comparisons {
    private final AssessmentDoor door;
    private final ModelTable models;

    Comparisons(AssessmentDoor door, ModelTable models) {
        this.door = door;
        this.models = models;
    }

    /// The earlier published assessments of the same office, project or organisation, latest first.
    @Transactional(readOnly = true)
    public List<AssessmentView> earlier(AssessmentView one) {
        return door.seen().stream()
                .filter(other -> other.state().isPublished() && !other.id().equals(one.id()))
                .filter(other ->
                        Objects.equals(other.terms().scopeId(), one.terms().scopeId()))
                .filter(other -> isBefore(other, one))
                .toList();
    }

    private static boolean isBefore(AssessmentView earlier, AssessmentView later) {
        var then = earlier.publishedOn();
        var now = later.publishedOn();
        return then != null && (now == null || then.isBefore(now) || (then.equals(now) && isOlder(earlier, later)));
    }

    private static boolean isOlder(AssessmentView earlier, AssessmentView later) {
        return earlier.id().compareTo(later.id()) < 0;
    }

    /// One assessment against an earlier one.
    ///
    /// @throws Refusal where one is not published, both are about different things, or their models differ and
    /// nobody has said which parts mean the same; the refusal says where that is done
    @Transactional(readOnly = true)
    public Comparison of(AssessmentView now, UUID priorId) {
        return of(now, requirePublished(now), door.get(priorId));
    }

    /// As above, for a result that is about to be published.
    Comparison of(AssessmentView now, AssessmentResult result, AssessmentView prior) {
        var before = requirePublished(prior);
        if (now.id().equals(prior.id())) {
            throw new Refusal(AssessmentRules.SAME_ASSESSMENT);
        }
        if (!Objects.equals(now.terms().scopeId(), prior.terms().scopeId())) {
            throw new Refusal(AssessmentRules.OTHER_SCOPE, prior.title());
        }
        if (!isBefore(prior, now)) {
            throw new Refusal(AssessmentRules.SAME_ASSESSMENT);
        }
        var nowModel = now.terms().modelId();
        var priorModel = prior.terms().modelId();
        if (nowModel.equals(priorModel)) {
            return Comparison.of(result, before, null);
        }
        var mapping = models.mapping(nowModel, priorModel).orElseThrow(() -> unmapped(now, prior));
        return Comparison.of(result, before, mapping.pairs());
    }

    private Refusal unmapped(AssessmentView now, AssessmentView prior) {
        var later = models.byId(now.terms().modelId()).orElseThrow();
        var earlier = models.byId(prior.terms().modelId()).orElseThrow();
        return new Refusal(
                AssessmentRules.OTHER_MODEL,
                now.title(),
                later.title(),
                prior.title(),
                earlier.title(),
                mappingHref(later, earlier));
    }

    /// Where two models are said to mean the same.
    public static String mappingHref(AssessmentModel later, AssessmentModel earlier) {
        return later.href() + "/mapping/" + earlier.key();
    }

    /// The comparison with the assessment that was planned to be compared with, empty where there is none or it
    /// cannot be compared.
    @Transactional(readOnly = true)
    public Optional<Comparison> planned(AssessmentView now) {
        var priorId = now.terms().priorId();
        if (priorId == null || now.result() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(now, priorId));
        } catch (Refusal | org.plumbline.app.kernel.Missing notComparable) {
            return Optional.empty();
        }
    }

    private static AssessmentResult requirePublished(AssessmentView one) {
        var result = one.result();
        if (result == null || !one.state().isPublished()) {
            throw new Refusal(AssessmentRules.NOT_PUBLISHED, one.title());
        }
        return result;
    }
}
