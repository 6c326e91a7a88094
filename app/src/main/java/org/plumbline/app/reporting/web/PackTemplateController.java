package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.PackTemplates;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportingRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The organisation's own presentation, on which the slides of the packs are laid out.
@Controller
@RequestMapping("/status/template")
class PackTemplateController {
    private static final String PAGE = "reporting/pack_template";
    private static final String ADDRESS = "/status/template";

    private final PackTemplates templates;
    private final Periods periods;
    private final Access access;

    PackTemplateController(PackTemplates templates, Periods periods, Access access) {
        this.templates = templates;
        this.periods = periods;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        access.require(Permission.FREEZE);
        fill(model, form());
        return PAGE;
    }

    private void fill(Model model, FormModel form) {
        model.addAttribute("template", templates.current().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute(
                "latest",
                periods.list().stream()
                        .filter(PeriodView::isFrozen)
                        .findFirst()
                        .map(PeriodView::key)
                        .orElse(null));
    }

    private static FormModel form() {
        return FormModel.post(
                ADDRESS,
                t("Use it"),
                Field.files("file", t("Presentation or template"))
                        .hint(
                                t(
                                        "A .pptx or .potx of any slide size, with at least one layout that has a title. Its sample slides are left out.")));
    }

    @PostMapping
    Object use(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file == null || file.isEmpty() || file.getFirst().isEmpty()) {
                throw new Refusal(ReportingRules.TEMPLATE_NEEDED);
            }
            var sent = file.getFirst();
            var name = sent.getOriginalFilename();
            var used = templates.use(name == null ? t("without a name") : name, sent.getBytes());
            redirect.addFlashAttribute("flash", Flash.done(t("Slides are laid out on {0} from now on.", used.name())));
        } catch (Refusal refusal) {
            fill(model, form().refused(Sentences.of(refusal)));
            return AudienceController.refused(PAGE, model);
        }
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/removal")
    String drop(RedirectAttributes redirect) {
        templates.drop();
        redirect.addFlashAttribute("flash", Flash.done(t("Slides are laid out in Plumbline's own way again.")));
        return "redirect:" + ADDRESS;
    }
}
