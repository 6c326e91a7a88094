package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.role.JobPaper;
import org.plumbline.app.organisation.role.JobView;
import org.plumbline.app.organisation.role.Jobs;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
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
    private FormPage page(@Nullable JobView job) {
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden("version", String.valueOf(job == null ? 0 : job.version())));
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
        var form = FormModel.post(home, job == null ? t("Add the job") : t("Save"), fields.toArray(Field[]::new))
                .cancel(home);
        return FormPage.of(job == null ? t("Add a job") : job.title(), form);
    }

    private static String box(RoleView role) {
        return "role_" + role.key().replace('-', '_');
    }

    @GetMapping("/roles/jobs/new")
    ModelAndView blank() {
        requireTailor();
        return page(null).show();
    }

    @GetMapping(KEY + "/edit")
    ModelAndView edit(@PathVariable String key) {
        requireTailor();
        return page(jobs.get(key)).show();
    }

    @PostMapping("/roles/jobs")
    Object create(Typed typed) {
        requireTailor();
        return page(null).take(typed, () -> href(jobs.create(typed.text("title"), roles(typed))));
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, Typed typed) {
        requireTailor();
        return page(jobs.get(key))
                .take(typed, () -> href(jobs.change(key, typed.version(), typed.text("title"), roles(typed))));
    }

    private static String href(JobView job) {
        return "redirect:/roles/jobs/" + job.key();
    }

    private List<UUID> roles(Typed typed) {
        return catalogue.all().stream()
                .filter(role -> typed.isTicked(box(role)))
                .map(RoleView::id)
                .toList();
    }

    @PostMapping(KEY + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/roles/jobs", t("Removed."), () -> jobs.remove(key));
    }

    private FormPage skillPage() {
        var known = jobs.mySkills().stream()
                .map(skill -> skill.name() + " " + skill.level())
                .collect(Collectors.joining("\n"));
        var form = FormModel.post(
                        "/roles/skills",
                        t("Save"),
                        Field.area("skills", t("Skills, one on each line, with a level from 1 to 5"))
                                .hint(
                                        t(
                                                "1 knows of it, 2 does it with help, 3 does it, 4 teaches it, 5 shapes it: \"Planning 4\"."))
                                .value(known))
                .cancel("/roles/jobs");
        return FormPage.of(t("My skills"), form);
    }

    @GetMapping("/roles/skills")
    ModelAndView skills() {
        return skillPage().show();
    }

    @PostMapping("/roles/skills")
    Object saySkills(Typed typed, RedirectAttributes redirect) {
        return skillPage().take(typed, () -> {
            jobs.saySkills(RoleForms.lines(typed.text("skills")).stream()
                    .map(RoleForms::skill)
                    .toList());
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/roles/jobs";
        });
    }
}
