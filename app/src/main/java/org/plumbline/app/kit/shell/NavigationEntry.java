package org.plumbline.app.kit.shell;

/// A page that the left navigation offers. Each module declares its own as beans.
///
/// @param section where it stands
/// @param label in English, translated when drawn
/// @param href its address, which all pages under it start with
/// @param order its place within the section, lowest first
public record NavigationEntry(NavigationArea section, String label, String href, int order) {

    public NavigationEntry {
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("a navigation address starts with a slash, was '%s'".formatted(href));
        }
    }

    boolean leadsTo(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
