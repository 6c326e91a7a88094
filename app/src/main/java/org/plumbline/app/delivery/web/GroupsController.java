package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupHeaders;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Programmes and portfolios: what projects form together.
@Controller
class GroupsController {
    private static final String GROUP = "/{plural:programmes|portfolios}/{key:PRG-[0-9]+|PFO-[0-9]+}";

    private final Groups groups;
    private final Projects projects;
    private final Names names;
    private final CustomFieldForm custom;
    private final Access access;

    GroupsController(Groups groups, Projects projects, Names names, CustomFieldForm custom, Access access) {
        this.custom = custom;
        this.groups = groups;
        this.projects = projects;
        this.names = names;
        this.access = access;
    }

    private static ScopeKind kind(String plural) {
        return plural.equals("programmes") ? ScopeKind.PROGRAMME : ScopeKind.PORTFOLIO;
    }

    private static String title(ScopeKind kind) {
        return kind == ScopeKind.PROGRAMME ? t("Programmes") : t("Portfolios");
    }

    @GetMapping("/{plural:programmes|portfolios}")
    String list(@PathVariable String plural, HttpServletRequest request, Model model) {
        var kind = kind(plural);
        var query = RegisterQuery.of(request);
        var found = groups.all(kind).stream()
                .filter(group -> holds(group, query.text()))
                .toList();
        var ids = new HashSet<UUID>();
        found.forEach(group -> {
            ids.add(Objects.requireNonNullElse(group.managerId(), group.id()));
            ids.add(Objects.requireNonNullElse(group.ownerId(), group.id()));
        });
        var book = names.book(ids);
        var members = projects.all();
        var rows = found.stream()
                .map(group -> Row.of(
                        group.key(),
                        Cell.link(group.name(), "/" + plural + "/" + group.key())
                                .sub(group.key()),
                        Cell.muted(group.purpose()),
                        Cell.text(book.of(group.managerId())),
                        Cell.muted(book.of(group.ownerId())),
                        Cell.number(members.stream()
                                .filter(project -> isIn(project, group))
                                .count())))
                .toList();
        model.addAttribute("title", title(kind));
        model.addAttribute("plural", plural);
        model.addAttribute("mayChange", access.may(Permission.GROUP));
        model.addAttribute(
                "register",
                Register.of(title(kind), query, columns(kind), empty(kind, plural))
                        .rows(rows, rows.size()));
        return Htmx.wantsPiece(request) ? "kit/register" : "delivery/groups";
    }

    private static boolean holds(GroupView group, String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return (group.key() + " " + group.name() + " " + Objects.requireNonNullElse(group.purpose(), ""))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static List<Column> columns(ScopeKind kind) {
        return List.of(
                Column.text("name", t("Name")),
                Column.text("purpose", t("Purpose")).wide(),
                Column.text("manager", t("Manager")),
                Column.text("owner", kind == ScopeKind.PROGRAMME ? t("Sponsor") : t("Owner"))
                        .wide(),
                Column.number("projects", t("Projects")));
    }

    private Empty empty(ScopeKind kind, String plural) {
        var empty = Empty.of(
                kind == ScopeKind.PROGRAMME ? t("No programmes") : t("No portfolios"),
                t("Projects stand well without one. Make one when several should be seen together."));
        return access.may(Permission.GROUP) ? empty.next(t("Make the first"), "/" + plural + "/new") : empty;
    }

    private static boolean isIn(ProjectView project, GroupView group) {
        return project.portfolios().contains(group.id())
                || group.id().equals(project.reference(ProjectField.PROGRAMME));
    }

    @GetMapping("/{plural:programmes|portfolios}/new")
    String blank(@PathVariable String plural, Model model) {
        access.require(Permission.GROUP);
        model.addAttribute("title", title(kind(plural)));
        model.addAttribute("form", form(plural, null));
        return "delivery/project_form";
    }

    @GetMapping(GROUP + "/edit")
    String edit(@PathVariable String plural, @PathVariable String key, Model model) {
        access.require(Permission.GROUP);
        var group = groups.get(kind(plural), key);
        model.addAttribute("title", group.name());
        model.addAttribute("form", form(plural, group));
        return "delivery/project_form";
    }

    private FormModel form(String plural, @Nullable GroupView group) {
        var kind = kind(plural);
        var fields = new ArrayList<>(List.of(
                Field.text("name", t("Name"))
                        .required()
                        .value(group == null ? null : group.name())
                        .within(null, 200),
                Field.area("purpose", t("Purpose")).value(group == null ? null : group.purpose()),
                Field.person("manager", t("Manager"), names.person(group == null ? null : group.managerId()))
                        .value(group == null ? null : group.managerId()),
                Field.person(
                                "owner",
                                kind == ScopeKind.PROGRAMME ? t("Sponsor") : t("Owner"),
                                names.person(group == null ? null : group.ownerId()))
                        .value(group == null ? null : group.ownerId())));
        if (group == null) {
            return FormModel.post("/" + plural, t("Save"), fields.toArray(Field[]::new))
                    .cancel("/" + plural);
        }
        fields.add(Field.hidden("version", Integer.toString(group.version())));
        var home = GroupHeaders.home(group);
        var form = FormModel.post(home, t("Save"), fields.toArray(Field[]::new)).cancel(home);
        var added = custom.draw(word(kind), group.id());
        return added.isEmpty()
                ? form
                : form.section(t("Added by your organisation"), null, added.toArray(Field[]::new));
    }

    private static String word(ScopeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/{plural:programmes|portfolios}")
    Object create(@PathVariable String plural, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        try {
            var made = groups.create(
                    kind(plural), name(sent), text(sent, "purpose"), person(sent, "manager"), person(sent, "owner"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is made.", made.name())));
            return "redirect:" + GroupHeaders.home(made);
        } catch (Refusal refusal) {
            return again(title(kind(plural)), form(plural, null).refused(Sentences.of(refusal)), sent, Map.of());
        }
    }

    @PostMapping(GROUP)
    Object change(
            @PathVariable String plural,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var before = groups.get(kind(plural), key);
        var errors = custom.errors(word(before.kind()), sent);
        if (!errors.isEmpty()) {
            return again(before.name(), form(plural, before), sent, errors);
        }
        try {
            groups.change(
                    new GroupView(
                            before.id(),
                            before.kind(),
                            before.key(),
                            name(sent).strip(),
                            text(sent, "purpose"),
                            person(sent, "manager"),
                            person(sent, "owner"),
                            version(sent)),
                    custom.read(word(before.kind()), sent));
        } catch (Refusal refusal) {
            return again(before.name(), form(plural, before).refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + GroupHeaders.home(before);
    }

    private static ModelAndView again(
            String title, FormModel form, Map<String, String> sent, Map<String, String> errors) {
        var typed = new HashMap<String, List<String>>();
        sent.forEach((name, value) -> typed.put(name, List.of(value)));
        return new ModelAndView(
                "delivery/project_form",
                Map.of("title", title, "form", form.filled(typed, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static int version(Map<String, String> sent) {
        try {
            return Integer.parseInt(sent.getOrDefault("version", "-1"));
        } catch (NumberFormatException garbled) {
            return -1;
        }
    }

    private static String name(Map<String, String> sent) {
        return sent.getOrDefault("name", "");
    }

    private static @Nullable String text(Map<String, String> sent, String name) {
        var value = sent.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable UUID person(Map<String, String> sent, String name) {
        var value = text(sent, name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notChosen) {
            return null;
        }
    }
}
