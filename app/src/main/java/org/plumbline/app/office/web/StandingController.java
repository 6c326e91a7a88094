package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.Evolution;
import org.plumbline.app.office.OfficeStage;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.Positioning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an office stands: the role it plays, and the stage it has come to.
@Controller
class StandingController {
    private static final int OPEN_END_DAYS = 180;

    private final Offices offices;
    private final Positioning positioning;
    private final Evolution evolution;
    private final OfficeHead heads;
    private final Clock clock;

    StandingController(Offices offices, Positioning positioning, Evolution evolution, OfficeHead heads, Clock clock) {
        this.offices = offices;
        this.positioning = positioning;
        this.evolution = evolution;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping(OfficeController.OFFICE + "/positioning")
    String positioning(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var position = positioning.of(office);
        var present = position.present();
        var target = position.target();
        var head = heads.of(office, "/definition")
                .facts(
                        Figure.of(
                                        t("Present role"),
                                        present == null
                                                ? Formats.NONE
                                                : t(present.profile().label()))
                                .sub(present == null ? null : t("since {0}", Formats.date(present.from()))),
                        Figure.of(
                                        t("Target role"),
                                        target == null
                                                ? Formats.NONE
                                                : t(target.profile().label()))
                                .sub(target == null ? null : t("from {0}", Formats.date(target.from()))));
        var board = new Board(head, t("Positioning"))
                .statement(position.statement())
                .gantt(path(position))
                .table(steps(position))
                .table(profiles());
        if (offices.mayRun(office)) {
            board.link(t("Add a position"), office.href() + "/lists/position/new");
        }
        return board.into(model);
    }

    private @Nullable Gantt path(Positioning.Position position) {
        var today = LocalDate.now(clock);
        var bars = new ArrayList<Gantt.Bar>();
        for (var step : position.path()) {
            var until = step.until();
            var last =
                    until != null ? until : (step.from().isAfter(today) ? step.from() : today).plusDays(OPEN_END_DAYS);
            var name = step.isTarget()
                    ? t("{0} (target)", t(step.profile().label()))
                    : t(step.profile().label());
            bars.add(Gantt.Bar.task(name, step.from(), last)
                    .done(step.isTarget() ? 0 : 1)
                    .href(step.part().href()));
        }
        return bars.isEmpty() ? null : Gantt.of(t("How the role changes"), bars, today);
    }

    private static BoardTable steps(Positioning.Position position) {
        var rows = position.path().stream()
                .map(step -> List.<Cell>of(
                        Cell.link(step.part().title(), step.part().href()),
                        Cell.text(t(step.profile().label())),
                        step.isTarget() ? Cell.state(t("Target"), Tone.ACCENT) : Cell.muted(t("Played")),
                        Cell.date(step.from()),
                        Cell.muted(step.part().facts().textOr("statement"))))
                .toList();
        return new BoardTable(
                "positions",
                t("Positions"),
                "",
                List.of(t("Position"), t("Role"), t("Present or target"), t("From"), t("What that means")),
                rows,
                t("Nobody has said yet which role the office plays, and which it wants to play by when."));
    }

    private static BoardTable profiles() {
        return new BoardTable(
                "profiles",
                t("Roles an office may play"),
                "",
                List.of(t("Role"), t("What an office in that role does")),
                Arrays.stream(Positioning.Profile.values())
                        .map(one -> List.<Cell>of(Cell.text(t(one.label())), Cell.muted(t(one.meaning()))))
                        .toList(),
                "");
    }

    @GetMapping(OfficeController.OFFICE + "/evolution")
    String evolution(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var stage = Evolution.stage(office);
        var head = heads.of(office, "/definition")
                .facts(Figure.of(t("Looks after"), t(office.level().label())), Figure.of(t("Stage"), t(stage.label())));
        return new Board(offices.mayRun(office) ? steps(head, office, stage) : head, t("How the office grows"))
                .statement(t(
                        "A stage is entered with all that it asks for, read from what is there. A step back is free."))
                .table(criteria(office))
                .table(variants(office))
                .table(reached(office))
                .into(model);
    }

    private static RecordView steps(RecordView head, OfficeView office, OfficeStage stage) {
        var result = head;
        for (var other : OfficeStage.values()) {
            var distance = other.compareTo(stage);
            if (distance == 1 || distance == -1) {
                var word = distance > 0 ? t("Enter: {0}", t(other.label())) : t("Back to: {0}", t(other.label()));
                result = result.step(RecordView.Step.post(
                        word, office.href() + "/stage/" + other.name().toLowerCase(Locale.ROOT)));
            }
        }
        return result;
    }

    private BoardTable criteria(OfficeView office) {
        var rows = evolution.criteria(office.id()).stream()
                .map(one -> List.<Cell>of(
                        Cell.text(t(one.stage().label())),
                        Cell.text(one.name()),
                        one.isMet() ? Cell.state(t("met"), Tone.GOOD) : Cell.state(t("missing"), Tone.CARE),
                        Cell.muted(one.evidence())))
                .toList();
        return new BoardTable(
                "criteria",
                t("What each stage asks for"),
                "",
                List.of(t("Stage"), t("Criterion"), t("State"), t("Evidence")),
                rows,
                "");
    }

    private static BoardTable variants(OfficeView office) {
        var rows = Arrays.stream(OfficeStage.values())
                .map(stage -> {
                    var variant = stage.of(office.level());
                    return List.<Cell>of(
                            Cell.text(t(stage.label())),
                            Cell.text(t(variant.gives())),
                            Cell.muted(t(variant.advantage())),
                            Cell.muted(t(variant.drawback())));
                })
                .toList();
        return new BoardTable(
                "variants",
                t("What an office of this level is at each stage"),
                "",
                List.of(t("Stage"), t("What people get"), t("For it"), t("Against it")),
                rows,
                "");
    }

    private BoardTable reached(OfficeView office) {
        var rows = evolution.path(office).stream()
                .map(one -> List.<Cell>of(
                        Cell.text(t(one.stage().label())), Cell.text(Formats.moment(one.at())), Cell.muted(one.who())))
                .toList();
        return new BoardTable(
                "path",
                t("How it came here"),
                "",
                List.of(t("Stage"), t("When"), t("Who")),
                rows,
                t("It is at its first stage."));
    }

    @PostMapping(OfficeController.OFFICE + "/stage/{stage:[a-z]+}")
    String move(@PathVariable String key, @PathVariable String stage, RedirectAttributes redirect) {
        var office = offices.get(key);
        var wanted = Arrays.stream(OfficeStage.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(stage))
                .findFirst()
                .orElseThrow(() -> new Missing("stage", stage));
        try {
            evolution.move(office.id(), wanted);
            redirect.addFlashAttribute("flash", Flash.done(t("{0}: {1}.", office.name(), t(wanted.label()))));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/evolution";
    }
}
