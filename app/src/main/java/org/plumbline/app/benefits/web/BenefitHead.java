package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitCommand;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standing;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.stereotype.Component;

/// The head of every page of one benefit, and its facts in words.
@Component
class BenefitHead {
    private static final BigDecimal FINE = new BigDecimal("0.9");
    private static final BigDecimal WEAK = new BigDecimal("0.7");

    private final Benefits benefits;
    private final People people;
    private final Departments departments;
    private final Groups groups;
    private final Projects projects;
    private final Standings standings;
    private final Objectives objectives;

    BenefitHead(
            Benefits benefits,
            People people,
            Departments departments,
            Groups groups,
            Projects projects,
            Standings standings,
            Objectives objectives) {
        this.objectives = objectives;
        this.benefits = benefits;
        this.people = people;
        this.departments = departments;
        this.groups = groups;
        this.projects = projects;
        this.standings = standings;
    }

    /// The head with the tab that is open.
    ///
    /// @param tab end of its address, empty for the first
    RecordView draw(BenefitView benefit, String tab, Map<UUID, String> names) {
        var owner = benefit.ownerId();
        var head = RecordView.of(benefit.key(), benefit.title())
                .sub(
                        owner == null
                                ? t(
                                        "{0}, without an owner",
                                        t(benefit.profile().kind().label()))
                                : t(
                                        "{0}, owned by {1}",
                                        t(benefit.profile().kind().label()), names.getOrDefault(owner, "")))
                .state(t(benefit.state().label()), tone(benefit.state()));
        if (benefits.mayChange(benefit)) {
            head = head.step(Step.open(t("Edit"), benefit.href() + "/edit"));
        }
        for (var command : benefits.steps(benefit)) {
            var address = benefit.href() + "/moves/" + command.word();
            var step = command.needsReason()
                    ? Step.open(t(command.label()), address)
                    : Step.post(t(command.label()), address);
            head = head.step(step.seldom(command == BenefitCommand.WITHDRAW));
        }
        return head.facts(figures(benefit))
                .tabs(
                        Tab.of(t("Profile"), benefit.href(), tab.isEmpty()),
                        Tab.of(t("Plan"), benefit.href() + "/plan", tab.equals("/plan")),
                        Tab.of(t("Actuals"), benefit.href() + "/actuals", tab.equals("/actuals")));
    }

    private Figure[] figures(BenefitView benefit) {
        var standing = standings.of(List.of(benefit)).getOrDefault(benefit.id(), Standing.NOTHING);
        var counted = standing.money() == null ? standing.measured() : standing.money();
        var basis = t("Of the periods that are over: what came against what was planned for them");
        var rate = Figure.of(t("Realised"), rate(standing.rate().orElse(null)))
                .sub(
                        counted == null
                                ? t("nothing is planned")
                                : t(
                                        "{0} of {1}",
                                        shown(benefit, counted.realised()), shown(benefit, counted.planned())))
                .basis(basis)
                .tone(standing.rate().map(BenefitHead::tone).orElse(Tone.PLAIN));
        var total = Figure.of(t("Whole plan"), counted == null ? Formats.NONE : shown(benefit, counted.total()))
                .sub(counted == null ? null : t("forecast {0}", shown(benefit, counted.forecast())))
                .basis(t("Forecast: what came, and what the plan holds for periods that are not over"));
        var missing = Figure.of(
                        t("Missing periods"), Formats.number(standing.missing().size()))
                .tone(standing.missing().isEmpty() ? Tone.PLAIN : Tone.CARE)
                .href(benefit.href() + "/actuals");
        var shift = Figure.of(
                        t("Moved"),
                        standing.shiftedMonths() == 0
                                ? t("not moved")
                                : t("{0} months", (standing.shiftedMonths() > 0 ? "+" : "") + standing.shiftedMonths()))
                .sub(benefit.profile().isPinned() ? t("pinned") : t("moves with its projects"))
                .tone(standing.shiftedMonths() > 0 ? Tone.CARE : Tone.PLAIN)
                .href(benefit.href() + "/plan");
        var confirmed = Figure.of(t("Confirmed by finance"), money(benefit, standing.confirmed()))
                .href(benefit.href() + "/actuals");
        return benefit.profile().hasMoney()
                ? new Figure[] {rate, total, confirmed, missing, shift}
                : new Figure[] {rate, total, missing, shift};
    }

    /// A rate as people read it; "n/a" where there is none.
    static String rate(@Nullable BigDecimal rate) {
        return rate == null ? t("n/a") : Formats.percent(rate, 0);
    }

    /// Less than nine tenths of what was planned is a matter of concern, less than seven a bad one.
    static Tone tone(BigDecimal rate) {
        return rate.compareTo(FINE) >= 0 ? Tone.GOOD : rate.compareTo(WEAK) >= 0 ? Tone.CARE : Tone.BAD;
    }

    private static String shown(BenefitView benefit, BigDecimal value) {
        return benefit.profile().hasMoney()
                ? money(benefit, value)
                : Formats.number(value, 1)
                        + (benefit.profile().measure().unit().isEmpty() ? "" : " ")
                        + benefit.profile().measure().unit();
    }

    private static String money(BenefitView benefit, BigDecimal amount) {
        var currency = benefit.profile().currency();
        return currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    static Tone tone(BenefitState state) {
        return switch (state) {
            case REALISED -> Tone.GOOD;
            case REALISING, TRANSFERRED -> Tone.ACCENT;
            case CLAIM -> Tone.CARE;
            case MISSED -> Tone.BAD;
            case WITHDRAWN -> Tone.MUTED;
            case VALIDATED, PLANNED -> Tone.PLAIN;
        };
    }

    /// What its profile says, label by label; what is not said is left out.
    Map<String, String> facts(BenefitView benefit, Map<UUID, String> names) {
        var profile = benefit.profile();
        var measure = profile.measure();
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put(t("Kind"), t(profile.kind().label()));
        facts.put(t("What is different"), profile.description());
        facts.put(t("Who has it better"), profile.beneficiaries());
        facts.put(t("Measure"), measure.name());
        facts.put(t("Baseline"), reading(measure.baseline(), measure.unit(), measure.baselineOn()));
        facts.put(t("Evidence of the baseline"), measure.evidence());
        facts.put(t("Target"), reading(measure.target(), measure.unit(), measure.targetOn()));
        facts.put(
                t("Objectives"),
                objectives.of(profile.place().objectives()).stream()
                        .map(one -> one.key() + " " + one.title())
                        .collect(Collectors.joining(", ")));
        facts.put(t("Department"), name(names, profile.place().departmentId()));
        facts.put(t("Programme"), name(names, profile.place().programmeId()));
        facts.put(t("Confidence"), profile.confidence() == null ? null : Formats.number(profile.confidence()) + " %");
        facts.put(t("Claimed by"), name(names, benefit.claimedBy()));
        facts.put(t("Validated by"), name(names, benefit.validatedBy()));
        facts.put(t("What was said"), benefit.reason());
        var said = new LinkedHashMap<String, String>();
        facts.forEach((label, value) -> {
            if (value != null && !value.isEmpty()) {
                said.put(label, value);
            }
        });
        return said;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static @Nullable String reading(@Nullable BigDecimal value, String unit, @Nullable LocalDate day) {
        if (value == null) {
            return null;
        }
        var read = Formats.typed(value) + (unit.isEmpty() ? "" : " " + unit);
        return day == null ? read : t("{0} on {1}", read, Formats.date(day));
    }

    /// What people, departments, programmes and projects of some benefits are called, by id.
    Map<UUID, String> names(Collection<BenefitView> rows) {
        var ids = new HashSet<UUID>();
        var linked = new HashSet<UUID>();
        for (var benefit : rows) {
            Stream.of(benefit.ownerId(), benefit.claimedBy(), benefit.validatedBy())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            linked.addAll(benefit.profile().place().projects());
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        departments.all().forEach(one -> names.put(one.id(), one.name()));
        groups.all(ScopeKind.PROGRAMME).forEach(one -> names.put(one.id(), one.name()));
        projects.of(linked).forEach(one -> names.put(one.id(), one.key() + " " + one.name()));
        return names;
    }
}
