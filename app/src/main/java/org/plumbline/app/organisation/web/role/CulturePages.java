package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.role.Culture;
import org.plumbline.app.organisation.role.CultureVoices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the organisation works, and whether its structure fits.
@Controller
class CulturePages {
    private static final String PAGE = "/roles/culture";

    private final Culture culture;
    private final ObjectProvider<CultureVoices> voices;
    private final Access access;

    CulturePages(Culture culture, ObjectProvider<CultureVoices> voices, Access access) {
        this.culture = culture;
        this.voices = voices;
        this.access = access;
    }

    @GetMapping(PAGE)
    ModelAndView page() {
        return page(form());
    }

    private ModelAndView page(FormModel form) {
        var page = new ModelAndView("organisation/role/culture");
        page.addObject("profile", culture.profile().orElse(null));
        page.addObject("structure", culture.structure().orElse(null));
        page.addObject("warnings", culture.warnings());
        var asked = voices.getIfAvailable();
        page.addObject("said", asked == null ? null : asked.latest().orElse(null));
        page.addObject("survey", asked == null ? null : asked.page().orElse(null));
        page.addObject("mayAsk", asked != null && asked.mayAsk());
        page.addObject("form", access.may(Permission.ADMINISTER) ? form : null);
        return page;
    }

    private FormModel form() {
        var options = IntStream.rangeClosed(1, 5)
                .mapToObj(grade -> new Option(
                        String.valueOf(grade),
                        switch (grade) {
                            case 1 -> t("1 not at all");
                            case 5 -> t("5 entirely");
                            default -> String.valueOf(grade);
                        }))
                .toList();
        var profile = culture.profile();
        var fields = Arrays.stream(Culture.Question.values())
                .map(question -> Field.select(
                                question.name().toLowerCase(java.util.Locale.ROOT), t(question.text()), options)
                        .value(profile.map(one -> one.to(question)).orElse(null))
                        .required())
                .toArray(Field[]::new);
        return FormModel.post(PAGE, t("Record the answers"), fields);
    }

    @PostMapping(PAGE)
    Object answer(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        try {
            culture.answer(Arrays.stream(Culture.Question.values())
                    .map(question -> typed.whole(question.name().toLowerCase(java.util.Locale.ROOT), -1))
                    .toList());
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + PAGE;
        } catch (Refusal refusal) {
            var page = page(form().filled(typed.all(), Map.of()).refused(Sentences.of(refusal)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
