package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.methods.library.DependencyMaps;
import org.plumbline.app.methods.library.DependencyMaps.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Dependencies between projects as a map, a picture to take out, and a report.
@Controller
class DependencyController {
    private final DependencyMaps maps;
    private final Clock clock;

    DependencyController(DependencyMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/library/dependencies")
    String show(Model model) {
        var links = maps.links();
        model.addAttribute("tabs", LibraryTabs.at(LibraryTabs.DEPENDENCIES));
        model.addAttribute("links", links);
        model.addAttribute("drawing", new DependencyDrawing(links).drawn());
        return "methods/library/dependencies";
    }

    @GetMapping("/library/dependencies." + DrawingFile.PATH)
    ResponseEntity<byte[]> picture(@PathVariable String form) {
        return DrawingFile.answer(form, "dependencies", new DependencyDrawing(maps.links()).drawn());
    }

    @GetMapping("/library/dependencies." + PaperFile.PATH)
    ResponseEntity<byte[]> report(@PathVariable String form) {
        var links = maps.links();
        var late = links.stream().filter(Link::isLate).toList();
        var paper = Paper.of(
                        t("Dependencies between projects"),
                        t(
                                "{0} open, {1} late, as of {2}",
                                links.size(), late.size(), Formats.date(LocalDate.now(clock))))
                .heading(t("Late"))
                .table(table(late))
                .heading(t("All"))
                .table(table(links));
        return PaperFile.answer(form, "dependencies", paper);
    }

    private static Paper.Table table(List<Link> links) {
        return new Paper.Table(
                List.of(t("Dependency"), t("Gives"), t("Needs"), t("What"), t("Due")),
                links.stream()
                        .map(link -> List.of(
                                link.key(),
                                link.giver().key() + " " + link.giver().name(),
                                link.taker().key() + " " + link.taker().name(),
                                link.what(),
                                Formats.date(link.due())))
                        .toList(),
                false);
    }
}
