package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Blueprint;
import org.plumbline.app.demand.Conversions;
import org.plumbline.app.demand.ManagerFit;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How an approved proposal becomes a project: from which blueprint, managed by whom, from when.
@Controller
class ConversionController {
    private static final String PROJECT = ProposalController.PROPOSAL + "/project";
    private static final int SHOWN = 8;

    private final Proposals proposals;
    private final Conversions conversions;
    private final Choices choices;
    private final Clock clock;

    ConversionController(Proposals proposals, Conversions conversions, Choices choices, Clock clock) {
        this.proposals = proposals;
        this.conversions = conversions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping(PROJECT)
    String ask(@PathVariable String key, Model model) {
        var proposal = proposals.get(key);
        var fits = conversions.managers(proposal).stream().limit(SHOWN).toList();
        model.addAllAttributes(page(proposal, fits, form(proposal, fits)));
        return "demand/conversion";
    }

    private Map<String, Object> page(ProposalView proposal, List<ManagerFit> fits, FormModel form) {
        var names = choices.names(
                new ArrayList<>(fits.stream().map(ManagerFit::personId).toList()));
        var rows = fits.stream()
                .map(fit -> List.of(
                        names.getOrDefault(fit.personId(), ""),
                        Formats.number(fit.score(), 1),
                        t("{0} now", fit.running()),
                        Formats.percent(fit.availability(), 0),
                        Formats.percent(fit.exact(), 0),
                        Formats.percent(fit.similar(), 0),
                        Formats.percent(fit.adjacent(), 0),
                        Formats.percent(fit.general(), 0)))
                .toList();
        var sheet = new CaseSheet(
                List.of(
                        t("Who"),
                        t("Fit"),
                        t("Projects"),
                        t("Free, 40 %"),
                        t("Exact experience, 20 %"),
                        t("Similar, 20 %"),
                        t("Adjacent, 15 %"),
                        t("General, 5 %")),
                rows);
        var model = new HashMap<String, Object>();
        model.put("title", proposal.key() + " " + proposal.title());
        model.put("form", form);
        model.put("fits", sheet);
        model.put("blueprints", isProgramme(proposal) ? List.of() : conversions.blueprints());
        model.put("lessons", conversions.lessons(proposal));
        return model;
    }

    private static boolean isProgramme(ProposalView proposal) {
        return proposal.text().kind() == ProposalKind.PROGRAMME;
    }

    private FormModel form(ProposalView proposal, List<ManagerFit> fits) {
        var verb = isProgramme(proposal) ? t("Make it a programme") : t("Make it a project");
        var form = FormModel.post(proposal.href() + "/project", verb);
        var best = fits.isEmpty() ? null : fits.getFirst().personId();
        return (isProgramme(proposal) ? form : begun(form, proposal))
                .section(
                        t("Who manages it"),
                        t("Who fits best stands there already."),
                        Field.person("manager", t("Manager"), choices.person(best))
                                .required()
                                .value(best),
                        Field.area("reason", t("Why somebody else, if so")).within(null, 2_000))
                .cancel(proposal.href());
    }

    /// How a project begins; a programme has neither plan nor start of its own.
    private FormModel begun(FormModel form, ProposalView proposal) {
        var all = conversions.blueprints();
        var blueprints = all.stream()
                .map(one -> new Option(one.id().toString(), t(one.name()) + ": " + t(one.sentence())))
                .toList();
        var start = proposal.text().wish().start();
        var today = LocalDate.now(clock);
        var first = start == null || start.atDay(1).isBefore(today) ? today : start.atDay(1);
        return form.section(
                t("The project"),
                null,
                Field.radio("blueprint", t("Blueprint"), blueprints)
                        .required()
                        .value(usual(all, proposal).id()),
                Field.date("start", t("Start")).required().value(first));
    }

    private static Blueprint usual(List<Blueprint> all, ProposalView proposal) {
        var months = proposal.text().wish().months();
        var place = months == null ? 1 : months <= 4 ? 0 : months <= 12 ? 1 : 2;
        return all.get(Math.min(place, all.size() - 1));
    }

    @PostMapping(PROJECT)
    Object convert(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        var errors = new HashMap<String, String>();
        var isDone = proposal.state() == ProposalState.CONVERTED;
        var manager = choices.person(sent, "manager", errors);
        if (isProgramme(proposal)) {
            return programme(proposal, manager, sent, redirect);
        }
        var blueprint = GateForms.id(IdeaForm.typed(sent, "blueprint"));
        var start = GateForms.day(sent, "start", errors);
        if (manager == null) {
            errors.putIfAbsent("manager", t("Choose who manages it."));
        }
        if (blueprint == null) {
            errors.put("blueprint", t("Choose one of the list."));
        }
        if (start == null) {
            errors.putIfAbsent("start", t("Choose a day for its start."));
        }
        if (manager == null || blueprint == null || start == null) {
            return again(proposal, sent, errors, null);
        }
        try {
            var order = new Conversions.Order(blueprint, manager, IdeaForm.typed(sent, "reason"), start);
            var project = conversions.convert(proposal.id(), order);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isDone
                                    ? t("{0} is {1} already.", key, project.key())
                                    : t("{0} is {1} now, with plan, baseline and charter.", key, project.key())));
            return "redirect:/projects/" + project.key();
        } catch (Refusal refusal) {
            return again(proposal, sent, Map.of(), Sentences.of(refusal));
        }
    }

    private Object programme(
            ProposalView proposal, @Nullable UUID manager, Map<String, String> sent, RedirectAttributes redirect) {
        if (manager == null) {
            return again(proposal, sent, Map.of("manager", t("Choose who manages it.")), null);
        }
        try {
            var programme = conversions.convertProgramme(proposal.id(), manager, IdeaForm.typed(sent, "reason"));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is the programme {1} now.", proposal.key(), programme.key())));
            return "redirect:" + proposal.href();
        } catch (Refusal refusal) {
            return again(proposal, sent, Map.of(), Sentences.of(refusal));
        }
    }

    private ModelAndView again(
            ProposalView proposal, Map<String, String> sent, Map<String, String> errors, @Nullable String refusal) {
        var fits = conversions.managers(proposal).stream().limit(SHOWN).toList();
        var form = form(proposal, fits).refused(refusal);
        var again = IdeasController.again("demand/conversion", proposal.title(), form, sent, errors);
        var filled =
                (FormModel) java.util.Objects.requireNonNull(again.getModel().get("form"));
        again.addAllObjects(page(proposal, fits, filled));
        return again;
    }
}
