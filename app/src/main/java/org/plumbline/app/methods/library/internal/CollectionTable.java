package org.plumbline.app.methods.library.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.methods.library.ItemCollection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `methods.collection`, what is in it and who took it over.
@Component
public class CollectionTable {
    private static final String SELECT =
            "select id, key, name, purpose, keeper_id, packs, version from methods.collection ";

    private final JdbcClient jdbc;

    CollectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(UUID id, int number) {}

    /// All, by name.
    public List<ItemCollection> all() {
        return jdbc.sql(SELECT + "order by lower(name)")
                .query(Rows.of(ItemCollection.class))
                .list();
    }

    /// The collection of a key.
    public Optional<ItemCollection> byKey(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(Rows.of(ItemCollection.class))
                .optional();
    }

    /// The collections that hold an item, by name.
    public List<ItemCollection> holding(UUID itemId) {
        return jdbc.sql(SELECT + """
                        where id in (select collection_id from methods.collection_item where item_id = :item)
                        order by lower(name)
                        """)
                .param("item", itemId)
                .query(Rows.of(ItemCollection.class))
                .list();
    }

    /// Locks a collection, so that one at a time changes it.
    public Optional<ItemCollection> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(ItemCollection.class))
                .optional();
    }

    /// Writes a collection, new or changed.
    public void put(ItemCollection one) {
        jdbc.sql("""
            insert into methods.collection (id, key, name, purpose, keeper_id, version)
            values (:id, :key, :name, :purpose, :keeper, :version)
            on conflict (id) do update set name = :name, purpose = :purpose, keeper_id = :keeper, version = :version
            """)
                .param("id", one.id())
                .param("key", one.key())
                .param("name", one.name())
                .param("purpose", one.purpose())
                .param("keeper", one.keeperId())
                .param("version", one.version())
                .update();
    }

    /// Takes a collection away; its items stay in the library.
    public void remove(UUID id) {
        jdbc.sql("delete from methods.collection_use where collection_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from methods.collection_item where collection_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from methods.collection where id = :id")
                .param("id", id)
                .update();
    }

    /// What is in a collection, in its order.
    public List<UUID> items(UUID collection) {
        return jdbc.sql("select item_id from methods.collection_item where collection_id = :id order by place, item_id")
                .param("id", collection)
                .query(Rows::id)
                .list();
    }

    /// What is in each collection, in its order.
    public Map<UUID, List<UUID>> items() {
        var items = new HashMap<UUID, List<UUID>>();
        jdbc.sql("select collection_id, item_id from methods.collection_item order by place, item_id")
                .query(row -> {
                    items.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return items;
    }

    /// Writes what is in a collection, in that order.
    public void items(UUID collection, List<UUID> items) {
        jdbc.sql("delete from methods.collection_item where collection_id = :id")
                .param("id", collection)
                .update();
        jdbc.sql("""
            insert into methods.collection_item (collection_id, item_id, place)
            select :id, item, place from unnest(:items::uuid[]) with ordinality one (item, place)
            """)
                .param("id", collection)
                .param("items", items.toArray(UUID[]::new))
                .update();
    }

    /// Counts one more download.
    public void taken(UUID collection) {
        jdbc.sql("update methods.collection set packs = packs + 1 where id = :id")
                .param("id", collection)
                .update();
    }

    /// Notes that a project took a collection over; once a project.
    public void used(UUID collection, UUID project, UUID person, LocalDate day) {
        jdbc.sql("""
            insert into methods.collection_use (collection_id, project_id, person_id, used_on)
            values (:collection, :project, :person, :day)
            on conflict (collection_id, project_id) do update set used_on = :day, person_id = :person
            """)
                .param("collection", collection)
                .param("project", project)
                .param("person", person)
                .param("day", day)
                .update();
    }

    /// How many projects within the sight took each collection over.
    public Map<UUID, Integer> uses(Sight sight) {
        var uses = new HashMap<UUID, Integer>();
        for (var one : jdbc.sql("select u.collection_id as id, count(*) as number from methods.collection_use u where "
                        + ItemTable.SIGHT + " group by u.collection_id")
                .params(sight.parameters())
                .query(Rows.of(Count.class))
                .list()) {
            uses.put(one.id(), one.number());
        }
        return uses;
    }
}
