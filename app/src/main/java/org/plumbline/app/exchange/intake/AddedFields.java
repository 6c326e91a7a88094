package org.plumbline.app.exchange.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.field.CustomFields;
import org.springframework.stereotype.Component;

/// Columns that carry the name of a field the organisation added to projects: their values become those of the field.
@Component
class AddedFields {
    private final CustomFields fields;
    private final Projects projects;

    AddedFields(CustomFields fields, Projects projects) {
        this.fields = fields;
        this.projects = projects;
    }

    /// Takes what it can out of `columns` into the fields; what cannot be read is a problem of the row, and stays.
    ///
    /// @return true where a field of the project differs from before
    boolean take(ProjectView project, Map<String, String> columns, Cells cells) {
        var typed = new HashMap<UUID, String>();
        for (var field : fields.of("project")) {
            var column = columns.keySet().stream()
                    .filter(name -> name.strip().equalsIgnoreCase(field.label()))
                    .findFirst();
            column.ifPresent(name -> {
                var text = columns.getOrDefault(name, "");
                try {
                    typed.put(field.id(), fields.read(field, text));
                    columns.remove(name);
                } catch (Refusal refusal) {
                    cells.problem(name, text, Sentences.of(refusal));
                }
            });
        }
        return projects.describe(project.id(), typed);
    }
}
