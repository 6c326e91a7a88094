package org.plumbline.app.methods.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.ReleaseState;
import org.plumbline.app.methods.ReleaseView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps methods and their versions.
@Component
public class ReleaseTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReleaseTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All methods by name.
    public List<MethodView> methods() {
        return jdbc.sql("select * from methods.method order by lower(name)")
                .query(ReleaseTable::method)
                .list();
    }

    /// The method of an id, locked for a change.
    public Optional<MethodView> lock(UUID id) {
        return jdbc.sql("select * from methods.method where id = :id for update")
                .param("id", id)
                .query(ReleaseTable::method)
                .optional();
    }

    private static MethodView method(ResultSet row, int number) throws SQLException {
        return new MethodView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                Pack.Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                row.getObject("owner_id", UUID.class),
                row.getObject("board_id", UUID.class),
                row.getInt("version"));
    }

    /// Writes a method, made or changed.
    public void put(MethodView method) {
        jdbc.sql("""
            insert into methods.method (id, key, name, kind, purpose, owner_id, board_id, version)
            values (:id, :key, :name, :kind, :purpose, :owner, :board, :version)
            on conflict (id) do update set name = :name, purpose = :purpose, owner_id = :owner,
            board_id = :board, version = :version
            """)
                .param("id", method.id())
                .param("key", method.key())
                .param("name", method.name())
                .param("kind", method.kind().name())
                .param("purpose", method.purpose())
                .param("owner", method.ownerId())
                .param("board", method.boardId())
                .param("version", method.version())
                .update();
    }

    /// The versions of a method, latest first.
    public List<ReleaseView> of(UUID methodId) {
        return jdbc.sql("select * from methods.release where method_id = :id order by number desc")
                .param("id", methodId)
                .query(this::release)
                .list();
    }

    /// Versions by id.
    public List<ReleaseView> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from methods.release where id = any(:ids) order by method_id, number")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::release)
                .list();
    }

    /// Every version that is published, one for each method.
    public List<ReleaseView> published() {
        return jdbc.sql("select * from methods.release where state = 'PUBLISHED'")
                .query(this::release)
                .list();
    }

    private ReleaseView release(ResultSet row, int number) throws SQLException {
        return new ReleaseView(
                row.getObject("id", UUID.class),
                row.getObject("method_id", UUID.class),
                row.getInt("number"),
                ReleaseState.valueOf(row.getString("state")),
                json.readValue(row.getString("pack"), Pack.class),
                row.getString("notes"),
                row.getObject("made_by", UUID.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("submitted_by", UUID.class),
                row.getObject("published_by", UUID.class),
                row.getObject("published_on", LocalDate.class),
                row.getInt("version"));
    }

    /// Writes a version, made or changed.
    public void put(ReleaseView release) {
        jdbc.sql("""
            insert into methods.release (id, method_id, number, state, pack, notes, made_by, made_on,
                submitted_by, published_by, published_on, version)
            values (:id, :method, :number, :state, cast(:pack as jsonb), :notes, :by, :on,
                :submitted, :published, :day, :version)
            on conflict (id) do update set state = :state, pack = cast(:pack as jsonb), notes = :notes,
            submitted_by = :submitted, published_by = :published, published_on = :day, version = :version
            """)
                .param("id", release.id())
                .param("method", release.methodId())
                .param("number", release.number())
                .param("state", release.state().name())
                .param("pack", json.writeValueAsString(release.pack()).replace("\\u0000", ""))
                .param("notes", release.notes())
                .param("by", release.madeBy())
                .param("on", release.madeOn())
                .param("submitted", release.submittedBy())
                .param("published", release.publishedBy())
                .param("day", release.publishedOn(), Types.DATE)
                .param("version", release.version())
                .update();
    }

    /// Removes a version that nobody has seen.
    public void remove(UUID releaseId) {
        jdbc.sql("update methods.improvement set release_id = null where release_id = :id")
                .param("id", releaseId)
                .update();
        jdbc.sql("delete from methods.release where id = :id")
                .param("id", releaseId)
                .update();
    }

    /// The projects on any version of the method, whoever may see them.
    public List<UUID> projectsOn(UUID methodId) {
        return jdbc.sql("""
            select p.project_id from methods.project_method p
            join methods.release r on r.id = p.release_id where r.method_id = :id
            """).param("id", methodId).query(Rows::id).list();
    }
}
