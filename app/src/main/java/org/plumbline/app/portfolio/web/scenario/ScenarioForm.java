package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.portfolio.scenario.Candidacy;
import org.plumbline.app.portfolio.scenario.Horizon;
import org.plumbline.app.portfolio.scenario.NewScenario;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioRules;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.SizeProfile;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.stereotype.Component;

/// What a scenario is called, the time it plans and how it values, as a form.
@Component
class ScenarioForm {
    private final Scenarios scenarios;
    private final Candidacy candidacy;
    private final Proposals proposals;
    private final Clock clock;

    ScenarioForm(Scenarios scenarios, Candidacy candidacy, Proposals proposals, Clock clock) {
        this.scenarios = scenarios;
        this.candidacy = candidacy;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// What a form says.
    record Read(NewScenario named, Question question) {}

    /// The form for a new one: next year in quarters, with all that may compete.
    FormModel blank() {
        var next = YearMonth.of(LocalDate.now(clock).getYear() + 1, 1);
        return FormModel.post("/scenarios", t("Make the scenario"))
                .section(t("What it is for"), t("A few words are enough to tell it from the others."), about(null))
                .section(
                        t("The time it plans"),
                        t("Budgets and capacities are entered for each period."),
                        frame(new Horizon(next, Horizon.Step.QUARTER, 4), Worth.SCORE, proposals.currency(), true))
                .section(
                        t("What competes"),
                        t("Figures are copied on this day, sizes from the latest scenario; all can be changed later."),
                        Field.check("proposals", t("All proposals that may be chosen"))
                                .value("true"),
                        Field.check("running", t("Projects under way, with what they still cost")),
                        Field.money("budget", t("Budget of each period"), "")
                                .hint(t("All money together. It may stay empty: kinds and periods are entered later.")))
                .cancel("/scenarios")
                .draft("scenario");
    }

    /// The form of one that there is.
    FormModel of(ScenarioView scenario) {
        var question = scenario.question();
        return FormModel.post(scenario.href(), t("Save"), Field.hidden("version", Integer.toString(scenario.version())))
                .section(t("What it is for"), t("A few words are enough to tell it from the others."), about(scenario))
                .section(
                        t("The time it plans"),
                        t("What was entered for periods stays with them by their order."),
                        frame(question.horizon(), question.worth(), question.currency(), false))
                .section(
                        t("Rates"),
                        t("Amounts of other currencies are counted only at a rate."),
                        Field.area("rates", t("One currency a line"))
                                .hint(t("For example: USD 0.92"))
                                .value(rates(question)))
                .cancel(scenario.href());
    }

    private Field[] about(@Nullable ScenarioView scenario) {
        var portfolios = new java.util.ArrayList<Option>();
        scenarios
                .portfolios()
                .forEach(group -> portfolios.add(new Option(group.id().toString(), group.name())));
        return new Field[] {
            Field.text("name", t("Name")).required().within(null, 120).value(scenario == null ? null : scenario.name()),
            Field.area("purpose", t("What it should find out"))
                    .within(null, 2_000)
                    .value(scenario == null ? null : scenario.purpose()),
            Field.select("portfolio", t("Portfolio"), portfolios)
                    .hint(scenarios.mayPropose(null) ? t("None chosen means all work.") : null)
                    .value(scenario == null ? null : scenario.portfolioId())
        };
    }

    private static Field[] frame(Horizon horizon, Worth worth, String currency, boolean isNew) {
        var money = Field.text("currency", t("Currency")).required().value(currency);
        return new Field[] {
            Field.text("first", t("First month"))
                    .required()
                    .hint(t("As 2027-01"))
                    .value(horizon.start().toString()),
            Field.select("step", t("Length of a period"), options(Horizon.Step.values()))
                    .value(horizon.step().name().toLowerCase(Locale.ROOT)),
            Field.number("count", t("How many periods"))
                    .required()
                    .within(1, Horizon.MOST)
                    .value(horizon.count()),
            Field.radio("worth", t("What counts as value"), options(Worth.values()))
                    .value(worth.name().toLowerCase(Locale.ROOT)),
            isNew ? money : money.hint(t("It stays as it was begun."))
        };
    }

    private static List<Option> options(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> new Option(
                        one.name().toLowerCase(Locale.ROOT),
                        t(one instanceof Worth worth ? worth.label() : ((Horizon.Step) one).label())))
                .toList();
    }

    private static String rates(Question question) {
        var known = new java.util.TreeMap<String, String>();
        question.contenders().stream()
                .map(one -> one.currency())
                .filter(currency -> !currency.equals(question.currency()))
                .forEach(currency -> known.put(currency, ""));
        question.rates().forEach((currency, rate) -> known.put(currency, rate.toPlainString()));
        return known.entrySet().stream()
                .map(entry -> (entry.getKey() + " " + entry.getValue()).strip())
                .collect(Collectors.joining("\n"));
    }

    /// What was typed; empty where something has to be mended.
    ///
    /// @param before the scenario that is changed, null for a new one
    Optional<Read> read(Typed typed, @Nullable ScenarioView before) {
        var name = typed.text("name").replace('\n', ' ');
        if (name.isEmpty()) {
            typed.wrong("name", t(ScenarioRules.NO_NAME.sentence()));
        }
        var portfolio = typed.reference(
                "portfolio",
                text -> Typed.id(text)
                        .filter(id -> scenarios.portfolios().stream()
                                .anyMatch(group -> group.id().equals(id))));
        var horizon = horizon(typed);
        var worth = typed.choice("worth", Worth.class).orElse(Worth.SCORE);
        var currency = before == null
                ? typed.text("currency").toUpperCase(Locale.ROOT)
                : before.question().currency();
        if (!Formats.isCurrency(currency)) {
            typed.wrong("currency", t("Enter a currency by its three letters, such as EUR."));
        }
        var budget = typed.number("budget");
        if (budget != null && budget.signum() < 0) {
            typed.wrong("budget", t("Enter an amount of 0 or more."));
        }
        var rates = before == null ? Map.<String, BigDecimal>of() : rates(typed);
        if (!typed.errors().isEmpty() || horizon == null) {
            return Optional.empty();
        }
        var named = new NewScenario(name, typed.text("purpose"), portfolio);
        return Optional.of(new Read(
                named,
                before == null
                        ? begun(
                                typed,
                                named,
                                Question.of(horizon, worth, currency).sizes(sizes()),
                                budget)
                        : before.question().framed(horizon, worth, rates)));
    }

    /// Those of the latest scenario that describes any, so that a round need not write them down again.
    private List<SizeProfile> sizes() {
        return scenarios.list().stream()
                .map(line -> scenarios.get(line.key()).question().sizes())
                .filter(sizes -> !sizes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Question begun(Typed typed, NewScenario named, Question empty, @Nullable BigDecimal budget) {
        var question = empty;
        if ("true".equals(typed.text("proposals"))) {
            question = candidacy.withProposals(question);
        }
        if ("true".equals(typed.text("running"))) {
            question = candidacy.withRunning(question, named.portfolioId());
        }
        if (budget == null) {
            return question;
        }
        var budgets = java.util.stream.IntStream.range(0, question.horizon().count())
                .mapToObj(period -> new Question.Budget(null, period, budget))
                .toList();
        return question.budgets(budgets, null);
    }

    private static @Nullable Horizon horizon(Typed typed) {
        YearMonth first = null;
        try {
            first = YearMonth.parse(typed.text("first"));
        } catch (DateTimeParseException unreadable) {
            typed.wrong("first", t("Enter a month as 2027-01."));
        }
        var count = Objects.requireNonNullElse(typed.number("count"), BigDecimal.ZERO);
        var isCount = count.stripTrailingZeros().scale() <= 0
                && count.signum() > 0
                && count.compareTo(BigDecimal.valueOf(Horizon.MOST)) <= 0;
        if (!isCount) {
            typed.wrong("count", t("Enter a whole number from 1 to {0}.", Horizon.MOST));
        }
        var step = typed.choice("step", Horizon.Step.class).orElse(Horizon.Step.QUARTER);
        return first == null || !isCount ? null : new Horizon(first, step, count.intValueExact());
    }

    private static Map<String, BigDecimal> rates(Typed typed) {
        var rates = new HashMap<String, BigDecimal>();
        for (var line :
                typed.text("rates").lines().filter(one -> !one.isBlank()).toList()) {
            var words = line.strip().split("[\\s=:]+", -1);
            var currency = words[0].toUpperCase(Locale.ROOT);
            if (words.length == 1 && Formats.isCurrency(currency)) {
                continue;
            }
            if (words.length != 2
                    || !Formats.isCurrency(currency)
                    || !words[1].matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                    || new BigDecimal(words[1]).signum() == 0) {
                typed.wrong("rates", t("Write each rate as USD 0.92: what one unit is worth here."));
            } else {
                rates.put(currency, new BigDecimal(words[1]));
            }
        }
        return rates;
    }
}
