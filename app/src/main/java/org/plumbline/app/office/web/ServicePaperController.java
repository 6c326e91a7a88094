package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The service catalogue of an office on paper: what is offered, what is tried out, what is thought of.
@Controller
class ServicePaperController {
    private static final List<String> SHOWN =
            List.of("customer", "owner", "measure", "target", "response_days", "cost", "since");

    private final Offices offices;
    private final Parts parts;
    private final FactTexts texts;
    private final Clock clock;

    ServicePaperController(Offices offices, Parts parts, FactTexts texts, Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(OfficeController.OFFICE + "/services." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        return PaperFile.answer(form, "services-" + key, paper(offices.get(key)));
    }

    private Paper paper(OfficeView office) {
        var all = parts.of(office.id(), PartKind.SERVICE);
        var paper = Paper.of(t("Services of {0}", office.name()), t("As of {0}", Formats.date(LocalDate.now(clock))));
        for (var state : List.of(PartState.LIVE, PartState.PILOT, PartState.CANDIDATE)) {
            var found = all.stream().filter(service -> service.state() == state).toList();
            if (!found.isEmpty()) {
                paper = paper.heading(heading(state));
                for (var service : found) {
                    paper = service(paper, service);
                }
            }
        }
        return paper.pieces().isEmpty()
                ? paper.heading(t("Services")).prose(t("No service has been chosen yet."))
                : paper;
    }

    private static String heading(PartState state) {
        return switch (state) {
            case LIVE -> t("What we offer");
            case PILOT -> t("What we try out");
            default -> t("What we think of");
        };
    }

    private Paper service(Paper paper, PartView service) {
        var facts = PartFacts.of(PartKind.SERVICE).stream()
                .filter(fact -> SHOWN.contains(fact.name()) && service.facts().has(fact.name()))
                .map(fact -> Map.entry(t(fact.label()), texts.shown(fact, service.facts())))
                .toList();
        return paper.subheading(service.title())
                .prose(service.facts().textOr("description"))
                .facts(facts);
    }
}
