package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.paper.DocxPaper;
import org.plumbline.app.office.paper.Paper;
import org.plumbline.app.office.paper.PdfPaper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The service catalogue of an office on paper: what is offered, what is tried out, what is thought of.
@Controller
class ServicePaperController {
    private static final List<String> SHOWN =
            List.of("description", "customer", "owner", "measure", "target", "response_days", "cost", "since");

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

    @GetMapping(OfficeController.OFFICE + "/services.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key) {
        return answer(key, "pdf", MediaType.APPLICATION_PDF_VALUE, PdfPaper.render(paper(offices.get(key))));
    }

    @GetMapping(OfficeController.OFFICE + "/services.docx")
    ResponseEntity<byte[]> docx(@PathVariable String key) {
        return answer(
                key,
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                DocxPaper.render(paper(offices.get(key))));
    }

    private static ResponseEntity<byte[]> answer(String key, String end, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"services-" + key + "." + end + "\"")
                .body(content);
    }

    private Paper paper(OfficeView office) {
        var all = parts.of(office.id(), PartKind.SERVICE);
        var chapters = new ArrayList<Paper.Chapter>();
        for (var state : List.of(PartState.LIVE, PartState.PILOT, PartState.CANDIDATE)) {
            var found = all.stream().filter(service -> service.state() == state).toList();
            if (!found.isEmpty()) {
                chapters.add(new Paper.Chapter(heading(state), List.of()));
                found.forEach(service -> chapters.add(new Paper.Chapter(service.title(), lines(service))));
            }
        }
        if (chapters.isEmpty()) {
            chapters.add(Paper.Chapter.of(t("Services"), t("No service has been chosen yet.")));
        }
        return new Paper(
                t("Services of {0}", office.name()),
                t("As of {0}", Formats.date(LocalDate.now(clock))),
                LocaleContextHolder.getLocale().toLanguageTag(),
                chapters);
    }

    private static String heading(PartState state) {
        return switch (state) {
            case LIVE -> t("What we offer");
            case PILOT -> t("What we try out");
            default -> t("What we think of");
        };
    }

    private List<String> lines(PartView service) {
        return PartFacts.of(PartKind.SERVICE).stream()
                .filter(fact -> SHOWN.contains(fact.name()) && service.facts().has(fact.name()))
                .map(fact -> line(fact, service))
                .toList();
    }

    private String line(Fact fact, PartView service) {
        var shown = texts.shown(fact, service.facts());
        return fact.name().equals("description") ? shown : "- " + t(fact.label()) + ": " + shown;
    }
}
