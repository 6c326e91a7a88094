package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The models by which maturity is assessed, and what their versions have in common.
@Controller
class ModelController {
    static final String MODEL = "/assessments/models/{key:MDL-[0-9]+}";
    private static final String PAIR = "p_";

    private final AssessmentModels models;

    ModelController(AssessmentModels models) {
        this.models = models;
    }

    @GetMapping("/assessments/models")
    String list(Model model) {
        model.addAttribute("tabs", List.of(AssessmentPages.tabs("models")));
        model.addAttribute("models", models.all());
        model.addAttribute("offered", models.mayModel() ? models.offered() : List.of());
        model.addAttribute("mayModel", models.mayModel());
        return "assessment/models";
    }

    @PostMapping("/assessments/models/taken")
    String take(@RequestParam String name, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/assessments/models",
                t("{0} is in force. You can assess with it.", name),
                () -> models.take(name));
    }

    @GetMapping(MODEL)
    String show(@PathVariable String key, Model model) {
        var one = models.get(key);
        model.addAttribute("record", head(one));
        model.addAttribute("one", one);
        model.addAttribute("mayModel", models.mayModel());
        model.addAttribute(
                "versions",
                models.all().stream()
                        .filter(other -> other.familyId().equals(one.familyId()))
                        .toList());
        return "assessment/model";
    }

    private RecordView head(AssessmentModel one) {
        var head = RecordView.of(one.key(), one.title())
                .sub(t(one.rule().label()))
                .state(t(one.state().label()), ModelTone.of(one.state()));
        if (!models.mayModel()) {
            return head;
        }
        head = head.step(
                RecordView.Step.open(t("Next version from a file"), "/assessments/models/import?after=" + one.key()));
        return switch (one.state()) {
            case DRAFT -> head.step(RecordView.Step.post(t("Put in force"), one.href() + "/force"));
            case IN_FORCE ->
                head.step(RecordView.Step.open(t("Assess with it"), "/assessments/new?model=" + one.key()));
            case SUPERSEDED -> head;
        };
    }

    @PostMapping(MODEL + "/force")
    String force(@PathVariable String key, RedirectAttributes redirect) {
        var one = models.get(key);
        return Outcome.of(
                redirect,
                one.href(),
                t("In force. The version before stays readable."),
                () -> models.putInForce(one.id()));
    }

    @GetMapping(MODEL + "/mapping/{prior:MDL-[0-9]+}")
    ModelAndView mapping(@PathVariable String key, @PathVariable String prior) {
        return mappingPage(models.get(key), models.get(prior)).show();
    }

    private FormPage mappingPage(AssessmentModel now, AssessmentModel prior) {
        if (!models.mayModel()) {
            throw new Forbidden(Permission.ASSESS);
        }
        var known = models.mapping(now.id(), prior.id());
        var options = prior.body().dimensions().stream()
                .map(group -> new Option(group.code(), group.name()))
                .toList();
        var fields = new ArrayList<Field>();
        for (var group : now.body().dimensions()) {
            var same = prior.dimension(group.code()).isPresent() ? group.code() : null;
            @Nullable String chosen = known.isPresent() ? known.get().pairs().get(group.code()) : same;
            fields.add(Field.select(PAIR + group.code(), group.name(), options)
                    .hint(group.meaning())
                    .value(chosen));
        }
        fields.add(Field.area("note", t("Why they mean the same"))
                .required()
                .within(null, 500)
                .value(known.map(org.plumbline.app.assurance.assessment.ModelMapping::note)
                        .orElse(null)));
        return FormPage.of(
                        t("{0} and {1}", now.title(), prior.title()),
                        FormModel.post(
                                        now.href() + "/mapping/" + prior.key(),
                                        t("Keep it"),
                                        fields.toArray(Field[]::new))
                                .cancel(now.href()))
                .asking(
                        t(
                                "Say for each group of the later model which group of the earlier one means the same. What has none is not compared, and every comparison says so."));
    }

    @PostMapping(MODEL + "/mapping/{prior:MDL-[0-9]+}")
    Object map(@PathVariable String key, @PathVariable String prior, Typed typed, RedirectAttributes redirect) {
        var now = models.get(key);
        var before = models.get(prior);
        typed.require("note", t("Say why they mean the same."));
        var pairs = new HashMap<String, String>();
        for (var group : now.body().dimensions()) {
            var chosen = typed.text(PAIR + group.code());
            if (!chosen.isEmpty()) {
                pairs.put(group.code(), chosen);
            }
        }
        return mappingPage(now, before).take(typed, () -> {
            models.map(now.id(), before.id(), pairs, typed.text("note"));
            redirect.addFlashAttribute("flash", Flash.done(t("Kept. What is mapped can be compared.")));
            return "redirect:" + now.href();
        });
    }
}
