package org.plumbline.app.capability.coaching.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.capability.coaching.SupportDesk;
import org.plumbline.app.office.ServiceDesk;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All help in one list.
@Controller
class SupportDeskPages {
    private final SupportDesk desk;
    private final ServiceDesk services;
    private final People people;
    private final Clock clock;

    SupportDeskPages(SupportDesk desk, ServiceDesk services, People people, Clock clock) {
        this.desk = desk;
        this.services = services;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/coaching/support")
    String show(Model model) {
        var seen = desk.seen();
        var ids = new HashSet<UUID>();
        for (var one : seen) {
            var person = one.personId();
            if (person != null) {
                ids.add(person);
            }
        }
        model.addAttribute("requests", seen);
        model.addAttribute("offers", services.supportive());
        model.addAttribute("figures", desk.figures(seen));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "names",
                people.byIds(ids).values().stream().collect(Collectors.toMap(PersonView::id, PersonView::name)));
        return "capability/support_desk";
    }
}
