package org.plumbline.app.kit.shell;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which sections of the left navigation a person keeps unfolded. Kept in a cookie, so that the first byte is right;
/// the
/// section of the page that is looked at is unfolded whatever it says.
public record NavigationFolds(Set<NavigationArea> open) {
    /// The cookie that remembers it: names of sections with dots between them.
    public static final String COOKIE = "sections";

    /// What most people come for, until somebody folds or unfolds a section.
    private static final Set<NavigationArea> AT_FIRST = EnumSet.of(NavigationArea.DECIDE, NavigationArea.DELIVER);

    public NavigationFolds {
        open = Set.copyOf(open);
    }

    /// @param kept the value of the cookie, null where there is none; names that are none are passed over
    public static NavigationFolds of(@Nullable String kept) {
        if (kept == null) {
            return new NavigationFolds(AT_FIRST);
        }
        var named = Arrays.asList(kept.split("\\.", -1));
        var open = EnumSet.noneOf(NavigationArea.class);
        for (var area : NavigationArea.values()) {
            if (named.contains(area.key())) {
                open.add(area);
            }
        }
        return new NavigationFolds(open);
    }

    /// The value of the cookie that says this.
    public String kept() {
        return open.stream().sorted().map(NavigationArea::key).collect(Collectors.joining("."));
    }
}
