package org.plumbline.app.registers.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.registers.RecordLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `registers.link`, read from both ends.
@Component
public class LinkTable {
    private final JdbcClient jdbc;
    private final RecordTable table;

    LinkTable(JdbcClient jdbc, RecordTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// Says that two records belong together; saying it twice changes nothing.
    public void add(UUID fromId, UUID toId, RecordLink.Kind kind) {
        jdbc.sql("""
                        insert into registers.link (from_id, to_id, kind) values (:from, :to, :kind)
                        on conflict do nothing
                        """)
                .param("from", fromId)
                .param("to", toId)
                .param("kind", kind.name())
                .update();
    }

    /// The seen records that belong to one, origins first.
    public List<RecordLink> of(UUID id, Sight sight) {
        return jdbc.sql("select r.*, l.kind as link, l.to_id = :id as is_origin from registers.link l "
                        + "join registers.record r on r.id = case when l.to_id = :id then l.from_id else l.to_id end "
                        + "where (l.from_id = :id or l.to_id = :id) and" + RecordTable.SEEN
                        + "order by is_origin desc, r.key")
                .param("id", id)
                .params(sight.parameters())
                .query((row, number) -> new RecordLink(
                        RecordLink.Kind.valueOf(row.getString("link")),
                        row.getBoolean("is_origin"),
                        table.map(row, number)))
                .list();
    }
}
