package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.benefits.BenefitCommand;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One benefit: what it says, where it stands, and its next steps.
@Controller
class BenefitController {
    static final String BENEFIT = "/benefits/{key:BEN-[0-9]+}";
    private static final int HISTORY = 12;

    private final Benefits benefits;
    private final BenefitForm forms;
    private final BenefitHead heads;
    private final Histories histories;
    private final Talk talk;

    BenefitController(Benefits benefits, BenefitForm forms, BenefitHead heads, Histories histories, Talk talk) {
        this.benefits = benefits;
        this.forms = forms;
        this.heads = heads;
        this.histories = histories;
        this.talk = talk;
    }

    @GetMapping(BENEFIT)
    String show(@PathVariable String key, Model model) {
        var benefit = benefits.get(key);
        var names = heads.names(List.of(benefit));
        model.addAttribute("record", heads.draw(benefit, "", names));
        model.addAttribute("benefit", benefit);
        model.addAttribute("facts", heads.facts(benefit, names));
        model.addAttribute("history", histories.latest(benefit.subject(), HISTORY));
        model.addAttribute("talk", talk.about(benefit.id()));
        return "benefits/benefit";
    }

    @GetMapping(BENEFIT + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(benefits.get(key)).show();
    }

    private static String title(BenefitView benefit) {
        return benefit.key() + " " + benefit.title();
    }

    private FormPage page(BenefitView benefit) {
        var form = forms.draw(benefit.href(), t("Save"), benefit.profile(), version(benefit));
        return FormPage.of(title(benefit), form.cancel(benefit.href()));
    }

    private static Field version(BenefitView benefit) {
        return Field.hidden("version", Integer.toString(benefit.version()));
    }

    @PostMapping(BENEFIT)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        var profile = forms.read(typed, benefit.profile());
        return page(benefit).take(typed, () -> {
            benefits.change(benefit.id(), typed.version(benefit.version()), profile);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + benefit.href();
        });
    }

    @GetMapping(BENEFIT + "/moves/{command:[a-z_]+}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        var benefit = benefits.get(key);
        return FormPage.of(title(benefit), step(benefit, command(command))).show();
    }

    private static FormModel step(BenefitView benefit, BenefitCommand command) {
        var reason = Field.area("reason", t("Reason"))
                .within(null, 2_000)
                .hint(t("Everybody who follows the benefit reads it."));
        return FormModel.post(
                        benefit.href() + "/moves/" + command.word(),
                        t(command.label()),
                        version(benefit),
                        command.needsReason() ? reason.required() : reason)
                .cancel(benefit.href());
    }

    @PostMapping(BENEFIT + "/moves/{command:[a-z_]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        var wanted = command(command);
        var page = FormPage.of(title(benefit), step(benefit, wanted));
        if (wanted.needsReason()) {
            return page.take(typed, () -> moved(benefit, wanted, typed, redirect));
        }
        try {
            return moved(benefit, wanted, typed, redirect);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + benefit.href();
        }
    }

    private String moved(BenefitView benefit, BenefitCommand wanted, Typed typed, RedirectAttributes redirect) {
        var after = benefits.move(benefit.id(), typed.version(benefit.version()), wanted, typed.text("reason"));
        redirect.addFlashAttribute(
                "flash", Flash.done(t("{0}: {1}.", after.key(), t(after.state().label()))));
        return "redirect:" + benefit.href();
    }

    private static BenefitCommand command(String word) {
        return Command.of(BenefitCommand.class, word);
    }
}
