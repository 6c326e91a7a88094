package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.view.SavedViews;
import org.plumbline.app.kernel.view.ViewedList;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register of benefits, and claiming one.
@Controller
class BenefitsController {
    private static final BenefitProfile BLANK = BenefitProfile.of("", BenefitKind.CASH);

    private final Benefits benefits;
    private final BenefitRegister register;
    private final BenefitForm forms;
    private final SavedViews views;

    BenefitsController(Benefits benefits, BenefitRegister register, BenefitForm forms, SavedViews views) {
        this.views = views;
        this.benefits = benefits;
        this.register = register;
        this.forms = forms;
    }

    @Bean
    static ViewedList viewsOfBenefits() {
        return ViewedList.of("benefits", "/benefits");
    }

    @GetMapping("/benefits")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", views.on(register.draw(RegisterQuery.of(request))));
        model.addAttribute("mayClaim", benefits.mayClaim());
        return Htmx.wantsPiece(request) ? "kit/register" : "benefits/benefits";
    }

    @GetMapping("/benefits." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        return register.file(RegisterQuery.of(request)).answer(form);
    }

    @GetMapping("/benefits/new")
    String blank(Model model) {
        model.addAttribute("title", t("Claim a benefit"));
        model.addAttribute("form", form());
        return "benefits/form";
    }

    private FormModel form() {
        return forms.draw("/benefits", t("Claim it"), BLANK).cancel("/benefits").draft("benefit");
    }

    @PostMapping("/benefits")
    Object claim(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var profile = forms.read(typed, BLANK);
        if (!typed.errors().isEmpty()) {
            return again(t("Claim a benefit"), form(), typed);
        }
        try {
            var benefit = benefits.claim(profile);
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is claimed. Somebody else has to vouch for it.", benefit.key())));
            return "redirect:" + benefit.href();
        } catch (Refusal refusal) {
            return again(t("Claim a benefit"), form().refused(Sentences.of(refusal)), typed);
        }
    }

    /// The form again, with what was typed and what has to be mended.
    static ModelAndView again(String title, FormModel form, Typed typed) {
        return new ModelAndView(
                "benefits/form",
                Map.of("title", title, "form", form.filled(typed.all(), typed.errors())),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
