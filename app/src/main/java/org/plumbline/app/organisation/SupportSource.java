package org.plumbline.app.organisation;

import java.util.List;

/// Finds what administrators have to do for project managers; each module that knows some implements it as a bean.
public interface SupportSource {
    /// What is to be done today, as far as the acting person sees it.
    List<SupportNeed> needs();
}
