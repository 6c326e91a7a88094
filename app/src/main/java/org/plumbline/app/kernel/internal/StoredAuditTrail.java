package org.plumbline.app.kernel.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.PersonNames;
import org.plumbline.app.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes audit entries beside the change itself; a job seals them later, so that writers never queue for the chain.
@Component
class StoredAuditTrail implements AuditTrail {
    private final JdbcClient jdbc;
    private final Access access;
    private final JsonMapper json;
    private final RequestMemory memory;
    private final ObjectProvider<PersonNames> names;

    StoredAuditTrail(
            JdbcClient jdbc, Access access, JsonMapper json, RequestMemory memory, ObjectProvider<PersonNames> names) {
        this.memory = memory;
        this.names = names;
        this.jdbc = jdbc;
        this.access = access;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Subject subject, String action, Map<String, ?> before, Map<String, ?> after) {
        var changes = compare(before, after);
        if (changes.isEmpty() && !(before.isEmpty() && after.isEmpty())) {
            return;
        }
        var actor = access.actor();
        jdbc.sql("""
                        insert into kernel.audit_entry
                        (id, actor_id, actor_name, on_behalf_of, action, subject_kind, subject_id, subject_key,
                        project_id, changes)
                        values (:id, :actor, :actorName, :for, :action, :kind, :subject, :key, :project, :changes::jsonb)
                        """)
                .param("id", Ids.next())
                .param("actor", actor.personId())
                .param("actorName", actor.name())
                .param("for", actor.isSystem() ? null : onBehalfOf())
                .param("action", action)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("key", subject.key())
                .param("project", subject.projectId())
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    private @Nullable String onBehalfOf() {
        var person = memory.actsFor();
        return person == null ? null : names.getObject().of(person);
    }

    private static List<Change> compare(Map<String, ?> before, Map<String, ?> after) {
        var fields = new LinkedHashSet<String>(before.keySet());
        fields.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            var was = text(before.get(field));
            var is = text(after.get(field));
            if (!Objects.equals(was, is)) {
                changes.add(new Change(field, was, is));
            }
        }
        return changes;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public List<Entry> of(Subject subject, int limit) {
        return jdbc.sql("""
                        select at, actor_name, on_behalf_of, action, changes::text as changes from kernel.audit_entry
                        where subject_id = :subject order by at desc, id desc limit :limit
                        """)
                .param("subject", subject.id())
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("on_behalf_of"),
                        row.getString("action"),
                        json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {})))
                .list();
    }
}
