package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ProposalCommand;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.AmountLines;
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

/// One proposal: what it says, where it came from, what was decided about it, and its next steps.
@Controller
class ProposalController {
    static final String PROPOSAL = "/proposals/{key:PRP-[0-9]+}";

    private static final int HISTORY = 12;

    private final Proposals proposals;
    private final ProposalForm forms;
    private final ProposalRegister register;
    private final ProposalHead head;
    private final SearchIndex index;
    private final Histories histories;
    private final Talk talk;

    ProposalController(
            Proposals proposals,
            ProposalForm forms,
            ProposalRegister register,
            ProposalHead head,
            SearchIndex index,
            Histories histories,
            Talk talk) {
        this.proposals = proposals;
        this.forms = forms;
        this.register = register;
        this.head = head;
        this.index = index;
        this.histories = histories;
        this.talk = talk;
    }

    @GetMapping(PROPOSAL)
    String show(@PathVariable String key, Model model) {
        var proposal = proposals.get(key);
        var names = register.names(List.of(proposal));
        model.addAttribute("record", head.draw(proposal, ProposalHead.Tab.OVERVIEW));
        model.addAttribute("proposal", proposal);
        model.addAttribute("facts", facts(proposal, names));
        model.addAttribute("gaps", gaps(proposal));
        model.addAttribute("origin", place(proposal.origin().ideaId()));
        model.addAttribute("project", place(proposal.projectId()));
        model.addAttribute("history", histories.latest(proposal.subject(), HISTORY));
        model.addAttribute("talk", talk.about(proposal.id()));
        return "demand/proposal";
    }

    /// What a draft has to say before it competes, for who may write it.
    private List<String> gaps(ProposalView proposal) {
        return proposal.state() == ProposalState.DRAFT && proposals.mayChange(proposal)
                ? proposal.text().gaps().stream().map(gap -> t(gap)).toList()
                : List.of();
    }

    private SearchIndex.@Nullable Place place(@Nullable UUID id) {
        return id == null ? null : index.seen(List.of(id)).stream().findFirst().orElse(null);
    }

    private static Map<String, String> facts(ProposalView proposal, Map<UUID, String> names) {
        var text = proposal.text();
        var facts = new LinkedHashMap<String, String>();
        facts.put(t("Becomes"), t(text.kind().label()));
        facts.put(t("Money is spent to"), t(text.bucket().label()));
        put(facts, t("Must be done"), text.mandatoryReason());
        put(
                facts,
                t("Whom it serves"),
                ProposalRegister.name(names, text.people().departmentId()));
        put(facts, t("Sponsor"), ProposalRegister.name(names, text.people().sponsorId()));
        put(
                facts,
                t("Worked out by"),
                ProposalRegister.name(names, text.people().leadId()));
        put(facts, t("Idea of"), ProposalRegister.name(names, proposal.origin().requesterId()));
        var start = text.wish().start();
        put(facts, t("Wished first month"), start == null ? null : Formats.month(start));
        var months = text.wish().months();
        put(facts, t("Length"), months == null ? null : t("{0} months", months));
        var staffing = text.wish().staffing();
        put(facts, t("Size"), staffing.size());
        put(facts, t("People by role"), staffing.fte().isEmpty() ? null : AmountLines.roles(staffing.fte()));
        return facts;
    }

    private static void put(Map<String, String> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.put(label, value);
        }
    }

    @GetMapping(PROPOSAL + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(proposals.get(key)).show();
    }

    private static String title(ProposalView proposal) {
        return proposal.key() + " " + proposal.title();
    }

    private FormPage page(ProposalView proposal) {
        var form = forms.draw(proposal.href(), t("Save"), proposal.text(), version(proposal));
        return FormPage.of(title(proposal), form.cancel(proposal.href()));
    }

    private static Field version(ProposalView proposal) {
        return Field.hidden("version", Integer.toString(proposal.version()));
    }

    static int version(Map<String, String> sent, int usual) {
        var text = sent.get("version");
        return text == null ? usual : text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    @PostMapping(PROPOSAL)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        var text = forms.read(typed);
        return page(proposal).take(typed, () -> {
            proposals.change(proposal.id(), typed.version(proposal.version()), text);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + proposal.href();
        });
    }

    @PostMapping(PROPOSAL + "/removal")
    String discard(@PathVariable String key, RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        try {
            proposals.discard(proposal.id());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + proposal.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The draft is removed.")));
        return "redirect:/proposals";
    }

    @GetMapping(PROPOSAL + "/moves/{command:[a-z]+}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        var proposal = proposals.get(key);
        return FormPage.of(title(proposal), step(proposal, command(command))).show();
    }

    private static FormModel step(ProposalView proposal, ProposalCommand command) {
        var reason = Field.area("reason", t("Why")).within(null, 2_000);
        return FormModel.post(proposal.href() + "/moves/" + command.word(), t(command.label()), version(proposal))
                .section(
                        t(command.label()),
                        t("Who had the idea, who stands for it and who works it out are told."),
                        command.needsReason() ? reason.required() : reason)
                .cancel(proposal.href());
    }

    @PostMapping(PROPOSAL + "/moves/{command:[a-z]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        var wanted = command(command);
        return FormPage.of(title(proposal), step(proposal, wanted)).take(typed, () -> {
            var moved = proposals.move(proposal.id(), typed.version(proposal.version()), wanted, typed.text("reason"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0}: {1}.", moved.key(), t(moved.state().label()))));
            return "redirect:" + proposal.href();
        });
    }

    private static ProposalCommand command(String word) {
        return Command.of(ProposalCommand.class, word);
    }
}
