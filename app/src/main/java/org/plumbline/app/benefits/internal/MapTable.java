package org.plumbline.app.benefits.internal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.MapView.Edge;
import org.plumbline.app.kernel.Rows;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `benefits.map`, its nodes and edges. Who may see what, the caller decides.
@Component
public class MapTable {
    private final JdbcClient jdbc;

    MapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A map without what stands on it.
    public record MapRow(UUID id, String key, String title, UUID madeBy, LocalDate madeOn) {}

    /// A node as it is stored.
    public record NodeRow(
            UUID id,
            UUID mapId,
            Column kind,
            String title,
            @Nullable UUID recordId,
            @Nullable UUID ownerId,
            @Nullable LocalDate due,
            int place) {}

    private record EdgeRow(UUID mapId, UUID fromId, UUID toId, BigDecimal weight) {}

    /// All maps, by key.
    public List<MapRow> all() {
        return jdbc.sql("select * from benefits.map order by key")
                .query(Rows.of(MapRow.class))
                .list();
    }

    /// The map of a key, locked until the transaction ends where it is to change.
    public Optional<MapRow> byKey(String key, boolean isToChange) {
        var sql = "select * from benefits.map where key = :key" + (isToChange ? " for update" : "");
        return jdbc.sql(sql).param("key", key).query(Rows.of(MapRow.class)).optional();
    }

    /// The nodes of some maps, by column and place.
    public List<NodeRow> nodes(Collection<UUID> maps) {
        return jdbc.sql("select * from benefits.node where map_id = any(:maps) order by map_id, kind, place, id")
                .param("maps", maps.toArray(UUID[]::new))
                .query(Rows.of(NodeRow.class))
                .list();
    }

    /// The edges of a map.
    public List<Edge> edges(UUID map) {
        return jdbc
                .sql("select map_id, from_id, to_id, weight from benefits.edge where map_id = :map"
                        + " order by to_id, weight desc, from_id")
                .param("map", map)
                .query(Rows.of(EdgeRow.class))
                .list()
                .stream()
                .map(row -> new Edge(row.fromId(), row.toId(), row.weight().stripTrailingZeros()))
                .toList();
    }

    public void add(MapRow map) {
        jdbc.sql("insert into benefits.map (id, key, title, made_by, made_on) values (:id, :key, :title, :by, :on)")
                .param("id", map.id())
                .param("key", map.key())
                .param("title", map.title())
                .param("by", map.madeBy())
                .param("on", map.madeOn())
                .update();
    }

    /// Writes a node, new or moved.
    public void put(NodeRow node) {
        jdbc.sql("""
                        insert into benefits.node (id, map_id, kind, title, record_id, owner_id, due, place)
                        values (:id, :map, :kind, :title, :record, :owner, :due, :place)
                        on conflict (id) do update set title = excluded.title, owner_id = excluded.owner_id,
                            due = excluded.due, place = excluded.place
                        """)
                .param("id", node.id())
                .param("map", node.mapId())
                .param("kind", node.kind().name())
                .param("title", node.title())
                .param("record", node.recordId())
                .param("owner", node.ownerId())
                .param("due", node.due(), Types.DATE)
                .param("place", node.place())
                .update();
    }

    public void removeNode(UUID node) {
        jdbc.sql("delete from benefits.node where id = :id").param("id", node).update();
    }

    /// Writes an edge, or its weight anew.
    public void put(UUID map, Edge edge) {
        jdbc.sql("""
                        insert into benefits.edge (map_id, from_id, to_id, weight) values (:map, :from, :to, :weight)
                        on conflict (from_id, to_id) do update set weight = excluded.weight
                        """)
                .param("map", map)
                .param("from", edge.from())
                .param("to", edge.to())
                .param("weight", edge.weight())
                .update();
    }

    public void removeEdge(UUID from, UUID to) {
        jdbc.sql("delete from benefits.edge where from_id = :from and to_id = :to")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
