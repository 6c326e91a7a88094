package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.Curricula;
import org.plumbline.app.capability.training.CurriculumNeeds;
import org.plumbline.app.capability.training.CurriculumTerms;
import org.plumbline.app.capability.training.CurriculumView;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Curricula: the list, each with its designer, its schedule and who takes it, and the form.
@Controller
class CurriculumPages {
    static final String HOME = "/training/curricula";
    static final String ONE = HOME + "/{key:CUR-[0-9]+}";

    private final Curricula curricula;
    private final CurriculumNeeds needs;
    private final CurriculumSheet sheet;
    private final RoleCatalogue roles;

    CurriculumPages(Curricula curricula, CurriculumNeeds needs, CurriculumSheet sheet, RoleCatalogue roles) {
        this.curricula = curricula;
        this.needs = needs;
        this.sheet = sheet;
        this.roles = roles;
    }

    @GetMapping(HOME)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", sheet.register(RegisterQuery.of(request)));
        model.addAttribute("mayRun", curricula.mayRun());
        return Htmx.wantsPiece(request) ? "kit/register" : "capability/curricula";
    }

    @GetMapping(ONE)
    String show(@PathVariable String key, Model model) {
        model.addAllAttributes(sheet.page(curricula.get(key)));
        return "capability/curriculum";
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header("Content-Disposition", "attachment; filename=\"curriculum-" + key + ".xlsx\"")
                .body(sheet.workbook(curricula.get(key)));
    }

    private FormPage page(@Nullable CurriculumView one) {
        if (!curricula.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        var terms = one == null ? null : one.terms();
        var fields = new ArrayList<Field>(List.of(
                Field.hidden("version", one == null ? "0" : Integer.toString(one.version())),
                Field.text("title", t("Title"))
                        .required()
                        .within(null, 200)
                        .value(terms == null ? null : terms.title()),
                Field.area("purpose", t("What somebody can do who has passed it"))
                        .within(null, 2_000)
                        .value(terms == null ? null : terms.purpose()),
                Field.select(
                                "role",
                                t("For whom"),
                                roles.all().stream()
                                        .map(role -> new Option(role.id().toString(), role.title()))
                                        .toList())
                        .hint(t("A role of the catalogue; empty for everybody"))
                        .value(terms == null ? null : terms.roleId()),
                Field.number("level", t("Up to level"))
                        .within(1, 5)
                        .hint(t("From 1 to 5; empty for as far as the role asks"))
                        .value(terms == null ? null : terms.level()),
                Field.check("offered", t("People may begin it"))
                        .value(terms == null || terms.isOffered() ? "true" : null)));
        if (one == null) {
            fields.add(Field.check("propose", t("Begin with the courses that those who hold the role lack"))
                    .value("true"));
        }
        var form = FormModel.post(
                        one == null ? HOME : one.href(),
                        one == null ? t("Add it") : t("Save"),
                        fields.toArray(Field[]::new))
                .cancel(one == null ? HOME : one.href());
        return FormPage.of(one == null ? t("Add a curriculum") : one.title(), form);
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        return page(null).show();
    }

    private static @Nullable CurriculumTerms read(Typed typed, List<CurriculumTerms.Step> steps) {
        typed.require("title", t("Enter a title."));
        var level = typed.number("level");
        var role = typed.reference("role");
        return typed.errors().isEmpty()
                ? new CurriculumTerms(
                        Objects.requireNonNull(typed.line("title")),
                        typed.text("purpose"),
                        role,
                        level == null ? null : level.intValue(),
                        typed.isTicked("offered"),
                        steps)
                : null;
    }

    @PostMapping(HOME)
    Object create(Typed typed, RedirectAttributes redirect) {
        return page(null).take(typed, read(typed, List.of()), terms -> {
            var role = terms.roleId();
            var steps = role != null && typed.isTicked("propose")
                    ? needs.steps(role, terms.level())
                    : List.<CurriculumTerms.Step>of();
            var made = curricula.create(terms.with(steps));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is added. Put its courses in order.", made.title())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(curricula.get(key)).show();
    }

    @PostMapping(ONE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = curricula.get(key);
        return page(one).take(typed, read(typed, one.terms().steps()), terms -> {
            var _ = curricula.change(one.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href();
        });
    }

    /// Adds a course at the end.
    @PostMapping(ONE + "/courses")
    String add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = curricula.get(key);
        var course = typed.reference("course");
        if (course == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose a course.")));
            return "redirect:" + one.href();
        }
        return Outcome.of(redirect, one.href() + "#courses", t("Added at the end."), () -> {
            var steps = new ArrayList<>(one.terms().steps());
            steps.add(new CurriculumTerms.Step(course, typed.isTicked("required")));
            var _ = curricula.change(one.id(), typed.version(), one.terms().with(steps));
        });
    }

    /// Moves a course, makes it mandatory or an elective, or takes it out.
    @PostMapping(ONE + "/courses/{course}/{how:earlier|later|required|elective|removal}")
    String place(
            @PathVariable String key,
            @PathVariable UUID course,
            @PathVariable String how,
            RedirectAttributes redirect) {
        var one = curricula.get(key);
        return Outcome.of(redirect, one.href() + "#courses", t("Saved."), () -> {
            var _ = switch (how) {
                case "earlier" -> curricula.move(one, course, -1);
                case "later" -> curricula.move(one, course, 1);
                default -> curricula.change(one.id(), one.version(), one.terms().with(steps(one, course, how)));
            };
        });
    }

    private static List<CurriculumTerms.Step> steps(CurriculumView one, UUID course, String how) {
        var steps = new ArrayList<CurriculumTerms.Step>();
        for (var step : one.terms().steps()) {
            if (!step.courseId().equals(course)) {
                steps.add(step);
            } else if (!how.equals("removal")) {
                steps.add(new CurriculumTerms.Step(course, how.equals("required")));
            }
        }
        return steps;
    }
}
