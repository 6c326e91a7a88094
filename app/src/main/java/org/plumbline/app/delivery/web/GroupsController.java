package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    ModelAndView blank(@PathVariable String plural) {
        access.require(Permission.GROUP);
        return page(plural, null).show();
    }

    @GetMapping(GROUP + "/edit")
    ModelAndView edit(@PathVariable String plural, @PathVariable String key) {
        access.require(Permission.GROUP);
        return page(plural, groups.get(kind(plural), key)).show();
    }

    private FormPage page(String plural, @Nullable GroupView group) {
        return FormPage.of(group == null ? title(kind(plural)) : group.name(), form(plural, group));
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
    Object create(@PathVariable String plural, Typed typed, RedirectAttributes redirect) {
        var manager = typed.reference("manager");
        var owner = typed.reference("owner");
        return page(plural, null).take(typed, () -> {
            var made = groups.create(kind(plural), typed.text("name"), typed.orNull("purpose"), manager, owner);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is made.", made.name())));
            return "redirect:" + GroupHeaders.home(made);
        });
    }

    @PostMapping(GROUP)
    Object change(@PathVariable String plural, @PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var before = groups.get(kind(plural), key);
        var after = new GroupView(
                before.id(),
                before.kind(),
                before.key(),
                typed.text("name"),
                typed.orNull("purpose"),
                typed.reference("manager"),
                typed.reference("owner"),
                typed.version());
        var kind = word(before.kind());
        return page(plural, before).take(typed.wrong(custom.errors(kind, typed.firsts())), () -> {
            groups.change(after, custom.read(kind, typed.firsts()));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + GroupHeaders.home(before);
        });
    }
}
