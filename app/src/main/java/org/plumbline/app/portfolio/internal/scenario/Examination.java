package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Finding;
import org.plumbline.app.portfolio.scenario.Finding.Kind;
import org.plumbline.app.portfolio.scenario.Finding.Part;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.app.portfolio.scenario.Worth;

/// Looks through a question before anybody searches: what leaves no answer, and what is probably not meant.
public final class Examination {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Question question;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Contender> known = new HashMap<>();

    private Examination(Question question) {
        this.question = question;
        question.contenders().forEach(one -> known.put(one.key(), one));
    }

    /// All findings, those that hinder first.
    public static List<Finding> of(Question question) {
        var examination = new Examination(question);
        examination.look();
        return examination.found.stream()
                .sorted(java.util.Comparator.comparingInt(
                        finding -> finding.kind().hinders() ? 0 : 1))
                .toList();
    }

    private void look() {
        if (question.contenders().isEmpty()) {
            add(Kind.NO_CANDIDATES, "", Part.CANDIDATES);
            return;
        }
        question.contenders().forEach(this::look);
        limits();
        question.bonds().forEach(this::look);
        rings();
        if (found.stream().noneMatch(finding -> finding.kind().hinders())) {
            musts();
            roles();
        }
    }

    private void look(Contender one) {
        values(one);
        if (question.rate(one.currency()).isEmpty()) {
            add(Kind.NO_RATE, one.key(), Part.FRAME, one.key(), one.currency(), question.currency());
        }
        var costs = new ArrayList<>(one.capital());
        costs.addAll(one.operating());
        costs.add(one.stopping());
        costs.stream()
                .filter(amount -> amount.signum() < 0)
                .findFirst()
                .ifPresent(amount -> add(Kind.NEGATIVE_MONEY, one.key(), Part.CANDIDATES, one.key(), amount));
        if (one.size() != null
                && question.sizes().stream().noneMatch(size -> size.name().equals(one.size()))) {
            add(Kind.NO_SIZE, one.key(), Part.CANDIDATES, one.key(), one.size());
        }
        var needs = question.needs(one);
        needs.forEach((role, periods) -> periods.stream()
                .filter(amount -> amount.signum() < 0)
                .findFirst()
                .ifPresent(amount -> add(Kind.NEGATIVE_NEED, one.key(), Part.CANDIDATES, one.key(), amount, role)));
        var length = one.length(needs);
        var count = question.horizon().count();
        if (one.firstStart() < 0 || one.firstStart() > one.lastStart() || one.lastStart() >= count) {
            add(Kind.WINDOW, one.key(), Part.CANDIDATES, one.key());
        } else if (one.lastStart() + length > count) {
            add(Kind.TOO_LONG, one.key(), Part.CANDIDATES, one.key(), length);
        }
        if (one.isRunning() && one.stopping().signum() == 0) {
            add(Kind.NO_STOPPING, one.key(), Part.CANDIDATES, one.key());
        }
    }

    private void values(Contender one) {
        var value = one.value(question.worth());
        if (value == null) {
            add(Kind.NO_VALUE, one.key(), Part.CANDIDATES, one.key());
            return;
        }
        if (question.worth() == Worth.SCORE && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            add(Kind.SCORE_RANGE, one.key(), Part.CANDIDATES, one.key(), value);
        }
        if ((one.low() != null && one.low().compareTo(value) > 0)
                || (one.high() != null && one.high().compareTo(value) < 0)) {
            add(Kind.VALUE_ORDER, one.key(), Part.CANDIDATES, one.key());
        }
    }

    private void limits() {
        if (question.budgets().isEmpty()) {
            add(Kind.NO_LIMIT, "", Part.LIMITS);
        }
        for (var budget : question.budgets()) {
            if (budget.amount().signum() < 0) {
                add(Kind.NEGATIVE_LIMIT, "", Part.LIMITS, budget.amount());
            }
            if (budget.period() != null && budget.period() >= question.horizon().count()) {
                add(Kind.LIMIT_PERIOD, "", Part.LIMITS);
            }
        }
        question.capacities().values().forEach(periods -> {
            for (var amount : periods) {
                if (amount != null && amount.signum() < 0) {
                    add(Kind.NEGATIVE_LIMIT, "", Part.LIMITS, amount);
                }
            }
        });
        var cap = question.riskCap();
        if (cap != null && cap.signum() < 0) {
            add(Kind.NEGATIVE_LIMIT, "", Part.LIMITS, cap);
        }
    }

    private void look(Bond bond) {
        bond.keys().stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> add(Kind.UNKNOWN_KEY, "", Part.RULES, key));
        if (bond.kind().isPair() && bond.keys().getFirst().equals(bond.keys().getLast())) {
            add(Kind.SELF, "", Part.RULES, bond.keys().getFirst());
        }
        if (bond.kind() == Bond.Kind.SHARE) {
            var least = bond.least() == null ? BigDecimal.ZERO : bond.least();
            var most = bond.most() == null ? BigDecimal.ONE : bond.most();
            if (least.signum() < 0 || most.compareTo(BigDecimal.ONE) > 0 || least.compareTo(most) > 0) {
                add(Kind.SHARE_RANGE, "", Part.RULES, bond.name());
            }
            if (question.contenders().stream().noneMatch(one -> bond.name().equals(one.bucket()))) {
                add(Kind.NO_BUCKET, "", Part.RULES, bond.name());
            }
        }
    }

    /// Rings of candidates that require one another, and musts that require what must not be.
    private void rings() {
        var needs = new LinkedHashMap<String, Set<String>>();
        question.bonds().stream()
                .filter(bond -> bond.kind() == Bond.Kind.REQUIRES)
                .forEach(bond -> needs.computeIfAbsent(bond.keys().getFirst(), _ -> new LinkedHashSet<>())
                        .add(bond.keys().getLast()));
        var told = new HashSet<String>();
        for (var key : needs.keySet()) {
            var ring = reached(key, needs);
            var other = known.get(key);
            if (ring.contains(key) && !told.contains(key)) {
                var members = ring.stream()
                        .filter(one -> reached(one, needs).contains(key))
                        .toList();
                told.addAll(members);
                if (members.size() > 1) {
                    add(Kind.CYCLE, key, Part.RULES, String.join(", ", members));
                }
            } else if (other != null && other.wanted() == Wanted.MUST) {
                ring.stream()
                        .filter(one -> known.containsKey(one) && known.get(one).wanted() == Wanted.MUST_NOT)
                        .forEach(one -> add(Kind.MUST_AND_NOT, key, Part.CANDIDATES, key, one));
            }
        }
    }

    /// All that a candidate requires, directly or through others.
    private static Set<String> reached(String from, Map<String, Set<String>> needs) {
        var reached = new LinkedHashSet<String>();
        var open = new java.util.ArrayDeque<>(needs.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (reached.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /// Musts that may start at one time only, against each limit.
    private void musts() {
        for (var budget : question.budgets()) {
            var sum = BigDecimal.ZERO;
            for (var one : question.contenders()) {
                sum = sum.add(spent(one, budget.kind(), budget.period()));
            }
            if (sum.compareTo(budget.amount()) > 0) {
                var place = budget.period() == null ? "-" : question.horizon().name(budget.period());
                add(Kind.MUSTS_OVER_BUDGET, "", Part.LIMITS, sum, place, budget.amount());
            }
        }
        question.capacities().forEach((role, periods) -> {
            for (var period = 0; period < periods.size(); period++) {
                var amount = periods.get(period);
                var sum = BigDecimal.ZERO;
                for (var one : question.contenders()) {
                    sum = sum.add(needed(one, role, period));
                }
                if (amount != null && sum.compareTo(amount) > 0) {
                    var place = question.horizon().name(period);
                    add(Kind.MUSTS_OVER_CAPACITY, "", Part.LIMITS, sum, role, place, amount);
                }
            }
        });
    }

    private BigDecimal spent(Contender one, @Nullable MoneyKind kind, @Nullable Integer period) {
        var isSure = one.wanted() == Wanted.MUST && (period == null || one.firstStart() == one.lastStart());
        if (!isSure) {
            return BigDecimal.ZERO;
        }
        var sum = BigDecimal.ZERO;
        if (kind != MoneyKind.OPERATING) {
            sum = sum.add(in(one.capital(), one, period));
        }
        if (kind != MoneyKind.CAPITAL) {
            sum = sum.add(in(one.operating(), one, period));
        }
        return sum.multiply(question.rate(one.currency()).orElse(BigDecimal.ONE));
    }

    private BigDecimal needed(Contender one, String role, int period) {
        return one.wanted() == Wanted.MUST && one.firstStart() == one.lastStart()
                ? in(question.needs(one).getOrDefault(role, List.of()), one, period)
                : BigDecimal.ZERO;
    }

    private static BigDecimal in(List<BigDecimal> amounts, Contender one, @Nullable Integer period) {
        if (period == null) {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        var place = period - one.firstStart();
        return place >= 0 && place < amounts.size() ? amounts.get(place) : BigDecimal.ZERO;
    }

    private void roles() {
        var asking = new LinkedHashMap<String, Integer>();
        for (var one : question.contenders()) {
            question.needs(one).forEach((role, periods) -> {
                if (periods.stream().anyMatch(amount -> amount.signum() > 0)) {
                    asking.merge(role, 1, Integer::sum);
                }
            });
        }
        asking.forEach((role, count) -> {
            var periods = question.capacities().get(role);
            if (periods == null || periods.stream().allMatch(java.util.Objects::isNull)) {
                add(Kind.UNLIMITED_ROLE, "", Part.LIMITS, role);
            } else if (periods.stream().allMatch(amount -> amount != null && amount.signum() == 0)) {
                add(Kind.NO_CAPACITY, "", Part.LIMITS, role, count);
            }
        });
    }

    private void add(Kind kind, String key, Part part, Object... arguments) {
        found.add(new Finding(kind, key, part, List.of(arguments)));
    }
}
