package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.capability.coaching.Coaches;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who coaches, and how many people at a time.
@Controller
public class CoachPages {
    private static final String HOME = "/coaching/coaches";

    private final Coaches coaches;
    private final People people;

    CoachPages(Coaches coaches, People people) {
        this.coaches = coaches;
        this.people = people;
    }

    /// A coach as the page shows them.
    public record Line(UUID id, String name, int most) {}

    @GetMapping(HOME)
    String list(Model model) {
        var most = coaches.most();
        model.addAttribute(
                "coaches",
                people.byIds(most.keySet()).values().stream()
                        .map(person -> new Line(person.id(), person.name(), most.getOrDefault(person.id(), 0)))
                        .sorted(java.util.Comparator.comparing(Line::name))
                        .toList());
        return "capability/coaches";
    }

    private static FormPage page() {
        return FormPage.of(
                t("Add a coach"),
                FormModel.post(
                                HOME,
                                t("Add"),
                                Field.person("person", t("Coach"), List.of()).required(),
                                Field.number("most", t("People at a time"))
                                        .required()
                                        .value(3))
                        .cancel(HOME));
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        coaches.most();
        return page().show();
    }

    @PostMapping(HOME)
    Object add(Typed typed, RedirectAttributes redirect) {
        typed.require("person", t("Choose somebody."));
        var person = typed.reference(
                "person",
                text -> Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id)));
        return page().take(typed, person, id -> {
            coaches.put(id, typed.whole("most", 0));
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:" + HOME;
        });
    }

    @PostMapping(HOME + "/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(redirect, HOME, t("Taken off the list."), () -> coaches.remove(id));
    }
}
