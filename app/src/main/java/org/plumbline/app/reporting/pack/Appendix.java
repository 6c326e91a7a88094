package org.plumbline.app.reporting.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// Which projects get a page of their own: all where they fit into the limit, else red, false green, amber and changed
/// ones first.
public record Appendix(List<ProjectPage> pages, int leftOut) {
    /// As many project pages as a reader can be asked to leaf through.
    public static final int DEFAULT_LIMIT = 200;

    /// Up to so many projects all have a page unless a reader chose otherwise.
    private static final int FEW = 60;

    private static final int RED = 0;
    private static final int FALSE_GREEN = 1;
    private static final int AMBER = 2;
    private static final int CHANGED = 3;
    private static final int REST = 4;

    public Appendix {
        pages = List.copyOf(pages);
    }

    /// Which projects a reader wants pages of; the summary and the workbook hold all of them in any case.
    public enum Choice {
        /// All of few projects, of many those that need attention.
        FITTING,
        ALL,
        /// Red, amber and false green.
        ATTENTION,
        NONE;

        /// The most pages that a pack gets by this choice, by which [Appendix#of] takes the right ones.
        public int limit(CommitteePack pack) {
            return switch (this) {
                case FITTING -> pack.projects().size() <= FEW ? FEW : ATTENTION.limit(pack);
                case ALL -> DEFAULT_LIMIT;
                case NONE -> 0;
                case ATTENTION ->
                    (int) Math.min(
                            DEFAULT_LIMIT,
                            pack.projects().stream()
                                    .filter(page -> rank(page, Set.of()) <= AMBER)
                                    .count());
            };
        }
    }

    /// The pages of `pack` within `limit`, each group in the pack's own order.
    public static Appendix of(CommitteePack pack, int limit) {
        var all = pack.projects();
        if (all.size() <= limit) {
            return new Appendix(all, 0);
        }
        var changed = new HashSet<String>();
        pack.changes().forEach(change -> changed.add(change.projectKey()));
        var first = Stream.of(RED, FALSE_GREEN, AMBER, CHANGED, REST)
                .flatMap(rank -> all.stream().filter(page -> rank(page, changed) == rank))
                .limit(limit)
                .toList();
        return new Appendix(first, all.size() - first.size());
    }

    private static int rank(ProjectPage page, Set<String> changed) {
        if (page.reported() == Rag.RED || page.computed() == Rag.RED) {
            return RED;
        }
        if (page.agreement() == Agreement.FALSE_GREEN) {
            return FALSE_GREEN;
        }
        if (isAmber(page.reported()) || isAmber(page.computed())) {
            return AMBER;
        }
        return changed.contains(page.head().key()) ? CHANGED : REST;
    }

    private static boolean isAmber(Rag rating) {
        return rating == Rag.AMBER || rating == Rag.AMBER_RED;
    }
}
