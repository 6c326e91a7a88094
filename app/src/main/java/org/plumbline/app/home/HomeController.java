package org.plumbline.app.home;

import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The start: own work, or what to do with an empty installation.
@Controller
class HomeController {
    private final Projects projects;
    private final Access access;

    HomeController(Projects projects, Access access) {
        this.projects = projects;
        this.access = access;
    }

    @GetMapping("/")
    String start(Model model) {
        if (access.may(Permission.IMPORT) && projects.all().isEmpty()) {
            return "home/doors";
        }
        return "redirect:/my-work";
    }
}
