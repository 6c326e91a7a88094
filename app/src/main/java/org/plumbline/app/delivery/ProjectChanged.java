package org.plumbline.app.delivery;

/// Event: a project was made or its facts changed. Told within the transaction of the change.
///
/// @param project the project after the change
public record ProjectChanged(ProjectView project) {}
