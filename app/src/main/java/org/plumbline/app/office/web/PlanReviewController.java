package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PlanReview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Charter and plan under review: each line with what people say to it, and the log of who agreed to what.
@Controller
class PlanReviewController {
    private static final String PAGE = OfficeController.OFFICE + "/plan/review";

    private final Offices offices;
    private final PlanReview review;
    private final OfficeHead heads;

    PlanReviewController(Offices offices, PlanReview review, OfficeHead heads) {
        this.offices = offices;
        this.review = review;
        this.heads = heads;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/plan"));
        model.addAttribute("office", office);
        model.addAttribute("lines", review.lines(office.id()));
        model.addAttribute("log", review.log(office.id()));
        model.addAttribute("form", offices.mayRun(office) && office.state().isOpen() ? form(office) : null);
        return "office/plan_review";
    }

    private static FormModel form(OfficeView office) {
        return FormModel.post(office.href() + "/plan/review", t("Ask them to agree"))
                .section(
                        t("Ask for agreement"),
                        t("They find it under My work, and agree or object with a reason."),
                        Field.text("title", t("What they agree to"))
                                .required()
                                .within(null, 300)
                                .value(t("The plan as it stands")),
                        Field.person("people", t("Who has to agree"), List.of()).several(),
                        Field.date("until", t("Until")));
    }

    @PostMapping(PAGE)
    String ask(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var people = sent.getOrDefault("people", List.of()).stream()
                .map(OfficeController::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var title = sent.getFirst("title");
        try {
            var asked = review.ask(
                    office.id(), FactTexts.clean(title == null ? "" : title), people, day(sent.getFirst("until")));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} asked.", asked)));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/plan/review";
    }

    @PostMapping(PAGE + "/comments")
    String comment(
            @PathVariable String key,
            @RequestParam String line,
            @RequestParam String text,
            RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            review.comment(office.id(), line, text);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/plan/review#" + line;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
