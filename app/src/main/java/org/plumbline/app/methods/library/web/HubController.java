package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.shell.SearchHits;
import org.plumbline.app.methods.library.Esteem;
import org.plumbline.app.methods.library.ItemFilter;
import org.plumbline.app.methods.library.ItemFilter.Show;
import org.plumbline.app.methods.library.ItemFilter.Sort;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in: one search over everything, and what the library holds.
@Controller
class HubController {
    private static final int MOST = 60;
    private static final int FEW = 6;

    private final Library library;
    private final SearchIndex index;

    HubController(Library library, SearchIndex index) {
        this.library = library;
        this.index = index;
    }

    @GetMapping("/library")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip().substring(0, Math.min(q.strip().length(), 200)).replace("\0", "");
        model.addAttribute("hits", new SearchHits(words, groups(words)));
        model.addAttribute("tabs", LibraryTabs.at(LibraryTabs.HUB));
        model.addAttribute("figures", figures());
        var newest =
                library.list(ItemFilter.of(null).sorted(Sort.PUBLISHED, true).page(0, FEW));
        var used = library.list(ItemFilter.of(null).sorted(Sort.USED, true).page(0, FEW));
        var ids = new ArrayList<>(newest.rows().stream().map(ItemView::id).toList());
        ids.addAll(used.rows().stream().map(ItemView::id).toList());
        model.addAttribute("newest", newest.rows());
        model.addAttribute("used", used.rows());
        model.addAttribute("esteem", library.esteem(ids));
        model.addAttribute("none", Esteem.NONE);
        model.addAttribute("tags", library.tags(null, 30));
        model.addAttribute(
                "waiting",
                library.mayCurate()
                        ? library.list(ItemFilter.of(null).show(Show.PROPOSED).page(0, FEW))
                                .rows()
                        : List.<ItemView>of());
        model.addAttribute(
                "overdue",
                library.list(ItemFilter.of(null).show(Show.OVERDUE).page(0, FEW))
                        .rows());
        return "methods/library/hub";
    }

    private List<SearchHits.Group> groups(String words) {
        var byKind = new LinkedHashMap<String, List<SearchHits.Hit>>();
        for (var found : index.find(words, MOST)) {
            byKind.computeIfAbsent(found.kind(), kind -> new ArrayList<>())
                    .add(new SearchHits.Hit(found.title(), found.href(), found.key(), found.sentence()));
        }
        var groups = new ArrayList<SearchHits.Group>();
        byKind.forEach((kind, hits) -> groups.add(new SearchHits.Group(title(kind), hits)));
        return groups;
    }

    /// `best-practice` is "Best practice".
    private static String title(String kind) {
        var words = kind.replace('-', ' ');
        return t(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var kind : ItemKind.values()) {
            Map<Show, Long> counts = library.counts(ItemFilter.of(kind));
            var proposed = counts.getOrDefault(Show.PROPOSED, 0L);
            var overdue = counts.getOrDefault(Show.OVERDUE, 0L);
            var figure = Figure.of(t(kind.plural()), Long.toString(counts.getOrDefault(Show.PUBLISHED, 0L)))
                    .href(kind.href());
            figures.add(
                    overdue > 0
                            ? figure.sub(plural(overdue, "{0} review overdue", "{0} reviews overdue"))
                                    .tone(Tone.CARE)
                            : figure.sub(proposed > 0 ? t("{0} proposed", proposed) : null));
        }
        return figures;
    }
}
