package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.CoreScorecard;
import org.plumbline.app.assurance.assessment.OfficeQuarter;
import org.plumbline.app.assurance.assessment.OfficeQuarters;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What offices do about how projects are run: the scorecard of the core activity, and the quarterly reviews.
@Controller
class CoreController {
    private static final String CORE = "/assessments/core-activities";
    private static final String REVIEWS = "/assessments/office-reviews";
    private static final String OFFICE = REVIEWS + "/{key:OFC-[0-9]+}";
    private static final String QUARTER = OFFICE + "/{quarter:[0-9]{4}-Q[1-4]}";

    private final CoreScorecard scorecard;
    private final OfficeQuarters quarters;
    private final Offices offices;

    CoreController(CoreScorecard scorecard, OfficeQuarters quarters, Offices offices) {
        this.scorecard = scorecard;
        this.quarters = quarters;
        this.offices = offices;
    }

    @GetMapping(CORE)
    String core(Model model) {
        model.addAttribute("tabs", List.of(AssessmentPages.tabs("core-activities")));
        model.addAttribute("card", scorecard.of(null).orElse(null));
        return "assessment/core";
    }

    @GetMapping(CORE + "." + PaperFile.PATH)
    ResponseEntity<byte[]> corePaper(@PathVariable String form) {
        var card = scorecard.of(null).orElseThrow(() -> new Missing("assessment", "published"));
        var checks = new ArrayList<List<String>>();
        card.checks()
                .forEach(check ->
                        checks.add(List.of(check.name(), check.isRight() ? t("yes") : t("not yet"), check.evidence())));
        var rows = new ArrayList<List<String>>();
        card.activities()
                .forEach(one -> rows.add(List.of(
                        one.name(),
                        Formats.number(one.score(), 1),
                        Formats.number(one.change(), 1),
                        Formats.number(one.target(), 1),
                        t("{0} open, {1} overdue, {2} done", one.open(), one.overdue(), one.done()))));
        return PaperFile.answer(
                form,
                "core-activities",
                Paper.of(
                                t("Assess and improve how projects are run"),
                                card.latest().title())
                        .heading(t("{0} of 100", card.score()))
                        .table(new Paper.Table(
                                List.of(t("What belongs to it"), t("Holds"), t("Evidence")), checks, false))
                        .heading(t("By group"))
                        .table(new Paper.Table(
                                List.of(t("Group"), t("Now"), t("Change"), t("Target"), t("Steps")), rows, false)));
    }

    @GetMapping(REVIEWS)
    String reviews(Model model) {
        model.addAttribute("tabs", List.of(AssessmentPages.tabs("office-reviews")));
        model.addAttribute(
                "offices",
                offices.all().stream().filter(one -> one.state().isOpen()).toList());
        return "assessment/reviews";
    }

    @GetMapping(OFFICE)
    ModelAndView review(@PathVariable String key) {
        return page(offices.get(key)).show();
    }

    private FormPage page(OfficeView office) {
        var model = new java.util.HashMap<String, Object>();
        model.put("office", office);
        model.put("today", quarters.today(office));
        model.put("closed", quarters.closed(office));
        model.put("mayClose", offices.mayRun(office));
        return FormPage.in(
                "assessment/review",
                model,
                FormModel.post(
                        REVIEWS + "/" + office.key(),
                        t("Close the review of {0}", quarters.current()),
                        Field.area("words", t("What we conclude"))
                                .required()
                                .within(null, 2000)
                                .hint(t("What goes well, what does not, and what the office changes."))));
    }

    @PostMapping(OFFICE)
    Object close(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        typed.require("words", t("Say what you conclude."));
        return page(office).take(typed, () -> {
            var closed = quarters.close(office, typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("Closed. It stays as it is from now on.")));
            return "redirect:" + closed.href(office.key());
        });
    }

    @GetMapping(QUARTER)
    String quarter(@PathVariable String key, @PathVariable String quarter, Model model) {
        var office = offices.get(key);
        model.addAttribute("office", office);
        model.addAttribute("review", quarters.closed(office, quarter));
        return "assessment/review_closed";
    }

    @GetMapping(QUARTER + "." + PaperFile.PATH)
    ResponseEntity<byte[]> quarterPaper(
            @PathVariable String key, @PathVariable String quarter, @PathVariable String form) {
        var office = offices.get(key);
        var review = quarters.closed(office, quarter);
        var facts = review.facts();
        var standards = new ArrayList<List<String>>();
        facts.standards()
                .forEach(one -> standards.add(List.of(
                        one.name(),
                        one.measured() == 0 ? t("not measurable") : t("{0} of {1}", one.kept(), one.measured()))));
        var services = new ArrayList<List<String>>();
        facts.services()
                .forEach(one -> services.add(
                        List.of(one.name(), Integer.toString(one.delivered()), Formats.number(one.rating(), 1))));
        return PaperFile.answer(
                form,
                key + "-" + quarter,
                Paper.of(
                                t("{0}, review of {1}", office.name(), quarter),
                                t("Closed {0}", Formats.date(review.closedOn())))
                        .prose(review.words())
                        .heading(t("How the office works"))
                        .table(measures(facts.operation()))
                        .heading(t("How projects fare"))
                        .table(measures(facts.performance()))
                        .heading(t("Critical success factors"))
                        .table(measures(facts.factors()))
                        .heading(t("Services"))
                        .table(new Paper.Table(
                                List.of(t("Service"), t("Delivered"), t("Satisfaction")), services, false))
                        .heading(t("Projects on par with the standards"))
                        .table(new Paper.Table(List.of(t("Standard"), t("Kept by")), standards, false)));
    }

    private static Paper.Table measures(List<OfficeQuarter.Measure> measures) {
        var rows = new ArrayList<List<String>>();
        measures.forEach(one -> rows.add(List.of(
                one.name(),
                Formats.number(one.value(), 1) + " " + one.unit(),
                Formats.number(one.target(), 1) + " " + one.unit(),
                word(one.reached()))));
        return new Paper.Table(List.of(t("Figure"), t("Value"), t("Target"), t("Reached")), rows, false);
    }

    private static String word(@Nullable Boolean reached) {
        return reached == null ? t("not measurable") : reached ? t("yes") : t("not yet");
    }
}
