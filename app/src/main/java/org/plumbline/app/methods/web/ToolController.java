package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Empty;
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
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.operating.SharedTool;
import org.plumbline.app.methods.operating.SharedTools;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tools and resources that everybody shares, and the help for the page that somebody comes from.
@Controller
class ToolController {
    private static final String TOOL = "/tools/{key:TLS-[0-9]+}";

    private final SharedTools tools;
    private final Methods methods;
    private final MethodHead heads;

    ToolController(SharedTools tools, Methods methods, MethodHead heads) {
        this.tools = tools;
        this.methods = methods;
        this.heads = heads;
    }

    @GetMapping("/tools")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("tabs", MethodHead.areas("/tools"));
        model.addAttribute("register", register(RegisterQuery.of(request)));
        model.addAttribute("mayShape", tools.mayShape());
        return "methods/tools";
    }

    private Register register(RegisterQuery query) {
        var all = tools.all();
        var empty = Empty.of(t("Nothing shared yet"), t("List what everybody may use, with its owner and version."));
        return Register.of(
                        t("Tools and resources"),
                        query,
                        List.of(
                                Column.text("name", t("Name")),
                                Column.text("kind", t("Kind")),
                                Column.text("edition", t("Version")).wide(),
                                Column.text("owner", t("Owner")).wide(),
                                Column.text("help", t("What it is good for")).roomy()),
                        tools.mayShape() ? empty.next(t("Add one"), "/tools/new") : empty)
                .rows(all.stream().map(this::row).toList(), all.size());
    }

    private Row row(SharedTool one) {
        var href = tools.mayShape() ? "/tools/" + one.key() : one.href();
        return Row.of(
                one.key(),
                href.isEmpty()
                        ? Cell.text(one.name())
                        : Cell.link(one.name(), href).sub(one.key()),
                Cell.text(t(one.kind().label())),
                Cell.text(one.edition()),
                Cell.text(heads.name(one.ownerId())),
                Cell.text(one.help()));
    }

    /// Help for a page: tools that speak of it, and the method behind it.
    @GetMapping("/help")
    String help(@RequestParam Optional<String> page, Model model) {
        var path = page.filter(one -> one.matches("/[a-zA-Z0-9._-][a-zA-Z0-9/._-]*"))
                .orElse("/");
        model.addAttribute("path", path);
        model.addAttribute("tools", tools.at(path));
        model.addAttribute("methods", methods.all());
        return "methods/help";
    }

    @GetMapping("/tools/new")
    Object ask() {
        return page(null).show();
    }

    @GetMapping(TOOL)
    Object edit(@PathVariable String key) {
        return page(tools.get(key)).show();
    }

    private FormPage page(@Nullable SharedTool one) {
        if (!tools.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var kinds = Arrays.stream(SharedTool.Kind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        var owner = one == null || one.ownerId() == null ? null : one.ownerId();
        var people = owner == null ? List.<Option>of() : List.of(new Option(owner.toString(), heads.name(owner)));
        var form = FormModel.post(
                        one == null ? "/tools" : "/tools/" + one.key(),
                        t("Save"),
                        Field.hidden("version", Integer.toString(one == null ? 0 : one.version())),
                        Field.text("name", t("Name")).required().value(one == null ? null : one.name()),
                        Field.select("kind", t("Kind"), kinds)
                                .value(one == null ? null : one.kind().name()),
                        Field.text("edition", t("Version")).within(null, 60).value(one == null ? null : one.edition()),
                        Field.person("owner", t("Owner"), people).value(owner),
                        Field.text("href", t("Address")).value(one == null ? null : one.href()),
                        Field.area("help", t("What it is good for, and how to begin"))
                                .required()
                                .value(one == null ? null : one.help()),
                        Field.area("pages", t("On which pages it helps"))
                                .hint(t("Beginnings of addresses, one on each line, a star for any part: "
                                        + "/projects/*/method. Empty: on every page."))
                                .value(one == null ? null : one.pages()))
                .cancel("/tools");
        return FormPage.of(one == null ? t("Add a tool or resource") : one.name(), form)
                .blaming(rule -> rule == SharedTools.Rules.NAME
                        ? "name"
                        : rule == SharedTools.Rules.HELP
                                ? "help"
                                : rule == SharedTools.Rules.HREF
                                        ? "href"
                                        : rule == SharedTools.Rules.PAGES ? "pages" : null);
    }

    @PostMapping("/tools")
    Object add(Typed typed, RedirectAttributes redirect) {
        return save(null, typed, redirect);
    }

    @PostMapping(TOOL)
    Object change(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        return save(tools.get(key), typed, redirect);
    }

    private Object save(@Nullable SharedTool before, Typed typed, RedirectAttributes redirect) {
        var terms = new SharedTools.Terms(
                typed.text("name"),
                typed.choice("kind", SharedTool.Kind.class).orElse(SharedTool.Kind.TOOL),
                typed.reference("owner"),
                Objects.requireNonNullElse(typed.line("edition"), ""),
                typed.text("href"),
                typed.text("help"),
                typed.text("pages"));
        return page(before).take(typed, () -> {
            var after = tools.put(before, typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is saved.", after.name())));
            return "redirect:/tools";
        });
    }
}
