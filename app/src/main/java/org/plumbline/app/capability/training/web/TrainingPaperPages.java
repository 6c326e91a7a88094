package org.plumbline.app.capability.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.app.capability.training.TrainingPapers;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.paper.PaperFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Training records and the report about a year, to print or send.
@Controller
class TrainingPaperPages {
    private final TrainingPapers papers;
    private final Access access;
    private final Clock clock;

    TrainingPaperPages(TrainingPapers papers, Access access, Clock clock) {
        this.papers = papers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/learning/record." + PaperFile.PATH)
    ResponseEntity<byte[]> mine(@PathVariable String form) {
        return PaperFile.answer(
                form, "training-record", papers.record(access.actor().personId()));
    }

    @GetMapping("/training/people/{person}/record." + PaperFile.PATH)
    ResponseEntity<byte[]> of(@PathVariable UUID person, @PathVariable String form) {
        return PaperFile.answer(form, "training-record", papers.record(person));
    }

    @GetMapping("/training/report." + PaperFile.PATH)
    ResponseEntity<byte[]> report(@PathVariable String form, @RequestParam(defaultValue = "") String year) {
        var shown = year.matches("20[0-9]{2}")
                ? Integer.parseInt(year)
                : LocalDate.now(clock).getYear();
        return PaperFile.answer(form, "training-report-" + shown, papers.report(shown));
    }
}
