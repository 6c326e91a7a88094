package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.app.demand.CaseView;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// A proposal and its business case as the paper that a committee reads before it decides.
@Component
class InvestmentPaper {
    private final CaseTexts texts;
    private final ProposalRegister register;

    InvestmentPaper(CaseTexts texts, ProposalRegister register) {
        this.texts = texts;
        this.register = register;
    }

    /// The paper.
    Paper of(ProposalView proposal, CaseView view) {
        var text = proposal.text();
        var paper = Paper.of(
                        t("Investment paper: {0}", proposal.title()),
                        t("{0}, {1}", proposal.key(), t(proposal.state().label())))
                .facts(facts(proposal))
                .heading(t("What is it for?"))
                .prose(text.purpose())
                .heading(t("Why is it needed?"))
                .prose(text.need())
                .heading(t("How it helps"))
                .items(text.helps().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(way -> t(way.getKey().label()) + ": " + way.getValue())
                        .toList());
        if (!view.isWritten()) {
            return paper.heading(t("Business case")).prose(t("There is no business case yet."));
        }
        var figures = texts.figures(proposal, view);
        paper = paper.heading(t("Options")).table(new Paper.Table(figures.heads(), figures.rows(), false));
        for (var option : view.content().options()) {
            if (!option.description().isBlank()) {
                paper = paper.subheading(option.name()).prose(option.description());
            }
        }
        var years = texts.years(view.content().choice());
        paper = paper.heading(t("Cash flows of the recommended option in {0}", text.currency()))
                .table(new Paper.Table(years.heads(), years.rows(), false));
        for (var words : CaseTexts.words(view.content()).entrySet()) {
            paper = paper.heading(words.getKey()).prose(words.getValue());
        }
        var sensitivity = texts.sensitivity(proposal, view);
        return paper.heading(t("If things go otherwise"))
                .table(new Paper.Table(sensitivity.heads(), sensitivity.rows(), false))
                .prose(
                        t(
                                "The first year of the case is not discounted. NPV, benefit-cost ratio and sensitivity count all benefits and costs of the option; n/a is what is not defined."));
    }

    /// What is known of a proposal, labelled.
    List<Map.Entry<String, String>> facts(ProposalView proposal) {
        var names = register.names(List.of(proposal));
        var text = proposal.text();
        var facts = new ArrayList<Map.Entry<String, String>>();
        put(facts, t("Sponsor"), ProposalRegister.name(names, text.people().sponsorId()));
        put(
                facts,
                t("Whom it serves"),
                ProposalRegister.name(names, text.people().departmentId()));
        put(
                facts,
                t("Worked out by"),
                ProposalRegister.name(names, text.people().leadId()));
        put(facts, t("Idea of"), ProposalRegister.name(names, proposal.origin().requesterId()));
        put(facts, t("Money is spent to"), t(text.bucket().label()));
        put(facts, t("Must be done"), text.mandatoryReason());
        var start = text.wish().start();
        put(facts, t("Wished first month"), start == null ? null : Formats.month(start));
        var months = text.wish().months();
        put(facts, t("Length"), months == null ? null : t("{0} months", months));
        return facts;
    }

    private static void put(
            List<Map.Entry<String, String>> facts, String label, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            facts.add(Map.entry(label, value));
        }
    }
}
