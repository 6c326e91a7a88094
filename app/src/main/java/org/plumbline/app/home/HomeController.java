package org.plumbline.app.home;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

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
    String start(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        if (access.may(Permission.IMPORT) && projects.like("", 1).isEmpty()) {
            model.addAttribute("mayFound", access.may(Permission.RUN_OFFICE));
            return "home/doors";
        }
        var said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            said.forEach(redirect::addFlashAttribute);
        }
        return "redirect:/my-work";
    }
}
