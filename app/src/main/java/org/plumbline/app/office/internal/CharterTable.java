package org.plumbline.app.office.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.office.CharterSection;
import org.plumbline.app.office.CharterState;
import org.plumbline.app.office.CharterView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `office.charter` and of its signatures.
@Component
public class CharterTable {
    private static final String SELECT = "select *, sections::text as texts from office.charter ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CharterTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The versions of an office's charter, latest first.
    public List<CharterView> of(UUID officeId) {
        return jdbc.sql(SELECT + "where office_id = :office order by number desc")
                .param("office", officeId)
                .query(this::map)
                .list();
    }

    /// The version of an id, locked until the transaction ends.
    public Optional<CharterView> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The offices whose charter waits for a person's signature.
    public List<UUID> waitingFor(UUID personId) {
        return jdbc.sql("""
                        select c.office_id from office.charter c join office.charter_signature s on s.charter_id = c.id
                        where s.person_id = :person and s.decision is null and c.state = 'REVIEW'
                        """).param("person", personId).query(Rows::id).list();
    }

    /// Writes a version, new or changed; signatures aside.
    public void put(CharterView charter) {
        jdbc.sql("""
                        insert into office.charter
                        (id, office_id, number, state, sections, author_id, in_force_from, version)
                        values (:id, :office, :number, :state, :sections::jsonb, :author, :from, :version)
                        on conflict (id) do update set state = :state, sections = :sections::jsonb,
                        in_force_from = :from, version = :version, author_id = :author
                        """)
                .param("id", charter.id())
                .param("office", charter.officeId())
                .param("number", charter.number())
                .param("state", charter.state().name())
                .param("sections", json.writeValueAsString(charter.sections()))
                .param("author", charter.authorId())
                .param("from", charter.inForceFrom())
                .param("version", charter.edit())
                .update();
    }

    /// Says who has to sign; earlier signatures of the version are gone.
    public void ask(CharterView charter, List<UUID> signers) {
        jdbc.sql("delete from office.charter_signature where charter_id = :charter")
                .param("charter", charter.id())
                .update();
        for (var signer : signers) {
            jdbc.sql("""
                            insert into office.charter_signature (charter_id, office_id, person_id)
                            values (:charter, :office, :person) on conflict do nothing
                            """)
                    .param("charter", charter.id())
                    .param("office", charter.officeId())
                    .param("person", signer)
                    .update();
        }
    }

    /// Keeps what somebody said.
    public void sign(UUID charterId, UUID personId, boolean isApproved, String said) {
        jdbc.sql("""
                        update office.charter_signature set decision = :decision, said = :said, decided_at = now()
                        where charter_id = :charter and person_id = :person
                        """)
                .param("decision", isApproved ? "APPROVED" : "RETURNED")
                .param("said", said)
                .param("charter", charterId)
                .param("person", personId)
                .update();
    }

    /// Says when a version that was brought in came into force; it was written a month and signed three days before.
    public void date(UUID charterId, LocalDate from) {
        jdbc.sql("""
                        update office.charter set in_force_from = :from, made_at = :from::date - interval '30 days'
                        where id = :charter
                        """).param("from", from).param("charter", charterId).update();
        jdbc.sql("""
                        update office.charter_signature set decided_at = :from::date - interval '3 days'
                        where charter_id = :charter and decided_at is not null
                        """).param("from", from).param("charter", charterId).update();
    }

    private List<CharterView.Signature> signatures(UUID charterId) {
        return jdbc.sql("select * from office.charter_signature where charter_id = :charter order by person_id")
                .param("charter", charterId)
                .query((row, number) -> new CharterView.Signature(
                        row.getObject("person_id", UUID.class),
                        isApproved(row.getString("decision")),
                        Objects.requireNonNullElse(row.getString("said"), ""),
                        row.getTimestamp("decided_at") == null
                                ? null
                                : row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    private static @Nullable Boolean isApproved(@Nullable String decision) {
        return decision == null ? null : Boolean.valueOf(decision.equals("APPROVED"));
    }

    private CharterView map(ResultSet row, int number) throws SQLException {
        var sections = new EnumMap<CharterSection, String>(CharterSection.class);
        Map<String, String> texts = json.readValue(row.getString("texts"), OfficeTable.TEXTS);
        texts.forEach((name, text) -> sections.put(CharterSection.valueOf(name), text));
        var id = row.getObject("id", UUID.class);
        return new CharterView(
                id,
                row.getObject("office_id", UUID.class),
                row.getInt("number"),
                CharterState.valueOf(row.getString("state")),
                sections,
                row.getObject("author_id", UUID.class),
                row.getObject("in_force_from", LocalDate.class),
                row.getInt("version"),
                signatures(id));
    }
}
