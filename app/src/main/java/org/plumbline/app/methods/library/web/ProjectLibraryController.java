package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemText;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Lessons;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The library as one project meets it: lessons to heed, what it uses, and which of its files others could use.
@Controller
class ProjectLibraryController {
    private static final String PAGE = "/projects/{key:[A-Z]+-[0-9]+}/library";

    private final Projects projects;
    private final ProjectHeaders headers;
    private final Lessons lessons;
    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final Attachments attachments;
    private final ItemForm forms;

    @SuppressWarnings("TooManyParameters")
    ProjectLibraryController(
            Projects projects,
            ProjectHeaders headers,
            Lessons lessons,
            Library library,
            Documents documents,
            Reuses reuses,
            Attachments attachments,
            ItemForm forms) {
        this.projects = projects;
        this.headers = headers;
        this.lessons = lessons;
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.attachments = attachments;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        var uses = reuses.by(project.id());
        var ids = uses.stream().map(Reuse::itemId).toList();
        model.addAttribute("record", headers.of(project, "/library"));
        model.addAttribute("project", project);
        model.addAttribute("lessons", lessons.at(project.id(), project.state().name()));
        model.addAttribute("maySay", lessons.maySay(project.id()));
        model.addAttribute("uses", uses);
        model.addAttribute(
                "items", library.of(ids).stream().collect(Collectors.toMap(ItemView::id, Function.identity())));
        model.addAttribute("latest", documents.latest(ids));
        model.addAttribute("files", attachments.of(project.id()));
        return "methods/library/project";
    }

    @PostMapping(PAGE + "/lessons")
    String say(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var project = projects.get(key);
        var lesson = typed.reference("lesson");
        var verdict = typed.choice("verdict", LessonBook.Verdict.class).orElse(LessonBook.Verdict.OPEN);
        if (lesson == null) {
            throw new Missing("lesson", typed.text("lesson"));
        }
        return Outcome.of(
                redirect,
                home(project) + "#lessons",
                t("Noted. The next gate shows it."),
                () -> lessons.say(project.id(), lesson, verdict, typed.text("words")));
    }

    private static String home(ProjectView project) {
        return "/projects/" + project.key() + "/library";
    }

    @GetMapping(PAGE + "/files/{file}")
    ModelAndView ask(@PathVariable String key, @PathVariable UUID file) {
        var project = projects.get(key);
        return offer(project, attached(project, file)).show();
    }

    private Attachments.Attachment attached(ProjectView project, UUID file) {
        return attachments.of(project.id()).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new Missing("file", file));
    }

    private FormPage offer(ProjectView project, Attachments.Attachment file) {
        var fields = forms.fields(blank(project), false).toArray(Field[]::new);
        return FormPage.of(
                        t("Propose {0} for the library", file.name()),
                        FormModel.post(home(project) + "/files/" + file.id(), t("Propose it"), fields)
                                .cancel(home(project)))
                .asking(t("A copy is proposed. Take out what others must not read before."))
                .blaming(ItemForm::blamed);
    }

    private ItemText blank(ProjectView project) {
        return forms.blank(ItemKind.DOCUMENT, project);
    }

    @PostMapping(PAGE + "/files/{file}")
    Object propose(@PathVariable String key, @PathVariable UUID file, Typed typed, RedirectAttributes redirect) {
        var project = projects.get(key);
        var attached = attached(project, file);
        var text = forms.read(typed, blank(project));
        return offer(project, attached).take(typed, () -> {
            var item = documents.propose(text, arrived(attachments.open(file).path(), attached.name()));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is proposed. Who curates the library looks at it next.", item.key())));
            return "redirect:" + item.href();
        });
    }

    private Documents.Arrived arrived(Path path, String name) {
        try (var content = java.nio.file.Files.newInputStream(path)) {
            return documents.arrive(name, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
