package org.plumbline.app.kernel.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.kit.shell.SearchHits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The search page, and the hits alone for the palette.
@Controller
class SearchController {
    private static final int ON_PAGE = 100;
    private static final int IN_PALETTE = 12;

    private final SearchIndex index;
    private final Access access;
    private final ObjectProvider<SearchAction> actions;

    SearchController(SearchIndex index, Access access, ObjectProvider<SearchAction> actions) {
        this.index = index;
        this.access = access;
        this.actions = actions;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        var words = q.strip().substring(0, Math.min(q.strip().length(), 200)).replace("\0", "");
        var wantsPiece = Htmx.wantsPiece(request);
        var groups = new ArrayList<SearchHits.Group>();
        var matching = actions(words);
        if (!matching.isEmpty()) {
            groups.add(new SearchHits.Group(t("Actions"), matching));
        }
        var byKind = new LinkedHashMap<String, List<SearchHits.Hit>>();
        for (var found : index.find(words, wantsPiece ? IN_PALETTE : ON_PAGE)) {
            byKind.computeIfAbsent(found.kind(), kind -> new ArrayList<>())
                    .add(new SearchHits.Hit(found.title(), found.href(), found.key(), found.sentence()));
        }
        byKind.forEach((kind, hits) -> groups.add(new SearchHits.Group(title(kind), hits)));
        model.addAttribute("hits", new SearchHits(words, groups));
        return wantsPiece ? "kit/hits" : "kernel/search";
    }

    private List<SearchHits.Hit> actions(String words) {
        var text = words.toLowerCase(Locale.ROOT);
        return actions.stream()
                .filter(action -> !text.isEmpty()
                        && t(action.label()).toLowerCase(Locale.ROOT).contains(text))
                .filter(action -> action.isFor().test(access))
                .map(action -> new SearchHits.Hit(t(action.label()), action.href(), t("Action"), ""))
                .toList();
    }

    /// `status-report` is "Status report".
    private static String title(String kind) {
        var words = kind.replace('-', ' ');
        return t(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
