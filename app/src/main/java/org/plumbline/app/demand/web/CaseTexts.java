package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Appraisal;
import org.plumbline.app.demand.BusinessCase;
import org.plumbline.app.demand.CaseOption;
import org.plumbline.app.demand.CaseVersion;
import org.plumbline.app.demand.CaseView;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.springframework.stereotype.Component;

/// The figures of a business case as people read them, the same on the page and on paper.
@Component
class CaseTexts {
    /// All figures of all options, one column for each.
    CaseSheet figures(ProposalView proposal, CaseView view) {
        var currency = proposal.text().currency();
        var appraisals = view.appraisals();
        var heads = new ArrayList<>(List.of(""));
        for (var place = 0; place < appraisals.size(); place++) {
            var option = view.content().options().get(place);
            var name = option.equals(CaseOption.DO_NOTHING) ? t(option.name()) : option.name();
            heads.add(place == view.content().recommended() ? t("{0} (recommended)", name) : name);
        }
        var nothing = appraisals.getFirst().npv();
        var rows = new ArrayList<List<String>>();
        rows.add(row(t("Cost"), appraisals, one -> Formats.money(one.cost(), currency)));
        rows.add(row(t("Benefits"), appraisals, one -> Formats.money(one.benefit(), currency)));
        rows.add(row(
                t("NPV at {0} %", CaseController.percent(view.rate())),
                appraisals,
                one -> Formats.money(one.npv(), currency)));
        rows.add(row(
                t("NPV beyond doing nothing"),
                appraisals,
                one -> Formats.money(one.npv().subtract(nothing), currency)));
        rows.add(row(t("IRR"), appraisals, CaseTexts::irr));
        rows.add(row(t("Payback"), appraisals, one -> years(one.payback())));
        rows.add(row(t("Discounted payback"), appraisals, one -> years(one.discountedPayback())));
        rows.add(row(t("Benefit-cost ratio"), appraisals, one -> ratio(one.benefitCostRatio())));
        rows.add(row(t("ROI"), appraisals, one -> percent(one.returnOnInvestment())));
        return new CaseSheet(heads, rows);
    }

    private static List<String> row(
            String label, List<Appraisal> appraisals, java.util.function.Function<Appraisal, String> figure) {
        var row = new ArrayList<>(List.of(label));
        appraisals.forEach(one -> row.add(figure.apply(one)));
        return row;
    }

    private static String irr(Appraisal one) {
        if (one.irr() != null) {
            return percent(one.irr());
        }
        return one.hasSeveralRates() ? t("several, none of them means anything") : t("n/a");
    }

    private static String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? t("n/a") : Formats.percent(ratio, 1);
    }

    private static String years(@Nullable BigDecimal years) {
        return years == null ? t("n/a") : t("{0} years", Formats.number(years, 1));
    }

    private static String ratio(@Nullable BigDecimal ratio) {
        return ratio == null ? t("n/a") : Formats.number(ratio, 2);
    }

    /// What the recommended option is worth when things go otherwise.
    CaseSheet sensitivity(ProposalView proposal, CaseView view) {
        var currency = proposal.text().currency();
        var found = view.sensitivity();
        var rows = new ArrayList<List<String>>();
        rows.add(turn(t("As planned"), found.asPlanned(), found, currency));
        rows.add(turn(t("Benefits 20 % lower"), found.lessBenefit(), found, currency));
        rows.add(turn(t("Costs 20 % higher"), found.moreCost(), found, currency));
        rows.add(turn(t("All benefits a year later"), found.late(), found, currency));
        rows.add(List.of(t("Benefits may fall by, until it pays no more"), percent(found.benefitToBreakEven()), ""));
        rows.add(List.of(t("Costs may rise by, until it pays no more"), percent(found.costToBreakEven()), ""));
        return new CaseSheet(List.of(t("If"), t("NPV"), t("Change")), rows);
    }

    private static List<String> turn(String label, BigDecimal npv, Appraisal.Sensitivity found, String currency) {
        var change = npv.subtract(found.asPlanned());
        return List.of(
                label,
                Formats.money(npv, currency),
                change.signum() == 0 ? Formats.NONE : Formats.money(change, currency));
    }

    /// An option year by year, with what has come together so far.
    CaseSheet years(CaseOption option) {
        var rows = new ArrayList<List<String>>();
        var sum = BigDecimal.ZERO;
        for (var flow : option.flows()) {
            sum = sum.add(flow.net());
            rows.add(List.of(
                    Integer.toString(flow.year()),
                    Formats.number(flow.capex(), 0),
                    Formats.number(flow.opex(), 0),
                    Formats.number(flow.benefit(), 0),
                    Formats.number(flow.net(), 0),
                    Formats.number(sum, 0)));
        }
        return new CaseSheet(
                List.of(t("Year"), t("Capex"), t("Opex"), t("Benefits"), t("Net"), t("Together so far")), rows);
    }

    /// What was written, by heading; what nobody wrote is left out.
    static Map<String, String> words(BusinessCase content) {
        var words = new LinkedHashMap<String, String>();
        put(words, t("Why this one"), content.words().advice());
        put(words, t("Benefits"), content.words().benefits());
        put(words, t("Costs"), content.words().costs());
        put(words, t("Risks"), content.words().risks());
        put(words, t("Assumptions"), content.words().assumptions());
        return words;
    }

    private static void put(Map<String, String> words, String label, String text) {
        if (!text.isBlank()) {
            words.put(label, text);
        }
    }

    /// The frozen versions beside each other, each with its change from the one before.
    CaseSheet versions(ProposalView proposal, List<CaseVersion> versions) {
        var currency = proposal.text().currency();
        var rows = new ArrayList<List<String>>();
        @Nullable BigDecimal before = null;
        for (var version : versions) {
            var one = version.appraisal();
            rows.add(List.of(
                    t("Version {0}, {1}", version.number(), t(version.occasion())),
                    Formats.moment(version.frozenAt()),
                    version.content().choice().name(),
                    Formats.money(one.cost(), currency),
                    Formats.money(one.benefit(), currency),
                    Formats.money(one.npv(), currency),
                    before == null ? Formats.NONE : Formats.money(one.npv().subtract(before), currency)));
            before = one.npv();
        }
        return new CaseSheet(
                List.of(
                        t("Version"),
                        t("Frozen"),
                        t("Recommended"),
                        t("Cost"),
                        t("Benefits"),
                        t("NPV"),
                        t("Change of NPV")),
                rows);
    }

    /// What comes together by year, an option a line; null where nothing is known yet.
    @Nullable
    CategoryChart chart(ProposalView proposal, CaseView view) {
        var years = new TreeMap<Integer, BigDecimal>();
        view.content()
                .options()
                .forEach(option -> option.flows().forEach(flow -> years.put(flow.year(), BigDecimal.ZERO)));
        if (years.size() < 2) {
            return null;
        }
        var series = new ArrayList<CategoryChart.Series>();
        for (var place = 0; place < view.content().options().size(); place++) {
            var option = view.content().options().get(place);
            if (!option.flows().isEmpty()) {
                var tone = place == view.content().recommended() ? Tone.ACCENT : Tone.MUTED;
                series.add(CategoryChart.Series.of(option.name(), tone, sums(option, List.copyOf(years.keySet()))));
            }
        }
        return CategoryChart.of(
                CategoryChart.Kind.LINE,
                t("What has come together by the end of the year"),
                proposal.text().currency(),
                years.keySet().stream().map(String::valueOf).toList(),
                series);
    }

    private static List<@Nullable BigDecimal> sums(CaseOption option, List<Integer> years) {
        var sums = new ArrayList<@Nullable BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var year : years) {
            for (var flow : option.flows()) {
                sum = flow.year() == year ? sum.add(flow.net()) : sum;
            }
            sums.add(sum);
        }
        return sums;
    }
}
