package org.plumbline.app.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A department with its parts, its people and the projects it carries.
@Controller
class DepartmentController {
    private final Departments departments;
    private final People people;
    private final ProjectList projects;

    DepartmentController(Departments departments, People people, ProjectList projects) {
        this.departments = departments;
        this.people = people;
        this.projects = projects;
    }

    @GetMapping("/departments")
    String all(Model model) {
        model.addAttribute("departments", departments.all());
        model.addAttribute("counts", departments.headcounts());
        model.addAttribute("projects", projects.byDepartment());
        return "delivery/departments";
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
