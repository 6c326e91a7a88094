package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Clause;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Finding;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioState;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Worth;

/// What stands in a scenario, in sentences.
public final class ScenarioWords {
    private static final int MOST_ALIKE = 3;

    private final ScenarioView scenario;
    private final Question question;

    ScenarioWords(ScenarioView scenario) {
        this.scenario = scenario;
        this.question = scenario.question();
    }

    static Tone tone(ScenarioState state) {
        return switch (state) {
            case DRAFT -> Tone.PLAIN;
            case SOLVING -> Tone.CARE;
            case SOLVED -> Tone.ACCENT;
            case ADOPTED -> Tone.GOOD;
        };
    }

    /// A finding as its sentence.
    public String sentence(Finding finding) {
        return t(
                finding.kind().sentence(),
                finding.arguments().stream()
                        .map(argument -> argument instanceof BigDecimal amount ? plain(amount) : argument)
                        .toArray());
    }

    /// A finding in a list.
    public record Said(String href, String sentence) {}

    /// The findings that hinder, or the others: of each kind the first few, then how many more there are.
    public List<Said> said(List<Finding> findings, boolean hindering) {
        var byKind = new LinkedHashMap<Finding.Kind, List<Finding>>();
        findings.stream()
                .filter(finding -> finding.kind().hinders() == hindering)
                .forEach(finding -> byKind.computeIfAbsent(finding.kind(), _ -> new ArrayList<>())
                        .add(finding));
        var said = new ArrayList<Said>();
        for (var alike : byKind.values()) {
            var shown = alike.size() <= MOST_ALIKE + 1 ? alike : alike.subList(0, MOST_ALIKE);
            shown.forEach(finding -> said.add(new Said(href(finding), sentence(finding))));
            if (shown.size() < alike.size()) {
                var place = scenario.href() + (alike.getFirst().part() == Finding.Part.FRAME ? "/edit" : "/candidates");
                said.add(new Said(place, t("{0} more of the same kind", alike.size() - shown.size())));
            }
        }
        return said;
    }

    /// Where a finding is mended.
    public String href(Finding finding) {
        return switch (finding.part()) {
            case FRAME -> scenario.href() + "/edit";
            case LIMITS -> scenario.href() + "/limits";
            case RULES -> scenario.href() + "/rules";
            case CANDIDATES -> scenario.href() + "/candidates" + (finding.key().isEmpty() ? "" : "/" + finding.key());
        };
    }

    /// Where a limit or rule is changed.
    public String href(Clause clause) {
        return switch (clause.kind()) {
            case BUDGET, CAPACITY, RISK -> scenario.href() + "/limits";
            case MUST, MUST_NOT ->
                scenario.href() + "/candidates/" + clause.keys().getFirst();
            case REQUIRES, EXCLUDES, AT_MOST, AT_LEAST, EXACTLY, SHARE -> scenario.href() + "/rules";
        };
    }

    /// A limit or rule as a sentence without its stop.
    public String words(Clause clause) {
        var names = clause.keys().stream().map(this::name).toList();
        var amount = Objects.requireNonNullElse(clause.amount(), BigDecimal.ZERO);
        return switch (clause.kind()) {
            case BUDGET -> t("{0}: at most {1}", budget(clause), money(amount));
            case CAPACITY ->
                t("{0} in {1}: at most {2} full-time equivalents", clause.name(), place(clause), plain(amount));
            case RISK -> t("The risks sum to no more than {0}", plain(amount));
            case MUST -> t("{0} is a must", names.getFirst());
            case MUST_NOT -> t("{0} is a must-not", names.getFirst());
            case REQUIRES -> t("{0} requires {1}", names.getFirst(), names.getLast());
            case EXCLUDES -> t("{0} and {1} exclude each other", names.getFirst(), names.getLast());
            case AT_MOST -> t("At most {0} of {1}", plain(amount), String.join(", ", names));
            case AT_LEAST -> t("At least {0} of {1}", plain(amount), String.join(", ", names));
            case EXACTLY -> t("Exactly {0} of {1}", plain(amount), String.join(", ", names));
            case SHARE ->
                t(
                        "{0} gets {1} to {2} of the money",
                        clause.name(), Formats.percent(amount, 0), Formats.percent(clause.most(), 0));
        };
    }

    /// A rule as a sentence without its stop.
    public String words(Bond bond) {
        return words(new Clause(
                Clause.Kind.valueOf(bond.kind().name()),
                bond.keys(),
                null,
                null,
                bond.name(),
                bond.kind() == Bond.Kind.SHARE ? bond.least() : BigDecimal.valueOf(bond.number()),
                bond.most()));
    }

    private String budget(Clause clause) {
        var kind = clause.money() == null ? t("Budget") : t(clause.money().label());
        return clause.period() == null ? kind : t("{0} in {1}", kind, place(clause));
    }

    private String place(Clause clause) {
        return clause.period() == null ? t("all periods") : question.horizon().name(clause.period());
    }

    /// What easing a limit or rule of a conflict would take.
    public String words(Outcome.WayOut way) {
        if (!way.suffices()) {
            return t("Easing this alone does not suffice.");
        }
        if (!way.clause().kind().isAmount()) {
            return t("Giving this up suffices.");
        }
        var enough = way.enough();
        if (enough == null) {
            return t("More of this suffices; how much was not found in time.");
        }
        return way.clause().kind() == Clause.Kind.BUDGET
                ? t("From {0} on it works.", money(enough))
                : t("From {0} on it works.", plain(enough));
    }

    /// Why a candidate is in or out, in one or two sentences.
    public String words(Outcome.Why why) {
        return switch (why.cause()) {
            case EARNS ->
                why.loss() == null
                        ? t("In: part of the best choice found.")
                        : isNothing(why.loss())
                                ? t("In; a choice without it could be worth as much.")
                                : t("In because without it the best choice would be worth {0} less.", span(why.loss()));
            case MUST -> must(why);
            case INDISPENSABLE -> t("In because without it nothing keeps all requirements. {0}", conflict(why));
            case OUTBID ->
                (isNothing(why.loss())
                                ? t("Out; a choice with it could be worth as much.")
                                : t("Out because with it the best choice would be worth {0} less.", span(why.loss())))
                        + takes(why);
            case MUST_NOT -> t("Out because it is a must-not: {0}", reason(why.key()));
            case IMPOSSIBLE -> t("Out because with it nothing keeps all requirements. {0}", conflict(why));
            case UNDECIDED -> t("Out: not part of the best choice found.") + room(why);
        };
    }

    private static boolean isNothing(Outcome.@Nullable Span loss) {
        return loss != null && loss.most().signum() == 0;
    }

    private String must(Outcome.Why why) {
        var said = t("In because it is a must: {0}.", reason(why.key()));
        var price =
                scenario.outcome() == null ? null : scenario.outcome().prices().get(why.key());
        if (price == null) {
            return said;
        }
        return said + " "
                + (price.most().signum() <= 0
                        ? t("Insisting costs nothing.")
                        : t("Insisting costs {0} of value.", span(price)));
    }

    private String reason(String key) {
        return question.contender(key).map(Contender::why).orElse("");
    }

    private String takes(Outcome.Why why) {
        var value = question.contender(why.key())
                .map(one -> one.value(question.worth()))
                .orElse(null);
        var loss = why.loss();
        var enough = value == null || loss == null
                ? ""
                : " " + t("It comes in when worth more than {0}.", value(value.add(loss.most())));
        return enough + room(why);
    }

    private String room(Outcome.Why why) {
        var room = why.lacks().stream()
                .filter(lack -> lack.over() != null)
                .limit(4)
                .map(this::lack)
                .collect(Collectors.joining(t(" and ")));
        return room.isEmpty() ? "" : " " + t("It would fit on top with {0}.", room);
    }

    private String lack(Outcome.Lack lack) {
        var clause = lack.clause();
        var over = Objects.requireNonNullElse(lack.over(), BigDecimal.ZERO);
        return switch (clause.kind()) {
            case BUDGET -> t("{0} more ({1})", money(over), budget(clause));
            case CAPACITY -> t("{0} more {1} in {2}", plain(over), clause.name(), place(clause));
            default -> t("{0} more risk", plain(over));
        };
    }

    private String conflict(Outcome.Why why) {
        return why.conflict().isEmpty()
                ? ""
                : t(
                        "What clashes: {0}.",
                        why.conflict().stream().limit(5).map(this::words).collect(Collectors.joining("; ")));
    }

    /// A candidate by name.
    public String name(String key) {
        return question.contender(key).map(Contender::title).orElse(key);
    }

    /// A difference in value.
    public String span(Outcome.@Nullable Span span) {
        if (span == null) {
            return Formats.NONE;
        }
        var least = span.least().max(BigDecimal.ZERO);
        return span.isExact() || least.compareTo(span.most()) >= 0
                ? value(span.most())
                : t("{0} to {1}", value(least), value(span.most()));
    }

    /// A value in the unit of the scenario.
    public String value(@Nullable BigDecimal amount) {
        return question.worth() == Worth.NPV ? money(amount) : plain(amount);
    }

    /// An amount in the currency of the scenario.
    public String money(@Nullable BigDecimal amount) {
        return Formats.moneyShort(amount, question.currency());
    }

    static String plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return Formats.NONE;
        }
        var stripped = amount.setScale(Math.min(2, Math.max(0, amount.scale())), java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Formats.number(stripped, Math.max(0, stripped.scale()));
    }

    /// How sure the arithmetic is of the best.
    public String proof(Outcome outcome) {
        var figures = outcome.figures();
        if (figures == null) {
            return "";
        }
        if (figures.isProven()) {
            return t("proven: no other choice is worth more by these figures");
        }
        return t(
                "at most {0} more is possible ({1})",
                value(figures.bound().subtract(figures.value())),
                Formats.percent(BigDecimal.valueOf(figures.gap()), 2));
    }

    /// The periods' names.
    public List<String> periods() {
        return question.horizon().names();
    }
}
