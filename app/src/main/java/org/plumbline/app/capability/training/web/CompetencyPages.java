package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.util.stream.IntStream;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CompetencyView;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The competency framework.
@Controller
class CompetencyPages {
    private static final String HOME = "/training/competencies";

    private final Competencies competencies;

    CompetencyPages(Competencies competencies) {
        this.competencies = competencies;
    }

    @GetMapping(HOME)
    String list(Model model) {
        model.addAttribute("competencies", competencies.all());
        model.addAttribute("mayRun", competencies.mayRun());
        return "capability/competencies";
    }

    @PostMapping(HOME + "/shipped")
    String takeOver(RedirectAttributes redirect) {
        return Outcome.of(redirect, HOME, () -> t("{0} competencies are described now.", competencies.takeOver()));
    }

    private CompetencyView get(String name) {
        return competencies.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Missing("competency", name));
    }

    private FormPage page(CompetencyView one) {
        if (!competencies.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        var anchors = IntStream.range(0, Competencies.LEVELS)
                .mapToObj(i -> Field.area("anchor_" + i, t("Level {0}", i + 1))
                        .required()
                        .within(null, 1_000)
                        .value(one.isDescribed() ? one.anchors().get(i) : null))
                .toArray(Field[]::new);
        var form = FormModel.post(
                        HOME + "/one",
                        t("Save"),
                        Field.hidden("name", one.name()),
                        Field.hidden("version", Integer.toString(one.version())),
                        Field.area("meaning", t("What it is"))
                                .within(null, 1_000)
                                .value(one.meaning()))
                .section(
                        t("How it shows"),
                        t("Say what somebody at that level does, so that two people rate alike."),
                        anchors)
                .cancel(HOME);
        return FormPage.of(one.name(), form);
    }

    @GetMapping(HOME + "/one")
    ModelAndView edit(@RequestParam(defaultValue = "") String name) {
        return page(get(name)).show();
    }

    @PostMapping(HOME + "/one")
    Object save(Typed typed, RedirectAttributes redirect) {
        var one = get(typed.text("name"));
        var anchors = IntStream.range(0, Competencies.LEVELS)
                .mapToObj(i -> typed.text("anchor_" + i))
                .toList();
        return page(one).take(typed, () -> {
            competencies.describe(one.name(), typed.version(), typed.text("meaning"), anchors);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + HOME;
        });
    }
}
