package org.plumbline.app.kit.shell;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds a page, made once for each request and handed to every template as `shell`.
///
/// @param language the tag of the person's locale, for the `lang` attribute
/// @param navigation the sections that this person may see, in their order
/// @param folds which of the sections the person keeps unfolded
/// @param path the address of the request without its query
/// @param viewer who is looking; null before sign-in
/// @param csrf what a form sends to prove where it came from
/// @param nonce of the content security policy of this response
/// @param theme light, dark, or as the system has it
/// @param asOf the date that the figures answer for; null where there is no choice
/// @param scope the part of the organisation that is looked at; null where there is no choice
/// @param unread notifications that nobody has read yet
/// @param flash what the last action did; null on most pages
public record Shell(
        String language,
        List<NavigationSection> navigation,
        NavigationFolds folds,
        String path,
        @Nullable Viewer viewer,
        Csrf csrf,
        String nonce,
        Theme theme,
        @Nullable Picker asOf,
        @Nullable Picker scope,
        int unread,
        @Nullable Flash flash) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    /// The shell of a page that needs no sign-in.
    public static Shell bare(String language, Csrf csrf, String nonce, Theme theme) {
        return new Shell(
                language, List.of(), NavigationFolds.of(null), "/", null, csrf, nonce, theme, null, null, 0, null);
    }

    public Shell withFlash(Flash message) {
        return new Shell(language, navigation, folds, path, viewer, csrf, nonce, theme, asOf, scope, unread, message);
    }

    /// True for the one entry that the page belongs to: the longest address that the path starts with.
    public boolean isCurrent(NavigationEntry entry) {
        return navigation.stream()
                .flatMap(section -> section.entries().stream())
                .filter(candidate -> candidate.reach(path) > 0)
                .max(Comparator.comparingInt(candidate -> candidate.reach(path)))
                .filter(entry::equals)
                .isPresent();
    }

    /// True for a section that the person keeps unfolded, and for the one that the page belongs to.
    public boolean isOpen(NavigationSection section) {
        return folds.open().contains(section.area())
                || section.entries().stream().anyMatch(this::isCurrent);
    }

    /// Who is looking.
    ///
    /// @param name in full
    /// @param detail what tells two people of one name apart, such as the e-mail address
    public record Viewer(String name, String detail) {
        /// The first letters of the first and the last name.
        public String initials() {
            var words = name.strip().split("\\s+", -1);
            var last = words.length > 1 ? first(words[words.length - 1]) : "";
            return (first(words[0]) + last).toUpperCase(java.util.Locale.ROOT);
        }

        private static String first(String word) {
            return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
        }
    }

    /// The proof that a form came from our page.
    ///
    /// @param parameter the name of the hidden field
    /// @param header the name of the header that htmx and the islands send
    /// @param token its value
    public record Csrf(String parameter, String header, String token) {}
}
