package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.demand.LimitSource;
import org.plumbline.app.demand.ScoreLimits;
import org.plumbline.app.demand.ScoreLimits.Limit;
import org.plumbline.app.demand.ScoreLimits.Use;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Usage;
import org.springframework.stereotype.Component;

/// The budgets and capacities of scenarios as limits of a ranking: so a plain ranking and the best choice can be held
/// beside each other. What competes in the scenario uses what is said there, everything else what it says of itself;
/// each begins as early as it may.
@Component
class ScenarioLimits implements LimitSource {
    private final ScenarioTable table;
    private final Gathering gathering;
    private final Access access;
    private final Clock clock;

    ScenarioLimits(ScenarioTable table, Gathering gathering, Access access, Clock clock) {
        this.table = table;
        this.gathering = gathering;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        table.lines(ScenarioReader.of(access)).forEach(line -> names.put(line.key(), line.name()));
        return names;
    }

    @Override
    public Optional<ScoreLimits> of(String key) {
        return table.byKey(key, ScenarioReader.of(access)).map(scenario -> {
            var question = scenario.question();
            var all = new ArrayList<>(question.contenders());
            all.addAll(gathering.proposals(question));
            all.addAll(gathering.running(question, scenario.portfolioId(), LocalDate.now(clock)));
            return limits(scenario.href() + "/limits", question, all);
        });
    }

    static ScoreLimits limits(String href, Question question, List<Contender> all) {
        var uses = new HashMap<UUID, Use>();
        for (var one : all) {
            if (question.rate(one.currency()).isPresent() && isSizeKnown(question, one)) {
                uses.put(one.subjectId(), use(question.contenders(List.of(one)), one));
            }
        }
        return new ScoreLimits(href, question.currency(), limits(question), uses);
    }

    private static boolean isSizeKnown(Question question, Contender one) {
        return one.size() == null
                || question.sizes().stream().anyMatch(size -> size.name().equals(one.size()));
    }

    private static List<Limit> limits(Question question) {
        var limits = new ArrayList<Limit>();
        for (var budget : question.budgets()) {
            var kind = budget.kind();
            var period = budget.period();
            limits.add(new Limit(
                    null,
                    kind == null ? "Money" : kind.label(),
                    period == null ? null : question.horizon().name(period),
                    budget.amount()));
        }
        question.capacities().forEach((role, periods) -> {
            for (var period = 0; period < periods.size(); period++) {
                var there = periods.get(period);
                if (there != null) {
                    limits.add(new Limit(role, "People", question.horizon().name(period), there));
                }
            }
        });
        return limits;
    }

    /// What one uses, in the order of the limits above.
    private static Use use(Question alone, Contender one) {
        var usage = new Usage(alone, Map.of(one.key(), one.firstStart()));
        var people = usage.people();
        var amounts = new ArrayList<BigDecimal>();
        for (var budget : alone.budgets()) {
            var money = usage.money(budget.kind());
            amounts.add(budget.period() == null ? sum(money) : money.get(budget.period()));
        }
        alone.capacities().forEach((role, periods) -> {
            var needed = people.getOrDefault(role, List.of());
            for (var period = 0; period < periods.size(); period++) {
                if (periods.get(period) != null) {
                    amounts.add(needed.get(period));
                }
            }
        });
        return new Use(sum(usage.money((MoneyKind) null)), amounts);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
