package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateOrder;
import org.plumbline.app.demand.GateRuling;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.springframework.stereotype.Component;

/// Forms of gates, and what was typed into them.
@Component
class GateForms {
    private static final int PEOPLE = 4;
    private static final int CONDITIONS = 4;

    private final Gates gates;
    private final Bodies bodies;
    private final Choices choices;

    GateForms(Gates gates, Bodies bodies, Choices choices) {
        this.gates = gates;
        this.bodies = bodies;
        this.choices = choices;
    }

    /// What was read from a form.
    ///
    /// @param errors by field, as the person reads them
    record Read<T>(T value, Map<String, String> errors) {}

    /// Plans a gate of a proposal or project.
    FormModel plan(String address, String home) {
        var templates = gates.templates().stream()
                .map(one -> new Option(one.id().toString(), t("{0}, version {1}", t(one.name()), one.version())))
                .toList();
        var councils = bodies.all().stream()
                .filter(BodyView::isActive)
                .map(body -> new Option(body.id().toString(), body.name()))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.select("body", t("Governance body"), councils)
                .hint(t("Its voting members decide, with its own quorum")));
        for (var i = 0; i < PEOPLE; i++) {
            fields.add(Field.person("person_" + i, i == 0 ? t("Or people: who leads") : t("And"), List.of()));
        }
        return FormModel.post(address, t("Plan the gate"))
                .section(
                        t("The gate"),
                        null,
                        Field.text("stage", t("What it opens"))
                                .required()
                                .within(null, 120)
                                .hint(t("Such as: the investment, or the build"))
                                .value(t("The investment")),
                        Field.select("template", t("What is asked"), templates)
                                .required()
                                .value(
                                        templates.isEmpty()
                                                ? null
                                                : templates.stream()
                                                        .filter(one ->
                                                                one.label().startsWith(t("Investment decision")))
                                                        .findFirst()
                                                        .orElse(templates.getFirst())
                                                        .value()),
                        Field.date("due", t("Decision needed by")))
                .section(t("Who decides"), null, fields.toArray(Field[]::new))
                .cancel(home);
    }

    Read<GateOrder> planned(UUID aboutId, Map<String, String> sent) {
        var errors = new HashMap<String, String>();
        var people = new ArrayList<UUID>();
        for (var i = 0; i < PEOPLE; i++) {
            var person = choices.person(sent, "person_" + i, errors);
            if (person != null) {
                people.add(person);
            }
        }
        var template = id(IdeaForm.typed(sent, "template"));
        if (template == null) {
            errors.put("template", t("Choose one of the list."));
        }
        return new Read<>(
                new GateOrder(
                        aboutId,
                        IdeaForm.typed(sent, "stage"),
                        template == null ? aboutId : template,
                        id(IdeaForm.typed(sent, "body")),
                        people,
                        day(sent, "due", errors)),
                errors);
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static @Nullable LocalDate day(Map<String, String> sent, String name, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            errors.put(name, t("Enter a day as 2027-03-31."));
            return null;
        }
    }

    /// Answers the criteria.
    FormModel answers(GateView gate) {
        var must = new ArrayList<Field>();
        var should = new ArrayList<Field>();
        var criteria = gate.template().criteria();
        for (var place = 0; place < criteria.size(); place++) {
            var criterion = criteria.get(place);
            var answer = gate.answers().getOrDefault(place, Answer.OPEN);
            var fields = criterion.isMust() ? must : should;
            var label = criterion.isMust()
                    ? t(criterion.title())
                    : t(
                            "{0} ({1} %)",
                            t(criterion.title()),
                            criterion.weight().movePointRight(2).intValue());
            fields.add(Field.radio("value_" + place, label, criterion.isMust() ? yesNo() : scores())
                    .value(answer.value()));
            fields.add(Field.text("words_" + place, t("What shows it"))
                    .within(null, 2_000)
                    .value(answer.words()));
        }
        var form = FormModel.post(
                gate.href() + "/answers",
                t("Save the answers"),
                Field.hidden("version", Integer.toString(gate.version())));
        if (!must.isEmpty()) {
            form = form.section(t("Must be met"), t("One no closes the gate."), must.toArray(Field[]::new));
        }
        if (!should.isEmpty()) {
            form = form.section(
                    t("Should be met"),
                    t(
                            "From 1, not at all, to 5, fully. The hurdle is {0} of 100.",
                            gate.template().hurdle()),
                    should.toArray(Field[]::new));
        }
        return form.cancel(gate.href());
    }

    private static List<Option> yesNo() {
        return List.of(new Option("1", t("Yes")), new Option("0", t("No")));
    }

    private static List<Option> scores() {
        return java.util.stream.IntStream.rangeClosed(1, 5)
                .mapToObj(score -> new Option(Integer.toString(score), Integer.toString(score)))
                .toList();
    }

    static Map<Integer, Answer> answered(GateView gate, Map<String, String> sent) {
        var answers = new HashMap<Integer, Answer>();
        for (var place = 0; place < gate.template().criteria().size(); place++) {
            var value = IdeaForm.typed(sent, "value_" + place);
            answers.put(
                    place,
                    new Answer(
                            value.isEmpty() ? null : value.matches("[0-9]") ? Integer.valueOf(value) : -1,
                            IdeaForm.typed(sent, "words_" + place)));
        }
        return answers;
    }

    /// Asks for a vote.
    FormModel vote(GateView gate) {
        return FormModel.post(gate.href() + "/votes", t("Vote"))
                .section(
                        t("Your vote"),
                        null,
                        Field.radio("verdict", t("I vote for"), verdicts()).required(),
                        Field.area("words", t("Why")).within(null, 2_000))
                .cancel(gate.href());
    }

    private static List<Option> verdicts() {
        return Arrays.stream(GateVerdict.values())
                .map(verdict -> new Option(verdict.word(), t(verdict.label())))
                .toList();
    }

    static @Nullable GateVerdict verdict(Map<String, String> sent) {
        var word = IdeaForm.typed(sent, "verdict").toUpperCase(Locale.ROOT);
        return Arrays.stream(GateVerdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /// Asks for the decision.
    FormModel decision(GateView gate) {
        var leading = gate.leading();
        var conditions = new ArrayList<Field>();
        for (var i = 0; i < CONDITIONS; i++) {
            conditions.add(
                    Field.text("condition_" + i, t("Condition {0}", i + 1)).within(null, 300));
            conditions.add(Field.person("owner_" + i, t("Owner"), List.of()));
            conditions.add(Field.date("due_" + i, t("Due")));
        }
        return FormModel.post(gate.href() + "/decision", t("Decide, for good"))
                .section(
                        t("The decision"),
                        t("{0} of {1} needed have voted.", gate.votes().size(), gate.needed()),
                        Field.radio("verdict", t("Decision"), verdicts())
                                .required()
                                .value(
                                        leading.size() == 1
                                                ? leading.iterator().next().word()
                                                : null),
                        Field.area("reason", t("Why")).required().within(null, 2_000),
                        Field.text("tranche", t("Money released until the next gate"))
                                .within(null, 20)
                                .hint(t("Only with a go")))
                .section(t("Conditions"), t("Only with \"Go with conditions\"."), conditions.toArray(Field[]::new))
                .cancel(gate.href());
    }

    Read<GateRuling> decided(Map<String, String> sent) {
        var errors = new HashMap<String, String>();
        var conditions = new ArrayList<GateRuling.Wanted>();
        for (var i = 0; i < CONDITIONS; i++) {
            var text = IdeaForm.typed(sent, "condition_" + i);
            if (!text.isEmpty()) {
                var owner = choices.person(sent, "owner_" + i, errors);
                var due = day(sent, "due_" + i, errors);
                if (owner == null) {
                    errors.putIfAbsent("owner_" + i, t("Say who sees to it."));
                } else if (due == null) {
                    errors.putIfAbsent("due_" + i, t("Say until when."));
                } else {
                    conditions.add(new GateRuling.Wanted(text, owner, due));
                }
            }
        }
        var verdict = verdict(sent);
        if (verdict == null) {
            errors.put("verdict", t("Choose one of the list."));
        }
        BigDecimal tranche = IdeaForm.amount(sent, "tranche", errors);
        return new Read<>(
                new GateRuling(
                        verdict == null ? GateVerdict.HOLD : verdict,
                        IdeaForm.typed(sent, "reason"),
                        conditions,
                        tranche),
                errors);
    }
}
