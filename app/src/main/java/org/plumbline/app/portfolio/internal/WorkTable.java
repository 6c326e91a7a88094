package org.plumbline.app.portfolio.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.portfolio.Channel;
import org.plumbline.app.portfolio.Direction;
import org.plumbline.app.portfolio.WorkClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what work is, of directions, and of channels.
@Component
public class WorkTable {
    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody said of a piece of work; null where it is left to what is derived.
    public record Said(
            @Nullable WorkClass work,
            @Nullable Bucket bucket,
            @Nullable String reason) {}

    /// What was said, by the work's id.
    public Map<UUID, Said> classes() {
        var said = new HashMap<UUID, Said>();
        jdbc.sql("select item_id, class, bucket, reason from portfolio.work_class")
                .query(row -> {
                    var work = row.getString(2);
                    var bucket = row.getString(3);
                    said.put(
                            row.getObject(1, UUID.class),
                            new Said(
                                    work == null ? null : WorkClass.valueOf(work),
                                    bucket == null ? null : Bucket.valueOf(bucket),
                                    row.getString(4)));
                });
        return said;
    }

    /// Writes what was said in place of what was; null takes it away.
    public void put(UUID itemId, @Nullable Said said, UUID personId, LocalDate day) {
        jdbc.sql("delete from portfolio.work_class where item_id = :item")
                .param("item", itemId)
                .update();
        if (said == null) {
            return;
        }
        jdbc.sql("""
                        insert into portfolio.work_class (item_id, class, bucket, reason, said_by, said_on)
                        values (:item, :class, :bucket, :reason, :by, :on)
                        """)
                .param("item", itemId)
                .param("class", said.work() == null ? null : said.work().name())
                .param("bucket", said.bucket() == null ? null : said.bucket().name())
                .param("reason", said.reason())
                .param("by", personId)
                .param("on", day)
                .update();
    }

    /// All directions, the latest first.
    public List<Direction> directions() {
        return jdbc.sql("select * from portfolio.direction order by coalesce(decided_on, proposed_on) desc, key desc")
                .query(WorkTable::direction)
                .list();
    }

    /// The direction of a key, locked until the transaction ends.
    public Optional<Direction> lock(String key) {
        return jdbc.sql("select * from portfolio.direction where key = :key for update")
                .param("key", key)
                .query(WorkTable::direction)
                .optional();
    }

    /// Writes a direction, proposed or answered.
    public void put(Direction direction) {
        jdbc.sql("""
                        insert into portfolio.direction (id, key, portfolio_id, period, run, grow, transform, words,
                            state, proposed_by, proposed_on, decided_by, decided_on, answer)
                        values (:id, :key, :portfolio, :period, :run, :grow, :transform, :words, :state, :by, :on,
                            :decider, :decided, :answer)
                        on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
                            decided_on = excluded.decided_on, answer = excluded.answer,
                            version = portfolio.direction.version + 1
                        """)
                .param("id", direction.id())
                .param("key", direction.key())
                .param("portfolio", direction.portfolioId())
                .param("period", direction.period())
                .param("run", direction.share(Bucket.RUN))
                .param("grow", direction.share(Bucket.GROW))
                .param("transform", direction.share(Bucket.TRANSFORM))
                .param("words", direction.words())
                .param("state", direction.state().name())
                .param("by", direction.proposedBy())
                .param("on", direction.proposedOn())
                .param("decider", direction.decidedBy())
                .param("decided", direction.decidedOn())
                .param("answer", direction.answer())
                .update();
    }

    private static Direction direction(ResultSet row, int number) throws SQLException {
        var shares = new HashMap<Bucket, BigDecimal>();
        for (var bucket : Bucket.values()) {
            shares.put(bucket, row.getBigDecimal(bucket.word()));
        }
        return new Direction(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("portfolio_id", UUID.class),
                row.getString("period"),
                shares,
                row.getString("words"),
                Direction.State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("decided_by", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("answer"));
    }

    /// The channels, by what they are for.
    public List<Channel> channels() {
        return jdbc.sql("select * from portfolio.channel order by class, lower(name), id")
                .query((row, number) -> new Channel(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        WorkClass.valueOf(row.getString("class")),
                        row.getString("audience"),
                        row.getString("cadence"),
                        row.getObject("responsible_id", UUID.class)))
                .list();
    }

    /// Writes a channel.
    public void insert(Channel channel) {
        jdbc.sql("""
                        insert into portfolio.channel (id, name, class, audience, cadence, responsible_id)
                        values (:id, :name, :class, :audience, :cadence, :responsible)
                        """)
                .param("id", channel.id())
                .param("name", channel.name())
                .param("class", channel.work().name())
                .param("audience", channel.audience())
                .param("cadence", channel.cadence())
                .param("responsible", channel.responsibleId())
                .update();
    }

    /// Takes a channel out.
    public void removeChannel(UUID id) {
        jdbc.sql("delete from portfolio.channel where id = :id").param("id", id).update();
    }
}
