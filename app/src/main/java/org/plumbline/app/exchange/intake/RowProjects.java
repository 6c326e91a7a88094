package org.plumbline.app.exchange.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.files.table.Field;
import org.springframework.stereotype.Component;

/// Finds the known project that a row of another kind of table names by key, id or name.
@Component
class RowProjects {
    private final Projects projects;
    private final SourceTable sources;
    private final SeenProjects seen;

    RowProjects(Projects projects, SourceTable sources, SeenProjects seen) {
        this.seen = seen;
        this.projects = projects;
        this.sources = sources;
    }

    /// The project of a row, null where it was reported that there is none.
    @Nullable
    ProjectView of(Cells cells) {
        var key = cells.line(Field.PROJECT_KEY, 200);
        var name = cells.line(Field.PROJECT, 300);
        for (var word : new @Nullable String[] {key, name}) {
            var found = word == null ? Optional.<ProjectView>empty() : called(word);
            if (found.isPresent()) {
                return found.get();
            }
        }
        var field = name == null && key != null ? Field.PROJECT_KEY : Field.PROJECT;
        cells.problem(
                field,
                key == null && name == null
                        ? "This row names no project. Fill in the name or key of one."
                        : "No single project is known by this. Import the project first, or write its key.");
        return null;
    }

    Optional<ProjectView> called(String word) {
        var byKey = seen.ofKey(word);
        if (byKey.isPresent()) {
            return byKey;
        }
        var source = sources.projectOf("table", word);
        if (source.isPresent()) {
            return seen.ofId(source.get());
        }
        var named = projects.named(word);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
