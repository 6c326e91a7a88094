package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.app.demand.IdeaText;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The door for ideas: the list, the three questions, and "do we have that already?" while somebody types.
@Controller
class IdeasController {
    private final Ideas ideas;
    private final IdeaRegister register;
    private final IdeaForm forms;

    IdeasController(Ideas ideas, IdeaRegister register, IdeaForm forms) {
        this.ideas = ideas;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/ideas")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        return Htmx.wantsPiece(request) ? "kit/register" : "demand/ideas";
    }

    @GetMapping("/ideas.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"ideas.csv\"")
                .body(register.csv(RegisterQuery.of(request)));
    }

    @GetMapping("/ideas/likeness")
    String likeness(@RequestParam(defaultValue = "") String title, Model model) {
        model.addAttribute("alike", ideas.alike(title));
        model.addAttribute("isAsked", true);
        return "demand/alike";
    }

    @GetMapping("/ideas/new")
    String blank(Model model) {
        model.addAttribute("title", t("Hand in an idea"));
        model.addAttribute("form", form());
        model.addAttribute("alike", List.of());
        return "demand/form";
    }

    private FormModel form() {
        return forms.draw("/ideas", t("Hand it in"), IdeaText.of(""))
                .keep(t("Keep it as a draft"))
                .cancel("/ideas")
                .draft("idea");
    }

    @PostMapping("/ideas")
    Object add(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var read = forms.read(sent);
        var isDraft = "true".equals(sent.get("draft"));
        var errors = new java.util.HashMap<>(read.errors());
        if (!isDraft) {
            errors.putAll(IdeaForm.open(read.text()));
        }
        if (!errors.isEmpty()) {
            return again("demand/form", t("Hand in an idea"), form(), sent, errors);
        }
        try {
            var idea = isDraft ? ideas.draft(read.text()) : ideas.handIn(read.text());
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isDraft
                                    ? t("{0} is kept. Only you see it.", idea.key())
                                    : t("{0} is handed in. You are told of every step.", idea.key())));
            return "redirect:" + idea.href();
        } catch (Refusal refusal) {
            return again("demand/form", t("Hand in an idea"), form().refused(Sentences.of(refusal)), sent, Map.of());
        }
    }

    /// The form again, with what was typed and what has to be mended.
    static ModelAndView again(
            String template, String title, FormModel form, Map<String, String> sent, Map<String, String> errors) {
        var typed = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new ModelAndView(
                template,
                Map.of("title", title, "form", form.filled(typed, errors), "alike", List.of()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
