package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.ItemCollection;
import org.plumbline.app.methods.library.ItemCollections;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.LibraryRules;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Collections of the library: the list, each with what is in it, the pack, and the form.
@Controller
class CollectionPages {
    private static final String ONE = LibraryTabs.COLLECTIONS + "/{key:COL-[0-9]+}";
    private static final String ITEM = "/items/{item:(?:DOC|LES|BPR|RES|TRM)-[0-9]+}";

    private final ItemCollections collections;
    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final People people;

    CollectionPages(ItemCollections collections, Library library, Documents documents, Reuses reuses, People people) {
        this.collections = collections;
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.people = people;
    }

    @GetMapping(LibraryTabs.COLLECTIONS)
    String list(Model model) {
        model.addAttribute("tabs", LibraryTabs.at(LibraryTabs.COLLECTIONS));
        model.addAttribute("lines", collections.all());
        model.addAttribute("mayMake", collections.mayMake());
        return "methods/library/collections";
    }

    private String name(@Nullable UUID id) {
        return id == null
                ? "—"
                : people.byIds(List.of(id)).values().stream()
                        .map(PersonView::name)
                        .findFirst()
                        .orElse("—");
    }

    @GetMapping(ONE)
    String show(@PathVariable String key, Model model) {
        var one = collections.get(key);
        var items = collections.items(one);
        model.addAttribute("record", record(one, items));
        model.addAttribute("collection", one);
        model.addAttribute("items", items);
        model.addAttribute(
                "files", documents.latest(items.stream().map(ItemView::id).toList()));
        model.addAttribute("mayChange", collections.mayChange(one));
        model.addAttribute("targets", items.isEmpty() ? List.of() : reuses.targets());
        return "methods/library/collection";
    }

    private RecordView record(ItemCollection one, List<ItemView> items) {
        var record = RecordView.of(one.key(), one.name())
                .sub(t("looked after by {0}", name(one.keeperId())))
                .facts(
                        Figure.of(t("Items"), Integer.toString(items.size())).basis(t("Those that you may read")),
                        Figure.of(t("Taken into projects"), Integer.toString(collections.uses(one)))
                                .basis(t("Projects that you see and that took the whole collection")),
                        Figure.of(t("Downloads"), Integer.toString(one.packs())).basis(t("As one file")));
        if (collections.mayMake()) {
            record = record.step(Step.post(t("Remove"), one.href() + "/removal")
                    .confirm(t("Remove the collection? Its items stay in the library."))
                    .seldom(true));
        }
        if (collections.mayChange(one)) {
            record = record.step(Step.open(t("Edit"), one.href() + "/edit"));
        }
        return items.isEmpty() ? record : record.step(Step.open(t("Download as one file"), one.href() + ".zip"));
    }

    /// The files of a collection as one file, written as it is read: nothing is held in memory.
    @GetMapping(ONE + ".zip")
    void pack(@PathVariable String key, HttpServletResponse response) throws IOException {
        var pack = collections.pack(collections.get(key));
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("contents.txt"));
            zip.write(String.join("\n", pack.contents()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (var file : pack.files()) {
                zip.putNextEntry(new ZipEntry(entry(file.version().fileName(), names)));
                java.nio.file.Files.copy(file.path(), zip);
                zip.closeEntry();
            }
        }
    }

    /// The name of a file in a pack: numbered, so that order and equal names survive, and without a folder.
    static String entry(String fileName, Set<String> names) {
        var plain = fileName.replaceAll("[\\\\/:\\p{Cntrl}]", "_");
        var numbered = String.format(Locale.ROOT, "%02d %s", names.size() + 1, plain);
        names.add(numbered);
        return numbered;
    }

    private FormPage page(@Nullable ItemCollection one) {
        if (one == null ? !collections.mayMake() : !collections.mayChange(one)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
        var keeper = one == null ? null : one.keeperId();
        var known = keeper == null ? List.<Option>of() : List.of(new Option(keeper.toString(), name(keeper)));
        var form = FormModel.post(
                        one == null ? LibraryTabs.COLLECTIONS : one.href(),
                        one == null ? t("Make it") : t("Save"),
                        Field.hidden("version", one == null ? "0" : Integer.toString(one.version())),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 200)
                                .value(one == null ? null : one.name()),
                        Field.area("purpose", t("What it is for"))
                                .required()
                                .within(null, 2_000)
                                .value(one == null ? null : one.purpose()),
                        Field.person("keeper", t("Looked after by"), known)
                                .hint(t("Puts it in order; empty for those who curate the library"))
                                .value(keeper))
                .cancel(one == null ? LibraryTabs.COLLECTIONS : one.href());
        return FormPage.of(one == null ? t("Make a collection") : one.name(), form)
                .blaming(rule -> rule == LibraryRules.NAME_TAKEN ? "name" : null);
    }

    @GetMapping(LibraryTabs.COLLECTIONS + "/new")
    ModelAndView blank() {
        return page(null).show();
    }

    private @Nullable UUID keeper(Typed typed) {
        return typed.reference(
                "keeper",
                text -> Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id)));
    }

    @PostMapping(LibraryTabs.COLLECTIONS)
    Object make(Typed typed, RedirectAttributes redirect) {
        typed.require("name", t("Enter a name."));
        typed.require("purpose", t("Say what it is for."));
        var keeper = keeper(typed);
        return page(null).take(typed, () -> {
            var made = collections.make(typed.text("name"), typed.text("purpose"), keeper);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is made. Add items from their pages.", made.name())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(collections.get(key)).show();
    }

    @PostMapping(ONE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = collections.get(key);
        var keeper = keeper(typed);
        return page(one).take(typed, () -> {
            var _ = collections.change(one, typed.version(), typed.text("name"), typed.text("purpose"), keeper);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href();
        });
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        var one = collections.get(key);
        return Outcome.of(
                redirect, LibraryTabs.COLLECTIONS, t("{0} is removed.", one.name()), () -> collections.remove(one));
    }

    /// Adds an item from its page.
    @PostMapping(ItemController.ITEM + "/collections")
    String add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var item = library.get(key);
        return Outcome.of(redirect, item.href() + "#collections", () -> {
            var chosen = typed.line("collection");
            if (chosen == null || chosen.isEmpty()) {
                throw new Refusal(LibraryRules.NO_COLLECTION);
            }
            var one = collections.get(chosen);
            collections.add(one, item);
            return t("{0} is in {1} now.", item.key(), one.name());
        });
    }

    @PostMapping(ONE + ITEM + "/{how:earlier|later|removal}")
    String place(
            @PathVariable String key,
            @PathVariable String item,
            @PathVariable String how,
            RedirectAttributes redirect) {
        var one = collections.get(key);
        var places = switch (how) {
            case "earlier" -> -1;
            case "later" -> 1;
            default -> 0;
        };
        return Outcome.of(
                redirect, one.href() + "#items", t("Saved."), () -> collections.place(one, library.get(item), places));
    }

    /// Takes all of it into a project.
    @PostMapping(ONE + "/uses")
    String use(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = collections.get(key);
        return Outcome.of(redirect, one.href(), () -> {
            var project = typed.reference("project");
            if (project == null) {
                throw new Refusal(LibraryRules.NO_PROJECT);
            }
            var way = typed.choice("way", Reuse.Way.class).orElse(Reuse.Way.LINK);
            return t(
                    "{0} items are used now. The project finds them under Library.",
                    collections.use(one, project, way));
        });
    }
}
