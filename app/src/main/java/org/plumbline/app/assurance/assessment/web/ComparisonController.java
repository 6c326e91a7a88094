package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.Comparison;
import org.plumbline.app.assurance.assessment.Comparisons;
import org.plumbline.app.assurance.assessment.Publication;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An assessment beside an earlier one, and the page for its sponsor.
@Controller
class ComparisonController {
    private final Assessments assessments;
    private final AssessmentModels models;
    private final Comparisons comparisons;
    private final Publication publication;
    private final AssessmentPages pages;

    ComparisonController(
            Assessments assessments,
            AssessmentModels models,
            Comparisons comparisons,
            Publication publication,
            AssessmentPages pages) {
        this.assessments = assessments;
        this.models = models;
        this.comparisons = comparisons;
        this.publication = publication;
        this.pages = pages;
    }

    @GetMapping(AssessmentsController.ONE + "/comparison")
    ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String with) {
        var one = assessments.get(key);
        var result = publication.result(one);
        var earlier = comparisons.earlier(one);
        var wanted = wanted(one, with);
        var prior = earlier.stream()
                .filter(other -> other.id().equals(wanted))
                .findFirst()
                .orElse(null);
        var model = new HashMap<String, @Nullable Object>();
        model.put("record", pages.head(one, "/comparison", result));
        model.put("one", one);
        model.put("earlier", earlier);
        model.put("prior", prior);
        model.put("mayRun", assessments.mayRun(one));
        Comparison comparison = null;
        String refusal = null;
        var status = HttpStatus.OK;
        if (prior != null) {
            try {
                comparison = comparisons.of(one, prior.id());
            } catch (Refusal why) {
                refusal = Sentences.of(why);
                model.put("mapping", mapping(one, prior));
                status = HttpStatus.UNPROCESSABLE_CONTENT;
            }
        }
        model.put("comparison", comparison);
        model.put("refusal", refusal);
        model.put("radar", comparison == null || result == null ? null : ResultPictures.radar(result, comparison));
        return new ModelAndView("assessment/comparison", model, status);
    }

    private static @Nullable UUID wanted(AssessmentView one, String with) {
        return Typed.id(with).orElse(one.terms().priorId());
    }

    private @Nullable String mapping(AssessmentView one, AssessmentView prior) {
        var now = models.get(one.terms().modelId());
        var before = models.get(prior.terms().modelId());
        var canBeMapped = models.mayModel() && now.most() == before.most() && now.rule() == before.rule();
        return canBeMapped ? Comparisons.mappingHref(now, before) : null;
    }

    @PostMapping(AssessmentsController.ONE + "/comparison")
    String keep(@PathVariable String key, @RequestParam String with, RedirectAttributes redirect) {
        var one = assessments.get(key);
        var prior = Typed.id(with).orElseThrow(() -> new Missing("assessment", with));
        return Outcome.of(
                redirect,
                one.href() + "/comparison",
                t("From now on it is shown against this one."),
                () -> publication.compare(one.id(), prior));
    }

    @GetMapping(AssessmentsController.ONE + "/brief." + PaperFile.PATH)
    ResponseEntity<byte[]> brief(@PathVariable String key, @PathVariable String form) {
        var one = assessments.get(key);
        return PaperFile.answer(form, "assessment-" + key, publication.brief(one));
    }
}
