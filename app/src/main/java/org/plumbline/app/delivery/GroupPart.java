package org.plumbline.app.delivery;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What a module shows on the first page of a programme or portfolio, declared as a bean.
public interface GroupPart {
    /// Its place on the page, lowest first.
    int order();

    /// The piece for a group that the acting person sees; null where there is nothing to say.
    @Nullable
    Content of(GroupView group);
}
