package org.plumbline.app.assurance.assessment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.PlanItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.plan_item`.
@Component
public class PlanTable {
    private static final String SELECT = """
            select id, key, assessment_id, dimension, question, title, owner_id, due, state, sent_to, version
            from assurance.plan_item
            """;

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The items of an assessment, by key.
    public List<PlanItem> of(UUID assessmentId) {
        return jdbc.sql(SELECT + " where assessment_id = :id order by key")
                .param("id", assessmentId)
                .query(PlanTable::map)
                .list();
    }

    /// The items of a key, locked until the transaction ends.
    public Optional<PlanItem> lock(String key) {
        return jdbc.sql(SELECT + " where key = :key for update")
                .param("key", key)
                .query(PlanTable::map)
                .optional();
    }

    /// All items.
    public List<PlanItem> all() {
        return jdbc.sql(SELECT + " order by key").query(PlanTable::map).list();
    }

    /// Writes an item, fresh or changed.
    public void put(PlanItem item) {
        jdbc.sql("""
                        insert into assurance.plan_item (id, key, assessment_id, dimension, question, title, owner_id, due,
                        state, sent_to, version)
                        values (:id, :key, :assessment, :group, :question, :title, :owner, :due, :state, :sent, :version)
                        on conflict (id) do update set title = :title, owner_id = :owner, due = :due, state = :state,
                        sent_to = :sent, version = :version
                        """)
                .param("id", item.id())
                .param("key", item.key())
                .param("assessment", item.assessmentId())
                .param("group", item.group())
                .param("question", item.question())
                .param("title", item.title())
                .param("owner", item.ownerId())
                .param("due", item.due())
                .param("state", item.state().name())
                .param("sent", item.sentTo())
                .param("version", item.version())
                .update();
    }

    private static PlanItem map(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("assessment_id", UUID.class),
                row.getString("dimension"),
                row.getString("question"),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                row.getObject("due", LocalDate.class),
                PlanItem.State.valueOf(row.getString("state")),
                row.getString("sent_to"),
                row.getInt("version"));
    }
}
