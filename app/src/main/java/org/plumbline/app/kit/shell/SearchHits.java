package org.plumbline.app.kit.shell;

import java.util.List;

/// What the search box found, by kind; drawn by `kit/hits.jte`, alone for the palette or within a page.
public record SearchHits(String query, List<Group> groups) {

    public SearchHits {
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.hits().isEmpty());
    }

    /// The hits of one kind: "Projects", "Risks", "Actions".
    public record Group(String title, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /// A record or an action.
    ///
    /// @param detail its key and what tells it from others
    /// @param sentence in which the words were found; empty where the title says it
    public record Hit(String title, String href, String detail, String sentence) {}
}
