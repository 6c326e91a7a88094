package org.plumbline.app.kernel;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.shell.Picker;

/// A module's contribution to the top bar: the as-of date or the scope that figures on a page follow.
public interface TopBarPicker {
    /// Which of the two places it fills.
    enum Place {
        AS_OF,
        SCOPE
    }

    /// Where it stands.
    Place place();

    /// The picker on the page of a request, null where the page has no choice.
    @Nullable
    Picker on(HttpServletRequest request);
}
