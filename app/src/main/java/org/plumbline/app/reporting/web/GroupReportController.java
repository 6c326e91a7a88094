package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.GroupReportView;
import org.plumbline.app.reporting.GroupReports;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.Rollups;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Programme and portfolio reports beside their roll-up.
@Controller
@RequestMapping("/status")
public class GroupReportController {
    private final GroupReports groups;
    private final Rollups rollups;
    private final Periods periods;

    GroupReportController(GroupReports groups, Rollups rollups, Periods periods) {
        this.groups = groups;
        this.rollups = rollups;
        this.periods = periods;
    }

    /// A group with what its manager says and what its projects add up to.
    ///
    /// @param said null where nothing was said for the period
    public record Line(GroupName group, @Nullable GroupReportView said, Rollup.Group rollup) {
        /// The worst reported rating of its projects.
        public Rag worst() {
            return rollup.reported().keySet().stream().reduce(Rag.NONE, Rag::worse);
        }
    }

    private Line line(GroupName group, @Nullable PeriodView period) {
        var day = period == null || !period.isFrozen() ? null : period.toDay();
        var question = StatusQuestion.asOf(day, null).running().within(group);
        var said = period == null ? null : groups.get(group.key(), period.key()).orElse(null);
        return new Line(group, said, rollups.of(question, RollupBy.NONE).total());
    }

    private @Nullable PeriodView period(@Nullable String key) {
        return key == null || key.isBlank() ? periods.current().orElse(null) : periods.get(key);
    }

    @GetMapping("/groups")
    String list(@RequestParam(required = false) @Nullable String period, Model model) {
        var chosen = period(period);
        var lines = new ArrayList<Line>();
        for (var group : groups.seen()) {
            lines.add(line(group, chosen));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("period", chosen);
        return "reporting/groups";
    }

    @GetMapping("/groups/{key:P[A-Z]+-[0-9]+}")
    String show(@PathVariable String key, @RequestParam(required = false) @Nullable String period, Model model) {
        var chosen = period(period);
        var group = groups.group(key);
        var line = line(group, chosen);
        model.addAttribute("line", line);
        model.addAttribute("period", chosen);
        model.addAttribute("versions", chosen == null ? List.of() : groups.versions(key, chosen.key()));
        model.addAttribute("periods", periods.list().stream().limit(12).toList());
        model.addAttribute("form", chosen != null && groups.mayReport(group) ? form(line, chosen) : null);
        return "reporting/group";
    }

    private static FormModel form(Line line, PeriodView period) {
        var body = line.said() == null ? ReportBody.EMPTY : line.said().body();
        var scale = List.of(Rag.GREEN, Rag.AMBER_GREEN, Rag.AMBER, Rag.AMBER_RED, Rag.RED).stream()
                .map(rag -> new Option(rag.name(), RagLook.word(rag)))
                .toList();
        var name = PeriodWords.name(period);
        return FormModel.post(
                        "/status/groups/" + line.group().key() + "?period=" + period.key(),
                        period.isFrozen() ? t("Correct {0}", name) : t("Submit for {0}", name),
                        Field.select("overall", t("Your rating"), scale)
                                .required()
                                .value(
                                        body.overall() == Rag.NONE
                                                ? null
                                                : body.overall().name()),
                        Field.area("summary", t("In your own words"))
                                .value(body.summary())
                                .within(null, 4000),
                        Field.area("this_period", t("This period"))
                                .value(body.thisPeriod())
                                .within(null, 4000),
                        Field.area("next_period", t("Next period"))
                                .value(body.nextPeriod())
                                .within(null, 4000),
                        Field.area("decisions_needed", t("Decisions needed"))
                                .value(body.decisionsNeeded())
                                .within(null, 4000),
                        reason(period))
                .draft("group-" + line.group().key());
    }

    private static Field reason(PeriodView period) {
        return period.isFrozen()
                ? Field.area("reason", t("What was wrong"))
                        .required()
                        .hint(t("It is frozen; this becomes its next version, and the earlier one stays readable."))
                        .within(null, 4000)
                : Field.hidden("reason", "");
    }

    @PostMapping("/groups/{key:P[A-Z]+-[0-9]+}")
    Object submit(
            @PathVariable String key,
            @RequestParam String period,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            Model model) {
        try {
            groups.submit(key, period, UpdateForm.body(sent));
        } catch (Refusal refusal) {
            show(key, period, model);
            var values = new HashMap<String, List<String>>();
            sent.forEach((name, value) -> values.put(name, List.of(value)));
            var chosen = periods.get(period);
            model.addAttribute(
                    "form",
                    form(line(groups.group(key), chosen), chosen)
                            .filled(values, Map.of())
                            .refused(Sentences.of(refusal)));
            return AudienceController.refused("reporting/group", model);
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Submitted for {0}.", PeriodWords.name(period))));
        return "redirect:/status/groups/" + key + "?period=" + period;
    }
}
