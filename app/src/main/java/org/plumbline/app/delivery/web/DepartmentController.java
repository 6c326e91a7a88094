package org.plumbline.app.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A department with its parts, its people and the projects it carries.
@Controller
class DepartmentController {
    private static final int DEEPEST = 20;

    private final Departments departments;
    private final People people;
    private final ProjectList projects;
    private final Access access;

    DepartmentController(Departments departments, People people, ProjectList projects, Access access) {
        this.departments = departments;
        this.people = people;
        this.projects = projects;
        this.access = access;
    }

    @GetMapping("/departments")
    String all(Model model) {
        model.addAttribute("lines", lines());
        model.addAttribute("mayChange", access.may(Permission.MANAGE_PEOPLE));
        return "delivery/departments";
    }

    private List<DepartmentLine> lines() {
        var children = new HashMap<@Nullable UUID, List<DepartmentView>>();
        departments
                .all()
                .forEach(department -> children.computeIfAbsent(department.parentId(), key -> new ArrayList<>())
                        .add(department));
        var lines = new ArrayList<DepartmentLine>();
        grow(null, 0, new Tree(children, projects.byDepartment(), departments.headcounts()), lines);
        return lines;
    }

    private record Tree(
            Map<@Nullable UUID, List<DepartmentView>> children,
            Map<UUID, Integer> projects,
            Map<UUID, Integer> people) {}

    private static void grow(@Nullable UUID parent, int depth, Tree tree, List<DepartmentLine> lines) {
        for (var department : tree.children().getOrDefault(parent, List.of())) {
            lines.add(new DepartmentLine(
                    department,
                    depth,
                    tree.projects().getOrDefault(department.id(), 0),
                    tree.people().getOrDefault(department.id(), 0)));
            if (depth < DEEPEST) {
                grow(department.id(), depth + 1, tree, lines);
            }
        }
    }

    @GetMapping("/departments/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var department = departments.get(id);
        model.addAttribute(
                "register", projects.draw(RegisterQuery.of(request), new ProjectList.Scope("department", id)));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        var all = departments.all();
        model.addAttribute("department", department);
        model.addAttribute("parent", department.parentId() == null ? null : departments.get(department.parentId()));
        model.addAttribute(
                "parts", all.stream().filter(part -> id.equals(part.parentId())).toList());
        model.addAttribute("people", people.of(id));
        return "delivery/department";
    }
}
