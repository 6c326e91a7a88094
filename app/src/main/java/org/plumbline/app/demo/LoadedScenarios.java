package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Candidacy;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Horizon;
import org.plumbline.app.portfolio.scenario.NewScenario;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.SizeProfile;
import org.plumbline.app.portfolio.scenario.Usage;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.stereotype.Component;

/// Brings the yearly round of the demonstration in: three scenarios over the proposals and some work under way, one of
/// which promises more than there is. They are answered once the demonstration runs.
@Component
class LoadedScenarios {
    private static final int RUNNING = 14;
    private static final int PROMISED = 8;
    private static final String ANALYST = "Business analyst";
    private static final String DEVELOPER = "Developer";
    private static final String CHANGE = "Change lead";

    private final Scenarios scenarios;
    private final Candidacy candidacy;
    private final Access access;
    private final Clock clock;

    LoadedScenarios(Scenarios scenarios, Candidacy candidacy, Access access, Clock clock) {
        this.scenarios = scenarios;
        this.candidacy = candidacy;
        this.access = access;
        this.clock = clock;
    }

    void load(World world, Cast cast) {
        var head = world.signIns().stream()
                .filter(signIn -> signIn.role() == World.Role.PMO_HEAD)
                .findFirst()
                .orElseThrow();
        var actor = new Actor(cast.id(head.personKey()), cast.name(head.personKey()));
        access.as(actor, () -> {
            load();
            return true;
        });
    }

    private void load() {
        var all = competing();
        var budgets = budgets(all, "0.55");
        answered("Balanced round", "What comes out if money and people stay as they are this year.", budgets);
        answered(
                "Analysts held back",
                "A third of the analysts stay with the daily business: which work falls out, and what is lost?",
                budgets.capacities(scaled(budgets.capacities(), "0.66")));
        answered(
                "Everything that was promised",
                "All that somebody promised to somebody is a must. It shows why not all promises can be kept.",
                promised(budgets(all, "0.2")));
    }

    private void answered(String name, String purpose, Question question) {
        var scenario = scenarios.create(new NewScenario(name, purpose, null), question);
        scenarios.search(scenario.id());
    }

    /// All proposals and some work under way, with scores where none was agreed and needs by size.
    private Question competing() {
        var horizon = new Horizon(YearMonth.of(LocalDate.now(clock).getYear() + 1, 1), Horizon.Step.QUARTER, 4);
        var empty = Question.of(horizon, Worth.SCORE, "GBP").sizes(sizes());
        var some = new ArrayList<>(candidacy.withProposals(empty).contenders());
        candidacy.withRunning(empty, null).contenders().stream()
                .filter(one -> one.cost().signum() > 0)
                .limit(RUNNING)
                .forEach(some::add);
        var rates = new LinkedHashMap<String, BigDecimal>();
        some.forEach(one -> rates.put(one.currency(), rate(one.currency())));
        rates.remove("GBP");
        var filled = empty.contenders(IntStream.range(0, some.size())
                .mapToObj(place -> filled(some.get(place), place, horizon))
                .toList());
        return capacities(filled.framed(horizon, Worth.SCORE, rates).bonds(bonds(filled.contenders())));
    }

    private static BigDecimal rate(String currency) {
        return switch (currency) {
            case "EUR" -> new BigDecimal("0.86");
            case "USD" -> new BigDecimal("0.78");
            default -> BigDecimal.ONE;
        };
    }

    private static Contender filled(Contender one, int place, Horizon horizon) {
        var draft = one.draft();
        if (draft.score == null) {
            draft.score = BigDecimal.valueOf(35 + place * 37L % 58);
        }
        if (place % 4 == 1) {
            draft.low = draft.score.subtract(BigDecimal.valueOf(15)).max(BigDecimal.ZERO);
            draft.high = draft.score.add(BigDecimal.valueOf(8)).min(BigDecimal.valueOf(100));
        }
        draft.risk = BigDecimal.valueOf(5 + place * 13L % 40);
        var length = one.length(Map.of());
        draft.size = length <= 1 ? "S" : length <= 2 ? "M" : "L";
        draft.firstStart = Math.min(one.firstStart(), horizon.count() - Math.max(length, months(draft.size)));
        draft.firstStart = Math.max(0, draft.firstStart);
        draft.lastStart = one.isRunning()
                ? draft.firstStart
                : Math.clamp(draft.firstStart + 1, 0, horizon.count() - Math.max(length, months(draft.size)));
        draft.lastStart = Math.max(draft.firstStart, draft.lastStart);
        if (one.isRunning()) {
            draft.bucket = place % 3 == 0 ? "TRANSFORM" : "GROW";
            draft.stopping = one.cost().divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP);
        }
        return draft.done();
    }

    /// How many quarters a size needs people for.
    private static int months(String size) {
        return switch (size) {
            case "S" -> 1;
            case "M" -> 2;
            default -> 4;
        };
    }

    private static List<SizeProfile> sizes() {
        return List.of(
                new SizeProfile("S", Map.of(ANALYST, months(3, "0.5"), DEVELOPER, months(3, "1"))),
                new SizeProfile(
                        "M", Map.of(ANALYST, months(6, "0.6"), DEVELOPER, months(6, "1.5"), CHANGE, months(6, "0.2"))),
                new SizeProfile(
                        "L",
                        Map.of(ANALYST, months(12, "0.7"), DEVELOPER, months(12, "2"), CHANGE, months(12, "0.4"))));
    }

    private static List<BigDecimal> months(int count, String fte) {
        return java.util.Collections.nCopies(count, new BigDecimal(fte));
    }

    private static List<Bond> bonds(List<Contender> all) {
        var free = all.stream()
                .filter(one -> !one.isRunning() && one.wanted() == Wanted.FREE)
                .toList();
        if (free.size() < 6) {
            return List.of();
        }
        return List.of(
                Bond.pair(Bond.Kind.REQUIRES, free.get(1).key(), free.get(0).key()),
                Bond.pair(Bond.Kind.EXCLUDES, free.get(2).key(), free.get(3).key()),
                new Bond(
                        Bond.Kind.AT_MOST,
                        free.subList(0, 6).stream().map(Contender::key).toList(),
                        4,
                        "New channels",
                        null,
                        null));
    }

    /// Three fifths of what all together would need of each role at the busiest time.
    private static Question capacities(Question question) {
        var starts = new LinkedHashMap<String, Integer>();
        question.contenders().forEach(one -> starts.put(one.key(), one.firstStart()));
        var people = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        new Usage(question, starts).people().forEach((role, periods) -> {
            var most = periods.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            var there = most.multiply(new BigDecimal("0.6")).setScale(0, RoundingMode.UP);
            people.put(role, java.util.Collections.nCopies(periods.size(), there));
        });
        return question.capacities(people);
    }

    private static Map<String, List<@Nullable BigDecimal>> scaled(
            Map<String, List<@Nullable BigDecimal>> capacities, String part) {
        var scaled = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        capacities.forEach((role, periods) -> scaled.put(
                role,
                periods.stream()
                        .map(amount -> role.equals(ANALYST) ? reduced(amount, part) : amount)
                        .toList()));
        return scaled;
    }

    private static @Nullable BigDecimal reduced(@Nullable BigDecimal amount, String part) {
        return amount == null ? null : amount.multiply(new BigDecimal(part)).setScale(0, RoundingMode.DOWN);
    }

    /// The same part of what all together would cost in each period, rounded to ten thousands.
    private static Question budgets(Question question, String part) {
        var starts = new LinkedHashMap<String, Integer>();
        question.contenders().forEach(one -> starts.put(one.key(), one.firstStart()));
        var money = new Usage(question, starts).money(null);
        var budgets = IntStream.range(0, money.size())
                .mapToObj(period -> new Question.Budget(
                        null,
                        period,
                        money.get(period).multiply(new BigDecimal(part)).setScale(-4, RoundingMode.UP)))
                .toList();
        return question.budgets(budgets, null);
    }

    private static Question promised(Question question) {
        var dear = question.contenders().stream()
                .sorted(java.util.Comparator.comparing(Contender::cost).reversed())
                .limit(PROMISED)
                .map(Contender::key)
                .toList();
        return question.contenders(question.contenders().stream()
                .map(one -> dear.contains(one.key()) ? one.wanted(Wanted.MUST, "promised at the kick-off") : one)
                .toList());
    }
}
