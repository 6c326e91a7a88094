package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the organisation wants to reach: the list, the map, and the form for one more.
@Controller
class ObjectivesController {
    static final String FORM = "kit/form_page";

    private final Objectives objectives;
    private final ObjectiveRegister register;
    private final ObjectiveForm forms;

    ObjectivesController(Objectives objectives, ObjectiveRegister register, ObjectiveForm forms) {
        this.objectives = objectives;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/objectives")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        model.addAttribute("tabs", StrategyNavigation.tabs("/objectives"));
        model.addAttribute("maySet", objectives.maySet());
        return Htmx.wantsPiece(request) ? "kit/register" : "portfolio/objectives";
    }

    @GetMapping("/objectives." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        return register.file(RegisterQuery.of(request)).answer(form);
    }

    @GetMapping("/objectives/map")
    String map(Model model) {
        model.addAttribute("drawing", StrategyMap.of(objectives.all()));
        model.addAttribute("tabs", StrategyNavigation.tabs("/objectives/map"));
        return "portfolio/map";
    }

    @GetMapping("/objectives/map." + DrawingFile.PATH)
    ResponseEntity<byte[]> picture(@PathVariable String form) {
        return DrawingFile.answer(form, "strategy-map", StrategyMap.of(objectives.all()));
    }

    @GetMapping("/objectives/new")
    String blank(Model model) {
        if (!objectives.maySet()) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", t("Set an objective"));
        model.addAttribute("form", forms.draw("/objectives", t("Keep the draft"), null));
        return FORM;
    }

    @PostMapping("/objectives")
    Object add(@RequestParam Map<String, String> sent, HttpServletRequest request, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var title = t("Set an objective");
        var form = forms.draw("/objectives", t("Keep the draft"), null);
        var text = forms.read(typed, leadsTo(request));
        if (text.isEmpty()) {
            return typed.again(FORM, title, form);
        }
        try {
            var objective = objectives.create(text.get());
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is kept as a draft.", objective.key())));
            return "redirect:" + objective.href();
        } catch (Refusal refusal) {
            return typed.again(FORM, title, form.refused(Sentences.of(refusal)));
        }
    }

    static List<String> leadsTo(HttpServletRequest request) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues("leads_to"), new String[0]));
    }
}
