package org.plumbline.app.kit.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice in the top bar that all figures follow: the date, or the part of the organisation.
///
/// @param label what is chosen: "As of"
/// @param chosen "31 Oct 2026"
/// @param note what the choice means: "frozen"
/// @param choices links that choose another
/// @param dateParameter where a free date may be chosen, the name of the parameter that carries it
public record Picker(
        String label,
        String chosen,
        @Nullable String note,
        List<Choice> choices,
        @Nullable String dateParameter) {

    public Picker {
        choices = List.copyOf(choices);
    }

    /// One link that chooses.
    public record Choice(String label, String href, boolean current) {}
}
