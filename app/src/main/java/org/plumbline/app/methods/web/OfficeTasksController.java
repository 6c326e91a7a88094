package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.work.OfficePlan;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Makes the processes of a method for offices work in the plan of one.
@Controller
class OfficeTasksController {
    private static final String PAGE = MethodController.METHOD + "/office";

    private final Methods methods;
    private final MethodHead heads;
    private final OfficePlan plan;

    OfficeTasksController(Methods methods, MethodHead heads, OfficePlan plan) {
        this.methods = methods;
        this.heads = heads;
        this.plan = plan;
    }

    @GetMapping(PAGE)
    Object ask(@PathVariable String key) {
        return page(office(key)).show();
    }

    private MethodView office(String key) {
        var method = methods.get(key);
        if (method.kind() != Pack.Kind.OFFICE) {
            throw new Missing("method", key);
        }
        return method;
    }

    private FormPage page(MethodView method) {
        var offices = plan.offices().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        var form = FormModel.post(
                        method.href() + "/office",
                        t("Put them into its plan"),
                        Field.select("office", t("Office"), offices).required())
                .cancel(method.href());
        return FormPage.of(t("Make it work of an office"), form)
                .asking(t(
                        "Each process becomes an activity in the business plan; those there already are left alone."));
    }

    @PostMapping(PAGE)
    Object take(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var method = office(key);
        typed.require("office", t("Choose an office."));
        var office = typed.reference(
                "office",
                text -> plan.offices().stream()
                        .map(OfficePlan.Office::id)
                        .filter(id -> id.toString().equals(text))
                        .findFirst());
        return page(method).take(typed, office, id -> {
            var added = plan.add(id, tasks(method));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} activities are added to the plan.", added)));
            return "redirect:" + plan.href(id);
        });
    }

    private List<OfficePlan.Task> tasks(MethodView method) {
        return heads.release(method, null).pack().phases().stream()
                .flatMap(phase -> phase.processes().stream()
                        .map(process -> new OfficePlan.Task(
                                phase.name() + ": " + process.name(),
                                process.purpose(),
                                process.steps().isEmpty()
                                        ? ""
                                        : process.steps().getLast().gives())))
                .toList();
    }
}
