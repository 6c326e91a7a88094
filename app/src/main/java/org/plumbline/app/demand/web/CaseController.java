package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.BusinessCase;
import org.plumbline.app.demand.BusinessCases;
import org.plumbline.app.demand.CaseOption;
import org.plumbline.app.demand.CaseView;
import org.plumbline.app.demand.FlowLines;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
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

/// The business case of a proposal: its options side by side, how it is written, its versions, and as a paper.
@Controller
class CaseController {
    private static final String CASE = ProposalController.PROPOSAL + "/case";
    private static final String FORM = "kit/form_page";

    private final Proposals proposals;
    private final BusinessCases cases;
    private final ProposalHead head;
    private final CaseTexts texts;
    private final InvestmentPaper paper;

    CaseController(
            Proposals proposals, BusinessCases cases, ProposalHead head, CaseTexts texts, InvestmentPaper paper) {
        this.proposals = proposals;
        this.cases = cases;
        this.head = head;
        this.texts = texts;
        this.paper = paper;
    }

    @GetMapping(CASE)
    String show(@PathVariable String key, Model model) {
        var proposal = proposals.get(key);
        var view = cases.of(proposal.id());
        model.addAttribute("record", head.draw(proposal, ProposalHead.Tab.CASE));
        model.addAttribute("proposal", proposal);
        model.addAttribute("view", view);
        model.addAttribute("mayChange", proposals.mayChange(proposal));
        model.addAttribute("figures", texts.figures(proposal, view));
        model.addAttribute("sensitivity", texts.sensitivity(proposal, view));
        model.addAttribute("years", texts.years(view.content().choice()));
        model.addAttribute("words", CaseTexts.words(view.content()));
        model.addAttribute("versions", texts.versions(proposal, cases.versions(proposal.id())));
        model.addAttribute("chart", texts.chart(proposal, view));
        return "demand/case";
    }

    @GetMapping(CASE + "/options/{place:[0-9]}")
    String option(@PathVariable String key, @PathVariable int place, Model model) {
        var proposal = proposals.get(key);
        var view = cases.of(proposal.id());
        model.addAttribute("title", t("Business case of {0}", proposal.title()));
        model.addAttribute("form", option(proposal, view, place));
        return FORM;
    }

    private static FormModel option(ProposalView proposal, CaseView view, int place) {
        var options = view.content().options();
        if (place > options.size()) {
            throw new Missing("option", place);
        }
        var option = place == options.size() ? new CaseOption("", "", List.of()) : options.get(place);
        var currency = proposal.text().currency();
        return FormModel.post(proposal.href() + "/case/options/" + place, t("Save"), version(view))
                .section(
                        place == options.size() ? t("One more option") : t("Option {0}", place + 1),
                        null,
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 120)
                                .value(option.name()),
                        Field.area("description", t("What it is"))
                                .within(null, 4_000)
                                .value(option.description()),
                        Field.area("flows", t("Cash flows in {0}", currency))
                                .within(null, 20_000)
                                .hint(
                                        t(
                                                "A line for each year: year, capex, opex, benefit, all positive. Paste it from a sheet; years may also stand across."))
                                .value(FlowLines.write(option.flows())))
                .cancel(proposal.href() + "/case");
    }

    private static Field version(CaseView view) {
        return Field.hidden("version", Integer.toString(view.version()));
    }

    @PostMapping(CASE + "/options/{place:[0-9]}")
    Object putOption(
            @PathVariable String key,
            @PathVariable int place,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        var view = cases.of(proposal.id());
        return changed(proposal, option(proposal, view, place), sent, redirect, () -> {
            var flows = FlowLines.read(
                    sent.getOrDefault("flows", ""), proposal.text().currency());
            var option = new CaseOption(IdeaForm.typed(sent, "name"), IdeaForm.typed(sent, "description"), flows);
            return cases.put(proposal.id(), ProposalController.version(sent, view.version()), place, option);
        });
    }

    private static Object changed(
            ProposalView proposal,
            FormModel form,
            Map<String, String> sent,
            RedirectAttributes redirect,
            Supplier<CaseView> change) {
        try {
            var _ = change.get();
        } catch (Refusal refusal) {
            return IdeasController.again(
                    FORM,
                    t("Business case of {0}", proposal.title()),
                    form.refused(Sentences.of(refusal)),
                    sent,
                    Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + proposal.href() + "/case";
    }

    @PostMapping(CASE + "/options/{place:[0-9]}/removal")
    String removeOption(
            @PathVariable String key,
            @PathVariable int place,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        try {
            var view = cases.of(proposal.id());
            cases.remove(proposal.id(), ProposalController.version(sent, view.version()), place);
            redirect.addFlashAttribute("flash", Flash.done(t("The option is removed.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + proposal.href() + "/case";
    }

    @GetMapping(CASE + "/edit")
    String edit(@PathVariable String key, Model model) {
        var proposal = proposals.get(key);
        model.addAttribute("title", t("Business case of {0}", proposal.title()));
        model.addAttribute("form", words(proposal, cases.of(proposal.id())));
        return FORM;
    }

    private static FormModel words(ProposalView proposal, CaseView view) {
        var content = view.content();
        var said = content.words();
        var rate = content.rate();
        var options = IntStream.range(0, content.options().size())
                .mapToObj(place -> new Option(
                        Integer.toString(place), content.options().get(place).name()))
                .toList();
        return FormModel.post(proposal.href() + "/case", t("Save"), version(view))
                .section(
                        t("What is recommended"),
                        null,
                        Field.select("recommended", t("Recommended option"), options)
                                .required()
                                .value(content.recommended()),
                        area("advice", t("Why this one"), said.advice()),
                        Field.text("rate", t("Discount rate of this case"))
                                .unit("%")
                                .within(null, 8)
                                .hint(t("Empty: the organisation's, {0} %", percent(view.usualRate())))
                                .value(rate == null ? null : percent(rate)))
                .section(
                        t("What figures do not say"),
                        null,
                        area("benefits", t("Benefits"), said.benefits()),
                        area("costs", t("Costs"), said.costs()),
                        area("risks", t("Risks"), said.risks()),
                        area("assumptions", t("Assumptions"), said.assumptions()))
                .cancel(proposal.href() + "/case");
    }

    private static Field area(String name, String label, String value) {
        return Field.area(name, label).within(null, 4_000).value(value);
    }

    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /// A rate as people type it: 8 is 8 %. Null where nothing was typed.
    static @Nullable BigDecimal rate(String typed) {
        var text = typed.replace("%", "").replace(',', '.').strip();
        if (text.isEmpty()) {
            return null;
        }
        // What is no rate lies beyond all rates, so that the rule says what to enter.
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") ? new BigDecimal(text).movePointLeft(2) : BigDecimal.TEN;
    }

    @PostMapping(CASE)
    Object say(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var proposal = proposals.get(key);
        var view = cases.of(proposal.id());
        return changed(proposal, words(proposal, view), sent, redirect, () -> {
            var chosen = IdeaForm.typed(sent, "recommended");
            return cases.say(
                    proposal.id(),
                    ProposalController.version(sent, view.version()),
                    chosen.matches("[0-9]") ? Integer.parseInt(chosen) : -1,
                    rate(IdeaForm.typed(sent, "rate")),
                    new BusinessCase.Words(
                            IdeaForm.typed(sent, "benefits"),
                            IdeaForm.typed(sent, "costs"),
                            IdeaForm.typed(sent, "risks"),
                            IdeaForm.typed(sent, "assumptions"),
                            IdeaForm.typed(sent, "advice")));
        });
    }

    @GetMapping(ProposalController.PROPOSAL + "/paper." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var proposal = proposals.get(key);
        return PaperFile.answer(form, key, paper.of(proposal, cases.of(proposal.id())));
    }

    @GetMapping("/proposals/rules")
    String rules(Model model) {
        model.addAttribute("title", t("Rules of business cases"));
        model.addAttribute("form", rules());
        return FORM;
    }

    private FormModel rules() {
        return FormModel.post("/proposals/rules", t("Save"))
                .section(
                        t("Rules of business cases"),
                        t("Frozen versions keep the rate they were made with."),
                        Field.text("rate", t("Discount rate"))
                                .required()
                                .unit("%")
                                .within(null, 8)
                                .hint(t("By which money a year later is worth less"))
                                .value(percent(cases.usualRate())),
                        Field.text("currency", t("Currency that proposals begin with"))
                                .required()
                                .within(null, 3)
                                .value(proposals.currency()))
                .cancel("/proposals");
    }

    @PostMapping("/proposals/rules")
    Object rule(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        try {
            var rate = rate(IdeaForm.typed(sent, "rate"));
            cases.rule(
                    rate == null ? BigDecimal.TEN : rate,
                    IdeaForm.typed(sent, "currency").toUpperCase(java.util.Locale.ROOT));
        } catch (Refusal refusal) {
            return IdeasController.again(
                    FORM, t("Rules of business cases"), rules().refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:/proposals";
    }
}
