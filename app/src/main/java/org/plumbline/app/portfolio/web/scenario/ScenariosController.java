package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All scenarios, and the form for one more.
@Controller
class ScenariosController {
    static final String FORM = "kit/form_page";

    private final Scenarios scenarios;
    private final ScenarioRegister register;
    private final ScenarioForm forms;

    ScenariosController(Scenarios scenarios, ScenarioRegister register, ScenarioForm forms) {
        this.scenarios = scenarios;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/scenarios")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        model.addAttribute("mayPropose", scenarios.mayPropose());
        return Htmx.wantsPiece(request) ? "kit/register" : "portfolio/scenario/list";
    }

    @GetMapping("/scenarios.csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"scenarios.csv\"")
                .body(register.csv());
    }

    @GetMapping("/scenarios/new")
    String blank(Model model) {
        if (!scenarios.mayPropose()) {
            throw new Forbidden(Permission.GROUP);
        }
        model.addAttribute("title", t("Make a scenario"));
        model.addAttribute("form", forms.blank());
        return FORM;
    }

    @PostMapping("/scenarios")
    Object add(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var title = t("Make a scenario");
        var read = forms.read(typed, null);
        if (read.isEmpty()) {
            return typed.again(FORM, title, forms.blank());
        }
        try {
            var scenario = scenarios.create(read.get().named(), read.get().question());
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is made. Enter what limits the choice, then search.", scenario.key())));
            return "redirect:" + scenario.href();
        } catch (Refusal refusal) {
            return typed.again(FORM, title, forms.blank().refused(Sentences.of(refusal)));
        }
    }
}
