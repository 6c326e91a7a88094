package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.UUID;
import org.plumbline.app.demand.Blueprint;
import org.plumbline.app.demand.BlueprintLines;
import org.plumbline.app.demand.Blueprints;
import org.plumbline.app.kernel.Forbidden;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where blueprints are written and published.
@Controller
class BlueprintController {
    private static final String PAGE = "/proposals/blueprints";

    private final Blueprints blueprints;

    BlueprintController(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("all", blueprints.all());
        model.addAttribute("mayShape", blueprints.mayShape());
        return "demand/blueprints";
    }

    @GetMapping(PAGE + "/edit")
    ModelAndView edit(@RequestParam(defaultValue = "") String name) {
        return page(name).show();
    }

    private FormPage page(String name) {
        if (!blueprints.mayShape()) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        var known = blueprints.all().stream()
                .map(Blueprints.Kept::blueprint)
                .filter(one -> one.name().equals(name))
                .findFirst();
        var form = FormModel.post(PAGE, t("Keep the draft"))
                .section(
                        t("The blueprint"),
                        t("What began with an earlier version keeps it."),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 80)
                                .value(known.map(Blueprint::name).orElse(null)),
                        Field.text("sentence", t("For which projects"))
                                .required()
                                .within(null, 300)
                                .value(known.map(Blueprint::sentence).orElse(null)),
                        Field.area("stages", t("Stages"))
                                .required()
                                .hint(
                                        t(
                                                "A line each with name, share of the length in %, tasks and the milestone at its end: Build 40: Build; Test > Ready for pilot"))
                                .value(known.map(BlueprintLines::stages).orElse(null)),
                        Field.area("starters", t("In the registers from the first day"))
                                .hint(t("A line each: risk: The people it needs are called away"))
                                .value(known.map(BlueprintLines::starters).orElse(null)))
                .cancel(PAGE);
        return FormPage.of(t("How projects begin"), form);
    }

    @PostMapping(PAGE)
    Object write(Typed typed, RedirectAttributes redirect) {
        return page("").take(typed, () -> {
            var draft = blueprints.write(
                    typed.text("name"), typed.text("sentence"), typed.text("stages"), typed.text("starters"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t(
                            "{0}, version {1}, is a draft. Publish it to begin projects with it.",
                            draft.name(), draft.version())));
            return "redirect:" + PAGE;
        });
    }

    @PostMapping(PAGE + "/{id}/publication")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(
                redirect, PAGE, t("Published. Projects begin with it from now on."), () -> blueprints.publish(id));
    }
}
