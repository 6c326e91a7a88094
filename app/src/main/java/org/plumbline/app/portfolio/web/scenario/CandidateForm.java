package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.AmountLines;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Wanted;

/// What a scenario says of one candidate, as a form.
final class CandidateForm {
    private CandidateForm() {}

    static FormModel draw(ScenarioView scenario, Contender one) {
        return FormModel.post(
                        address(scenario, one),
                        t("Save"),
                        Field.hidden("version", Integer.toString(scenario.version())))
                .section(t("Choice"), null, choice(one))
                .section(
                        t("Value"),
                        t("Low and high are needed only where the value is uncertain: then it is drawn between them."),
                        value(one))
                .section(
                        t("Money"),
                        t(
                                "One amount for each period from its start, in {0}. Running work counts only what is still to be spent.",
                                one.currency()),
                        money(one))
                .section(t("People"), t("Full-time equivalents for each period from its start."), people(scenario, one))
                .section(t("Start"), null, start(scenario.question(), one))
                .cancel(scenario.href() + "/candidates");
    }

    static String address(ScenarioView scenario, Contender one) {
        return scenario.href() + "/candidates/" + one.key();
    }

    private static Field[] choice(Contender one) {
        return new Field[] {
            Field.radio(
                            "wanted",
                            t("Is the choice free?"),
                            Arrays.stream(Wanted.values())
                                    .map(wanted -> new Option(word(wanted), t(wanted.label())))
                                    .toList())
                    .value(word(one.wanted())),
            Field.text("why", t("Reason"))
                    .within(null, 300)
                    .hint(t("Who insists, or which law. Needed for a must and a must-not."))
                    .value(one.why())
        };
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Field[] value(Contender one) {
        return new Field[] {
            Field.number("score", t("Score, 0 to 100")).value(Formats.typed(one.score())),
            Field.money("npv", t("Net present value"), one.currency()).value(Formats.typed(one.npv())),
            Field.number("low", t("At least")).value(Formats.typed(one.low())),
            Field.number("high", t("At most")).value(Formats.typed(one.high())),
            Field.text("bucket", t("Bucket")).within(null, 60).value(one.bucket()),
            Field.number("risk", t("Risk exposure")).value(Formats.typed(one.risk()))
        };
    }

    private static Field[] money(Contender one) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("capital", t("Capital expenditure"))
                .hint(t("For example: 120000 80000 40000"))
                .value(AmountLines.amounts(one.capital())));
        fields.add(Field.text("operating", t("Operating expenditure")).value(AmountLines.amounts(one.operating())));
        if (one.isRunning()) {
            fields.add(Field.money("stopping", t("Cost of stopping"), one.currency())
                    .hint(t(
                            "What leaving it costs: contracts, severance, taking down. {0} are spent already and count nowhere.",
                            ScenarioWords.plain(one.sunk())))
                    .value(Formats.typed(one.stopping())));
        }
        return fields.toArray(Field[]::new);
    }

    private static Field[] people(ScenarioView scenario, Contender one) {
        var sizes = new ArrayList<Option>();
        scenario.question().sizes().forEach(size -> sizes.add(new Option(size.name(), size.name())));
        var own = one.size();
        if (own != null && sizes.stream().noneMatch(size -> size.value().equals(own))) {
            sizes.add(new Option(own, own));
        }
        return new Field[] {
            Field.select("size", t("Size"), sizes)
                    .hint(t("None chosen means the needs entered below."))
                    .value(Objects.requireNonNullElse(one.size(), "")),
            Field.area("fte", t("Needs"))
                    .hint(t("One role a line, such as Developer: 1 1 0.5"))
                    .value(AmountLines.roles(
                            one.size() == null ? one.fte() : scenario.question().needs(one)))
        };
    }

    private static Field[] start(Question question, Contender one) {
        var periods = new ArrayList<Option>();
        for (var period = 0; period < question.horizon().count(); period++) {
            periods.add(new Option(String.valueOf(period), question.horizon().name(period)));
        }
        return new Field[] {
            Field.select("first_start", t("At the earliest"), periods).value(one.firstStart()),
            Field.select("last_start", t("At the latest"), periods).value(one.lastStart())
        };
    }

    /// The candidate as typed; empty where something has to be mended.
    static Optional<Contender> read(Typed typed, ScenarioView scenario, Contender before) {
        var draft = before.draft();
        draft.wanted = typed.choice("wanted", Wanted.class).orElse(Wanted.FREE);
        draft.why = typed.text("why").replace('\n', ' ');
        if (draft.wanted != Wanted.FREE && draft.why.isEmpty()) {
            typed.wrong("why", t("Say who insists, or which law."));
        }
        draft.score = typed.number("score");
        if (draft.score != null && (draft.score.signum() < 0 || draft.score.compareTo(BigDecimal.valueOf(100)) > 0)) {
            typed.wrong("score", t("Enter a score from 0 to 100."));
        }
        draft.npv = typed.number("npv");
        draft.low = typed.number("low");
        draft.high = typed.number("high");
        draft.bucket = typed.line("bucket");
        draft.risk = notNegative(typed, "risk");
        draft.capital = notNegative(typed, "capital", AmountLines.amounts(typed, "capital"));
        draft.operating = notNegative(typed, "operating", AmountLines.amounts(typed, "operating"));
        draft.stopping = before.isRunning() ? notNegative(typed, "stopping") : BigDecimal.ZERO;
        var size = typed.line("size");
        draft.size = size;
        draft.fte = size == null ? AmountLines.roles(typed, "fte") : before.fte();
        draft.fte.values().forEach(amounts -> notNegative(typed, "fte", amounts));
        draft.firstStart = period(typed, "first_start", scenario);
        draft.lastStart = period(typed, "last_start", scenario);
        if (draft.lastStart < draft.firstStart) {
            typed.wrong("last_start", t("The latest start does not lie before the earliest."));
        }
        return typed.errors().isEmpty() ? Optional.of(draft.done()) : Optional.empty();
    }

    private static List<BigDecimal> notNegative(Typed typed, String field, List<BigDecimal> amounts) {
        if (amounts.stream().anyMatch(amount -> amount.signum() < 0)) {
            typed.wrong(field, t("Enter amounts of 0 or more: gains belong to the value."));
        }
        return amounts;
    }

    private static BigDecimal notNegative(Typed typed, String field) {
        var amount = Objects.requireNonNullElse(typed.number(field), BigDecimal.ZERO);
        return notNegative(typed, field, List.of(amount)).getFirst();
    }

    private static int period(Typed typed, String field, ScenarioView scenario) {
        var text = typed.text(field);
        var count = scenario.question().horizon().count();
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) < count) {
            return Integer.parseInt(text);
        }
        typed.wrong(field, t("Choose one of the list."));
        return 0;
    }
}
