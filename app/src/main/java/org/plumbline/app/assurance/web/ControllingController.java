package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.assurance.controlling.ControllingServices.Overview;
import org.plumbline.app.assurance.controlling.Correction.Progress;
import org.plumbline.app.assurance.controlling.Review;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.office.ServiceDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The controlling services on one page: what was reviewed, what was recommended, what became of it.
@Controller
public class ControllingController {
    private static final String HOME = "/controlling";

    private final ControllingRegister register;
    private final ControllingReport report;
    private final ServiceDesk desk;

    ControllingController(ControllingRegister register, ControllingReport report, ServiceDesk desk) {
        this.register = register;
        this.report = report;
        this.desk = desk;
    }

    @Bean
    static NavigationEntry controllingEntry() {
        return new NavigationEntry(NavigationArea.ASSURE, "Controlling services", HOME, 5);
    }

    /// One kind of review.
    ///
    /// @param href the page without the others
    public record Line(
            Review.Kind kind, long done, long ahead, long corrections, long open, long overdue, String href) {}

    @GetMapping(HOME)
    String show(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var shown = register.shown(query);
        model.addAttribute("register", register.draw(query, shown));
        model.addAttribute("lines", lines(query, shown));
        model.addAttribute("figures", figures(shown));
        model.addAttribute("reviews", shown.reviews());
        model.addAttribute("corrections", shown.corrections());
        model.addAttribute("names", register.names(shown));
        model.addAttribute("offers", desk.controlling());
        model.addAttribute("report", query.at(HOME + ".pdf"));
        return Htmx.wantsPiece(request) ? "kit/register" : "assurance/controlling";
    }

    private static List<Line> lines(RegisterQuery query, Overview shown) {
        var lines = new ArrayList<Line>();
        for (var kind : Review.Kind.values()) {
            var reviews =
                    shown.reviews().stream().filter(one -> one.kind() == kind).toList();
            var mine = shown.corrections().stream()
                    .filter(one -> one.review().kind() == kind)
                    .toList();
            var done = reviews.stream().filter(Review::isDone).count();
            if (!reviews.isEmpty()) {
                lines.add(new Line(
                        kind,
                        done,
                        reviews.size() - done,
                        mine.size(),
                        mine.stream().filter(one -> one.progress().isOpen()).count(),
                        mine.stream()
                                .filter(one -> one.progress() == Progress.OVERDUE)
                                .count(),
                        query.with("kind", kind.word())));
            }
        }
        return lines;
    }

    private static List<Figure> figures(Overview shown) {
        var done = shown.reviews().stream().filter(Review::isDone).count();
        var overdue = ControllingRegister.count(shown, Progress.OVERDUE);
        var open = shown.corrections().stream()
                .filter(one -> one.progress().isOpen())
                .count();
        return List.of(
                Figure.of(t("Reviews done"), Formats.number(done))
                        .sub(t("{0} ahead", Formats.number(shown.reviews().size() - done)))
                        .basis(t("Audits, assessments, gates and reviews of the improvements in the period")),
                Figure.of(
                                t("Corrections recommended"),
                                Formats.number(shown.corrections().size()))
                        .basis(t("Actions against findings, steps of improvement plans, conditions, chosen"
                                + " improvements")),
                Figure.of(t("Still open"), Formats.number(open)).basis(t("Not done, or done and not checked")),
                Figure.of(t("Overdue"), Formats.number(overdue))
                        .tone(overdue > 0 ? Tone.BAD : Tone.GOOD)
                        .basis(t("Not done, and the day is over")));
    }

    @GetMapping(HOME + "." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form, HttpServletRequest request) {
        return register.file(RegisterQuery.of(request)).answer(form);
    }

    @GetMapping(HOME + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String form, HttpServletRequest request) {
        return PaperFile.answer(form, "reviews", report.of(register.shown(RegisterQuery.of(request))));
    }
}
