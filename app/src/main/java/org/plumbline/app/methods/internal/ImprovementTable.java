package org.plumbline.app.methods.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.methods.ImprovementRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what should be better.
@Component
public class ImprovementTable {
    private final JdbcClient jdbc;

    ImprovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All, the latest first.
    public List<ImprovementRequest> all() {
        return jdbc.sql("select * from methods.improvement order by raised_on desc, key desc")
                .query((row, number) -> new ImprovementRequest(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("method_id", UUID.class),
                        row.getString("element"),
                        row.getString("wish"),
                        ImprovementRequest.Source.valueOf(row.getString("source")),
                        row.getString("source_key"),
                        row.getString("source_href"),
                        ImprovementRequest.State.valueOf(row.getString("state")),
                        row.getString("answer"),
                        row.getObject("release_id", UUID.class),
                        row.getObject("raised_by", UUID.class),
                        row.getObject("raised_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /// Writes one, made or changed.
    public void put(ImprovementRequest one) {
        jdbc.sql("""
            insert into methods.improvement (id, key, method_id, element, wish, source, source_key,
                source_href, state, answer, release_id, raised_by, raised_on, version)
            values (:id, :key, :method, :element, :wish, :source, :sourceKey, :sourceHref, :state,
                :answer, :release, :by, :on, :version)
            on conflict (id) do update set state = :state, answer = :answer, release_id = :release,
            version = :version
            """)
                .param("id", one.id())
                .param("key", one.key())
                .param("method", one.methodId())
                .param("element", one.element())
                .param("wish", one.wish())
                .param("source", one.source().name())
                .param("sourceKey", one.sourceKey())
                .param("sourceHref", one.sourceHref())
                .param("state", one.state().name())
                .param("answer", one.answer())
                .param("release", one.releaseId())
                .param("by", one.raisedBy())
                .param("on", one.raisedOn())
                .param("version", one.version())
                .update();
    }
}
