package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PerceptionPulse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Mandate and perception: what the office is for, and what people see it do and want it to do.
@Controller
class PerceptionController {
    private static final String PAGE = OfficeController.OFFICE + "/perception";

    private final Offices offices;
    private final PerceptionPulse pulse;
    private final OfficeHead heads;

    PerceptionController(Offices offices, PerceptionPulse pulse, OfficeHead heads) {
        this.offices = offices;
        this.pulse = pulse;
        this.heads = heads;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var history = pulse.history(office.id());
        var latest = history.isEmpty() ? null : history.getLast();
        var head = heads.of(office, "/definition");
        model.addAttribute("record", latest == null ? head : head.facts(figures(history)));
        model.addAttribute("office", office);
        model.addAttribute("mandate", pulse.mandate(office.id()));
        model.addAttribute("latest", latest);
        model.addAttribute("chart", chart(history));
        model.addAttribute("surveys", pulse.of(office.id()));
        model.addAttribute("mayRun", offices.mayRun(office) && office.state().isOpen());
        return "office/perception";
    }

    private static Figure[] figures(List<PerceptionPulse.Pulse> history) {
        var latest = history.getLast();
        var prior = history.size() < 2 ? null : history.get(history.size() - 2).perception();
        var now = latest.perception();
        return new Figure[] {
            Figure.of(t("Perception index"), Formats.number(now.index(), 0))
                    .sub(moved(now.index(), prior == null ? null : prior.index()))
                    .basis(
                            t(
                                    "How far what people see is what the mandate says: the mean over its items, 100 is all. Yes counts 1, partly a half.")),
            Figure.of(t("Over-extension"), Formats.number(now.overExtension(), 0))
                    .sub(moved(now.overExtension(), prior == null ? null : prior.overExtension()))
                    .basis(t("How much of what the mandate leaves out the office is seen doing, from 0 to 100")),
            Figure.of(t("Failing to perform"), Formats.number(now.failing(), 0))
                    .sub(moved(now.failing(), prior == null ? null : prior.failing()))
                    .basis(t("How much of what the mandate holds the office is not seen doing, from 0 to 100")),
            Figure.of(t("Answers"), Formats.number(latest.answered()))
                    .sub(t("closed {0}", Formats.date(latest.on())))
                    .href(latest.survey().href())
        };
    }

    private static @Nullable String moved(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        var difference = now.subtract(before);
        return t("{0} since the last time", (difference.signum() > 0 ? "+" : "") + Formats.number(difference, 0));
    }

    private static @Nullable CategoryChart chart(List<PerceptionPulse.Pulse> history) {
        if (history.size() < 2) {
            return null;
        }
        var index = new ArrayList<@Nullable BigDecimal>();
        var over = new ArrayList<@Nullable BigDecimal>();
        var failing = new ArrayList<@Nullable BigDecimal>();
        for (var one : history) {
            index.add(one.perception().index());
            over.add(one.perception().overExtension());
            failing.add(one.perception().failing());
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("How the office was seen"),
                        "",
                        history.stream().map(one -> Formats.date(one.on())).toList(),
                        List.of(
                                CategoryChart.Series.of(t("Perception index"), Tone.ACCENT, index),
                                CategoryChart.Series.of(t("Over-extension"), Tone.CARE, over),
                                CategoryChart.Series.of(t("Failing to perform"), Tone.BAD, failing)))
                .heading(t("Closed"))
                .decimals(0);
    }

    @PostMapping(PAGE)
    String ask(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            var survey = pulse.ask(office.id());
            redirect.addFlashAttribute("flash", Flash.done(t("Written down. Choose whom to ask, then send it out.")));
            return "redirect:" + survey.href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + office.href() + "/perception";
        }
    }
}
