package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
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

/// The list of proposals, and how one comes in: from an accepted idea or directly.
@Controller
class ProposalsController {
    private final Proposals proposals;
    private final Ideas ideas;
    private final ProposalRegister register;
    private final ProposalFile file;
    private final ProposalForm forms;
    private final SavedViews views;

    ProposalsController(
            Proposals proposals,
            Ideas ideas,
            ProposalRegister register,
            ProposalFile file,
            ProposalForm forms,
            SavedViews views) {
        this.views = views;
        this.proposals = proposals;
        this.ideas = ideas;
        this.register = register;
        this.file = file;
        this.forms = forms;
    }

    @Bean
    static ViewedList viewsOfProposals() {
        return ViewedList.of("proposals", "/proposals");
    }

    @GetMapping("/proposals")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", views.on(register.draw(RegisterQuery.of(request))));
        model.addAttribute("mayPropose", proposals.mayPropose());
        return Htmx.wantsPiece(request) ? "kit/register" : "demand/proposals";
    }

    @GetMapping("/proposals." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        return file.of(RegisterQuery.of(request)).answer(form);
    }

    @GetMapping("/proposals/new")
    ModelAndView blank() {
        return page().show();
    }

    private FormPage page() {
        var form = forms.draw("/proposals", t("Keep it as a draft"), ProposalText.of("", proposals.currency()));
        return FormPage.of(t("Write a proposal"), form.cancel("/proposals").draft("proposal"));
    }

    @PostMapping("/proposals")
    Object add(Typed typed, RedirectAttributes redirect) {
        var text = forms.read(typed);
        return page().take(typed, () -> {
            var proposal = proposals.draft(text);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is kept as a draft.", proposal.key())));
            return "redirect:" + proposal.href();
        });
    }

    @PostMapping("/ideas/{key:IDA-[0-9]+}/proposal")
    String workOut(@PathVariable String key, RedirectAttributes redirect) {
        var idea = ideas.get(key);
        try {
            var proposal = proposals.workOut(idea.id());
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is worked out as {1}.", key, proposal.key())));
            return "redirect:" + proposal.href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + idea.href();
        }
    }
}
