package org.plumbline.app.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Command: a project or operation enters the register.
///
/// @param kind project or operation
/// @param state where it stands; an import says what its source says
/// @param values its facts; a name at least
/// @param missing why facts are missing, where the source says so
/// @param portfolios the portfolios it belongs to, home first
/// @param source where the facts came from
public record NewProject(
        ProjectKind kind,
        ProjectState state,
        Map<ProjectField, Object> values,
        Map<ProjectField, String> missing,
        List<UUID> portfolios,
        ProjectView.Source source) {
    public NewProject {
        values = Map.copyOf(values);
        missing = Map.copyOf(missing);
        portfolios = List.copyOf(portfolios);
    }
}
