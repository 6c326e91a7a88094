package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.survey.CultureSurvey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks people without their names how the organisation works.
@Controller
class CultureController {
    private final CultureSurvey culture;

    CultureController(CultureSurvey culture) {
        this.culture = culture;
    }

    @PostMapping("/roles/culture/survey")
    String ask(RedirectAttributes redirect) {
        var survey = culture.ask();
        redirect.addFlashAttribute("flash", Flash.done(t("Written down. Choose whom to ask, then send it out.")));
        return "redirect:" + survey.href();
    }
}
