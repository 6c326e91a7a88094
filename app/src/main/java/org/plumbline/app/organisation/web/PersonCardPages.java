package org.plumbline.app.organisation.web;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A person as every colleague sees them, and the answers of the person picker.
@Controller
class PersonCardPages {
    private static final int MOST = 20;

    private final People people;
    private final Access access;

    PersonCardPages(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    @GetMapping("/people/{id}")
    String card(@PathVariable UUID id, Model model) {
        if (access.may(Permission.ADMINISTER)) {
            return "redirect:/admin/people/" + id;
        }
        var person = people.get(id);
        model.addAttribute("person", person);
        model.addAttribute("manager", person.managerId() == null ? null : people.get(person.managerId()));
        return "organisation/card";
    }

    @GetMapping("/people/options")
    @ResponseBody
    List<Option> options(@RequestParam(defaultValue = "") String q) {
        return people.like(q.strip(), MOST).stream()
                .map(person -> new Option(
                        person.id().toString(),
                        person.email() == null ? person.name() : person.name() + " (" + person.email() + ")"))
                .toList();
    }
}
