package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.Moderation;
import org.plumbline.app.assurance.assessment.Publication;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Moderation of an assessment, and its publication.
@Controller
class ModerationController {
    private final Assessments assessments;
    private final AssessmentModels models;
    private final Moderation moderation;
    private final Publication publication;
    private final AssessmentPages pages;

    ModerationController(
            Assessments assessments,
            AssessmentModels models,
            Moderation moderation,
            Publication publication,
            AssessmentPages pages) {
        this.assessments = assessments;
        this.models = models;
        this.moderation = moderation;
        this.publication = publication;
        this.pages = pages;
    }

    @GetMapping(AssessmentsController.ONE + "/moderation")
    ModelAndView show(@PathVariable String key) {
        return page(key, Map.of(), null);
    }

    private ModelAndView page(String key, Map<String, String> typed, @Nullable String refusal) {
        var one = assessments.get(key);
        var spreads = moderation.of(key);
        var model = new HashMap<String, @Nullable Object>();
        model.put("record", pages.head(one, "/moderation", publication.result(one)));
        model.put("one", one);
        model.put("by", models.get(one.terms().modelId()));
        model.put("spreads", spreads);
        model.put("typed", typed);
        model.put("refusal", refusal);
        model.put("isOpen", one.state() == AssessmentState.MODERATION);
        model.put("wide", (int) spreads.stream()
                .filter(spread -> spread.isWide() && spread.verdict() == null)
                .count());
        return new ModelAndView(
                "assessment/moderation", model, refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(AssessmentsController.ONE + "/moderation")
    Object agree(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var agreed = new HashMap<String, Moderation.@Nullable Agreement>();
        for (var spread : moderation.of(key)) {
            var code = spread.question().code();
            if (!typed.has("v_" + code)) {
                continue;
            }
            var value = typed.text("v_" + code);
            var reason = typed.text("r_" + code);
            agreed.put(code, value.matches("[0-9]") ? new Moderation.Agreement(Integer.parseInt(value), reason) : null);
        }
        try {
            moderation.agree(key, typed.version(), agreed);
        } catch (Refusal refusal) {
            return page(key, typed.firsts(), Sentences.of(refusal));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Kept. Publish when all that is far apart is agreed.")));
        return "redirect:/assessments/" + key + "/moderation";
    }

    private AssessmentView runnable(String key) {
        var one = assessments.get(key);
        if (!assessments.mayRun(one)) {
            throw new Forbidden(Permission.ASSESS);
        }
        return one;
    }

    private FormPage publicationPage(AssessmentView one) {
        return FormPage.of(
                        t("Publish {0}", one.title()),
                        FormModel.post(
                                        one.href() + "/publication",
                                        t("Publish it"),
                                        Field.area("summary", t("In your words, for the sponsor"))
                                                .within(null, 1000)
                                                .hint(
                                                        t(
                                                                "Two or three sentences that everybody understands. They stand on the page that goes to the sponsor by itself.")))
                                .cancel(one.href()))
                .asking(t("The result stays as it is from then on. The next assessment is compared with it."));
    }

    @GetMapping(AssessmentsController.ONE + "/publication")
    ModelAndView ask(@PathVariable String key) {
        return publicationPage(runnable(key)).show();
    }

    @PostMapping(AssessmentsController.ONE + "/publication")
    Object publish(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = runnable(key);
        return publicationPage(one).take(typed, () -> {
            publication.publish(one.id(), typed.orNull("summary"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            one.terms().sponsorId() == null
                                    ? t("Published. It stays as it is from now on.")
                                    : t("Published. The page for the sponsor is on its way.")));
            return "redirect:" + one.href();
        });
    }
}
