package org.plumbline.app.delivery;

/// Event: a project was made or its facts changed. Told within the transaction of the change.
///
/// @param project the project after the change
public record ProjectChanged(ProjectView project) {
    /// True where the project was made, false where it changed.
    public boolean isMade() {
        return project.version() == 0;
    }
}
