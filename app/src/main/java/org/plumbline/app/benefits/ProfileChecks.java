package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitProfile.Measure;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// What no profile may say, whatever its state.
@Component
class ProfileChecks {
    /// The greatest number that a reading or an amount may have.
    static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int DECIMALS = 4;
    private static final int TITLE = 200;
    private static final int SHORT = 200;
    private static final int ANSWER = 4_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final Projects projects;
    private final People people;

    ProfileChecks(Projects projects, People people) {
        this.projects = projects;
        this.people = people;
    }

    /// @throws Refusal where something cannot stand
    void require(BenefitProfile profile) {
        texts(profile);
        measure(profile.measure());
        var confidence = profile.confidence();
        if (confidence != null && (confidence < 0 || confidence > 100)) {
            throw new Refusal(BenefitRules.CONFIDENCE);
        }
        var currency = profile.currency();
        if (currency != null && !(CODE.matcher(currency).matches() && Formats.isCurrency(currency))) {
            throw new Refusal(BenefitRules.CURRENCY, currency);
        }
        shares(profile);
        owner(profile);
    }

    private static void texts(BenefitProfile profile) {
        if (profile.title().isBlank() || profile.title().length() > TITLE) {
            throw new Refusal(BenefitRules.NO_TITLE);
        }
        within("Description", profile.description(), ANSWER);
        within("Beneficiaries", profile.beneficiaries(), ANSWER);
        within("Measure", profile.measure().name(), SHORT);
        within("Unit", profile.measure().unit(), SHORT);
        within("Evidence of the baseline", profile.measure().evidence(), ANSWER);
        profile.doam().answers().forEach((question, answer) -> within(question.label(), answer.says(), ANSWER));
    }

    static void within(String what, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(BenefitRules.LONG, what, most);
        }
    }

    private static void measure(Measure measure) {
        number("Baseline", measure.baseline());
        number("Target", measure.target());
        var baseline = measure.baseline();
        var target = measure.target();
        if (target != null && baseline != null) {
            if (target.compareTo(baseline) == 0) {
                throw new Refusal(BenefitRules.TARGET_IS_BASELINE, plain(baseline));
            }
            if (target.signum() < 0 && baseline.signum() >= 0) {
                throw new Refusal(BenefitRules.TARGET_NEGATIVE, plain(target));
            }
        }
        var from = measure.baselineOn();
        var until = measure.targetOn();
        if (from != null && until != null && !until.isAfter(from)) {
            throw new Refusal(BenefitRules.TARGET_BEFORE_BASELINE);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Refuses a number out of all proportion.
    static void number(String what, @Nullable BigDecimal value) {
        if (value != null
                && (value.abs().compareTo(MOST) > 0
                        || value.stripTrailingZeros().scale() > DECIMALS)) {
            throw new Refusal(BenefitRules.TOO_MUCH, what);
        }
    }

    /// Refuses an amount of money with a sign, or out of all proportion.
    static void amount(String what, @Nullable BigDecimal value) {
        number(what, value);
        if (value != null && value.signum() < 0) {
            throw new Refusal(BenefitRules.NEGATIVE_AMOUNT, what);
        }
    }

    private void shares(BenefitProfile profile) {
        var known = projects.of(profile.place().projects()).stream()
                .collect(Collectors.toMap(project -> project.id(), project -> project.key()));
        var named = new HashSet<UUID>();
        for (var share : profile.place().shares()) {
            var key = Objects.requireNonNullElse(known.get(share.projectId()), "");
            if (share.percent().signum() <= 0 || share.percent().compareTo(HUNDRED) > 0) {
                throw new Refusal(BenefitRules.NOT_A_SHARE, key, share.percent());
            }
            if (!named.add(share.projectId())) {
                throw new Refusal(BenefitRules.PROJECT_TWICE, key);
            }
        }
    }

    /// Invariant 12: the line owns what the project leaves behind.
    private void owner(BenefitProfile profile) {
        var owner = profile.place().ownerId();
        if (owner == null) {
            return;
        }
        var name = people.get(owner).name();
        for (var project : projects.of(profile.place().projects())) {
            if (owner.equals(project.reference(ProjectField.MANAGER))) {
                throw new Refusal(BenefitRules.OWNER_MANAGES, name, project.key());
            }
        }
    }
}
