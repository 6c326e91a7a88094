package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.Cadence;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReportingCalendar;
import org.plumbline.app.reporting.ReportingSettings;
import org.plumbline.app.reporting.ReviewLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The office's side of the cycle: check what came in, see who is missing, freeze; and the periods themselves.
@Controller
@RequestMapping("/status")
class ReviewController {
    private final Periods periods;
    private final Access access;
    private final Preferences preferences;

    ReviewController(Periods periods, Access access, Preferences preferences) {
        this.periods = periods;
        this.access = access;
        this.preferences = preferences;
    }

    @GetMapping("/review")
    String review(HttpServletRequest request, Model model) {
        access.require(Permission.CHALLENGE);
        var query = RegisterQuery.of(request);
        var chosen =
                query.value("period").map(periods::get).or(periods::current).orElse(null);
        List<ReviewLine> lines = chosen == null ? List.of() : periods.review(chosen.key());
        model.addAttribute("period", chosen);
        model.addAttribute("title", chosen == null ? t("Review") : t("Review, {0}", PeriodWords.name(chosen)));
        model.addAttribute("lines", shown(lines, query.show().orElse("")));
        model.addAttribute("query", query);
        model.addAttribute("chips", chips(lines));
        model.addAttribute("figures", chosen == null ? List.of() : figures(lines, chosen));
        model.addAttribute("mayFreeze", access.may(Permission.FREEZE) && chosen != null && !chosen.isFrozen());
        return "reporting/review";
    }

    private static List<ReviewLine> shown(List<ReviewLine> lines, String show) {
        return lines.stream()
                .filter(line -> switch (show) {
                    case "to-check" -> line.state() == ReportState.SUBMITTED;
                    case "missing" -> line.isMissing();
                    case "doubtful" -> line.isDoubtful();
                    case "validated" -> line.state() == ReportState.VALIDATED;
                    default -> true;
                })
                .toList();
    }

    private static List<FilterChip> chips(List<ReviewLine> lines) {
        return List.of(
                new FilterChip(t("All"), null, lines.size()),
                chip(t("To check"), "to-check", lines),
                chip(t("Missing"), "missing", lines),
                chip(t("Better than the facts"), "doubtful", lines),
                chip(t("Validated"), "validated", lines));
    }

    private static FilterChip chip(String label, String show, List<ReviewLine> lines) {
        return new FilterChip(label, show, shown(lines, show).size());
    }

    private static List<Figure> figures(List<ReviewLine> lines, PeriodView period) {
        var missing = lines.stream().filter(ReviewLine::isMissing).count();
        var doubtful = lines.stream().filter(ReviewLine::isDoubtful).count();
        return List.of(
                Figure.of(t("To check"), Formats.number(count(lines, ReportState.SUBMITTED)))
                        .sub(t("submitted, locked for their managers")),
                Figure.of(t("Validated"), Formats.number(count(lines, ReportState.VALIDATED)))
                        .tone(Tone.GOOD),
                Figure.of(t("Missing"), Formats.number(missing))
                        .tone(missing == 0 ? Tone.PLAIN : Tone.CARE)
                        .sub(t("frozen as \"none\" where they stay out")),
                Figure.of(t("Better than the facts"), Formats.number(doubtful))
                        .tone(doubtful == 0 ? Tone.PLAIN : Tone.BAD)
                        .sub(t("each with a written reason")),
                Figure.of(t("Due"), Formats.date(period.dueDay()))
                        .sub(t("period ends {0}", Formats.date(period.toDay()))));
    }

    private static long count(List<ReviewLine> lines, ReportState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    @PostMapping("/periods/{key}/freeze")
    String freeze(@PathVariable String key, RedirectAttributes redirect) {
        var frozen = periods.freeze(key);
        redirect.addFlashAttribute(
                "flash", Flash.done(t("{0} is frozen. The committee pack can be made.", PeriodWords.name(frozen))));
        return "redirect:/status?as_of=" + frozen.toDay();
    }

    @PostMapping("/periods/reminders")
    String remind(RedirectAttributes redirect) {
        var told = periods.remind();
        redirect.addFlashAttribute(
                "flash",
                Flash.done(
                        told == 0 ? t("Nobody owes an update of a period that has ended.") : t("{0} reminded.", told)));
        return "redirect:/status/review";
    }

    @GetMapping("/periods")
    String list(Model model) {
        model.addAttribute("periods", periods.list());
        model.addAttribute("appendix", PackMakingController.form(preferences));
        model.addAttribute("mayFreeze", access.may(Permission.FREEZE));
        model.addAttribute("form", access.may(Permission.FREEZE) ? form(periods.settings()) : null);
        return "reporting/periods";
    }

    @PostMapping("/periods")
    String open(RedirectAttributes redirect) {
        var opened = periods.openNext();
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is open for updates.", PeriodWords.name(opened))));
        return "redirect:/status/periods";
    }

    private static FormModel form(ReportingSettings settings) {
        var cadences = new ArrayList<Option>();
        for (var cadence : Cadence.values()) {
            cadences.add(new Option(cadence.name(), t(cadence.label())));
        }
        return FormModel.post(
                "/status/periods/settings",
                t("Save"),
                Field.select("cadence", t("How often"), cadences)
                        .required()
                        .value(settings.calendar().cadence()),
                Field.number("due_days", t("Updates are due after the end"))
                        .unit(t("days"))
                        .within(0, 60)
                        .value(settings.calendar().dueDays()),
                Field.number("grace_days", t("Stale after one more period and"))
                        .unit(t("days"))
                        .within(0, 60)
                        .value(settings.calendar().graceDays()),
                Field.text("currency", t("Currency of totals"))
                        .hint(t("Three letters, such as GBP. Without it amounts of several currencies stay apart."))
                        .within(null, 3)
                        .value(settings.currency()),
                Field.date("office_since", t("The office began"))
                        .hint(t("Performance is shown before and after this day."))
                        .value(settings.officeSince()),
                Field.hidden("version", Integer.toString(settings.version())));
    }

    @PostMapping("/periods/settings")
    Object settle(@RequestParam Map<String, String> sent, RedirectAttributes redirect, Model model) {
        var before = periods.settings();
        try {
            periods.settle(SettingsForm.read(before, sent));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/status/periods";
        } catch (Refusal refusal) {
            list(model);
            model.addAttribute("form", Objects.requireNonNull(form(before)).refused(Sentences.of(refusal)));
            return new ModelAndView("reporting/periods", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// Reads the settings form; what cannot be read keeps its value but days, which are refused when odd.
    private static final class SettingsForm {
        static ReportingSettings read(ReportingSettings before, Map<String, String> sent) {
            var calendar = before.calendar();
            var currency = sent.getOrDefault("currency", "").strip().toUpperCase(java.util.Locale.ROOT);
            var cadence = calendar.cadence();
            for (var one : Cadence.values()) {
                cadence = one.name().equals(sent.get("cadence")) ? one : cadence;
            }
            return new ReportingSettings(
                    new ReportingCalendar(
                            cadence,
                            calendar.fortnightAnchor(),
                            days(sent.get("due_days"), calendar.dueDays()),
                            days(sent.get("grace_days"), calendar.graceDays())),
                    before.tolerances(),
                    currency.isEmpty() ? null : currency,
                    Asked.day(sent.get("office_since")),
                    days(sent.get("version"), before.version()));
        }

        private static int days(@Nullable String text, int otherwise) {
            return text != null && text.strip().matches("[0-9]{1,4}") ? Integer.parseInt(text.strip()) : otherwise;
        }
    }
}
