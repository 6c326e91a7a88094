package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// A benefit in words: for the audit trail, and what it lacks.
final class Told {
    private Told() {}

    /// What of a benefit stands in the audit trail.
    static Map<String, @Nullable Object> of(BenefitView benefit) {
        var profile = benefit.profile();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", benefit.state().label());
        told.put("Title", profile.title());
        told.put("Kind", profile.kind().label());
        told.put("Description", profile.description());
        told.put("Beneficiaries", profile.beneficiaries());
        tell(told, profile.measure());
        told.put("Owner", profile.place().ownerId());
        told.put("Department", profile.place().departmentId());
        told.put("Programme", profile.place().programmeId());
        told.put("Confidence", profile.confidence());
        told.put("Currency", profile.currency());
        told.put("Period", profile.grain().label());
        told.put("Pinned", profile.isPinned() ? true : null);
        told.put("Reason", benefit.reason());
        told.put("Validated by", benefit.validatedBy());
        told.put(
                "Projects",
                profile.place().projects().isEmpty() ? null : profile.place().projects());
        told.put(
                "Shares",
                profile.place().shares().stream()
                        .map(share -> share.percent().toPlainString() + " %")
                        .collect(Collectors.joining(", ")));
        profile.doam()
                .answers()
                .forEach((question, answer) ->
                        told.put(question.label(), (answer.holds() ? "yes: " : "no: ") + answer.says()));
        told.values().removeIf(value -> Objects.equals(value, "") || value == null);
        return told;
    }

    private static void tell(Map<String, @Nullable Object> told, BenefitProfile.Measure measure) {
        told.put("Measure", measure.name());
        told.put("Unit", measure.unit());
        told.put("Reading", measure.reading().label());
        told.put("Baseline", measure.baseline());
        told.put("Baseline of", measure.baselineOn());
        told.put("Evidence", measure.evidence());
        told.put("Target", measure.target());
        told.put("Target by", measure.targetOn());
    }

    /// Refuses to call a benefit what fails the DOAM test.
    static void requireDoam(BenefitView benefit) {
        var fails = benefit.profile().doam().fails();
        if (!fails.isEmpty()) {
            throw new Refusal(
                    BenefitRules.FAILS_DOAM,
                    fails.stream().map(question -> t(question.label())).collect(Collectors.joining(", ")));
        }
    }

    /// Refuses to agree to a plan that nobody could follow.
    static void requireComplete(BenefitView benefit, boolean hasPlan) {
        var profile = benefit.profile();
        var missing = new ArrayList<String>();
        if (profile.place().ownerId() == null) {
            missing.add(t("Owner"));
        }
        if (profile.measure().baseline() == null || profile.measure().baselineOn() == null) {
            missing.add(t("Baseline"));
        }
        if (profile.measure().target() == null || profile.measure().targetOn() == null) {
            missing.add(t("Target"));
        }
        if (!hasPlan) {
            missing.add(t("Plan"));
        }
        if (!missing.isEmpty()) {
            throw new Refusal(BenefitRules.NOT_READY, String.join(", ", missing));
        }
    }
}
