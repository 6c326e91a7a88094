package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.ReadinessSurveys;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.survey.Question;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How ready people said they are, wave after wave; and the plan of the whole change as a paper.
@Controller
class ReadinessController {
    private final Initiatives initiatives;
    private final Waves waves;
    private final ReadinessSurveys surveys;
    private final InitiativeHead heads;
    private final ChangePaper paper;
    private final ChangeNames names;

    ReadinessController(
            Initiatives initiatives,
            Waves waves,
            ReadinessSurveys surveys,
            InitiativeHead heads,
            ChangePaper paper,
            ChangeNames names) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.surveys = surveys;
        this.heads = heads;
        this.paper = paper;
        this.names = names;
    }

    @GetMapping(InitiativeController.INITIATIVE + "/readiness")
    String show(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var points = surveys.of(one);
        model.addAttribute("record", heads.draw(one, all, "/readiness", names.of(List.of(one), all)));
        model.addAttribute("initiative", one);
        model.addAttribute("waves", all);
        model.addAttribute("points", points);
        model.addAttribute("trend", trend(points));
        model.addAttribute("mayChange", initiatives.mayChange(one));
        return "capability/change/readiness";
    }

    /// Each question over the waves; null where nothing may be shown yet.
    private static @Nullable CategoryChart trend(List<ReadinessSurveys.Point> points) {
        var shown = points.stream().filter(point -> point.mean() != null).toList();
        if (shown.isEmpty()) {
            return null;
        }
        var series = new ArrayList<CategoryChart.Series>();
        var tones = List.of(Tone.GOOD, Tone.CARE, Tone.PLAIN, Tone.BAD, Tone.MUTED);
        var means = new ArrayList<@Nullable BigDecimal>();
        shown.forEach(point -> means.add(point.mean()));
        series.add(CategoryChart.Series.of(t("All questions"), Tone.ACCENT, means));
        for (var question : ReadinessSurveys.questions()) {
            if (question.kind() == Question.Kind.SCALE) {
                var values = new ArrayList<@Nullable BigDecimal>();
                shown.forEach(point -> values.add(point.byQuestion().get(question.id())));
                series.add(
                        CategoryChart.Series.of(question.text(), tones.get((series.size() - 1) % tones.size()), values)
                                .forecast());
            }
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Readiness over the waves"),
                        t("1 to 5"),
                        shown.stream()
                                .map(point -> t(
                                        "Wave {0}, {1}",
                                        point.wave(),
                                        Formats.date(point.survey().closedOn())))
                                .toList(),
                        series)
                .heading(t("Wave"))
                .decimals(2);
    }

    @PostMapping(WaveController.WAVE + "/survey")
    String ask(@PathVariable String key, @PathVariable int number, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        try {
            var survey = surveys.ask(wave.id());
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("The questions are ready. Look at them, then send it out.")));
            return "redirect:" + survey.href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + one.href() + "/readiness";
        }
    }

    @GetMapping(InitiativeController.INITIATIVE + "/plan." + PaperFile.PATH)
    ResponseEntity<byte[]> plan(@PathVariable String key, @PathVariable String form) {
        var one = initiatives.get(key);
        return PaperFile.answer(form, "change-plan-" + one.key(), paper.of(one));
    }
}
