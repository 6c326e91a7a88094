package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.GateTemplate;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.GateVotes;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Gates of proposals and projects: planning, criteria, votes, the decision and its conditions.
@Controller
class GateController {
    private static final String GATE = "/gates/{key:GAT-[0-9]+}";
    private static final String PROJECT = "/projects/{key:PRJ-[0-9]+}";
    private static final String FORM = "kit/form_page";

    private final Gates gates;
    private final GateVotes votes;
    private final GateForms forms;
    private final GatePage page;
    private final Proposals proposals;
    private final Projects projects;
    private final ProposalHead head;
    private final ProjectHeaders headers;

    GateController(
            Gates gates,
            GateVotes votes,
            GateForms forms,
            GatePage page,
            Proposals proposals,
            Projects projects,
            ProposalHead head,
            ProjectHeaders headers) {
        this.gates = gates;
        this.votes = votes;
        this.forms = forms;
        this.page = page;
        this.proposals = proposals;
        this.projects = projects;
        this.head = head;
        this.headers = headers;
    }

    @GetMapping(ProposalController.PROPOSAL + "/gates")
    String ofProposal(@PathVariable String key, Model model) {
        var proposal = proposals.get(key);
        model.addAttribute("record", head.draw(proposal, ProposalHead.Tab.GATES));
        return list(gates.about(proposal.id()), new GateView.About(false, proposal.id(), key, proposal.title()), model);
    }

    @GetMapping(PROJECT + "/gates")
    String ofProject(@PathVariable String key, Model model) {
        var project = projects.get(key);
        model.addAttribute("record", headers.of(project, "/gates"));
        return list(gates.about(project.id()), new GateView.About(true, project.id(), key, project.name()), model);
    }

    private String list(List<GateView> all, GateView.About about, Model model) {
        model.addAttribute("gates", all);
        model.addAttribute("about", about);
        model.addAttribute("mayPlan", gates.mayPlan(about));
        model.addAttribute("released", page.released(all));
        return "demand/gates";
    }

    @GetMapping({ProposalController.PROPOSAL + "/gates/new", PROJECT + "/gates/new"})
    String blank(@PathVariable String key, Model model) {
        var about = about(key);
        model.addAttribute("title", t("Plan a gate of {0}", about.title()));
        model.addAttribute("form", planning(about));
        return FORM;
    }

    private FormModel planning(GateView.About about) {
        return forms.plan(about.href() + "/gates", about.href() + "/gates");
    }

    private GateView.About about(String key) {
        if (key.startsWith("PRJ")) {
            var project = projects.get(key);
            return new GateView.About(true, project.id(), key, project.name());
        }
        var proposal = proposals.get(key);
        return new GateView.About(false, proposal.id(), key, proposal.title());
    }

    @PostMapping({ProposalController.PROPOSAL + "/gates", PROJECT + "/gates"})
    Object plan(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var about = about(key);
        var read = forms.planned(about.id(), sent);
        var title = t("Plan a gate of {0}", about.title());
        if (!read.errors().isEmpty()) {
            return IdeasController.again(FORM, title, planning(about), sent, read.errors());
        }
        try {
            return "redirect:" + gates.plan(read.value()).href();
        } catch (Refusal refusal) {
            return IdeasController.again(FORM, title, planning(about).refused(Sentences.of(refusal)), sent, Map.of());
        }
    }

    @GetMapping(GATE)
    String show(@PathVariable String key, Model model) {
        page.fill(gates.get(key), model);
        return "demand/gate";
    }

    @GetMapping(GATE + "/{part:answers|votes|decision|recusal|deputy}")
    String ask(@PathVariable String key, @PathVariable String part, Model model) {
        var gate = gates.get(key);
        model.addAttribute("title", title(gate));
        model.addAttribute("form", form(gate, part));
        return FORM;
    }

    private static String title(GateView gate) {
        return gate.key() + " " + gate.about().title();
    }

    private FormModel form(GateView gate, String part) {
        return switch (part) {
            case "answers" -> forms.answers(gate);
            case "votes" -> forms.vote(gate);
            case "decision" -> forms.decision(gate);
            case "deputy" ->
                FormModel.post(gate.href() + "/deputy", t("Name the deputy"))
                        .section(
                                t("Who votes in your stead"),
                                null,
                                Field.person("person", t("Deputy"), List.of()).required())
                        .cancel(gate.href());
            default ->
                FormModel.post(gate.href() + "/recusal", t("Step back"))
                        .section(
                                t("Step back from this gate"),
                                t("You have no vote here any more, and the quorum is counted without you."),
                                Field.area("words", t("What stands against it"))
                                        .required()
                                        .within(null, 2_000))
                        .cancel(gate.href());
        };
    }

    @PostMapping(GATE + "/answers")
    Object answer(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var gate = gates.get(key);
        return done(
                gate,
                "answers",
                sent,
                redirect,
                () -> gates.answer(
                        gate.id(), ProposalController.version(sent, gate.version()), GateForms.answered(gate, sent)));
    }

    private Object done(
            GateView gate,
            String part,
            Map<String, String> sent,
            RedirectAttributes redirect,
            Supplier<GateView> action) {
        try {
            var _ = action.get();
        } catch (Refusal refusal) {
            var again = form(gate, part).refused(Sentences.of(refusal));
            return IdeasController.again(FORM, title(gate), again, sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + gate.href();
    }

    @PostMapping(GATE + "/review")
    String open(@PathVariable String key, RedirectAttributes redirect) {
        var gate = gates.get(key);
        try {
            gates.open(gate.id());
            redirect.addFlashAttribute("flash", Flash.done(t("The gatekeepers are asked.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + gate.href();
    }

    @PostMapping(GATE + "/votes")
    Object vote(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var gate = gates.get(key);
        var verdict = GateForms.verdict(sent);
        if (verdict == null) {
            return IdeasController.again(
                    FORM, title(gate), forms.vote(gate), sent, Map.of("verdict", t("Choose one of the list.")));
        }
        return done(gate, "votes", sent, redirect, () -> votes.vote(gate.id(), verdict, IdeaForm.typed(sent, "words")));
    }

    @PostMapping(GATE + "/recusal")
    Object recuse(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var gate = gates.get(key);
        return done(gate, "recusal", sent, redirect, () -> votes.recuse(gate.id(), IdeaForm.typed(sent, "words")));
    }

    @PostMapping(GATE + "/deputy")
    Object deputise(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var gate = gates.get(key);
        var person = page.person(sent, "person");
        if (person == null) {
            return IdeasController.again(
                    FORM,
                    title(gate),
                    form(gate, "deputy"),
                    sent,
                    Map.of("person", t("Choose somebody from the list.")));
        }
        return done(gate, "deputy", sent, redirect, () -> votes.deputise(gate.id(), person));
    }

    @PostMapping(GATE + "/decision")
    Object decide(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var gate = gates.get(key);
        var read = forms.decided(sent);
        if (!read.errors().isEmpty()) {
            return IdeasController.again(FORM, title(gate), forms.decision(gate), sent, read.errors());
        }
        return done(gate, "decision", sent, redirect, () -> votes.decide(gate.id(), read.value()));
    }

    @PostMapping(GATE + "/conditions/{condition}")
    String fulfil(
            @PathVariable String key,
            @PathVariable java.util.UUID condition,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var gate = gates.get(key);
        try {
            votes.fulfil(gate.id(), condition, IdeaForm.typed(sent, "words"));
            redirect.addFlashAttribute("flash", Flash.done(t("The condition is met.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + gate.href();
    }

    @GetMapping(GATE + "/record." + PaperFile.PATH)
    ResponseEntity<byte[]> record(@PathVariable String key, @PathVariable String form) {
        return PaperFile.answer(form, key, page.paper(gates.get(key)));
    }

    @GetMapping("/gates/templates")
    String templates(Model model) {
        model.addAttribute("templates", gates.templates());
        model.addAttribute("mayShape", gates.mayShape());
        return "demand/gate_templates";
    }

    @GetMapping("/gates/templates/edit")
    String template(@RequestParam(defaultValue = "") String name, Model model) {
        var known = gates.templates().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(new GateTemplate(Ids.next(), "", 0, List.of(), 50, 60));
        model.addAttribute("title", t("What a gate asks"));
        model.addAttribute("form", GatePage.template(known));
        return FORM;
    }

    @PostMapping("/gates/templates")
    Object shape(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        try {
            var template = gates.shape(GatePage.shaped(sent));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is version {1} now.", template.name(), template.version())));
            return "redirect:/gates/templates";
        } catch (Refusal refusal) {
            var blank = new GateTemplate(Ids.next(), "", 0, List.of(), 50, 60);
            return IdeasController.again(
                    FORM,
                    t("What a gate asks"),
                    GatePage.template(blank).refused(Sentences.of(refusal)),
                    sent,
                    Map.of());
        }
    }
}
