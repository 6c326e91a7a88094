package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.view.SavedViews;
import org.plumbline.app.kernel.view.ViewedList;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    ModelAndView blank() {
        return page().show();
    }

    private FormPage page() {
        var form = forms.draw("/benefits", t("Claim it"), BLANK).cancel("/benefits");
        return FormPage.of(t("Claim a benefit"), form.draft("benefit"));
    }

    @PostMapping("/benefits")
    Object claim(Typed typed, RedirectAttributes redirect) {
        var profile = forms.read(typed, BLANK);
        return page().take(typed, () -> {
            var benefit = benefits.claim(profile);
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is claimed. Somebody else has to vouch for it.", benefit.key())));
            return "redirect:" + benefit.href();
        });
    }
}
