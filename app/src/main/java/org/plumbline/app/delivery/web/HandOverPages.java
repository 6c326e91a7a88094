package org.plumbline.app.delivery.web;

import java.util.UUID;
import org.plumbline.app.delivery.HandOvers;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody who left has to hand over.
@Controller
class HandOverPages {
    private final HandOvers handOvers;
    private final People people;

    HandOverPages(HandOvers handOvers, People people) {
        this.handOvers = handOvers;
        this.people = people;
    }

    @GetMapping("/people/{id}/hand-over")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("person", people.get(id));
        model.addAttribute("vacancies", handOvers.of(id));
        return "delivery/hand_over";
    }
}
