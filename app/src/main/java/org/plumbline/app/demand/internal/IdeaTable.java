package org.plumbline.app.demand.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaFilter;
import org.plumbline.app.demand.IdeaPage;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaText;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `demand.idea`. Every question says who asks, so that nobody reads what is not theirs.
@Component
public class IdeaTable {
    private static final TypeReference<Map<HelpKind, String>> HELPS = new TypeReference<>() {};
    private static final String SEEN = " (i.requester_id = :me or (cast(:seesAll as boolean) and i.state <> 'DRAFT')) ";
    private static final String MATCH = SEEN + """
             and (cast(:way as text) is null or jsonb_exists(i.helps, :way))
             and (cast(:department as uuid) is null or i.department_id = :department)
             and (cast(:text as text) is null or position(lower(:text)
                 in lower(i.key || ' ' || i.title || ' ' || i.purpose || ' ' || i.need)) > 0)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdeaTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Who asks.
    ///
    /// @param me the person
    /// @param seesAll true for who reads the ideas of all
    public record Reader(UUID me, boolean seesAll) {
        /// The acting person.
        public static Reader of(Access access) {
            return new Reader(
                    access.actor().personId(), access.may(Permission.SEE) || access.may(Permission.SCREEN_IDEAS));
        }

        Map<String, Object> parameters() {
            return Map.of("me", me, "seesAll", seesAll);
        }
    }

    /// The idea of a key.
    public Optional<IdeaView> byKey(String key, Reader reader) {
        return jdbc.sql("select i.* from demand.idea i where i.key = :key and" + SEEN)
                .param("key", key)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// The ideas of some ids, by key.
    public List<IdeaView> byIds(Collection<UUID> ids, Reader reader) {
        return jdbc.sql("select i.* from demand.idea i where i.id = any(:ids) and" + SEEN + "order by i.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(this::map)
                .list();
    }

    /// The idea of an id, locked until the transaction ends.
    public Optional<IdeaView> lock(UUID id, Reader reader) {
        return jdbc.sql("select i.* from demand.idea i where i.id = :id and" + SEEN + "for update")
                .param("id", id)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// The ids of all that may be seen.
    public List<UUID> seen(Reader reader) {
        return jdbc.sql("select i.id from demand.idea i where" + SEEN)
                .params(reader.parameters())
                .query(org.plumbline.app.kernel.Rows::id)
                .list();
    }

    /// A page of what the filter leaves.
    public IdeaPage page(IdeaFilter filter, Reader reader) {
        var wanted = MATCH + shown(filter.show());
        var rows = jdbc.sql("select i.* from demand.idea i where" + wanted + " order by " + order(filter)
                        + ", i.key limit :limit offset :offset")
                .params(parameters(filter, reader))
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query(this::map)
                .list();
        var total = jdbc.sql("select count(*) from demand.idea i where" + wanted)
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
        return new IdeaPage(rows, total);
    }

    /// How many there are for each choice in one click.
    public Map<IdeaFilter.Show, Long> counts(IdeaFilter filter, Reader reader) {
        var counts = new EnumMap<IdeaFilter.Show, Long>(IdeaFilter.Show.class);
        for (var show : IdeaFilter.Show.values()) {
            counts.put(
                    show,
                    jdbc.sql("select count(*) from demand.idea i where" + MATCH + shown(show))
                            .params(parameters(filter, reader))
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    private static String shown(IdeaFilter.Show show) {
        return switch (show) {
            case ALL -> "";
            case MINE -> " and i.requester_id = :me";
            case WAITING -> " and i.state = 'SUBMITTED'";
            case SCREENING -> " and i.state = 'SCREENING'";
            case RETURNED -> " and i.state in ('DRAFT', 'RETURNED')";
            case PARKED -> " and i.state = 'PARKED'";
            case ACCEPTED -> " and i.state = 'ACCEPTED'";
            case TURNED_DOWN -> " and i.state in ('DUPLICATE', 'REJECTED', 'WITHDRAWN')";
            case REQUIRED ->
                " and jsonb_exists(i.helps, 'REGULATION') and i.state not in ('DUPLICATE', 'REJECTED', 'WITHDRAWN')";
        };
    }

    private static String order(IdeaFilter filter) {
        var falling = filter.isDescending();
        return switch (filter.sort()) {
            case ATTENTION ->
                "case i.state when 'SUBMITTED' then 0 when 'SCREENING' then 1 when 'RETURNED' then 2 "
                        + "when 'DRAFT' then 2 when 'PARKED' then 3 when 'ACCEPTED' then 4 else 5 end, "
                        + "coalesce(i.submitted_on, i.made_on)";
            case KEY -> falling ? "i.key desc" : "i.key";
            case TITLE -> falling ? "lower(i.title) desc" : "lower(i.title)";
            case STATE -> falling ? "i.state desc" : "i.state";
            case SUBMITTED -> falling ? "i.submitted_on desc nulls last" : "i.submitted_on nulls last";
            case COST ->
                falling
                        ? "coalesce(i.cost_likely, i.cost_high) desc nulls last"
                        : "coalesce(i.cost_likely, i.cost_high) nulls last";
            case GAIN -> falling ? "i.gain_a_year desc nulls last" : "i.gain_a_year nulls last";
        };
    }

    private static Map<String, @Nullable Object> parameters(IdeaFilter filter, Reader reader) {
        var parameters = new HashMap<String, @Nullable Object>(reader.parameters());
        parameters.put("way", filter.way() == null ? null : filter.way().name());
        parameters.put("department", filter.departmentId());
        parameters.put("text", filter.text());
        return parameters;
    }

    /// Writes an idea, new or changed.
    public void put(IdeaView idea) {
        var text = idea.text();
        jdbc.sql("""
                        insert into demand.idea (id, key, state, title, purpose, need, helps, department_id, sponsor_id,
                            wanted_by, cost_low, cost_likely, cost_high, gain_a_year, requester_id, screener_id, made_on,
                            submitted_on, answered_on, reason, twin_id, version)
                        values (:id, :key, :state, :title, :purpose, :need, :helps::jsonb, :department, :sponsor,
                            :wanted, :low, :likely, :high, :gain, :requester, :screener, :made,
                            :submitted, :answered, :reason, :twin, :version)
                        on conflict (id) do update set state = excluded.state, title = excluded.title,
                            purpose = excluded.purpose, need = excluded.need, helps = excluded.helps,
                            department_id = excluded.department_id, sponsor_id = excluded.sponsor_id,
                            wanted_by = excluded.wanted_by, cost_low = excluded.cost_low,
                            cost_likely = excluded.cost_likely, cost_high = excluded.cost_high,
                            gain_a_year = excluded.gain_a_year, screener_id = excluded.screener_id,
                            submitted_on = excluded.submitted_on, answered_on = excluded.answered_on,
                            reason = excluded.reason, twin_id = excluded.twin_id, version = excluded.version
                        """)
                .params(values(text))
                .param("id", idea.id())
                .param("key", idea.key())
                .param("state", idea.state().name())
                .param("requester", idea.requesterId())
                .param("screener", idea.screenerId())
                .param("made", idea.madeOn())
                .param("submitted", idea.submittedOn())
                .param("answered", idea.answeredOn())
                .param("reason", idea.reason())
                .param("twin", idea.twinId())
                .param("version", idea.version())
                .update();
    }

    private Map<String, @Nullable Object> values(IdeaText text) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", text.title());
        values.put("purpose", text.purpose());
        values.put("need", text.need());
        values.put("helps", json.writeValueAsString(text.helps()));
        values.put("department", text.departmentId());
        values.put("sponsor", text.sponsorId());
        values.put("wanted", text.wantedBy());
        values.put("low", text.cost().low());
        values.put("likely", text.cost().likely());
        values.put("high", text.cost().high());
        values.put("gain", text.gainAYear());
        return values;
    }

    /// Takes a draft out.
    public void delete(UUID id) {
        jdbc.sql("delete from demand.idea where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    private IdeaView map(ResultSet row, int number) throws SQLException {
        return new IdeaView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                IdeaState.valueOf(row.getString("state")),
                text(row),
                row.getObject("requester_id", UUID.class),
                row.getObject("screener_id", UUID.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("twin_id", UUID.class),
                row.getInt("version"));
    }

    private IdeaText text(ResultSet row) throws SQLException {
        return new IdeaText(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("need"),
                json.readValue(row.getString("helps"), HELPS),
                row.getObject("department_id", UUID.class),
                row.getObject("sponsor_id", UUID.class),
                row.getObject("wanted_by", LocalDate.class),
                new IdeaText.Cost(
                        row.getBigDecimal("cost_low"),
                        row.getBigDecimal("cost_likely"),
                        row.getBigDecimal("cost_high")),
                row.getBigDecimal("gain_a_year"));
    }
}
