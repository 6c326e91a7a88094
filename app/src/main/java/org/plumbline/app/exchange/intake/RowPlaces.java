package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departments;
import org.plumbline.files.table.Field;
import org.springframework.stereotype.Component;

/// Where a row belongs and who answers for it: department, programme, portfolios and people, made where unknown.
@Component
class RowPlaces {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;|\\n]\\s*");
    static final Map<Field, ProjectField> PEOPLE = Map.of(
            Field.MANAGER, ProjectField.MANAGER,
            Field.SPONSOR, ProjectField.SPONSOR,
            Field.OWNER, ProjectField.OWNER);

    private final Departments departments;
    private final Groups groups;
    private final RowPeople people;
    private final Projects projects;

    RowPlaces(Departments departments, Groups groups, RowPeople people, Projects projects) {
        this.departments = departments;
        this.groups = groups;
        this.people = people;
        this.projects = projects;
    }

    /// What was found or made.
    ///
    /// @param portfolios home first
    record Place(Map<ProjectField, Object> values, List<UUID> portfolios) {}

    Place of(Cells cells) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        var department = cells.line(Field.DEPARTMENT, 200);
        if (department != null) {
            values.put(ProjectField.DEPARTMENT, departments.ensure(department, null));
        }
        var programme = cells.line(Field.PROGRAMME, 200);
        if (programme != null) {
            values.put(ProjectField.PROGRAMME, groups.ensure(ScopeKind.PROGRAMME, programme));
        }
        PEOPLE.forEach((field, duty) -> {
            var person = people.of(cells, field);
            if (person != null) {
                values.put(duty, person);
            }
        });
        var portfolios = new ArrayList<UUID>();
        var named = cells.text(Field.PORTFOLIO);
        if (named != null) {
            for (var one : SEPARATOR.split(named, -1)) {
                var name = Texts.line(one, 200);
                if (name != null) {
                    portfolios.add(groups.ensure(ScopeKind.PORTFOLIO, name));
                }
            }
        }
        return new Place(values, portfolios.stream().distinct().toList());
    }

    /// Adds the project to portfolios it is not in; it leaves none.
    ProjectView join(ProjectView project, List<UUID> portfolios) {
        if (project.portfolios().containsAll(portfolios)) {
            return project;
        }
        var all = new ArrayList<>(project.portfolios());
        portfolios.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return projects.join(project.id(), all);
    }
}
