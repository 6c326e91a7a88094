package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterFilter.Show;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Open risks on a field of five by five: before any response, as they stand, and once the response works.
@Controller
class MatrixController {
    private static final int SHOWN = 6;

    private final Registers registers;
    private final Projects projects;
    private final ProjectChoice choice;

    MatrixController(Registers registers, Projects projects, ProjectChoice choice) {
        this.registers = registers;
        this.projects = projects;
        this.choice = choice;
    }

    @GetMapping("/registers/matrix")
    String matrix(@RequestParam(required = false) @Nullable String project, Model model) {
        var chosen = project == null || project.isBlank() ? null : projects.get(project);
        var filter = RegisterFilter.all().of(RegisterKind.RISK).show(Show.OPEN).sorted(RegisterFilter.Sort.SCORE, true);
        var risks =
                registers.list(chosen == null ? filter : filter.of(chosen.id())).rows();
        model.addAttribute(
                "maps",
                List.of(
                        map(t("Inherent"), risks, RegisterField.INHERENT_PROBABILITY, RegisterField.INHERENT_IMPACT),
                        map(t("As it stands"), risks, RegisterField.PROBABILITY, RegisterField.IMPACT),
                        map(t("Residual"), risks, RegisterField.RESIDUAL_PROBABILITY, RegisterField.RESIDUAL_IMPACT)));
        model.addAttribute("ways", ways(risks));
        model.addAttribute(
                "unscored",
                risks.stream().filter(risk -> risk.score().isEmpty()).count());
        var offer = choice.offer(chosen);
        model.addAttribute("projects", offer.options());
        model.addAttribute("source", offer.source());
        model.addAttribute("chosen", chosen == null ? "" : chosen.key());
        return "registers/matrix";
    }

    private static List<MatrixWay> ways(List<RegisterView> risks) {
        return risks.stream()
                .filter(risk -> risk.score().isPresent())
                .limit(50)
                .map(risk -> new MatrixWay(
                        risk.key(),
                        risk.title(),
                        RegisterWords.score(risk.inherentScore()),
                        RegisterWords.score(risk.score()),
                        RegisterWords.score(risk.residualScore())))
                .toList();
    }

    private static HeatMap map(
            String title, List<RegisterView> risks, RegisterField probability, RegisterField impact) {
        var lines = new ArrayList<HeatMap.Line>();
        for (var step = 5; step >= 1; step--) {
            var row = step;
            lines.add(new HeatMap.Line(
                    Integer.toString(row),
                    null,
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(column -> tile(
                                    row * column,
                                    risks.stream()
                                            .filter(risk ->
                                                    is(risk.scale(probability), row) && is(risk.scale(impact), column))
                                            .toList()))
                            .toList()));
        }
        return new HeatMap(title, t("Probability by impact"), List.of("1", "2", "3", "4", "5"), lines);
    }

    private static boolean is(@Nullable Integer value, int step) {
        return value != null && value == step;
    }

    private static HeatMap.Tile tile(int score, List<RegisterView> risks) {
        var tone = RegisterWords.tone(OptionalInt.of(score));
        var keys = risks.stream().limit(SHOWN).map(RegisterView::key).collect(Collectors.joining(", "));
        var text = risks.isEmpty() ? "" : Integer.toString(risks.size());
        var basis = risks.isEmpty() ? t("Score {0}", score) : t("Score {0}: {1}", score, keys);
        var level = tone == Tone.PLAIN ? 3 : 5;
        var tile = new HeatMap.Tile(text, level, tone == Tone.PLAIN ? Tone.MUTED : tone, null, basis);
        return risks.size() == 1 ? tile.href("/registers/" + risks.getFirst().key()) : tile;
    }
}
