package org.plumbline.app.portfolio.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what serves which objective.
@Component
public class AlignmentTable {
    private final JdbcClient jdbc;

    AlignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A share.
    ///
    /// @param weight above 0, up to 1
    public record Share(UUID itemId, UUID objectiveId, BigDecimal weight) {}

    /// All shares; the caller leaves out what may not be seen.
    public List<Share> all() {
        return jdbc.sql("select item_id, objective_id, weight from portfolio.alignment order by item_id, weight desc")
                .query((row, number) ->
                        new Share(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBigDecimal(3)))
                .list();
    }

    /// The shares of an item, the greatest first.
    public Map<UUID, BigDecimal> of(UUID itemId) {
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        jdbc.sql("select objective_id, weight from portfolio.alignment where item_id = :item"
                        + " order by weight desc, objective_id")
                .param("item", itemId)
                .query(row -> {
                    shares.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                });
        return shares;
    }

    /// Writes the shares of an item in place of those before.
    public void replace(UUID itemId, Map<UUID, BigDecimal> shares) {
        jdbc.sql("delete from portfolio.alignment where item_id = :item")
                .param("item", itemId)
                .update();
        shares.forEach((objective, weight) -> jdbc.sql(
                        "insert into portfolio.alignment (item_id, objective_id, weight) values (:item, :objective, :weight)")
                .param("item", itemId)
                .param("objective", objective)
                .param("weight", weight)
                .update());
    }
}
