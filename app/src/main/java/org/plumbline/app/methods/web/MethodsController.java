package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.NewProjectMethod;
import org.plumbline.app.methods.PackReader;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.ShippedPacks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The methods that there are, and installing one.
@Controller
class MethodsController {
    private final Methods methods;
    private final ProjectMethods pinned;
    private final MethodHead heads;
    private final NewProjectMethod forNew;

    MethodsController(Methods methods, ProjectMethods pinned, MethodHead heads, NewProjectMethod forNew) {
        this.forNew = forNew;
        this.methods = methods;
        this.pinned = pinned;
        this.heads = heads;
    }

    @GetMapping("/methods")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("tabs", MethodHead.areas("/methods"));
        model.addAttribute("register", register(RegisterQuery.of(request)));
        model.addAttribute("mayShape", methods.mayShape());
        model.addAttribute("forNew", forNew.current().orElse(null));
        model.addAttribute("isAnyForNew", methods.all().stream().anyMatch(forNew::fits));
        return "methods/methods";
    }

    @PostMapping(MethodController.METHOD + "/new-projects")
    String name(@PathVariable String key, RedirectAttributes redirect) {
        var method = methods.get(key);
        return Outcome.of(redirect, method.href(), () -> {
            forNew.name(method);
            return t("Projects that are made from now on begin on {0}.", method.name());
        });
    }

    @PostMapping(MethodController.METHOD + "/new-projects/end")
    String nameNone(@PathVariable String key, RedirectAttributes redirect) {
        var method = methods.get(key);
        return Outcome.of(
                redirect,
                method.href(),
                t("Projects that are made from now on choose by themselves."),
                forNew::nameNone);
    }

    private Register register(RegisterQuery query) {
        var all = methods.all();
        var empty = Empty.of(t("No method yet"), t("Install the one that comes along, or bring your own as a file."));
        return Register.of(
                        t("Methods"),
                        query,
                        List.of(
                                Column.text("name", t("Method")),
                                Column.text("kind", t("Leads")).wide(),
                                Column.text("state", t("State")),
                                Column.text("published", t("Published")).wide(),
                                Column.text("owner", t("Owner")).wide(),
                                Column.number("projects", t("Projects"))),
                        methods.mayShape() ? empty.next(t("Install a pack"), "/methods/new") : empty)
                .rows(all.stream().map(this::row).toList(), all.size());
    }

    private Row row(MethodView method) {
        var release = methods.present(method).orElseThrow();
        var on = pinned.all().values().stream()
                .filter(one -> one.method().id().equals(method.id()))
                .count();
        return Row.of(
                method.key(),
                Cell.link(method.name(), method.href()).sub(method.key() + " · " + t("version {0}", release.number())),
                Cell.text(t(method.kind().label())),
                Cell.state(t(release.state().label()), release.state().tone()),
                release.publishedOn() == null ? Cell.muted(Formats.NONE) : Cell.date(release.publishedOn()),
                method.ownerId() == null
                        ? Cell.state(t("no owner"), Tone.CARE)
                        : Cell.people(heads.name(method.ownerId())),
                Cell.number(on));
    }

    @GetMapping("/methods/new")
    Object ask() {
        return page().show();
    }

    private FormPage page() {
        if (!methods.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var choices = Arrays.stream(ShippedPacks.values())
                .map(one -> new Option(one.word(), label(one)))
                .toList();
        var form = FormModel.post(
                        "/methods",
                        t("Install"),
                        Field.radio("pack", t("A pack that comes along"), choices),
                        Field.of(Field.Kind.FILES, "file", t("Or a file of your own"))
                                .hint(t("YAML or JSON. The guide to methods says what it holds; any method goes out as "
                                        + "such a file.")))
                .cancel("/methods");
        return FormPage.of(t("Install a pack of methods"), form)
                .asking(t("It begins as a draft. Nobody works by it before somebody else has published it."));
    }

    private static String label(ShippedPacks pack) {
        return pack == ShippedPacks.OFFICE
                ? t("Life of an office: founding, planning, operation, improvement")
                : t("Leading projects: predictive, agile and hybrid, with all templates");
    }

    @PostMapping("/methods")
    Object install(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Typed typed,
            RedirectAttributes redirect)
            throws IOException {
        var texts = texts(file);
        if (texts.isEmpty() && typed.text("pack").isEmpty()) {
            typed.wrong("pack", t("Choose a pack, or bring a file."));
        }
        return page().take(typed, () -> {
            var pack = texts.isEmpty()
                    ? ShippedPacks.of(typed.text("pack")).pack()
                    : PackReader.read(texts.toArray(String[]::new));
            var method = methods.install(pack);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0} is installed as a draft. Read it, then send it into review.", method.name())));
            return "redirect:" + method.href();
        });
    }

    /// The texts of files that were brought.
    static List<String> texts(@Nullable List<MultipartFile> files) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            if (!file.isEmpty()) {
                texts.add(new String(file.getBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
