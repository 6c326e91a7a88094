package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Audiences;
import org.plumbline.app.reporting.GroupReports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages where the office keeps the audiences of the pack.
@Controller
@RequestMapping("/status/audiences")
class AudienceController {
    private static final String ID = "[0-9a-fA-F-]{36}";
    private static final String PAGE = "reporting/audience";

    private final Audiences audiences;
    private final GroupReports groups;
    private final Access access;

    AudienceController(Audiences audiences, GroupReports groups, Access access) {
        this.audiences = audiences;
        this.groups = groups;
        this.access = access;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        access.require(Permission.CHALLENGE);
        var empty = new Audience(Ids.next(), "", null, Audience.Carriage.LINK, true, List.of(), List.of(), 0);
        fill(model, empty);
        return PAGE;
    }

    @GetMapping("/{id:" + ID + "}")
    String edit(@PathVariable UUID id, Model model) {
        fill(model, audiences.get(id));
        return PAGE;
    }

    private void fill(Model model, Audience audience) {
        model.addAttribute("title", audience.version() == 0 ? t("Add an audience") : audience.name());
        model.addAttribute("audience", audience);
        model.addAttribute("form", AudienceForm.of(audience, audiences.names(audience), groups.seen()));
    }

    @PostMapping("/{id:" + ID + "}")
    Object save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var audience = AudienceForm.read(id, sent);
        try {
            audiences.save(audience);
        } catch (Refusal refusal) {
            fill(model, audience);
            model.addAttribute(
                    "form",
                    AudienceForm.of(audience, audiences.names(audience), groups.seen())
                            .refused(Sentences.of(refusal)));
            return refused(PAGE, model);
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:/status/distribution";
    }

    @PostMapping("/{id:" + ID + "}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        var name = audiences.get(id).name();
        audiences.remove(id);
        redirect.addFlashAttribute("flash", Flash.done(t("The audience {0} is removed.", name)));
        return "redirect:/status/distribution";
    }

    /// A page that says why nothing was changed.
    static ModelAndView refused(String page, Model model) {
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
