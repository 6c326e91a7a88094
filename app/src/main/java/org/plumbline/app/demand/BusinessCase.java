package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// Why money should be spent: ways to go, the first of which is to do nothing, and which of them is recommended.
///
/// @param recommended place of the option in the list, from 0
/// @param rate a year by which later money is worth less, 0.08 is 8 %; null takes the organisation's
/// @param words what figures do not say
public record BusinessCase(
        List<CaseOption> options, int recommended, @Nullable BigDecimal rate, Words words) {
    /// Most options of a case.
    public static final int MOST_OPTIONS = 8;

    private static final int NAME = 120;
    private static final int TEXT = 4_000;
    private static final int MOST_YEARS = 40;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2150;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.ONE;

    /// What figures do not say; blank where nobody wrote it.
    public record Words(String benefits, String costs, String risks, String assumptions, String advice) {
        /// Nobody wrote anything.
        public static final Words NONE = new Words("", "", "", "", "");
    }

    /// How a case begins: only to do nothing.
    public static final BusinessCase EMPTY = new BusinessCase(List.of(CaseOption.DO_NOTHING), 0, null, Words.NONE);

    public BusinessCase {
        options = List.copyOf(options);
    }

    /// The option that is recommended.
    public CaseOption choice() {
        return options.get(recommended);
    }

    /// The first year that any option names: the one that is not discounted. Empty without any.
    public OptionalInt firstYear() {
        return options.stream()
                .flatMap(option -> option.flows().stream())
                .mapToInt(YearFlow::year)
                .min();
    }

    /// With an option in a place, or behind the others where the place is their number.
    BusinessCase with(int place, CaseOption option) {
        var changed = new ArrayList<>(options);
        if (place == changed.size()) {
            changed.add(option);
        } else {
            changed.set(place, option);
        }
        // The first real way to go is the one recommended until somebody says otherwise.
        return new BusinessCase(changed, recommended == 0 && options.size() == 1 ? place : recommended, rate, words);
    }

    /// Without an option; doing nothing stays.
    BusinessCase without(int place) {
        var changed = new ArrayList<>(options);
        changed.remove(place);
        var chosen = recommended == place ? 0 : recommended > place ? recommended - 1 : recommended;
        return new BusinessCase(changed, chosen, rate, words);
    }

    /// With other words, another recommendation, another rate.
    BusinessCase saying(int choice, @Nullable BigDecimal otherRate, Words others) {
        return new BusinessCase(options, choice, otherRate, others);
    }

    /// The case in short.
    Headline headline(BigDecimal usualRate) {
        if (options.size() == 1 && choice().flows().isEmpty()) {
            return Headline.NONE;
        }
        var costs = new TreeMap<Integer, BigDecimal>();
        var benefits = new TreeMap<Integer, BigDecimal>();
        for (var flow : choice().flows()) {
            costs.put(flow.year(), flow.cost());
            benefits.put(flow.year(), flow.benefit());
        }
        return new Headline(Appraisal.of(this, recommended, usualRate).npv(), costs, benefits);
    }

    /// Refuses what no case may hold.
    void requireSound() {
        if (options.size() > MOST_OPTIONS) {
            throw new Refusal(CaseRules.TOO_MANY_OPTIONS, MOST_OPTIONS);
        }
        if (recommended < 0 || recommended >= options.size()) {
            throw new Refusal(CaseRules.NO_SUCH_OPTION);
        }
        if (rate != null && (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0)) {
            throw new Refusal(CaseRules.ODD_RATE);
        }
        Map.of(
                        "Benefits", words.benefits(),
                        "Costs", words.costs(),
                        "Risks", words.risks(),
                        "Assumptions", words.assumptions(),
                        "Why this one", words.advice())
                .forEach(BusinessCase::requireShort);
        var names = new HashSet<String>();
        for (var option : options) {
            requireSound(option);
            if (!names.add(option.name().toLowerCase(java.util.Locale.ROOT))) {
                throw new Refusal(CaseRules.SAME_NAME, option.name());
            }
        }
    }

    private static void requireShort(String what, String text) {
        if (text.length() > TEXT) {
            throw new Refusal(ProposalRules.LONG, what, TEXT);
        }
    }

    private static void requireSound(CaseOption option) {
        if (option.name().isBlank() || option.name().length() > NAME) {
            throw new Refusal(CaseRules.NO_NAME);
        }
        requireShort("Description", option.description());
        if (option.flows().size() > MOST_YEARS) {
            throw new Refusal(CaseRules.TOO_MANY_YEARS, MOST_YEARS);
        }
        @Nullable Integer before = null;
        for (var flow : option.flows()) {
            requireSound(flow);
            if (before != null && flow.year() <= before) {
                throw new Refusal(
                        CaseRules.YEARS_OUT_OF_ORDER, Integer.toString(flow.year()), Integer.toString(before));
            }
            before = flow.year();
        }
        var years = option.flows();
        if (!years.isEmpty() && years.getLast().year() - years.getFirst().year() >= MOST_YEARS) {
            throw new Refusal(CaseRules.TOO_MANY_YEARS, MOST_YEARS);
        }
    }

    /// Refuses a year that no case has, and amounts below 0 or beyond all reason.
    static void requireSound(YearFlow flow) {
        if (flow.year() < FIRST_YEAR || flow.year() > LAST_YEAR) {
            throw new Refusal(CaseRules.ODD_YEAR, Integer.toString(flow.year()), FIRST_YEAR + " - " + LAST_YEAR);
        }
        for (var amount : List.of(flow.capex(), flow.opex(), flow.benefit())) {
            if (amount.signum() < 0) {
                throw new Refusal(CaseRules.NEGATIVE, Integer.toString(flow.year()), amount.toPlainString());
            }
            if (amount.compareTo(MOST) > 0) {
                throw new Refusal(CaseRules.TOO_MUCH, Integer.toString(flow.year()));
            }
        }
    }
}
