package org.plumbline.app.organisation.role;

/// How much there is to do, as staffing rules measure it; the module that owns projects offers it.
public interface StaffingFigures {
    /// Projects under way that the acting person sees.
    int activeProjects();

    /// The most projects under way that one manager has, of those that the acting person sees.
    int mostOfOneManager();
}
