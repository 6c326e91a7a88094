package org.plumbline.app.capability.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of competencies and of how people are rated in them.
@Component
class CompetencyTable {
    private static final String SELECT = "select id, name, meaning, anchors, version from capability.competency";

    private final JdbcClient jdbc;

    CompetencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, String meaning, List<String> anchors, int version) {}

    /// One rating.
    record Rated(UUID personId, String competency, boolean byManager, int level, UUID ratedBy, LocalDate ratedOn) {}

    List<Row> all() {
        return jdbc.sql(SELECT + " order by lower(name)")
                .query(CompetencyTable::row)
                .list();
    }

    Row get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(CompetencyTable::row)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("meaning"),
                Arrays.asList((String[]) row.getArray("anchors").getArray()),
                row.getInt("version"));
    }

    Optional<UUID> id(String name) {
        return jdbc.sql("select id from capability.competency where lower(name) = lower(:name)")
                .param("name", name)
                .query(Rows::id)
                .optional();
    }

    void insert(UUID id, String name, String meaning, List<String> anchors) {
        jdbc.sql("""
                        insert into capability.competency (id, name, meaning, anchors)
                        values (:id, :name, :meaning, :anchors)
                        """)
                .param("id", id)
                .param("name", name)
                .param("meaning", meaning)
                .param("anchors", anchors.toArray(String[]::new))
                .update();
    }

    void update(UUID id, String meaning, List<String> anchors) {
        jdbc.sql("""
                        update capability.competency set meaning = :meaning, anchors = :anchors, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("meaning", meaning)
                .param("anchors", anchors.toArray(String[]::new))
                .update();
    }

    void rate(UUID competency, Rated rated) {
        jdbc.sql("""
                        insert into capability.rating (id, person_id, competency_id, by_manager, level, rated_by, rated_on)
                        values (:id, :person, :competency, :manager, :level, :by, :day)
                        """)
                .param("id", Ids.next())
                .param("person", rated.personId())
                .param("competency", competency)
                .param("manager", rated.byManager())
                .param("level", rated.level())
                .param("by", rated.ratedBy())
                .param("day", rated.ratedOn())
                .update();
    }

    /// The latest ratings of some people up to a day: at most one by themselves and one by their manager each.
    List<Rated> ratings(Collection<UUID> people, LocalDate until) {
        return jdbc.sql("""
                        select distinct on (r.person_id, r.competency_id, r.by_manager) r.person_id,
                        c.name as competency, r.by_manager, r.level, r.rated_by, r.rated_on
                        from capability.rating r join capability.competency c on c.id = r.competency_id
                        where r.person_id = any(:people) and r.rated_on <= :until
                        order by r.person_id, r.competency_id, r.by_manager, r.rated_on desc, r.id desc
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("until", until)
                .query(Rows.of(Rated.class))
                .list();
    }
}
