package org.plumbline.app.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.delivery.HandOvers;
import org.plumbline.app.delivery.LeftBehind;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody who left has to hand over.
@Controller
class HandOverPages {
    private final HandOvers handOvers;
    private final List<LeftBehind> others;
    private final People people;

    HandOverPages(HandOvers handOvers, List<LeftBehind> others, People people) {
        this.handOvers = handOvers;
        this.others = List.copyOf(others);
        this.people = people;
    }

    @GetMapping("/people/{id}/hand-over")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("person", people.get(id));
        var vacancies = new ArrayList<LeftBehind.Vacancy>();
        handOvers.of(id).forEach(vacancy -> vacancies.add(ofProject(vacancy)));
        others.forEach(other -> vacancies.addAll(other.by(id)));
        model.addAttribute("vacancies", vacancies);
        return "delivery/hand_over";
    }

    private static LeftBehind.Vacancy ofProject(HandOvers.Vacancy vacancy) {
        var project = vacancy.project();
        var page = "/projects/" + project.key();
        return new LeftBehind.Vacancy(
                project.name(), project.key(), vacancy.duty().label(), page, page + "/edit");
    }
}
