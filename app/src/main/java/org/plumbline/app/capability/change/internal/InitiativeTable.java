package org.plumbline.app.capability.change.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.change.InitiativeState;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.PracticeView;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `capability.initiative` and `capability.practice`. Every question says who asks.
@Component
public class InitiativeTable {
    private static final String ROWS = "select i.* from capability.initiative i where";

    private final JdbcClient jdbc;

    InitiativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that may be seen, the latest first.
    public List<InitiativeView> all(ChangeReader reader) {
        return full(jdbc.sql(ROWS + ChangeReader.SEEN + " order by i.key desc")
                .params(reader.parameters())
                .query(InitiativeTable::map)
                .list());
    }

    /// Those of some ids that may be seen.
    public List<InitiativeView> byIds(Collection<UUID> ids, ChangeReader reader) {
        return full(jdbc.sql(ROWS + " i.id = any(:ids) and" + ChangeReader.SEEN + " order by i.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(InitiativeTable::map)
                .list());
    }

    /// The initiative of a key.
    public Optional<InitiativeView> byKey(String key, ChangeReader reader) {
        return full(jdbc.sql(ROWS + " i.key = :key and" + ChangeReader.SEEN)
                        .param("key", key)
                        .params(reader.parameters())
                        .query(InitiativeTable::map)
                        .list())
                .stream()
                .findFirst();
    }

    /// The initiative of an id, locked until the transaction ends.
    public Optional<InitiativeView> lock(UUID id, ChangeReader reader) {
        return full(jdbc.sql(ROWS + " i.id = :id and" + ChangeReader.SEEN + " for update of i")
                        .param("id", id)
                        .params(reader.parameters())
                        .query(InitiativeTable::map)
                        .list())
                .stream()
                .findFirst();
    }

    private List<InitiativeView> full(List<InitiativeView> found) {
        if (found.isEmpty()) {
            return found;
        }
        var practices = practices(found.stream().map(InitiativeView::id).toList());
        return found.stream()
                .map(one -> new InitiativeView(
                        one.id(),
                        one.key(),
                        one.state(),
                        one.terms(),
                        practices.getOrDefault(one.id(), List.of()),
                        one.madeBy(),
                        one.version()))
                .toList();
    }

    private Map<UUID, List<PracticeView>> practices(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<PracticeView>>();
        jdbc.sql("select * from capability.practice where initiative_id = any(:ids) order by place, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("initiative_id", UUID.class), id -> new ArrayList<>())
                            .add(new PracticeView(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    row.getObject("process_id", UUID.class),
                                    texts(row.getArray("artefacts"))));
                });
        return found;
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static InitiativeView map(ResultSet row, int number) throws SQLException {
        return new InitiativeView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                InitiativeState.valueOf(row.getString("state")),
                new InitiativeView.Terms(
                        row.getString("title"),
                        row.getString("why"),
                        row.getString("release"),
                        row.getObject("sponsor_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                List.of(),
                row.getObject("made_by", UUID.class),
                row.getInt("version"));
    }

    /// The ids of all that may be seen.
    public List<UUID> seen(ChangeReader reader) {
        return jdbc.sql("select i.id from capability.initiative i where" + ChangeReader.SEEN)
                .params(reader.parameters())
                .query(Rows::id)
                .list();
    }

    /// Writes an initiative, new or changed; its practices are written for themselves.
    public void put(InitiativeView one) {
        var terms = one.terms();
        jdbc.sql("""
                        insert into capability.initiative (id, key, state, title, why, release, sponsor_id, owner_id,
                            starts_on, ends_on, made_by, version)
                        values (:id, :key, :state, :title, :why, :release, :sponsor, :owner, :starts, :ends, :by, :version)
                        on conflict (id) do update set state = excluded.state, title = excluded.title,
                            why = excluded.why, release = excluded.release, sponsor_id = excluded.sponsor_id,
                            owner_id = excluded.owner_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            version = excluded.version
                        """)
                .param("id", one.id())
                .param("key", one.key())
                .param("state", one.state().name())
                .param("title", terms.title())
                .param("why", terms.why())
                .param("release", terms.release())
                .param("sponsor", terms.sponsorId())
                .param("owner", terms.ownerId())
                .param("starts", terms.startsOn(), Types.DATE)
                .param("ends", terms.endsOn(), Types.DATE)
                .param("by", one.madeBy())
                .param("version", one.version())
                .update();
    }

    /// Adds a practice behind the others, or changes it.
    public void put(UUID initiativeId, PracticeView practice) {
        jdbc.sql("""
                        insert into capability.practice (id, initiative_id, place, title, process_id, artefacts)
                        select :id, :initiative, coalesce(max(place), 0) + 1, :title, :process, :artefacts
                        from capability.practice where initiative_id = :initiative
                        on conflict (id) do update set title = excluded.title, process_id = excluded.process_id,
                            artefacts = excluded.artefacts
                        """)
                .param("id", practice.id())
                .param("initiative", initiativeId)
                .param("title", practice.title())
                .param("process", practice.processId())
                .param("artefacts", practice.artefacts().toArray(String[]::new))
                .update();
    }

    /// True where the use of a practice is shown in some unit.
    public boolean isDeployed(UUID practiceId) {
        return jdbc.sql("select exists (select from capability.deployment where practice_id = :id)")
                .param("id", practiceId)
                .query(Boolean.class)
                .single();
    }

    public void removePractice(UUID id) {
        jdbc.sql("delete from capability.practice where id = :id")
                .param("id", id)
                .update();
    }
}
