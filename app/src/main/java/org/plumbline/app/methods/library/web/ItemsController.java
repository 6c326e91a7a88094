package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.ItemCommand;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemText;
import org.plumbline.app.methods.library.Library;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The lists of the library, and proposing something for one of them.
@Controller
class ItemsController {
    private static final String LIST = "/library/{path:documents|lessons|practices|resources|glossary}";

    private final Library library;
    private final Documents documents;
    private final ItemRegister register;
    private final ItemForm forms;
    private final Projects projects;

    ItemsController(Library library, Documents documents, ItemRegister register, ItemForm forms, Projects projects) {
        this.library = library;
        this.documents = documents;
        this.register = register;
        this.forms = forms;
        this.projects = projects;
    }

    private static ItemKind kind(String path) {
        return ItemKind.of(path).orElseThrow(() -> new Missing("list", path));
    }

    @GetMapping(LIST)
    String list(@PathVariable String path, HttpServletRequest request, Model model) {
        var kind = kind(path);
        model.addAttribute("register", register.draw(kind, RegisterQuery.of(request)));
        model.addAttribute("kind", kind);
        model.addAttribute("tabs", LibraryTabs.at(kind.href()));
        return Htmx.wantsPiece(request) ? "kit/register" : "methods/library/items";
    }

    @GetMapping(LIST + ".csv")
    ResponseEntity<String> csv(@PathVariable String path, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + path + ".csv\"")
                .body(register.csv(kind(path), RegisterQuery.of(request)));
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(@PathVariable String path, @RequestParam(defaultValue = "") String project) {
        var from = projects.find(project).orElse(null);
        return page(kind(path), from).show();
    }

    private FormPage page(ItemKind kind, @Nullable ProjectView project) {
        var fields = new ArrayList<Field>();
        if (kind == ItemKind.DOCUMENT) {
            fields.add(Field.files("file", t("File"))
                    .hint(t("PDF, DOCX, XLSX, PPTX or text, at most 50 MB. Its words are found by the search.")));
        }
        fields.addAll(forms.fields(forms.blank(kind, project), true));
        if (library.mayCurate()) {
            fields.add(Field.check("publish", t("Publish at once")));
        }
        var form = FormModel.post(kind.href(), t("Propose it"), fields.toArray(Field[]::new))
                .cancel(project == null ? kind.href() : "/projects/" + project.key() + "/library")
                .draft("library-" + kind.path());
        return FormPage.of(t("Propose: {0}", t(kind.label())), form)
                .asking(t("What should others not have to find out or make again?"))
                .blaming(ItemForm::blamed);
    }

    @PostMapping(LIST)
    Object propose(
            @PathVariable String path,
            Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect) {
        var kind = kind(path);
        var text = forms.read(typed, ItemText.of(kind, "", Map.of(), List.of()));
        var projectId = text.projectId();
        var from = projectId == null
                ? null
                : projects.of(List.of(projectId)).stream().findFirst().orElse(null);
        return page(kind, from).take(typed, () -> {
            var item = kind == ItemKind.DOCUMENT
                    ? documents.propose(text, Files.arrived(documents, file))
                    : library.propose(text);
            var isPublished = typed.isTicked("publish") && library.mayCurate();
            if (isPublished) {
                var _ = library.move(item.id(), item.version(), ItemCommand.PUBLISH, "");
            }
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isPublished
                                    ? t("{0} is published.", item.key())
                                    : t("{0} is proposed. Who curates the library looks at it next.", item.key())));
            return "redirect:" + item.href();
        });
    }
}
