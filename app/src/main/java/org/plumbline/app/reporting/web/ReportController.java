package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.DimensionSource;
import org.plumbline.app.reporting.FrozenStatus;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.app.reporting.ReportingRules;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.app.reporting.internal.SourceGaps;
import org.plumbline.engine.status.Dimension;
import org.springframework.beans.factory.ObjectProvider;
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

/// The status of one project: the report beside the facts, its history, and the manager's update.
@Controller
@RequestMapping("/projects/{key:[A-Z]+-[0-9]+}/status")
class ReportController {
    private final Projects projects;
    private final ProjectHeaders headers;
    private final StatusReports reports;
    private final Statuses statuses;
    private final Periods periods;
    private final Access access;
    private final SourceGaps gaps;
    private final ObjectProvider<DimensionSource> sources;

    ReportController(
            Projects projects,
            ProjectHeaders headers,
            StatusReports reports,
            Statuses statuses,
            Periods periods,
            Access access,
            SourceGaps gaps,
            ObjectProvider<DimensionSource> sources) {
        this.projects = projects;
        this.headers = headers;
        this.reports = reports;
        this.statuses = statuses;
        this.periods = periods;
        this.access = access;
        this.gaps = gaps;
        this.sources = sources;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        var project = projects.get(key);
        var history = statuses.frozen(project.id());
        var current = periods.current().map(one -> reports.get(project.id(), one.key()));
        var page = period == null
                ? live(project, history)
                : ProjectStatusPage.frozen(chosen(history, period, version), history);
        model.addAttribute("record", head(project, current.orElse(null)));
        model.addAttribute("page", page);
        model.addAttribute("gone", period == null ? gaps.since().get(project.id()) : null);
        model.addAttribute("chosen", period);
        model.addAttribute("note", current.map(ReportView::returnNote).orElse(null));
        model.addAttribute("mayCorrect", period != null && access.may(Permission.CHALLENGE, project.id()));
        return "reporting/project_status";
    }

    private ProjectStatusPage live(ProjectView project, List<FrozenStatus> history) {
        var line = statuses.live(project.id());
        var written = line.reported().period() == null
                ? ReportBody.EMPTY
                : reports.get(project.id(), line.reported().period()).body();
        var body = written.overall() == line.reported().overall()
                ? written
                : history.stream()
                        .map(FrozenStatus::report)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(ReportBody.EMPTY);
        return ProjectStatusPage.live(line, body, history, found(project));
    }

    /// What other modules know of a project, by dimension.
    private Map<Dimension, DimensionSource.Found> found(ProjectView project) {
        var found = new EnumMap<Dimension, DimensionSource.Found>(Dimension.class);
        sources.stream()
                .flatMap(source -> source.of(project.id()).stream())
                .forEach(one -> found.put(one.dimension(), one));
        return found;
    }

    private static FrozenStatus chosen(List<FrozenStatus> history, String period, @Nullable Integer version) {
        return history.stream()
                .filter(one -> one.periodKey().equals(period) && (version == null || one.version() == version))
                .findFirst()
                .orElseThrow(() -> new Missing("status", period));
    }

    private RecordView head(ProjectView project, @Nullable ReportView current) {
        var head = headers.of(project, "/status");
        if (project.state() == ProjectState.CLOSED) {
            head = head.step(RecordView.Step.open(t("What it left"), "/projects/" + project.key() + "/closing"));
        }
        if (current == null) {
            return head;
        }
        var home = "/projects/" + project.key() + "/status";
        var state = current.state();
        if (access.may(Permission.CHALLENGE, project.id()) && state == ReportState.SUBMITTED) {
            head = head.step(RecordView.Step.post(
                    t("Validate {0}", PeriodWords.name(current.periodKey())), home + "/validation"));
        }
        if (access.may(Permission.REPORT, project.id())
                && (state == ReportState.OPEN || state == ReportState.DRAFTED)) {
            head = head.step(RecordView.Step.open(
                    t("Report status for {0}", PeriodWords.name(current.periodKey())), home + "/update"));
        }
        return head;
    }

    @GetMapping("/update")
    String update(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String period,
            Model model,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        access.require(Permission.REPORT, project.id());
        if ((period == null || period.isBlank()) && periods.current().isEmpty()) {
            return back(project, t("No period is open to report on. The PMO opens the next one."), redirect);
        }
        var asked = open(period);
        var report = reports.get(project.id(), asked.key());
        var closed = ReportDoor.closed(report, asked);
        return closed == null ? form(project, report, model) : back(project, closed, redirect);
    }

    private static String back(ProjectView project, String sentence, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Flash(Tone.CARE, sentence, null));
        return "redirect:/projects/" + project.key() + "/status";
    }

    private PeriodView open(@Nullable String key) {
        return key == null || key.isBlank()
                ? periods.current().orElseThrow(() -> new Missing("period", "open"))
                : periods.get(key);
    }

    private String form(ProjectView project, ReportView report, Model model) {
        var home = "/projects/" + project.key() + "/status";
        var facts = new UpdateForm.Facts(statuses.live(project.id()), found(project));
        model.addAttribute("form", UpdateForm.of(facts, report, report.editVersion(), home));
        model.addAttribute("title", t("{0}: update for {1}", project.name(), PeriodWords.name(report.periodKey())));
        model.addAttribute("key", project.key());
        model.addAttribute("note", report.returnNote());
        return "reporting/update";
    }

    @PostMapping("/update")
    Object send(
            @PathVariable String key,
            @RequestParam String period,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            Model model) {
        var project = projects.get(key);
        try {
            if (sent.containsKey("draft")) {
                reports.save(project.id(), period, version(sent), UpdateForm.body(sent));
                redirect.addFlashAttribute(
                        "flash", Flash.done(t("The draft is saved; submit it when it is complete.")));
                return "redirect:/projects/" + key + "/status";
            }
            reports.submit(project.id(), period, version(sent), UpdateForm.body(sent));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("Submitted for {0}. The PMO checks it next.", PeriodWords.name(period))));
            return "redirect:/projects/" + key + "/status";
        } catch (Refusal refusal) {
            return refused(project, period, sent, refusal, model);
        }
    }

    /// The form as it was sent, with what stands in its way. The refused try left nothing behind, so the version that
    /// the
    /// person saw stands, unless somebody else made another.
    private ModelAndView refused(
            ProjectView project, String period, Map<String, String> sent, Refusal refusal, Model model) {
        var report = reports.get(project.id(), period);
        form(project, report, model);
        var values = new HashMap<String, List<String>>();
        sent.forEach((name, value) -> values.put(name, List.of(value)));
        var version = refusal.rule() == ReportingRules.CHANGED_MEANWHILE ? report.editVersion() : version(sent);
        var home = "/projects/" + project.key() + "/status";
        var facts = new UpdateForm.Facts(statuses.live(project.id()), found(project));
        var form = UpdateForm.of(facts, report, version, home)
                .filled(values, Map.of())
                .refused(Sentences.of(refusal));
        model.addAttribute("form", form);
        return new ModelAndView("reporting/update", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static int version(Map<String, String> sent) {
        try {
            return Integer.parseInt(sent.getOrDefault("edit_version", "0"));
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    @PostMapping("/validation")
    String validate(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String period,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        reports.validate(project.id(), open(period).key());
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is validated.", project.name())));
        return "redirect:/status/review";
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        reports.giveBack(project.id(), open(period).key(), note);
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is returned with your note.", project.name())));
        return "redirect:/status/review";
    }

    @PostMapping("/correction")
    String correct(@PathVariable String key, @RequestParam String period) {
        var project = projects.get(key);
        reports.correct(project.id(), period);
        return "redirect:/projects/" + key + "/status/update?period=" + period;
    }
}
