package org.plumbline.app.methods.operating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A tool, technique or resource that everybody may use.
///
/// @param key what people call it, such as `TLS-0001`
/// @param edition its version, as its maker calls it
/// @param href where it is, empty for none
/// @param help what it is good for and how to begin
/// @param pages beginnings of the addresses of pages on which it helps, one a line; none for every page
public record SharedTool(
        UUID id,
        String key,
        String name,
        Kind kind,
        @Nullable UUID ownerId,
        String edition,
        String href,
        String help,
        String pages,
        int version) {

    /// What it is.
    public enum Kind {
        TOOL("Tool"),
        TECHNIQUE("Technique"),
        RESOURCE("Resource"),
        SUPPORT("Support");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// True where it helps on a page.
    public boolean helpsAt(String path) {
        return pages.isBlank() || List.of(pages.split("\\s+", -1)).stream().anyMatch(one -> matches(one, path));
    }

    /// A star stands for one part of the address: `/projects/*/method`.
    private static boolean matches(String page, String path) {
        var wanted = List.of(page.split("/", -1));
        var asked = List.of(path.split("/", -1));
        if (page.isBlank() || wanted.size() > asked.size()) {
            return false;
        }
        for (var i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("tool", id, key, null);
    }
}
