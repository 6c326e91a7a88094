package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.ItemCommand;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.LibraryRules;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One item of the library: what it says, its versions, who uses it, what people make of it.
@Controller
class ItemController {
    static final String ITEM = "/library/{key:(?:DOC|LES|BPR|RES|TRM)-[0-9]+}";

    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final ItemForm forms;
    private final ItemSheet sheet;

    ItemController(Library library, Documents documents, Reuses reuses, ItemForm forms, ItemSheet sheet) {
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.forms = forms;
        this.sheet = sheet;
    }

    @GetMapping(ITEM)
    ModelAndView show(@PathVariable String key) {
        return new ModelAndView("methods/library/item", sheet.model(library.get(key)));
    }

    @GetMapping(ITEM + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return form(library.get(key)).show();
    }

    private FormPage form(ItemView item) {
        var fields = new java.util.ArrayList<Field>(List.of(version(item)));
        fields.addAll(forms.fields(item.text(), false));
        return FormPage.of(
                        item.key() + " " + item.title(),
                        FormModel.post(item.href(), t("Save"), fields.toArray(Field[]::new))
                                .cancel(item.href()))
                .blaming(ItemForm::blamed);
    }

    private static Field version(ItemView item) {
        return Field.hidden("version", Integer.toString(item.version()));
    }

    @PostMapping(ITEM)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var item = library.get(key);
        var text = forms.read(typed, item.text());
        return form(item).take(typed, () -> {
            library.change(item.id(), typed.version(), text);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + item.href();
        });
    }

    @GetMapping(ITEM + "/moves/{command:[a-z]+}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        return step(library.get(key), command(command)).show();
    }

    private static FormPage step(ItemView item, ItemCommand command) {
        var reason = Field.area("reason", t("Reason"))
                .within(null, 2_000)
                .hint(t("Who proposed it and who uses it read it."));
        return FormPage.of(
                item.key() + " " + item.title(),
                FormModel.post(
                                item.href() + "/moves/" + command.word(),
                                t(command.label()),
                                version(item),
                                command.needsReason() ? reason.required() : reason)
                        .cancel(item.href()));
    }

    @PostMapping(ITEM + "/moves/{command:[a-z]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var item = library.get(key);
        var wanted = command(command);
        return step(item, wanted).take(typed, () -> {
            var after = library.move(item.id(), typed.version(item.version()), wanted, typed.text("reason"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0}: {1}.", after.key(), t(after.state().label()))));
            return "redirect:" + item.href();
        });
    }

    private static ItemCommand command(String word) {
        return Command.of(ItemCommand.class, word);
    }

    @GetMapping(ITEM + "/versions/new")
    ModelAndView blankVersion(@PathVariable String key) {
        return versionForm(document(key)).show();
    }

    private ItemView document(String key) {
        var item = library.get(key);
        if (item.kind() != ItemKind.DOCUMENT) {
            throw new Missing("document", key);
        }
        return item;
    }

    private static FormPage versionForm(ItemView item) {
        return FormPage.of(
                        t("A version of {0}", item.title()),
                        FormModel.post(
                                        item.href() + "/versions",
                                        t("Add the version"),
                                        Field.files("file", t("File"))
                                                .hint(t("PDF, DOCX, XLSX, PPTX or text, at most 50 MB.")),
                                        Field.text("note", t("What it changes"))
                                                .within(null, 500)
                                                .required()
                                                .hint(t("Projects that use the document read it.")))
                                .cancel(item.href()))
                .blaming(ItemForm::blamed);
    }

    @PostMapping(ITEM + "/versions")
    Object addVersion(
            @PathVariable String key,
            Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect) {
        var item = document(key);
        typed.require("note", t("Say in a sentence what it changes."));
        return versionForm(item).take(typed, () -> {
            var version = documents.add(item.id(), Files.arrived(documents, file), typed.text("note"));
            redirect.addFlashAttribute("flash", Flash.done(t("Version {0} is there.", version.number())));
            return "redirect:" + item.href();
        });
    }

    @GetMapping(ITEM + "/versions/{number:[0-9]{1,6}}")
    ResponseEntity<Resource> file(@PathVariable String key, @PathVariable int number) {
        return Files.answer(documents.open(library.get(key), number));
    }

    @PostMapping(ITEM + "/uses")
    String use(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var item = library.get(key);
        return Outcome.of(redirect, item.href(), () -> {
            var project = typed.reference("project");
            if (project == null) {
                throw new org.plumbline.app.kernel.Refusal(LibraryRules.NO_PROJECT);
            }
            var way = typed.choice("way", Reuse.Way.class).orElse(Reuse.Way.LINK);
            reuses.use(item.id(), project, way);
            return t("{0} is used now. The project finds it under Library.", item.key());
        });
    }

    @PostMapping(ITEM + "/ratings")
    String rate(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var item = library.get(key);
        return Outcome.of(
                redirect,
                item.href(),
                t("Your vote counts."),
                () -> reuses.rate(item.id(), typed.whole("stars", 0), typed.text("words")));
    }
}
