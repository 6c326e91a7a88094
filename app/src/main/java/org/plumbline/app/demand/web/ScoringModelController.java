package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringModels;
import org.plumbline.app.demand.ScoringState;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Scoring models: the list of their versions, one with its criteria, and the forms of a draft.
@Controller
class ScoringModelController {
    private static final String MODELS = "/scoring/models";
    private static final String MODEL = MODELS + "/{key:SCM-[0-9]+}";
    private static final String CRITERION = MODEL + "/criteria/{root:[0-9a-f-]{36}}";
    private static final String FORM = "demand/scoring_form";
    private static final int HISTORY = 12;

    private final ScoringModels models;
    private final Histories histories;

    ScoringModelController(ScoringModels models, Histories histories) {
        this.models = models;
        this.histories = histories;
    }

    @GetMapping(MODELS)
    String list(Model model) {
        model.addAttribute("models", models.all());
        model.addAttribute("mayModel", models.mayModel());
        model.addAttribute("tabs", ScoringNavigation.tabs(MODELS));
        return "demand/scoring_models";
    }

    @GetMapping(MODELS + "/new")
    String blank(Model model) {
        requireModel();
        return form(model, t("Make a scoring model"), ScoringForms.begin());
    }

    private static String form(Model model, String title, FormModel form) {
        model.addAttribute("title", title);
        model.addAttribute("form", form);
        return FORM;
    }

    private void requireModel() {
        if (!models.mayModel()) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
    }

    @PostMapping(MODELS)
    Object begin(@RequestParam Map<String, String> sent) {
        var typed = new Typed(sent);
        var method = typed.choice("method", ScoringMethod.class).orElse(ScoringMethod.WEIGHTED);
        var title = t("Make a scoring model");
        if (!typed.errors().isEmpty()) {
            return typed.again(FORM, title, ScoringForms.begin());
        }
        try {
            return "redirect:"
                    + models.create(typed.text("name").replace('\n', ' '), method)
                            .href();
        } catch (Refusal refusal) {
            return typed.again(FORM, title, ScoringForms.begin().refused(Sentences.of(refusal)));
        }
    }

    @GetMapping(MODEL)
    String show(@PathVariable String key, Model model) {
        var shown = models.get(key);
        var mayModel = models.mayModel();
        model.addAttribute("record", ScoringPage.head(shown, mayModel));
        model.addAttribute("scoring", shown);
        model.addAttribute("matrix", shown.method() == ScoringMethod.AHP ? ScoringPage.matrix(shown) : null);
        model.addAttribute("mayChange", mayModel && shown.state() == ScoringState.DRAFT);
        model.addAttribute(
                "versions",
                models.all().stream()
                        .filter(other -> other.familyId().equals(shown.familyId()))
                        .toList());
        model.addAttribute("history", histories.latest(shown.subject(), HISTORY));
        return "demand/scoring_model";
    }

    private static String title(ScoringModel model) {
        return model.key() + " " + model.name();
    }

    @GetMapping(MODEL + "/criteria/new")
    String blankCriterion(@PathVariable String key, Model model) {
        requireModel();
        var shown = models.get(key);
        return form(model, title(shown), ScoringForms.criterion(shown, null));
    }

    @GetMapping(CRITERION)
    String editCriterion(@PathVariable String key, @PathVariable String root, Model model) {
        requireModel();
        var shown = models.get(key);
        return form(model, title(shown), ScoringForms.criterion(shown, criterion(shown, root)));
    }

    private static Criterion criterion(ScoringModel model, String root) {
        return Typed.id(root).flatMap(model::criterion).orElseThrow(() -> new Missing("criterion", root));
    }

    @PostMapping(MODEL + "/criteria")
    Object addCriterion(@PathVariable String key, @RequestParam Map<String, String> sent) {
        return saveCriterion(models.get(key), null, new Typed(sent));
    }

    @PostMapping(CRITERION)
    Object changeCriterion(
            @PathVariable String key, @PathVariable String root, @RequestParam Map<String, String> sent) {
        var shown = models.get(key);
        return saveCriterion(shown, criterion(shown, root), new Typed(sent));
    }

    private Object saveCriterion(ScoringModel shown, @Nullable Criterion before, Typed typed) {
        var form = ScoringForms.criterion(shown, before);
        var criterion = ScoringForms.read(typed, shown, before);
        if (criterion.isEmpty()) {
            return typed.again(FORM, title(shown), form);
        }
        return done(shown, typed, form, () -> models.put(shown.id(), typed.version(shown.version()), criterion.get()));
    }

    /// Does it and leads back to the model, or shows the form again with what was refused.
    private static Object done(ScoringModel shown, Typed typed, FormModel form, Supplier<ScoringModel> work) {
        try {
            return "redirect:" + work.get().href();
        } catch (Refusal refusal) {
            return typed.again(FORM, title(shown), form.refused(Sentences.of(refusal)));
        }
    }

    @PostMapping(CRITERION + "/removal")
    String removeCriterion(@PathVariable String key, @PathVariable String root, RedirectAttributes redirect) {
        var shown = models.get(key);
        UUID id = criterion(shown, root).root();
        return step(shown, redirect, () -> models.remove(shown.id(), shown.version(), id));
    }

    private static String step(ScoringModel shown, RedirectAttributes redirect, Supplier<ScoringModel> work) {
        try {
            return "redirect:" + work.get().href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + shown.href();
        }
    }

    @GetMapping(MODEL + "/weights")
    String weights(@PathVariable String key, Model model) {
        requireModel();
        var shown = models.get(key);
        return form(model, title(shown), ScoringForms.weights(shown));
    }

    @PostMapping(MODEL + "/weights")
    Object weigh(@PathVariable String key, @RequestParam Map<String, String> sent) {
        var shown = models.get(key);
        var typed = new Typed(sent);
        var form = ScoringForms.weights(shown);
        var weights = ScoringForms.weights(typed, shown);
        if (!typed.errors().isEmpty()) {
            return typed.again(FORM, title(shown), form);
        }
        var isScaled = !typed.text("scaled").isEmpty();
        return done(
                shown, typed, form, () -> models.weigh(shown.id(), typed.version(shown.version()), weights, isScaled));
    }

    @GetMapping(MODEL + "/comparisons")
    String comparisons(@PathVariable String key, Model model) {
        requireModel();
        var shown = models.get(key);
        model.addAttribute("matrix", ScoringPage.matrix(shown));
        return form(model, title(shown), ScoringForms.pairs(shown));
    }

    @PostMapping(MODEL + "/comparisons")
    Object compare(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var shown = models.get(key);
        var typed = new Typed(sent);
        var form = ScoringForms.pairs(shown);
        var pairs = ScoringForms.pairs(typed, shown);
        if (!typed.errors().isEmpty()) {
            return typed.again(FORM, title(shown), form);
        }
        try {
            var compared = models.compare(shown.id(), typed.version(shown.version()), pairs);
            redirect.addFlashAttribute("flash", outcome(compared));
            return "redirect:" + compared.href();
        } catch (Refusal refusal) {
            return typed.again(FORM, title(shown), form.refused(Sentences.of(refusal)));
        }
    }

    private static Flash outcome(ScoringModel compared) {
        var matrix = ScoringPage.matrix(compared);
        var advice = matrix.advice();
        if (advice != null) {
            return Flash.refused(advice);
        }
        return matrix.missing() > 0
                ? Flash.done(t("Kept. {0} pairs are still open.", matrix.missing()))
                : Flash.done(t("The weights follow from the comparisons."));
    }

    @PostMapping(MODEL + "/force")
    String force(@PathVariable String key, RedirectAttributes redirect) {
        var shown = models.get(key);
        return step(shown, redirect, () -> models.enforce(shown.id(), shown.version()));
    }

    @PostMapping(MODEL + "/next")
    String next(@PathVariable String key, RedirectAttributes redirect) {
        var shown = models.get(key);
        return step(shown, redirect, () -> models.next(shown.id()));
    }

    @PostMapping(MODEL + "/removal")
    String discard(@PathVariable String key, RedirectAttributes redirect) {
        var shown = models.get(key);
        try {
            models.discard(shown.id(), shown.version());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + shown.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The draft is removed.")));
        return "redirect:" + MODELS;
    }
}
