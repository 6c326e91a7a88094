package org.plumbline.app.office.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.office.RoadmapView;
import org.plumbline.app.office.RoadmapView.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the versions of roadmaps.
@Component
public class RoadmapTable {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoadmapTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The versions of an office, latest first.
    public List<RoadmapView> of(UUID officeId) {
        return jdbc.sql("""
                        select id, office_id, number, note, review_on, adopted_on, adopted_by, entries::text as entries
                        from office.roadmap where office_id = :office order by number desc
                        """)
                .param("office", officeId)
                .query((row, at) -> new RoadmapView(
                        row.getObject("id", UUID.class),
                        row.getObject("office_id", UUID.class),
                        row.getInt("number"),
                        row.getString("note"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getObject("adopted_by", UUID.class),
                        json.readValue(row.getString("entries"), ENTRIES)))
                .list();
    }

    /// Adds a version.
    public void insert(RoadmapView version) {
        jdbc.sql("""
                        insert into office.roadmap (id, office_id, number, note, review_on, adopted_on, adopted_by,
                        entries) values (:id, :office, :number, :note, :review, :on, :by, :entries::jsonb)
                        """)
                .param("id", version.id())
                .param("office", version.officeId())
                .param("number", version.number())
                .param("note", version.note())
                .param("review", version.reviewOn())
                .param("on", version.adoptedOn())
                .param("by", version.adoptedBy())
                .param("entries", json.writeValueAsString(version.entries()))
                .update();
    }

    /// The offices whose latest version is to be looked at again by a day.
    public Set<UUID> dueOn(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select r.office_id from office.roadmap r
                        where r.review_on <= :day and r.number = (select max(l.number) from office.roadmap l
                            where l.office_id = r.office_id)
                        """).param("day", day).query(UUID.class).list());
    }
}
