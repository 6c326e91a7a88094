package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.plumbline.app.organisation.People;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is used again, how often and where, on a page and as a file.
@Controller
public class ReuseController {
    private static final int MONTHS = 12;

    private final Library library;
    private final Reuses reuses;
    private final People people;
    private final Access access;

    ReuseController(Library library, Reuses reuses, People people, Access access) {
        this.library = library;
        this.reuses = reuses;
        this.people = people;
        this.access = access;
    }

    /// An item and the projects that use it.
    public record Line(ItemView item, List<ProjectView> projects) {}

    @GetMapping("/library/reuse")
    String show(Model model) {
        var uses = reuses.all();
        var lines = lines(uses);
        var projects = new HashSet<UUID>();
        uses.forEach(use -> projects.add(use.projectId()));
        model.addAttribute("tabs", LibraryTabs.at(LibraryTabs.REUSE));
        model.addAttribute("lines", lines);
        model.addAttribute("mayExport", access.may(Permission.EXPORT));
        model.addAttribute(
                "figures",
                List.of(
                        Figure.of(t("Uses"), Integer.toString(uses.size())).basis(t("By projects that you see")),
                        Figure.of(t("Items used"), Integer.toString(lines.size())),
                        Figure.of(t("Projects that use something"), Integer.toString(projects.size()))));
        model.addAttribute("chart", chart(uses));
        return "methods/library/reuse";
    }

    private List<Line> lines(List<Reuse> uses) {
        var byItem = new HashMap<UUID, List<UUID>>();
        uses.forEach(use ->
                byItem.computeIfAbsent(use.itemId(), id -> new ArrayList<>()).add(use.projectId()));
        var projects = projects(uses);
        var lines = new ArrayList<Line>();
        for (var item : library.of(byItem.keySet())) {
            var of = new ArrayList<ProjectView>();
            for (var id : byItem.getOrDefault(item.id(), List.of())) {
                var project = projects.get(id);
                if (project != null) {
                    of.add(project);
                }
            }
            lines.add(new Line(item, of));
        }
        lines.sort(Comparator.comparingInt((Line line) -> line.projects().size())
                .reversed()
                .thenComparing(line -> line.item().key()));
        return lines;
    }

    private Map<UUID, ProjectView> projects(List<Reuse> uses) {
        return reuses.projects(uses.stream().map(Reuse::projectId).distinct().toList());
    }

    /// Uses a month, the last twelve that had any.
    private static CategoryChart chart(List<Reuse> uses) {
        var byMonth = new TreeMap<String, Integer>();
        uses.forEach(use -> byMonth.merge(use.usedOn().toString().substring(0, 7), 1, Integer::sum));
        var months = byMonth.keySet().stream()
                .skip(Math.max(0, byMonth.size() - MONTHS))
                .toList();
        var values = new ArrayList<@Nullable BigDecimal>();
        months.forEach(month -> values.add(BigDecimal.valueOf(byMonth.getOrDefault(month, 0))));
        return CategoryChart.of(
                CategoryChart.Kind.BAR,
                t("Taken over, by month"),
                t("uses"),
                months,
                List.of(CategoryChart.Series.of(t("Uses"), Tone.ACCENT, values)));
    }

    @GetMapping("/library/reuse.csv")
    ResponseEntity<String> csv() {
        access.require(Permission.EXPORT);
        var uses = reuses.all();
        var items = new HashMap<UUID, ItemView>();
        library.of(uses.stream().map(Reuse::itemId).distinct().toList()).forEach(item -> items.put(item.id(), item));
        var projects = projects(uses);
        var names = people.byIds(uses.stream().map(Reuse::personId).distinct().toList());
        var file = new Csv(List.of("Item", "Title", "Kind", "Version", "Project", "Project name", "Way", "By", "On"));
        for (var use : uses) {
            var item = items.get(use.itemId());
            var project = projects.get(use.projectId());
            if (item == null || project == null) {
                continue;
            }
            var person = names.get(use.personId());
            var line = new ArrayList<@Nullable Object>(
                    List.of(item.key(), item.title(), t(item.kind().label())));
            line.add(use.number());
            line.addAll(List.of(project.key(), project.name(), t(use.way().label())));
            line.add(person == null ? null : person.name());
            line.add(use.usedOn());
            file.line(line);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"reuse.csv\"")
                .body(file.toString());
    }
}
