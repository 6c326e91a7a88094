package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The coaching desk: the list, what it is about and brings, and asking for a coach.
@Controller
class CoachingController {
    private final CoachingDesk desk;
    private final CoachingRegister register;
    private final Competencies competencies;
    private final Projects projects;

    CoachingController(CoachingDesk desk, CoachingRegister register, Competencies competencies, Projects projects) {
        this.desk = desk;
        this.register = register;
        this.competencies = competencies;
        this.projects = projects;
    }

    @GetMapping("/coaching")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        model.addAttribute("figures", desk.mayRun() ? desk.figures() : null);
        return Htmx.wantsPiece(request) ? "kit/register" : "capability/coaching";
    }

    @GetMapping("/coaching.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"coaching.csv\"")
                .body(register.csv(RegisterQuery.of(request)));
    }

    private FormPage page() {
        var form = FormModel.post(
                        "/coaching",
                        t("Ask for a coach"),
                        Field.select("topic", t("Topic"), topics()).required(),
                        Field.area("situation", t("What is it about?"))
                                .within(null, 4_000)
                                .hint(t("Only your coach reads it.")),
                        Field.select("project", t("Project"), List.of()).source("/projects/options"))
                .cancel("/coaching")
                .draft("coaching");
        return FormPage.of(t("Ask for a coach"), form)
                .asking(t("The desk finds somebody who knows the topic and has time. It never is your manager."));
    }

    private List<Option> topics() {
        return competencies.all().stream().map(one -> Option.of(one.name())).toList();
    }

    @GetMapping("/coaching/new")
    ModelAndView blank() {
        return page().show();
    }

    @PostMapping("/coaching")
    Object ask(Typed typed, RedirectAttributes redirect) {
        typed.require("topic", t("Choose a topic."));
        var project = typed.reference("project", this::project);
        return page().take(typed, () -> {
            var made = desk.ask(typed.text("topic"), typed.text("situation"), project);
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is on its way. The desk looks for a coach.", made.key())));
            return "redirect:" + made.href();
        });
    }

    /// A project by its id, or by its key as people type it.
    private Optional<UUID> project(String text) {
        return Typed.id(text)
                .flatMap(id -> projects.of(List.of(id)).stream().findFirst())
                .or(() -> projects.find(text.toUpperCase(Locale.ROOT)))
                .map(ProjectView::id);
    }
}
