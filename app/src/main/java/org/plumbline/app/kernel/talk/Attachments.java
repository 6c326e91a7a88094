package org.plumbline.app.kernel.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files attached to records. Who sees the record may attach and read; who attached may remove.
@Component
public class Attachments {
    private static final int MEGABYTE = 1 << 20;

    private final JdbcClient jdbc;
    private final Access access;
    private final SearchIndex index;
    private final AttachmentStore store;
    private final AuditTrail audit;

    Attachments(JdbcClient jdbc, Access access, SearchIndex index, AttachmentStore store, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.index = index;
        this.store = store;
        this.audit = audit;
    }

    /// An attached file.
    ///
    /// @param id the attachment
    /// @param name as its sender called it, without what could harm
    /// @param mediaType as its content looks
    /// @param size in bytes
    /// @param author who attached it
    /// @param at when
    /// @param isMine true where the acting person may remove it
    public record Attachment(
            UUID id, String name, String mediaType, long size, String author, Instant at, boolean isMine) {}

    /// A file to be sent.
    public record Content(Attachment attachment, Path path) {}

    private record Stored(UUID subjectId, String sha256, Attachment attachment) {}

    /// The files attached to a record, latest first.
    @Transactional(readOnly = true)
    public List<Attachment> of(UUID subjectId) {
        index.get(subjectId);
        return stored("subject_id = :id and removed_at is null order by created_at desc, id desc", subjectId).stream()
                .map(Stored::attachment)
                .toList();
    }

    /// Attaches a file.
    @Transactional
    public UUID add(UUID subjectId, String fileName, InputStream content) {
        var place = index.get(subjectId);
        var name = AttachmentStore.name(fileName);
        var kept = keep(name, content);
        var id = Ids.next();
        var actor = access.actor();
        jdbc.sql("""
            insert into kernel.attachment
            (id, subject_id, project_id, name, media_type, size, sha256, author_id, author_name)
            values (:id, :subject, :project, :name, :type, :size, :hash, :author, :authorName)
            """)
                .param("id", id)
                .param("subject", subjectId)
                .param("project", place.subject().projectId())
                .param("name", name)
                .param("type", kept.mediaType())
                .param("size", kept.size())
                .param("hash", kept.sha256())
                .param("author", actor.personId())
                .param("authorName", actor.name())
                .update();
        audit.record(place.subject(), "attached", Map.of(), Map.of("File", name, "SHA-256", kept.sha256()));
        return id;
    }

    /// Keeps the content of a file.
    AttachmentStore.Kept keep(String name, InputStream content) {
        try {
            var kept = store.keep(content);
            if (kept.size() == 0) {
                throw new Refusal(TalkRules.NO_CONTENT, name);
            }
            return kept;
        } catch (AttachmentStore.TooLarge tooLarge) {
            throw new Refusal(TalkRules.TOO_LARGE, name, AttachmentStore.LARGEST / MEGABYTE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A file to read.
    ///
    /// @throws Missing where there is none or its record may not be seen
    @Transactional(readOnly = true)
    public Content open(UUID id) {
        var stored = get(id);
        return new Content(stored.attachment(), store.path(stored.sha256()));
    }

    /// Takes one's own file away.
    @Transactional
    public void remove(UUID id) {
        var stored = get(id);
        if (!stored.attachment().isMine()) {
            throw new Refusal(TalkRules.NOT_YOURS, stored.attachment().author());
        }
        jdbc.sql("update kernel.attachment set removed_at = now() where id = :id")
                .param("id", id)
                .update();
        audit.record(
                index.get(stored.subjectId()).subject(),
                "attachment removed",
                Map.of("File", stored.attachment().name()),
                Map.of());
    }

    private Stored get(UUID id) {
        var stored = stored("id = :id and removed_at is null", id).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("attachment", id));
        index.get(stored.subjectId());
        return stored;
    }

    private List<Stored> stored(String condition, UUID id) {
        var me = access.actor().personId();
        return jdbc.sql("select * from kernel.attachment where " + condition)
                .param("id", id)
                .query((row, number) -> new Stored(
                        row.getObject("subject_id", UUID.class),
                        row.getString("sha256"),
                        new Attachment(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("author_name"),
                                row.getTimestamp("created_at").toInstant(),
                                me.equals(row.getObject("author_id", UUID.class)))))
                .list();
    }
}
