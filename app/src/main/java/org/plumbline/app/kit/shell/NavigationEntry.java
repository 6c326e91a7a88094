package org.plumbline.app.kit.shell;

import java.util.List;
import java.util.stream.Stream;

/// A page that the left navigation offers. Each module declares its own as beans.
///
/// @param section where it stands
/// @param label in English, translated when drawn
/// @param href its address, which all pages under it start with
/// @param order its place within the section, lowest first
/// @param others addresses of pages that belong to it without lying under its own
public record NavigationEntry(NavigationArea section, String label, String href, int order, List<String> others) {

    public NavigationEntry {
        others = List.copyOf(others);
        Stream.concat(Stream.of(href), others.stream()).forEach(NavigationEntry::requireAddress);
    }

    public NavigationEntry(NavigationArea section, String label, String href, int order) {
        this(section, label, href, order, List.of());
    }

    private static void requireAddress(String href) {
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("a navigation address starts with a slash, was '%s'".formatted(href));
        }
    }

    /// The same, told of pages that lie elsewhere.
    public NavigationEntry with(String... addresses) {
        return new NavigationEntry(section, label, href, order, List.of(addresses));
    }

    /// How closely a path belongs to it: the length of the address that the path starts with, 0 for none.
    int reach(String path) {
        return Stream.concat(Stream.of(href), others.stream())
                .filter(address -> path.equals(address) || (address.length() > 1 && path.startsWith(address + "/")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
