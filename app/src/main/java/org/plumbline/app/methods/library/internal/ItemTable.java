package org.plumbline.app.methods.library.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.methods.library.ItemField;
import org.plumbline.app.methods.library.ItemFilter;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemPage;
import org.plumbline.app.methods.library.ItemState;
import org.plumbline.app.methods.library.ItemText;
import org.plumbline.app.methods.library.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `methods.item`. Every question says who asks: what is not published is read by who proposed, keeps
/// or curates it.
@Component
public class ItemTable {
    private static final TypeReference<Map<ItemField, String>> FIELDS = new TypeReference<>() {};
    private static final String SEEN = """
         (i.state in ('PUBLISHED', 'RETIRED') or i.proposed_by = :me or i.owner_id = :me or :curates
         or i.community_id in (select c.id from methods.community c where c.moderator_id = :me))
        """;
    private static final String MATCH = SEEN + """
         and (cast(:kind as text) is null or i.kind = :kind)
         and (cast(:tag as text) is null or i.tags @> array[:tag])
         and (cast(:community as uuid) is null or i.community_id = :community)
         and (cast(:choice as text) is null
             or :choice in (i.fields ->> 'FORM', i.fields ->> 'MEDIUM', i.fields ->> 'RESULT'))
         and (cast(:text as text) is null or position(lower(:text) in lower(i.key || ' ' || i.title || ' '
                 || i.fields::text || ' ' || array_to_string(i.tags, ' '))) > 0
             or exists (select 1 from methods.item_version v where v.item_id = i.id
                 and position(lower(:text) in lower(v.words)) > 0))
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Who asks.
    ///
    /// @param curates true for who reads all that was proposed
    public record Reader(UUID me, boolean curates, LocalDate today, Map<String, Object> sight) {
        /// The acting person.
        public static Reader of(Access access, LocalDate today) {
            return new Reader(
                    access.actor().personId(),
                    access.may(Permission.CURATE_LIBRARY),
                    today,
                    access.sight().parameters());
        }

        Map<String, Object> parameters() {
            return Map.of("me", me, "curates", curates);
        }
    }

    /// The item of a key.
    public Optional<ItemView> byKey(String key, Reader reader) {
        return jdbc.sql("select i.* from methods.item i where i.key = :key and" + SEEN)
                .param("key", key)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// The items of some ids, by key.
    public List<ItemView> byIds(Collection<UUID> ids, Reader reader) {
        return jdbc.sql("select i.* from methods.item i where i.id = any(:ids) and" + SEEN + "order by i.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(this::map)
                .list();
    }

    /// The item of an id, locked until the transaction ends.
    public Optional<ItemView> lock(UUID id, Reader reader) {
        return jdbc.sql("select i.* from methods.item i where i.id = :id and" + SEEN + "for update")
                .param("id", id)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// A page of what the filter leaves.
    public ItemPage page(ItemFilter filter, Reader reader) {
        var wanted = MATCH + shown(filter.show());
        var rows = jdbc.sql("select i.* from methods.item i where" + wanted + " order by " + order(filter)
                        + ", i.key limit :limit offset :offset")
                .params(parameters(filter, reader))
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query(this::map)
                .list();
        return new ItemPage(rows, count(wanted, filter, reader));
    }

    /// How many there are for each choice in one click.
    public Map<ItemFilter.Show, Long> counts(ItemFilter filter, Reader reader) {
        var counts = new EnumMap<ItemFilter.Show, Long>(ItemFilter.Show.class);
        for (var show : ItemFilter.Show.values()) {
            counts.put(show, count(MATCH + shown(show), filter, reader));
        }
        return counts;
    }

    private long count(String wanted, ItemFilter filter, Reader reader) {
        return jdbc.sql("select count(*) from methods.item i where" + wanted)
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
    }

    private static String shown(ItemFilter.Show show) {
        return switch (show) {
            case ALL -> "";
            case PUBLISHED -> " and i.state = 'PUBLISHED'";
            case PROPOSED -> " and i.state = 'PROPOSED'";
            case MINE -> " and (i.proposed_by = :me or i.owner_id = :me)";
            case OVERDUE -> " and i.state = 'PUBLISHED' and i.review_on < :today";
            case RETIRED -> " and i.state = 'RETIRED'";
        };
    }

    private static String order(ItemFilter filter) {
        var way = filter.isDescending() ? " desc nulls last" : " nulls last";
        return switch (filter.sort()) {
            case TITLE -> "lower(i.title)" + way;
            case KEY -> "i.key" + way;
            case RATING -> "(select avg(r.stars) from methods.rating r where r.item_id = i.id)" + way;
            case USED -> "(select count(*) from methods.reuse u where u.item_id = i.id and " + SIGHT + ")" + way;
            case REVIEW -> "i.review_on" + way;
            case PUBLISHED -> "i.published_on" + way;
        };
    }

    /// The projects among the uses that the acting person sees.
    static final String SIGHT = "(:seesAll or u.project_id = any(:seen)) and u.project_id <> all(:hidden)";

    private static Map<String, @Nullable Object> parameters(ItemFilter filter, Reader reader) {
        var kind = filter.kind();
        var parameters = new HashMap<String, @Nullable Object>(reader.parameters());
        parameters.putAll(reader.sight());
        parameters.put("today", reader.today());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("tag", filter.tag());
        parameters.put("choice", filter.choice());
        parameters.put("community", filter.communityId());
        parameters.put("text", filter.text());
        return parameters;
    }

    /// Tags of what is published, the most used first.
    public List<String> tags(@Nullable ItemKind kind, int most) {
        return jdbc.sql("""
            select tag from methods.item i, unnest(i.tags) tag
            where i.state = 'PUBLISHED' and (cast(:kind as text) is null or i.kind = :kind)
            group by tag order by count(*) desc, tag limit :most
            """)
                .param("kind", kind == null ? null : kind.name())
                .param("most", most)
                .query(Rows::text)
                .list();
    }

    /// Published items whose owner has to look at them again and was not told of that day yet.
    public List<ItemView> toRemind(LocalDate until) {
        return jdbc.sql("""
            select i.* from methods.item i where i.state = 'PUBLISHED' and i.review_on <= :until
            and i.reminded_of is distinct from i.review_on order by i.key for update
            """).param("until", until).query(this::map).list();
    }

    /// Remembers that the owner was told.
    public void reminded(UUID id) {
        jdbc.sql("update methods.item set reminded_of = review_on where id = :id")
                .param("id", id)
                .update();
    }

    /// Writes an item, new or changed.
    public void put(ItemView item) {
        var text = item.text();
        jdbc.sql("""
            insert into methods.item (id, key, kind, state, title, fields, tags, owner_id, review_on,
                project_id, community_id, proposed_by, proposed_on, published_by, published_on, reason, version)
            values (:id, :key, :kind, :state, :title, :fields::jsonb, :tags, :owner, :review,
                :project, :community, :proposer, :proposed, :publisher, :published, :reason, :version)
            on conflict (id) do update set state = excluded.state, title = excluded.title,
                fields = excluded.fields, tags = excluded.tags, owner_id = excluded.owner_id,
                review_on = excluded.review_on, community_id = excluded.community_id,
                proposed_on = excluded.proposed_on, published_by = excluded.published_by,
                published_on = excluded.published_on, reason = excluded.reason, version = excluded.version
            """)
                .param("id", item.id())
                .param("key", item.key())
                .param("kind", item.kind().name())
                .param("state", item.state().name())
                .param("title", item.title())
                .param("fields", json.writeValueAsString(text.fields()))
                .param("tags", text.tags().toArray(String[]::new))
                .param("owner", text.ownerId())
                .param("review", text.reviewOn())
                .param("project", text.projectId())
                .param("community", text.communityId())
                .param("proposer", item.proposedBy())
                .param("proposed", item.proposedOn())
                .param("publisher", item.publishedBy())
                .param("published", item.publishedOn())
                .param("reason", item.reason())
                .param("version", item.version())
                .update();
    }

    private ItemView map(ResultSet row, int number) throws SQLException {
        return new ItemView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ItemState.valueOf(row.getString("state")),
                new ItemText(
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        json.readValue(row.getString("fields"), FIELDS),
                        Arrays.asList((String[]) row.getArray("tags").getArray()),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("project_id", UUID.class),
                        row.getObject("community_id", UUID.class)),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("published_by", UUID.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("reason"),
                row.getInt("version"));
    }
}
