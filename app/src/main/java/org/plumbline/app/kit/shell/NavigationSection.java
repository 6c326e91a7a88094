package org.plumbline.app.kit.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One heading of the left navigation with its entries. Home has no heading of its own.
public record NavigationSection(NavigationArea area, List<NavigationEntry> entries) {

    public NavigationSection {
        entries = List.copyOf(entries);
    }

    /// Sorts `entries` into their sections; a section without entries is left out.
    public static List<NavigationSection> group(List<NavigationEntry> entries) {
        var sections = new ArrayList<NavigationSection>();
        for (var area : NavigationArea.values()) {
            var own = entries.stream()
                    .filter(entry -> entry.section() == area)
                    .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::label))
                    .toList();
            if (!own.isEmpty()) {
                sections.add(new NavigationSection(area, own));
            }
        }
        return sections;
    }
}
