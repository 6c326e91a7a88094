package org.plumbline.app.delivery.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `delivery.project` with their portfolios.
@Component
public class ProjectTable {
    static final String SELECT = """
            select p.*, coalesce((select array_agg(i.portfolio_id order by i.is_home desc, i.portfolio_id)
                from delivery.portfolio_item i where i.project_id = p.id), '{}') as portfolios
            from delivery.project p
            """;
    private static final String SEEN = " (:seesAll or p.id = any(:seen)) and p.id <> all(:hidden) ";
    private static final TypeReference<Map<ProjectField, String>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The seen project of a key.
    public Optional<ProjectView> byKey(String key, Sight sight) {
        return jdbc.sql(SELECT + "where p.key = :key and" + SEEN)
                .param("key", key)
                .params(sight.parameters())
                .query(this::map)
                .optional();
    }

    /// The seen projects of some ids.
    public List<ProjectView> byIds(Collection<UUID> ids, Sight sight) {
        return jdbc.sql(SELECT + "where p.id = any(:ids) and" + SEEN)
                .param("ids", ids.toArray(UUID[]::new))
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// All seen projects but archived ones.
    public List<ProjectView> all(Sight sight) {
        return jdbc.sql(SELECT + "where p.archived_at is null and" + SEEN + "order by p.key")
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// The first so many seen projects with these words in key or name, archived ones aside.
    public List<ProjectView> like(String words, int most, Sight sight) {
        return jdbc.sql(SELECT + "where p.archived_at is null and" + SEEN
                        + "and (:words = '' or position(lower(:words) in lower(p.key || ' ' || p.name)) > 0)"
                        + " order by p.key limit :most")
                .param("words", words)
                .param("most", most)
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// The seen projects of a name.
    public List<ProjectView> named(String name, Sight sight) {
        return jdbc.sql(SELECT + "where lower(p.name) = lower(trim(:name)) and" + SEEN)
                .param("name", name)
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// The project of a source's id, else of a plan GUID that only one project has.
    public Optional<ProjectView> bySource(ProjectView.Source source) {
        if (source.system() != null && source.id() != null) {
            var found = jdbc.sql(SELECT + "where p.source_system = :system and p.source_id = :id")
                    .param("system", source.system())
                    .param("id", source.id())
                    .query(this::map)
                    .optional();
            if (found.isPresent()) {
                return found;
            }
        }
        if (source.planGuid() == null) {
            return Optional.empty();
        }
        var twins = jdbc.sql(SELECT + "where p.plan_guid = :guid")
                .param("guid", source.planGuid())
                .query(this::map)
                .list();
        return twins.size() == 1 ? Optional.of(twins.getFirst()) : Optional.empty();
    }

    /// Adds a row.
    public void insert(ProjectView project) {
        jdbc.sql("""
                        insert into delivery.project (id, key, kind, state, name, goal, description, category,
                        department_id, programme_id, owner_id, sponsor_id, manager_id, start_date, baseline_finish,
                        forecast_finish, actual_finish, percent_complete, currency, budget, actual, forecast,
                        is_confidential, missing, source_system, source_id, plan_guid, source_file, facts_as_of,
                        version)
                        values (:id, :key, :kind, :state, :name, :goal, :description, :category,
                        :department, :programme, :owner, :sponsor, :manager, :start, :baseline_finish,
                        :forecast_finish, :actual_finish, :percent_complete, :currency, :budget, :actual, :forecast,
                        :is_confidential, :missing::jsonb, :sourceSystem, :sourceId, :planGuid, :sourceFile, :asOf,
                        :version)
                        """).params(parameters(project)).update();
        writePortfolios(project);
    }

    /// Replaces a row by its id.
    ///
    /// @return false where somebody else changed it first
    public boolean update(ProjectView project) {
        var rows = jdbc.sql("""
                        update delivery.project set kind = :kind, state = :state, name = :name, goal = :goal,
                        description = :description, category = :category, department_id = :department,
                        programme_id = :programme, owner_id = :owner, sponsor_id = :sponsor, manager_id = :manager,
                        start_date = :start, baseline_finish = :baseline_finish, forecast_finish = :forecast_finish,
                        actual_finish = :actual_finish, percent_complete = :percent_complete, currency = :currency,
                        budget = :budget, actual = :actual, forecast = :forecast, is_confidential = :is_confidential,
                        missing = :missing::jsonb, source_system = :sourceSystem, source_id = :sourceId,
                        plan_guid = :planGuid, source_file = :sourceFile, facts_as_of = :asOf, version = :version,
                        changed_at = now()
                        where id = :id and key = :key and version = :version - 1
                        """).params(parameters(project)).update();
        if (rows == 1) {
            writePortfolios(project);
        }
        return rows == 1;
    }

    private void writePortfolios(ProjectView project) {
        jdbc.sql("delete from delivery.portfolio_item where project_id = :project")
                .param("project", project.id())
                .update();
        var isHome = true;
        for (var portfolio : project.portfolios()) {
            jdbc.sql("""
                            insert into delivery.portfolio_item (portfolio_id, project_id, is_home)
                            values (:portfolio, :project, :home)
                            """)
                    .param("portfolio", portfolio)
                    .param("project", project.id())
                    .param("home", isHome)
                    .update();
            isHome = false;
        }
    }

    private Map<String, @Nullable Object> parameters(ProjectView project) {
        var parameters = new HashMap<String, @Nullable Object>();
        for (var field : ProjectField.values()) {
            parameters.put(
                    field.name().toLowerCase(Locale.ROOT), project.values().get(field));
        }
        parameters.put("is_confidential", project.isConfidential());
        parameters.put("id", project.id());
        parameters.put("key", project.key());
        parameters.put("kind", project.kind().name());
        parameters.put("state", project.state().name());
        parameters.put("missing", json.writeValueAsString(project.missing()));
        parameters.put("sourceSystem", project.source().system());
        parameters.put("sourceId", project.source().id());
        parameters.put("planGuid", project.source().planGuid());
        parameters.put("sourceFile", project.source().file());
        parameters.put("asOf", project.source().asOf());
        parameters.put("version", project.version());
        return parameters;
    }

    ProjectView map(ResultSet row, int number) throws SQLException {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        for (var field : ProjectField.values()) {
            var value = value(row, field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new ProjectView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ProjectKind.valueOf(row.getString("kind")),
                ProjectState.valueOf(row.getString("state")),
                values,
                json.readValue(row.getString("missing"), REASONS),
                List.of((UUID[]) row.getArray("portfolios").getArray()),
                new ProjectView.Source(
                        row.getString("source_system"),
                        row.getString("source_id"),
                        row.getString("plan_guid"),
                        row.getString("source_file"),
                        row.getObject("facts_as_of", LocalDate.class)),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Object value(ResultSet row, ProjectField field) throws SQLException {
        var column = column(field);
        return switch (field.kind()) {
            case TEXT -> row.getString(column);
            case REFERENCE, PERSON -> row.getObject(column, UUID.class);
            case DATE -> row.getObject(column, LocalDate.class);
            case NUMBER, MONEY -> plain(row.getBigDecimal(column));
            case YES_NO -> row.getBoolean(column) ? true : null;
        };
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        var stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String column(ProjectField field) {
        return switch (field) {
            case DEPARTMENT -> "department_id";
            case PROGRAMME -> "programme_id";
            case OWNER -> "owner_id";
            case SPONSOR -> "sponsor_id";
            case MANAGER -> "manager_id";
            case START -> "start_date";
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }
}
