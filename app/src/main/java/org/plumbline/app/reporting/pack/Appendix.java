package org.plumbline.app.reporting.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// Which projects get a page of their own: all where they fit into the limit, else red, false green and changed ones
/// first.
public record Appendix(List<ProjectPage> pages, int leftOut) {
    /// As many project pages as a reader can be asked to leaf through.
    public static final int DEFAULT_LIMIT = 200;

    public Appendix {
        pages = List.copyOf(pages);
    }

    /// The pages of `pack` within `limit`, each group in the pack's own order.
    public static Appendix of(CommitteePack pack, int limit) {
        var all = pack.projects();
        if (all.size() <= limit) {
            return new Appendix(all, 0);
        }
        var changed = new HashSet<String>();
        pack.changes().forEach(change -> changed.add(change.projectKey()));
        var first = Stream.of(0, 1, 2, 3)
                .flatMap(rank -> all.stream().filter(page -> rank(page, changed) == rank))
                .limit(limit)
                .toList();
        return new Appendix(first, all.size() - first.size());
    }

    private static int rank(ProjectPage page, Set<String> changed) {
        if (page.reported() == Rag.RED || page.computed() == Rag.RED) {
            return 0;
        }
        if (page.agreement() == Agreement.FALSE_GREEN) {
            return 1;
        }
        return changed.contains(page.head().key()) ? 2 : 3;
    }
}
