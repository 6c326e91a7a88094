package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PdfPaper;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.PlanTrace;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// From purpose to work: the trace, the day of each member, and the plan on one page.
@Controller
class PlanController {
    private static final int MOST = 6;
    private static final int SHORT = 120;
    private static final int LONG = 400;

    private final Offices offices;
    private final Parts parts;
    private final PlanTrace trace;
    private final OfficeHead heads;
    private final FactTexts texts;
    private final Clock clock;

    PlanController(Offices offices, Parts parts, PlanTrace trace, OfficeHead heads, FactTexts texts, Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.trace = trace;
        this.heads = heads;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(OfficeController.OFFICE + "/trace")
    String trace(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/plan"));
        model.addAttribute("office", office);
        model.addAttribute("chain", trace.of(office.id()));
        return "office/trace";
    }

    @GetMapping("/my-office-day")
    String day(Model model) {
        var today = trace.mine(LocalDate.now(clock));
        var week = new ArrayList<>(trace.mine(LocalDate.now(clock).plusDays(7)));
        week.removeAll(today);
        model.addAttribute("today", today);
        model.addAttribute("week", week);
        return "office/day";
    }

    @GetMapping(OfficeController.OFFICE + "/one-page.pdf")
    ResponseEntity<byte[]> onePage(@PathVariable String key) {
        var office = offices.get(key);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"plan-" + office.key() + ".pdf\"")
                .body(onOnePage(office));
    }

    /// As many lines of each list as fit one page.
    private byte[] onOnePage(OfficeView office) {
        var most = MOST;
        var file = PdfPaper.render(paper(office, most));
        while (most > 1 && PdfPaper.pages(file) > 1) {
            most--;
            file = PdfPaper.render(paper(office, most));
        }
        return file;
    }

    private Paper paper(OfficeView office, int most) {
        var open = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        return Paper.of(
                        t("{0}: the plan on one page", office.name()),
                        t("{0}, as of {1}", texts.name(office.headId()), Formats.date(LocalDate.now(clock))))
                .heading(t("Why we are here"))
                .prose(brief(office.facts().textOr(OfficeFacts.PURPOSE), LONG))
                .heading(t("What we want to reach"))
                .items(lines(open, PartKind.OBJECTIVE, most, PlanController::objective))
                .heading(t("What we do for it"))
                .items(lines(
                        open,
                        PartKind.ACTIVITY,
                        most,
                        part -> brief(part.title(), SHORT) + ": "
                                + texts.name(part.facts().id("owner")) + ", "
                                + Formats.date(part.facts().date("finish"))))
                .heading(t("What we offer"))
                .items(lines(
                        open.stream()
                                .filter(part -> part.state() == PartState.LIVE)
                                .toList(),
                        PartKind.SERVICE,
                        most,
                        part -> brief(part.title(), SHORT)))
                .heading(t("What we do not do"))
                .items(lines(
                        open.stream()
                                .filter(part -> "DOES_NOT".equals(part.facts().text("side")))
                                .toList(),
                        PartKind.MANDATE,
                        most,
                        part -> brief(part.title(), SHORT)));
    }

    private static String objective(PartView part) {
        var facts = part.facts();
        return brief(part.title(), SHORT) + ": "
                + t(
                        "{0} from {1} to {2} {3} by {4}",
                        facts.textOr("metric"),
                        facts.textOr("baseline"),
                        facts.textOr("target"),
                        facts.textOr("unit"),
                        Formats.date(facts.date("due")));
    }

    private static List<String> lines(List<PartView> all, PartKind kind, int most, Function<PartView, String> line) {
        var found = all.stream().filter(part -> part.kind() == kind).toList();
        var lines = found.stream().limit(most).map(line);
        var more = found.size() > most ? Stream.of(t("and {0} more", found.size() - most)) : Stream.<String>empty();
        return Stream.concat(lines, more).toList();
    }

    /// What is longer ends at a word.
    private static String brief(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end < most / 2 ? most - 1 : end) + "…";
    }
}
