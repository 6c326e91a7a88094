package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.Baseline;
import org.plumbline.app.office.BaselineQuestion;
import org.plumbline.app.office.OfficeReview;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How an office does: the seven rights, its two families of metrics apart, its worth; and the baseline assessment.
@Controller
class ReviewController {
    private final Offices offices;
    private final OfficeReview review;
    private final Parts parts;
    private final Baseline baseline;
    private final OfficeHead heads;
    private final PartLines lines;
    private final Clock clock;

    ReviewController(
            Offices offices,
            OfficeReview review,
            Parts parts,
            Baseline baseline,
            OfficeHead heads,
            PartLines lines,
            Clock clock) {
        this.offices = offices;
        this.review = review;
        this.parts = parts;
        this.baseline = baseline;
        this.heads = heads;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(OfficeController.OFFICE + "/review")
    String review(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var open = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        model.addAttribute("record", heads.of(office, "/review").facts(figures(office)));
        model.addAttribute("office", office);
        model.addAttribute("rights", review.rights(office.id()));
        model.addAttribute("diagnosis", review.diagnosis(office.id()));
        model.addAttribute("operation", metrics(open, "PMO_OPERATION"));
        model.addAttribute("performance", metrics(open, "PROJECT_PERFORMANCE"));
        model.addAttribute("proposals", review.proposals(office.id()));
        model.addAttribute("unsupervised", review.unsupervised());
        model.addAttribute(
                "values",
                lines.of(open.stream()
                        .filter(part -> part.kind() == PartKind.VALUE)
                        .toList()));
        model.addAttribute(
                "stories",
                open.stream()
                        .filter(part -> part.kind() == PartKind.STORY && part.state() == PartState.PUBLISHED)
                        .toList());
        return "office/review";
    }

    private List<PartLines.Line> metrics(List<PartView> open, String family) {
        return lines.of(open.stream()
                .filter(part -> part.kind() == PartKind.METRIC
                        && family.equals(part.facts().text("family")))
                .toList());
    }

    private Figure[] figures(OfficeView office) {
        var worth = review.worth(office.id());
        var commitment = review.commitment(office.id());
        var ratio = worth.ratio();
        return new Figure[] {
            Figure.of(t("Value by cost"), ratio == null ? Formats.NONE : Formats.number(ratio, 2))
                    .tone(ratio == null ? Tone.PLAIN : ratio.compareTo(BigDecimal.ONE) >= 0 ? Tone.GOOD : Tone.BAD)
                    .basis(t("Value that somebody outside the office confirmed, divided by what the office spent")),
            Figure.of(t("Confirmed value"), Formats.moneyShort(worth.confirmed(), office.currency())),
            Figure.of(t("Claimed, counts nothing"), Formats.moneyShort(worth.claimed(), office.currency())),
            Figure.of(t("Cost of the office"), Formats.moneyShort(worth.cost(), office.currency())),
            Figure.of(t("Commitment"), Formats.percent(commitment.index(), 0))
                    .sub(t(
                            "money {0}, posts {1}, executives {2}, sponsor's attendance {3}",
                            Formats.percent(commitment.funded(), 0),
                            Formats.percent(commitment.staffed(), 0),
                            Formats.percent(commitment.backed(), 0),
                            Formats.percent(commitment.attended(), 0)))
        };
    }

    @GetMapping(OfficeController.OFFICE + "/assessment")
    String assessment(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var all = baseline.of(office.id());
        model.addAttribute("record", heads.of(office, "/setup"));
        model.addAttribute("office", office);
        model.addAttribute("assessments", all);
        model.addAttribute("chart", chart(all));
        model.addAttribute("form", offices.mayRun(office) ? form(office, all) : null);
        model.addAttribute("isDraft", !all.isEmpty() && all.getFirst().publishedOn() == null);
        return "office/assessment";
    }

    private static FormModel form(OfficeView office, List<Baseline.Assessment> all) {
        var draft = all.stream().filter(one -> one.publishedOn() == null).findFirst();
        var options = IntStream.rangeClosed(1, 5)
                .mapToObj(Integer::toString)
                .map(Option::of)
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.text("name", t("Name"))
                .within(null, 200)
                .value(draft.map(Baseline.Assessment::name).orElse(t("Baseline"))));
        for (var question : BaselineQuestion.values()) {
            fields.add(Field.radio(question.word(), t(question.statement()), options)
                    .hint(t(question.area()))
                    .value(draft.map(one -> one.answers().get(question)).orElse(null)));
        }
        return FormModel.post(office.href() + "/assessment", t("Keep the answers"), fields.toArray(Field[]::new));
    }

    private static @Nullable CategoryChart chart(List<Baseline.Assessment> all) {
        var published = all.stream().filter(one -> one.publishedOn() != null).toList();
        if (published.isEmpty()) {
            return null;
        }
        var series = new ArrayList<CategoryChart.Series>();
        var areas = List.copyOf(published.getFirst().levels().keySet());
        series.add(CategoryChart.Series.of(
                published.getFirst().name(),
                Tone.ACCENT,
                new ArrayList<@Nullable BigDecimal>(
                        published.getFirst().levels().values())));
        if (published.size() > 1) {
            var prior = published.get(1);
            series.add(CategoryChart.Series.of(
                    prior.name(),
                    Tone.MUTED,
                    new ArrayList<@Nullable BigDecimal>(prior.levels().values())));
        }
        return CategoryChart.of(
                        CategoryChart.Kind.RADAR,
                        t("Levels by area, from 1 to 5"),
                        "",
                        areas.stream().map(area -> t(area)).toList(),
                        series)
                .heading(t("Area"))
                .decimals(1);
    }

    @PostMapping(OfficeController.OFFICE + "/assessment")
    String answer(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
        for (var question : BaselineQuestion.values()) {
            var text = sent.getOrDefault(question.word(), "");
            if (text.matches("[1-5]")) {
                answers.put(question, Integer.valueOf(text));
            }
        }
        baseline.answer(office.id(), sent.getOrDefault("name", ""), answers);
        redirect.addFlashAttribute("flash", Flash.done(t("Kept. Publish it when all questions are answered.")));
        return "redirect:" + office.href() + "/assessment";
    }

    @PostMapping(OfficeController.OFFICE + "/assessment/publication")
    String publish(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            baseline.publish(office.id(), LocalDate.now(clock));
            redirect.addFlashAttribute("flash", Flash.done(t("Published. It stays as it is from now on.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/assessment";
    }
}
