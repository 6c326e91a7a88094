package org.plumbline.app.registers.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which records name a person, and the rows of `registers.vacated`.
@Component
public class VacatedTable {
    private static final String NAMES = "(r.owner_id = :person or r.details ->> 'ASKED_OF' = :person::text"
            + " or r.details ->> 'VALIDATED_BY' = :person::text)";

    private final JdbcClient jdbc;
    private final RecordTable table;

    VacatedTable(JdbcClient jdbc, RecordTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// All records that name a person, whoever may see them.
    public List<RegisterView> naming(UUID personId) {
        return jdbc.sql("select r.* from registers.record r where " + NAMES + " order by r.key")
                .param("person", personId)
                .query(table::map)
                .list();
    }

    /// Remembers whose name stood in a field.
    public void add(UUID recordId, RegisterField field, UUID personId) {
        jdbc.sql("""
                        insert into registers.vacated (record_id, field, person_id) values (:record, :field, :person)
                        on conflict (record_id, field) do update set person_id = :person, at = now()
                        """)
                .param("record", recordId)
                .param("field", field.name())
                .param("person", personId)
                .update();
    }

    /// A field of an open record that stands empty since its person left.
    public record Vacated(RegisterView record, RegisterField field) {}

    /// What stands empty since a person left, of what may be seen.
    public List<Vacated> by(UUID personId, Sight sight) {
        return jdbc
                .sql("select r.*, v.field from registers.vacated v join registers.record r on r.id = v.record_id"
                        + " where v.person_id = :person and r.is_open and" + RecordTable.SEEN
                        + "order by r.key, v.field")
                .param("person", personId)
                .params(sight.parameters())
                .query((row, number) ->
                        new Vacated(table.map(row, number), RegisterField.valueOf(row.getString("field"))))
                .list()
                .stream()
                .filter(vacated -> !vacated.record().values().containsKey(vacated.field()))
                .toList();
    }
}
