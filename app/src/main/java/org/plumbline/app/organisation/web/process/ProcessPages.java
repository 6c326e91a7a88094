package org.plumbline.app.organisation.web.process;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.diagram.FlowDiagram;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.process.ProcessView;
import org.plumbline.app.organisation.process.Processes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Processes: the list, each as a picture in lanes, and the form.
@Controller
class ProcessPages {
    private static final String KEY = "/processes/{key:PRC-[0-9]+}";

    private final Processes processes;

    ProcessPages(Processes processes) {
        this.processes = processes;
    }

    private static Drawing drawing(ProcessView process) {
        return new FlowDiagram(
                        process.title(),
                        process.steps().stream()
                                .map(step -> new FlowDiagram.Step(
                                        step.title(),
                                        step.role(),
                                        step.needs(),
                                        step.gives(),
                                        "/roles/" + step.roleKey()))
                                .toList())
                .drawn();
    }

    @GetMapping("/processes")
    String all(Model model) {
        model.addAttribute("processes", processes.all());
        model.addAttribute("mayChange", processes.mayChange());
        return "organisation/process/processes";
    }

    @PostMapping("/processes/catalogue")
    String takeOver(RedirectAttributes redirect) {
        var added = processes.takeOver();
        redirect.addFlashAttribute(
                "flash", Flash.done(plural(added, "{0} process is added.", "{0} processes are added.")));
        return "redirect:/processes";
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        var process = processes.get(key);
        model.addAttribute("process", process);
        model.addAttribute("drawing", drawing(process));
        model.addAttribute("mayChange", processes.mayChange());
        return "organisation/process/process";
    }

    @GetMapping(KEY + "." + DrawingFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String form) {
        return DrawingFile.answer(form, key, drawing(processes.get(key)));
    }

    @GetMapping("/processes/new")
    ModelAndView blank() {
        requireChange();
        return page(null).show();
    }

    private void requireChange() {
        if (!processes.mayChange()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    private static FormPage page(@Nullable ProcessView process) {
        var home = process == null ? "/processes" : "/processes/" + process.key();
        var form = FormModel.post(
                        home,
                        process == null ? t("Add the process") : t("Save"),
                        Field.hidden("version", process == null ? "0" : String.valueOf(process.version())),
                        Field.text("title", t("Title"))
                                .required()
                                .within(null, 200)
                                .value(process == null ? null : process.title()),
                        Field.area("purpose", t("What it is for"))
                                .required()
                                .value(process == null ? null : process.purpose()),
                        Field.area("steps", t("Steps"))
                                .required()
                                .hint(t("One on each line: step | role | what it needs | what it gives."))
                                .value(process == null ? null : process.text()))
                .cancel(home);
        return FormPage.of(process == null ? t("Add a process") : process.title(), form);
    }

    private static Processes.Wanted wanted(Typed typed) {
        return new Processes.Wanted(typed.text("title"), typed.text("purpose"), typed.text("steps"));
    }

    @PostMapping("/processes")
    Object create(Typed typed) {
        return page(null)
                .take(
                        typed,
                        () -> "redirect:/processes/"
                                + processes.create(wanted(typed)).key());
    }

    @GetMapping(KEY + "/edit")
    ModelAndView edit(@PathVariable String key) {
        requireChange();
        return page(processes.get(key)).show();
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, Typed typed) {
        return page(processes.get(key)).take(typed, () -> {
            processes.change(key, typed.version(), wanted(typed));
            return "redirect:/processes/" + key;
        });
    }

    @PostMapping(KEY + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/processes", t("Removed."), () -> processes.remove(key));
    }
}
