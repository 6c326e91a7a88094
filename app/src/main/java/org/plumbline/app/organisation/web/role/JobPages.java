package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.role.JobPaper;
import org.plumbline.app.organisation.role.JobView;
import org.plumbline.app.organisation.role.Jobs;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.plumbline.app.organisation.web.Outcome;
import org.plumbline.app.organisation.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Jobs: the list, the description of each with its gaps, and what the acting person says to be able to do.
@Controller
class JobPages {
    private static final String KEY = "/roles/jobs/{key:JOB-[0-9]+}";

    private final Jobs jobs;
    private final RoleCatalogue catalogue;

    JobPages(Jobs jobs, RoleCatalogue catalogue) {
        this.jobs = jobs;
        this.catalogue = catalogue;
    }

    @GetMapping("/roles/jobs")
    String all(Model model) {
        model.addAttribute("jobs", jobs.all());
        model.addAttribute("mayTailor", catalogue.mayTailor());
        return "organisation/role/jobs";
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        var job = jobs.get(key);
        model.addAttribute("job", job);
        model.addAttribute("mayTailor", catalogue.mayTailor());
        model.addAttribute("gaps", catalogue.mayTailor() ? jobs.gaps(job) : List.of());
        return "organisation/role/job";
    }

    @GetMapping(KEY + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        return PaperFile.answer(form, key, JobPaper.of(jobs.get(key)));
    }

    private void requireTailor() {
        if (!catalogue.mayTailor()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// A box for each role, since a job often has two or three of them.
    private FormModel form(@Nullable JobView job) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("title", t("Job title"))
                .required()
                .within(null, 200)
                .value(job == null ? null : job.title()));
        for (var role : catalogue.all()) {
            fields.add(Field.check(box(role), role.title())
                    .hint(role.purpose())
                    .value(job != null
                            && job.roles().stream().anyMatch(own -> own.id().equals(role.id()))));
        }
        var home = job == null ? "/roles/jobs" : "/roles/jobs/" + job.key();
        return FormModel.post(home, job == null ? t("Add the job") : t("Save"), fields.toArray(Field[]::new))
                .cancel(home);
    }

    private static String box(RoleView role) {
        return "role_" + role.key().replace('-', '_');
    }

    @GetMapping("/roles/jobs/new")
    String blank(Model model) {
        requireTailor();
        model.addAttribute("title", t("Add a job"));
        model.addAttribute("form", form(null));
        return "organisation/form";
    }

    @GetMapping(KEY + "/edit")
    String edit(@PathVariable String key, Model model) {
        requireTailor();
        var job = jobs.get(key);
        model.addAttribute("title", job.title());
        model.addAttribute("form", form(job));
        return "organisation/form";
    }

    @PostMapping("/roles/jobs")
    Object create(HttpServletRequest request) {
        return keep(null, new Typed(request));
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, HttpServletRequest request) {
        return keep(jobs.get(key), new Typed(request));
    }

    private Object keep(@Nullable JobView job, Typed typed) {
        requireTailor();
        var roles = catalogue.all().stream()
                .filter(role -> typed.isTicked(box(role)))
                .map(RoleView::id)
                .toList();
        try {
            var kept = jobs.keep(job == null ? null : job.key(), typed.text("title"), roles);
            return "redirect:/roles/jobs/" + kept.key();
        } catch (Refusal refusal) {
            return again(job == null ? t("Add a job") : job.title(), form(job), typed, refusal);
        }
    }

    private static ModelAndView again(String title, FormModel form, Typed typed, Refusal refusal) {
        var filled = form.filled(typed.all(), Map.of()).refused(Sentences.of(refusal));
        return new ModelAndView(
                "organisation/form", Map.of("title", title, "form", filled), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(KEY + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/roles/jobs", t("Removed."), () -> jobs.remove(key));
    }

    private FormModel skillForm() {
        var known = jobs.mySkills().stream()
                .map(skill -> skill.name() + " " + skill.level())
                .collect(Collectors.joining("\n"));
        return FormModel.post(
                        "/roles/skills",
                        t("Save"),
                        Field.area("skills", t("Skills, one on each line, with a level from 1 to 5"))
                                .hint(
                                        t(
                                                "1 knows of it, 2 does it with help, 3 does it, 4 teaches it, 5 shapes it: \"Planning 4\"."))
                                .value(known))
                .cancel("/roles/jobs");
    }

    @GetMapping("/roles/skills")
    String skills(Model model) {
        model.addAttribute("title", t("My skills"));
        model.addAttribute("form", skillForm());
        return "organisation/form";
    }

    @PostMapping("/roles/skills")
    Object saySkills(HttpServletRequest request, RedirectAttributes redirect) {
        var typed = new Typed(request);
        try {
            jobs.saySkills(RoleForms.lines(typed.text("skills")).stream()
                    .map(RoleForms::skill)
                    .toList());
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/roles/jobs";
        } catch (Refusal refusal) {
            return again(t("My skills"), skillForm(), typed, refusal);
        }
    }
}
