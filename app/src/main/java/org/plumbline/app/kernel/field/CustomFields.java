package org.plumbline.app.kernel.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The fields an organisation adds, and their values. Whether a record may be seen or changed its module has asked.
@Component
public class CustomFields {
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final PersonDirectory directory;

    CustomFields(JdbcClient jdbc, Access access, AuditTrail audit, PersonDirectory directory) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// Rules about custom fields.
    public enum Rules implements Rule {
        /// A field without a name cannot be filled in.
        LABEL_NEEDED("Give the field a name of at most 60 characters."),
        /// Two fields of one name could not be told apart.
        LABEL_TAKEN("There is a field \"{0}\" already. Use another name, or retire that one first."),
        /// A list with nothing in it.
        CHOICES_NEEDED("Write what may be chosen, one a line."),
        /// A value that is none of the type.
        NOT_READABLE("\"{1}\" is not possible for \"{0}\". {2}");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The fields of a kind of record, in their order.
    @Transactional(readOnly = true)
    public List<CustomField> of(String subjectKind) {
        return jdbc.sql("select id, subject_kind, label, type, choices from kernel.custom_field "
                        + "where subject_kind = :kind and retired_at is null order by position, id")
                .param("kind", subjectKind)
                .query((row, number) -> new CustomField(
                        row.getObject("id", UUID.class),
                        row.getString("subject_kind"),
                        row.getString("label"),
                        FieldType.valueOf(row.getString("type")),
                        row.getString("choices").lines().toList()))
                .list();
    }

    /// Adds a field to a kind of record.
    @Transactional
    public CustomField define(String subjectKind, String label, FieldType type, List<String> choices) {
        access.require(Permission.ADMINISTER);
        return add(subjectKind, label, type, choices);
    }

    /// Adds a field; who may has been asked.
    CustomField add(String subjectKind, String label, FieldType type, List<String> choices) {
        var name = label.replaceAll("\\p{Cntrl}", " ").strip();
        var listed = choices.stream()
                .map(choice -> choice.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
        if (name.isEmpty() || name.length() > 60) {
            throw new Refusal(Rules.LABEL_NEEDED);
        }
        if (type == FieldType.CHOICE && listed.isEmpty()) {
            throw new Refusal(Rules.CHOICES_NEEDED);
        }
        if (of(subjectKind).stream().anyMatch(field -> field.label().equalsIgnoreCase(name))) {
            throw new Refusal(Rules.LABEL_TAKEN, name);
        }
        var field = new CustomField(Ids.next(), subjectKind, name, type, listed);
        jdbc.sql("""
                        insert into kernel.custom_field (id, subject_kind, label, type, choices, position)
                        values (:id, :kind, :label, :type, :choices,
                        (select count(*) from kernel.custom_field where subject_kind = :kind))
                        """)
                .param("id", field.id())
                .param("kind", subjectKind)
                .param("label", name)
                .param("type", type.name())
                .param("choices", String.join("\n", listed))
                .update();
        audit.record(subject(field), "defined", Map.of(), Map.of("Field", name, "Type", type, "For", subjectKind));
        return field;
    }

    /// Takes a field off the screens; its values stay in the database and in the history.
    @Transactional
    public void retire(UUID id) {
        access.require(Permission.ADMINISTER);
        var label =
                jdbc.sql("""
                        update kernel.custom_field set retired_at = now() where id = :id and retired_at is null
                        returning label
                        """).param("id", id).query(Rows::text).optional().orElseThrow(() -> new Missing("field", id));
        audit.record(new Subject("custom-field", id, label, null), "retired", Map.of("Field", label), Map.of());
    }

    private static Subject subject(CustomField field) {
        return new Subject("custom-field", field.id(), field.label(), null);
    }

    /// The values of some records, by record and field; a record without any is left out.
    @Transactional(readOnly = true)
    public Map<UUID, Map<UUID, String>> values(Collection<UUID> subjectIds) {
        var values = new HashMap<UUID, Map<UUID, String>>();
        jdbc.sql("""
                        select v.subject_id, v.field_id, v.value from kernel.custom_value v
                        join kernel.custom_field f on f.id = v.field_id and f.retired_at is null
                        where v.subject_id = any(:ids)
                        """)
                .param("ids", subjectIds.toArray(UUID[]::new))
                .query((row, number) -> values.computeIfAbsent(row.getObject(1, UUID.class), subject -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getString(3)))
                .list();
        return values;
    }

    /// Reads values as people write them; what cannot be read is refused with what to do.
    ///
    /// @param typed texts by field; a blank one takes the value away
    public Map<UUID, String> read(String subjectKind, Map<UUID, String> typed) {
        var values = new HashMap<UUID, String>();
        for (var field : of(subjectKind)) {
            var text = typed.get(field.id());
            if (text != null) {
                values.put(field.id(), read(field, text));
            }
        }
        return values;
    }

    /// A value in its one form as people write it: a person also by name or e-mail address; empty where blank.
    ///
    /// @throws Refusal where it cannot be read, with what to do
    public String read(CustomField field, String text) {
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        if (clean.isEmpty()) {
            return "";
        }
        return field.type()
                .read(clean, field.choices())
                .or(() -> field.type() == FieldType.PERSON
                        ? directory.known(clean).map(UUID::toString)
                        : java.util.Optional.empty())
                .orElseThrow(() ->
                        new Refusal(Rules.NOT_READABLE, field.label(), shortened(clean), Words.retold(advice(field))));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static String advice(CustomField field) {
        return switch (field.type()) {
            case TEXT -> "Use at most 2000 characters.";
            case NUMBER, MONEY -> "Use digits, with a point for decimals.";
            case DATE -> "Use the form 2026-10-31.";
            case CHOICE -> "Use one of: " + String.join(", ", field.choices()) + ".";
            case PERSON -> "Use the name or e-mail address of somebody on the list of people.";
            case YES_NO -> "Use yes or no.";
        };
    }

    /// Sets values of a record, in the transaction of its change.
    ///
    /// @param typed texts by field; a blank one takes the value away, a field not named keeps its value
    /// @return true where anything differs from before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(Subject subject, Map<UUID, String> typed) {
        var known = values(List.of(subject.id())).getOrDefault(subject.id(), Map.of());
        var before = new HashMap<String, String>();
        var after = new HashMap<String, String>();
        var read = read(subject.kind(), typed);
        for (var field : of(subject.kind())) {
            var value = read.get(field.id());
            var old = known.getOrDefault(field.id(), "");
            if (value != null && !value.equals(old)) {
                write(subject.id(), field.id(), value);
                before.put(field.label(), old);
                after.put(field.label(), value);
            }
        }
        if (!after.isEmpty()) {
            audit.record(subject, "changed", before, after);
        }
        return !after.isEmpty();
    }

    /// Puts one person in the place of another wherever a field names them: two spellings turned out to be one person.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replacePerson(UUID from, UUID to) {
        access.require(Permission.ADMINISTER);
        jdbc.sql("""
                        update kernel.custom_value v set value = :to::text from kernel.custom_field f
                        where f.id = v.field_id and f.type = 'PERSON' and v.value = :from::text
                        """).param("from", from).param("to", to).update();
    }

    private void write(UUID subjectId, UUID fieldId, String value) {
        var sql = value.isEmpty()
                ? "delete from kernel.custom_value where subject_id = :subject and field_id = :field"
                : "insert into kernel.custom_value (subject_id, field_id, value) values (:subject, :field, :value) "
                        + "on conflict (subject_id, field_id) do update set value = :value";
        jdbc.sql(sql)
                .param("subject", subjectId)
                .param("field", fieldId)
                .param("value", value)
                .update();
    }
}
