package org.plumbline.app.methods.library.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.methods.library.Esteem;
import org.plumbline.app.methods.library.Rating;
import org.plumbline.app.methods.library.Reuse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `methods.reuse` and `methods.rating`.
@Component
public class ReuseTable {
    private static final String COLUMNS = "u.item_id, u.project_id, u.number, u.way, u.person_id, u.used_on ";

    private final JdbcClient jdbc;

    ReuseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Votes(UUID itemId, BigDecimal stars, int votes) {}

    private record Uses(UUID itemId, int projects) {}

    /// What others make of some items: votes of all, uses by projects within the sight.
    public Map<UUID, Esteem> esteem(Collection<UUID> ids, Sight sight) {
        var among = ids.toArray(UUID[]::new);
        var esteem = new HashMap<UUID, Esteem>();
        for (var uses : jdbc.sql(
                        "select u.item_id, count(*) as projects from methods.reuse u where u.item_id = any(:ids) and "
                                + ItemTable.SIGHT + " group by u.item_id")
                .param("ids", among)
                .params(sight.parameters())
                .query(Rows.of(Uses.class))
                .list()) {
            esteem.put(uses.itemId(), new Esteem(null, 0, uses.projects()));
        }
        for (var votes :
                jdbc.sql("""
                    select r.item_id, avg(r.stars) as stars, count(*) as votes from methods.rating r
                    where r.item_id = any(:ids) group by r.item_id
                    """).param("ids", among).query(Rows.of(Votes.class)).list()) {
            var uses = esteem.getOrDefault(votes.itemId(), Esteem.NONE).projects();
            esteem.put(
                    votes.itemId(), new Esteem(votes.stars().setScale(1, RoundingMode.HALF_UP), votes.votes(), uses));
        }
        return esteem;
    }

    /// The uses of an item by projects within the sight, the latest first.
    public List<Reuse> of(UUID itemId, Sight sight) {
        return jdbc.sql("select " + COLUMNS + "from methods.reuse u where u.item_id = :item and " + ItemTable.SIGHT
                        + " order by u.used_on desc, u.project_id")
                .param("item", itemId)
                .params(sight.parameters())
                .query(Rows.of(Reuse.class))
                .list();
    }

    /// What a project uses, the latest first.
    public List<Reuse> by(UUID projectId) {
        return jdbc.sql("select " + COLUMNS + "from methods.reuse u where u.project_id = :project "
                        + "order by u.used_on desc, u.item_id")
                .param("project", projectId)
                .query(Rows.of(Reuse.class))
                .list();
    }

    /// All uses by projects within the sight, the latest first.
    public List<Reuse> all(Sight sight) {
        return jdbc.sql("select " + COLUMNS + "from methods.reuse u where " + ItemTable.SIGHT
                        + " order by u.used_on desc, u.item_id, u.project_id")
                .params(sight.parameters())
                .query(Rows.of(Reuse.class))
                .list();
    }

    /// Writes a use down.
    ///
    /// @return false where the project uses the item already
    public boolean add(Reuse reuse) {
        return jdbc.sql("""
            insert into methods.reuse (item_id, project_id, number, way, person_id, used_on)
            values (:item, :project, :number, :way, :person, :on) on conflict do nothing
            """)
                        .param("item", reuse.itemId())
                        .param("project", reuse.projectId())
                        .param("number", reuse.number())
                        .param("way", reuse.way().name())
                        .param("person", reuse.personId())
                        .param("on", reuse.usedOn())
                        .update()
                == 1;
    }

    /// Notes that a project went on to a later version.
    public void move(UUID itemId, UUID projectId, int number, LocalDate on) {
        jdbc.sql("update methods.reuse set number = :number, used_on = :on where item_id = :item and project_id"
                        + " = :project")
                .param("number", number)
                .param("on", on)
                .param("item", itemId)
                .param("project", projectId)
                .update();
    }

    /// What people said of an item, the latest first.
    public List<Rating> ratings(UUID itemId) {
        return jdbc.sql("select person_id, stars, words, rated_on from methods.rating where item_id = :item "
                        + "order by rated_on desc, person_id")
                .param("item", itemId)
                .query(Rows.of(Rating.class))
                .list();
    }

    /// The rating of a person.
    public Optional<Rating> rating(UUID itemId, @Nullable UUID personId) {
        return ratings(itemId).stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst();
    }

    /// Rates an item; a person's later rating replaces the earlier one.
    public void rate(UUID itemId, Rating rating) {
        jdbc.sql("""
            insert into methods.rating (item_id, person_id, stars, words, rated_on)
            values (:item, :person, :stars, :words, :on)
            on conflict (item_id, person_id) do update set stars = :stars, words = :words, rated_on = :on
            """)
                .param("item", itemId)
                .param("person", rating.personId())
                .param("stars", rating.stars())
                .param("words", rating.words())
                .param("on", rating.ratedOn())
                .update();
    }
}
