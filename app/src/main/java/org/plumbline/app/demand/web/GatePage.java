package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateTemplate;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.GateVotes;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.organisation.body.Agendas;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// A gate as its page and as the record of its decision.
@Component
class GatePage {
    private final Gates gates;
    private final GateVotes votes;
    private final Choices choices;
    private final Histories histories;
    private final Talk talk;
    private final LessonBook lessons;
    private final Agendas agendas;

    GatePage(
            Gates gates,
            GateVotes votes,
            Choices choices,
            Histories histories,
            Talk talk,
            LessonBook lessons,
            Agendas agendas) {
        this.gates = gates;
        this.votes = votes;
        this.choices = choices;
        this.histories = histories;
        this.talk = talk;
        this.lessons = lessons;
        this.agendas = agendas;
    }

    void fill(GateView gate, Model model) {
        model.addAttribute("record", head(gate));
        model.addAttribute("gate", gate);
        model.addAttribute("names", names(gate));
        model.addAttribute("outcome", gate.outcome());
        model.addAttribute("mayPlan", gates.mayPlan(gate.about()));
        var about = gate.about();
        model.addAttribute(
                "lessons",
                about.isProject()
                        ? lessons.at(about.id(), gate.stage())
                        : lessons.beforeBeginning(about.title(), null));
        model.addAttribute("mentions", agendas.mentions(gate.id()));
        model.addAttribute("history", histories.latest(gate.subject(), 12));
        model.addAttribute("talk", talk.about(gate.id()));
    }

    @Nullable
    UUID person(Map<String, String> sent, String name) {
        return choices.person(sent, name, new HashMap<>());
    }

    /// Money that some gates released, each in its currency; null where none did.
    @Nullable
    String released(List<GateView> some) {
        var released = votes.released(some);
        var currency = some.stream()
                .flatMap(gate -> java.util.stream.Stream.ofNullable(gate.decision()))
                .flatMap(decision -> java.util.stream.Stream.ofNullable(decision.currency()))
                .findFirst();
        return currency.map(code -> Formats.money(released, code)).orElse(null);
    }

    private RecordView head(GateView gate) {
        var decision = gate.decision();
        var record = RecordView.of(gate.key(), gate.about().title())
                .sub(t("Opens: {0}", gate.stage()))
                .state(
                        t(
                                decision == null
                                        ? gate.state().label()
                                        : decision.verdict().label()),
                        decision == null ? Tone.ACCENT : tone(decision.verdict()));
        for (var step : steps(gate)) {
            record = record.step(step);
        }
        var outcome = gate.outcome();
        var score = outcome.score();
        return record.facts(
                Figure.of(t("Score"), score == null ? Formats.NONE : Formats.number(score, 0))
                        .sub(t("hurdle {0}", outcome.hurdle())),
                Figure.of(t("Votes"), Integer.toString(gate.votes().size())).sub(t("{0} needed", gate.needed())),
                Figure.of(t("Needed by"), Formats.date(gate.dueOn())));
    }

    static Tone tone(GateVerdict verdict) {
        return switch (verdict) {
            case GO -> Tone.GOOD;
            case GO_WITH_CONDITIONS -> Tone.CARE;
            case HOLD, RECYCLE -> Tone.PLAIN;
            case KILL -> Tone.BAD;
        };
    }

    private List<Step> steps(GateView gate) {
        var steps = new ArrayList<Step>();
        var isKeeper = votes.mayVote(gate);
        if (gate.state() == GateState.PLANNED && gates.mayPlan(gate.about())) {
            steps.add(Step.open(t("Answer the criteria"), gate.href() + "/answers"));
            steps.add(Step.post(t("Put before the gatekeepers"), gate.href() + "/review"));
        }
        if (isKeeper) {
            steps.add(Step.open(t("Name a deputy"), gate.href() + "/deputy"));
            steps.add(Step.open(t("Step back"), gate.href() + "/recusal"));
            steps.add(Step.open(t("Vote"), gate.href() + "/votes"));
        }
        if (votes.mayDecide(gate) && gate.hasQuorum()) {
            steps.add(Step.open(t("Write down the decision"), gate.href() + "/decision"));
        }
        return steps;
    }

    Map<UUID, String> names(GateView gate) {
        var ids = new ArrayList<@Nullable UUID>();
        gate.keepers().forEach(keeper -> {
            ids.add(keeper.personId());
            ids.add(keeper.deputyId());
        });
        gate.votes().forEach(vote -> ids.add(vote.castBy()));
        gate.conditions().forEach(condition -> ids.add(condition.ownerId()));
        var decision = gate.decision();
        ids.add(decision == null ? null : decision.decidedBy());
        return choices.names(ids);
    }

    /// The record of a decision, or of how far it is.
    Paper paper(GateView gate) {
        var names = names(gate);
        var decision = gate.decision();
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("About"), gate.about().key() + " " + gate.about().title()));
        facts.add(Map.entry(t("Opens"), gate.stage()));
        facts.add(Map.entry(
                t("Asked"),
                t("{0}, version {1}", t(gate.template().name()), gate.template().version())));
        if (decision != null) {
            facts.add(Map.entry(t("Decision"), t(decision.verdict().label())));
            facts.add(Map.entry(t("Decided"), Formats.moment(decision.decidedAt())));
            facts.add(Map.entry(t("Written down by"), names.getOrDefault(decision.decidedBy(), "")));
            facts.add(Map.entry(t("Votes"), t("{0} of {1} needed", decision.votes(), decision.needed())));
            var tranche = decision.tranche();
            var currency = decision.currency();
            if (tranche != null && currency != null) {
                facts.add(Map.entry(t("Money released"), Formats.money(tranche, currency)));
            }
        }
        var paper = Paper.of(
                        t("Decision record {0}", gate.key()),
                        t("{0}: {1}", gate.about().key(), gate.about().title()))
                .facts(facts);
        if (decision != null) {
            paper = paper.heading(t("Why")).prose(decision.reason());
        }
        return paper.heading(t("What was asked"))
                .table(new Paper.Table(
                        List.of(t("Criterion"), t("Answer"), t("What shows it")), GateWords.criteria(gate), false))
                .heading(t("How they voted"))
                .table(new Paper.Table(List.of(t("Who"), t("Vote"), t("Words")), GateWords.ballots(gate, names), false))
                .heading(t("Conditions"))
                .items(gate.conditions().stream()
                        .map(one -> t(
                                "{0}: {1}, until {2}",
                                one.text(), names.getOrDefault(one.ownerId(), ""), Formats.date(one.dueOn())))
                        .toList());
    }

    static FormModel template(GateTemplate template) {
        var text = new StringBuilder();
        template.criteria()
                .forEach(one -> text.append(
                                one.isMust()
                                        ? "must: "
                                        : "should "
                                                + one.weight().movePointRight(2).intValue() + ": ")
                        .append(one.title())
                        .append('\n'));
        return FormModel.post("/gates/templates", t("Write the next version"))
                .section(
                        t("What a gate asks"),
                        t("Gates that are planned already keep what they were planned with."),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 120)
                                .value(template.name()),
                        Field.area("criteria", t("Criteria"))
                                .required()
                                .within(null, 6_000)
                                .hint(t("A line each: \"must: a sponsor pays\" or \"should 40: it pays\"; the"
                                        + " weights sum to 100"))
                                .value(text),
                        Field.number("hurdle", t("Hurdle"))
                                .required()
                                .within(0, 100)
                                .value(template.hurdle()),
                        Field.number("quorum", t("Quorum in percent"))
                                .required()
                                .within(1, 100)
                                .value(template.quorumPercent()))
                .cancel("/gates/templates");
    }

    static GateTemplate shaped(Map<String, String> sent) {
        return new GateTemplate(
                Ids.next(),
                IdeaForm.typed(sent, "name"),
                0,
                Gates.criteria(sent.getOrDefault("criteria", "")),
                number(sent, "hurdle"),
                number(sent, "quorum"));
    }

    private static int number(Map<String, String> sent, String name) {
        var text = IdeaForm.typed(sent, name);
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }
}
