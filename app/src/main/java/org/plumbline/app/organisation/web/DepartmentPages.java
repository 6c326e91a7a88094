package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tree of departments.
@Controller
class DepartmentPages {
    private static final int DEEPEST = 20;

    private final Departments departments;
    private final Access access;

    DepartmentPages(Departments departments, Access access) {
        this.departments = departments;
        this.access = access;
    }

    @GetMapping("/admin/departments")
    String page(Model model) {
        access.require(Permission.MANAGE_PEOPLE);
        var all = departments.all();
        model.addAttribute("branches", branches(all));
        model.addAttribute("form", form("/admin/departments", null, all));
        return "organisation/departments";
    }

    private List<Branch> branches(List<DepartmentView> all) {
        var children = new HashMap<@Nullable UUID, List<DepartmentView>>();
        all.forEach(department -> children.computeIfAbsent(department.parentId(), key -> new ArrayList<>())
                .add(department));
        return grow(null, 0, children, departments.headcounts());
    }

    private static List<Branch> grow(
            @Nullable UUID parent,
            int depth,
            Map<@Nullable UUID, List<DepartmentView>> children,
            Map<UUID, Integer> counts) {
        var grown = new ArrayList<Branch>();
        for (var department : Objects.requireNonNullElse(children.get(parent), List.<DepartmentView>of())) {
            var below = depth >= DEEPEST ? List.<Branch>of() : grow(department.id(), depth + 1, children, counts);
            var own = counts.getOrDefault(department.id(), 0);
            var total = own + below.stream().mapToInt(Branch::people).sum();
            grown.add(new Branch(department.id(), department.name(), total, below));
        }
        return grown;
    }

    private static FormModel form(String action, @Nullable DepartmentView department, List<DepartmentView> all) {
        var others = all.stream()
                .filter(other -> department == null || !other.id().equals(department.id()))
                .toList();
        var form = FormModel.post(
                action,
                department == null ? t("Add the department") : t("Save"),
                Field.hidden("version", department == null ? "0" : Integer.toString(department.version())),
                Field.text("name", t("Name"))
                        .value(department == null ? null : department.name())
                        .within(null, 200)
                        .required(),
                Field.select("parent", t("Belongs to"), PersonForm.options(others))
                        .value(department == null ? null : department.parentId()));
        return department == null ? form : form.cancel("/admin/departments");
    }

    @PostMapping("/admin/departments")
    String add(Typed typed, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/admin/departments",
                t("{0} is added.", typed.text("name")),
                () -> departments.put(null, typed.text("name"), typed.reference("parent")));
    }

    @GetMapping("/admin/departments/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        access.require(Permission.MANAGE_PEOPLE);
        return page(departments.get(id)).show();
    }

    private FormPage page(DepartmentView department) {
        return FormPage.of(
                department.name(), form("/admin/departments/" + department.id(), department, departments.all()));
    }

    @PostMapping("/admin/departments/{id}")
    Object change(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        access.require(Permission.MANAGE_PEOPLE);
        return page(departments.get(id)).take(typed, () -> {
            departments.change(
                    id, typed.version(departments.get(id).version()), typed.text("name"), typed.reference("parent"));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/admin/departments";
        });
    }

    @PostMapping("/admin/departments/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/admin/departments", t("Removed."), () -> departments.remove(id));
    }
}
