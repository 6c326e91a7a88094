package org.plumbline.app.reporting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.PlanChanged;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.registers.RegistersChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes `reporting.project_fact` and `reporting.group_fact`: one row a project with all that a screen needs.
@Component
class FactTable {
    private static final List<ProjectField> DUTIES =
            List.of(ProjectField.OWNER, ProjectField.SPONSOR, ProjectField.MANAGER);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final People people;
    private final Departments departments;

    FactTable(JdbcClient jdbc, JsonMapper json, People people, Departments departments) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.departments = departments;
    }

    void write(ProjectView project) {
        jdbc.sql("""
                        insert into reporting.project_fact (project_id, key, name, kind, state, is_active, is_over,
                        is_confidential, category, goal, department_id, department, programme_id, programme_key,
                        programme, portfolio_ids, portfolio_keys, portfolios, owner_id, owner, sponsor_id, sponsor,
                        manager_id, manager, start_date, baseline_finish, forecast_finish, actual_finish,
                        percent_complete, currency, budget, actual, forecast, gaps, missing, source_system,
                        source_file, facts_as_of)
                        select :id, :key, :name, :kind, :state, :active, :over, :confidential, :category, :goal,
                        :department, :departmentName, :programme, p.key, p.name, :portfolios::uuid[],
                        coalesce(g.keys, '{}'), coalesce(g.names, '{}'), :owner, :ownerName, :sponsor, :sponsorName,
                        :manager, :managerName, :start, :baseline_finish, :forecast_finish, :actual_finish,
                        :percent_complete, :currency, :budget, :actual, :forecast, :gaps::text[], :missing::jsonb,
                        :sourceSystem, :sourceFile, :asOf
                        from (select array_agg(f.key order by o.place) as keys, array_agg(f.name order by o.place)
                            as names from unnest(:portfolios::uuid[]) with ordinality o (id, place)
                            join reporting.group_fact f on f.group_id = o.id) g
                        left join reporting.group_fact p on p.group_id = :programme
                        on conflict (project_id) do update set name = excluded.name, kind = excluded.kind,
                        state = excluded.state, is_active = excluded.is_active, is_over = excluded.is_over,
                        is_confidential = excluded.is_confidential, category = excluded.category,
                        goal = excluded.goal, department_id = excluded.department_id,
                        department = excluded.department, programme_id = excluded.programme_id,
                        programme_key = excluded.programme_key, programme = excluded.programme,
                        portfolio_ids = excluded.portfolio_ids, portfolio_keys = excluded.portfolio_keys,
                        portfolios = excluded.portfolios, owner_id = excluded.owner_id, owner = excluded.owner,
                        sponsor_id = excluded.sponsor_id, sponsor = excluded.sponsor,
                        manager_id = excluded.manager_id, manager = excluded.manager,
                        start_date = excluded.start_date, baseline_finish = excluded.baseline_finish,
                        forecast_finish = excluded.forecast_finish, actual_finish = excluded.actual_finish,
                        percent_complete = excluded.percent_complete, currency = excluded.currency,
                        budget = excluded.budget, actual = excluded.actual, forecast = excluded.forecast,
                        gaps = excluded.gaps, missing = excluded.missing, source_system = excluded.source_system,
                        source_file = excluded.source_file, facts_as_of = excluded.facts_as_of
                        """).params(parameters(project)).update();
    }

    private Map<String, @Nullable Object> parameters(ProjectView project) {
        var parameters = new HashMap<String, @Nullable Object>();
        for (var field : List.of(
                ProjectField.CATEGORY,
                ProjectField.GOAL,
                ProjectField.DEPARTMENT,
                ProjectField.PROGRAMME,
                ProjectField.START,
                ProjectField.BASELINE_FINISH,
                ProjectField.FORECAST_FINISH,
                ProjectField.ACTUAL_FINISH,
                ProjectField.PERCENT_COMPLETE,
                ProjectField.CURRENCY,
                ProjectField.BUDGET,
                ProjectField.ACTUAL,
                ProjectField.FORECAST)) {
            parameters.put(
                    field.name().toLowerCase(java.util.Locale.ROOT),
                    project.values().get(field));
        }
        parameters.put("id", project.id());
        parameters.put("key", project.key());
        parameters.put("name", project.name());
        parameters.put("kind", project.kind().name());
        parameters.put("state", project.state().name());
        parameters.put("active", project.state().isActive());
        parameters.put("over", project.state().isOver());
        parameters.put("confidential", project.isConfidential());
        parameters.put("portfolios", project.portfolios().toArray(UUID[]::new));
        parameters.put("departmentName", departmentName(project.reference(ProjectField.DEPARTMENT)));
        parameters.put("gaps", project.gaps().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("missing", json.writeValueAsString(project.missing()));
        parameters.put("sourceSystem", project.source().system());
        parameters.put("sourceFile", project.source().file());
        parameters.put("asOf", project.source().asOf());
        addPeople(project, parameters);
        return parameters;
    }

    private void addPeople(ProjectView project, Map<String, @Nullable Object> parameters) {
        var known = people.byIds(DUTIES.stream()
                .map(project::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (var duty : DUTIES) {
            var name = duty.name().toLowerCase(java.util.Locale.ROOT);
            var id = project.reference(duty);
            parameters.put(name, id);
            parameters.put(name + "Name", id == null || !known.containsKey(id) ? null : name(known, id));
        }
    }

    private static @Nullable String name(Map<UUID, PersonView> known, UUID id) {
        var person = known.get(id);
        return person == null ? null : person.name();
    }

    private @Nullable String departmentName(@Nullable UUID id) {
        return id == null
                ? null
                : departments.all().stream()
                        .filter(department -> department.id().equals(id))
                        .map(DepartmentView::name)
                        .findFirst()
                        .orElse(null);
    }

    void write(PlanChanged plan) {
        jdbc.sql("""
                        update reporting.project_fact set tasks = :tasks, milestones = :milestones::jsonb
                        where project_id = :id
                        """)
                .param("tasks", plan.tasks())
                .param("milestones", json.writeValueAsString(plan.milestones()))
                .param("id", plan.projectId())
                .update();
    }

    void write(RegistersChanged registers) {
        jdbc.sql("""
                        update reporting.project_fact set risks = :risks::jsonb, issues = :issues::jsonb,
                        top_risks = :topRisks::jsonb, decisions = :decisions::jsonb where project_id = :id
                        """)
                .param("risks", registers.risks() == null ? null : json.writeValueAsString(registers.risks()))
                .param("issues", registers.issues() == null ? null : json.writeValueAsString(registers.issues()))
                .param("topRisks", json.writeValueAsString(registers.topRisks()))
                .param("decisions", json.writeValueAsString(registers.waitingDecisions()))
                .param("id", registers.projectId())
                .update();
    }

    void write(GroupView group) {
        var manager =
                group.managerId() == null ? null : name(people.byIds(List.of(group.managerId())), group.managerId());
        jdbc.sql("""
                        insert into reporting.group_fact (group_id, kind, key, name, manager_id, manager)
                        values (:id, :kind, :key, :name, :manager, :managerName)
                        on conflict (group_id) do update set name = :name, manager_id = :manager,
                        manager = :managerName
                        """)
                .param("id", group.id())
                .param("kind", group.kind().name())
                .param("key", group.key())
                .param("name", group.name())
                .param("manager", group.managerId())
                .param("managerName", manager)
                .update();
        jdbc.sql("update reporting.project_fact set programme_key = :key, programme = :name where programme_id = :id")
                .param("key", group.key())
                .param("name", group.name())
                .param("id", group.id())
                .update();
        jdbc.sql("""
                        update reporting.project_fact f set portfolios = coalesce((select array_agg(g.name order by o.place)
                        from unnest(f.portfolio_ids) with ordinality o (id, place)
                        join reporting.group_fact g on g.group_id = o.id), '{}')
                        where f.portfolio_ids @> array[:id::uuid]
                        """).param("id", group.id()).update();
    }

    /// Brings the names of people and departments up to date.
    void renew() {
        var ids = jdbc.sql("""
                        select distinct person from reporting.project_fact,
                        unnest(array[owner_id, sponsor_id, manager_id]) person where person is not null
                        """).query(org.plumbline.app.kernel.Rows::id).list();
        var names = Stream.concat(
                        people.byIds(ids).values().stream()
                                .map(person -> Map.of("id", person.id(), "name", person.name())),
                        departments.all().stream().map(one -> Map.of("id", one.id(), "name", one.name())))
                .toList();
        jdbc.sql("""
                        with known as (select * from jsonb_to_recordset(:names::jsonb) as x (id uuid, name text)),
                        present as (select f.project_id, o.name as owner, s.name as sponsor, m.name as manager,
                            d.name as department from reporting.project_fact f
                            left join known o on o.id = f.owner_id left join known s on s.id = f.sponsor_id
                            left join known m on m.id = f.manager_id left join known d on d.id = f.department_id)
                        update reporting.project_fact f set owner = p.owner, sponsor = p.sponsor,
                        manager = p.manager, department = p.department from present p
                        where p.project_id = f.project_id and (f.owner, f.sponsor, f.manager, f.department)
                        is distinct from (p.owner, p.sponsor, p.manager, p.department)
                        """).param("names", json.writeValueAsString(names)).update();
    }
}
