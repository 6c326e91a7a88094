package org.plumbline.app.kernel.web;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.view.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Keeps, renames and forgets views of lists, and leads back to the list.
@Controller
class SavedViewsController {
    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    String keep(@RequestParam String name, @RequestParam String address, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                views.checked(address),
                t("The view \"{0}\" is kept. You find it under Views.", name.strip()),
                () -> views.keep(name, address));
    }

    @PostMapping("/views/name")
    String rename(
            @RequestParam String view,
            @RequestParam String name,
            @RequestParam String address,
            RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                views.checked(address),
                t("The view is called \"{0}\".", name.strip()),
                () -> views.rename(view, name, address));
    }

    @PostMapping("/views/removal")
    String forget(@RequestParam String view, @RequestParam String address, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                views.checked(address),
                t("The view \"{0}\" is removed.", view),
                () -> views.forget(view, address));
    }
}
