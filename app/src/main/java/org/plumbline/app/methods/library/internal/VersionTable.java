package org.plumbline.app.methods.library.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.methods.library.DocumentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `methods.item_version`.
@Component
public class VersionTable {
    private static final String COLUMNS =
            "v.item_id, v.number, v.file_name, v.media_type, v.bytes, v.sha256, v.note, v.author_id, v.made_at,"
                    + " v.unread";

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(UUID itemId, DocumentVersion version) {}

    /// The versions of a document, the latest first.
    public List<DocumentVersion> of(UUID itemId) {
        return jdbc
                .sql("select " + COLUMNS + " from methods.item_version v where v.item_id = :item order by number desc")
                .param("item", itemId)
                .query(VersionTable::map)
                .list()
                .stream()
                .map(Of::version)
                .toList();
    }

    /// The latest version of each of some documents.
    public Map<UUID, DocumentVersion> latest(Collection<UUID> itemIds) {
        return jdbc
                .sql("select distinct on (v.item_id) " + COLUMNS
                        + " from methods.item_version v where v.item_id = any(:items) order by v.item_id,"
                        + " v.number desc")
                .param("items", itemIds.toArray(UUID[]::new))
                .query(VersionTable::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Of::itemId, Of::version));
    }

    /// What the latest version of a document says; empty where it has none or could not be read.
    public String words(UUID itemId) {
        return jdbc.sql("select words from methods.item_version where item_id = :item order by number desc limit 1")
                .param("item", itemId)
                .query(org.plumbline.app.kernel.Rows::text)
                .optional()
                .orElse("");
    }

    /// Keeps a version.
    public void add(UUID itemId, DocumentVersion version, String words) {
        jdbc.sql("""
            insert into methods.item_version (id, item_id, number, file_name, media_type, bytes, sha256, note,
                author_id, made_at, words, unread)
            values (:id, :item, :number, :name, :type, :bytes, :hash, :note, :author, :at, :words, :unread)
            """)
                .param("id", Ids.next())
                .param("item", itemId)
                .param("number", version.number())
                .param("name", version.fileName())
                .param("type", version.mediaType())
                .param("bytes", version.bytes())
                .param("hash", version.sha256())
                .param("note", version.note())
                .param("author", version.authorId())
                .param("at", Timestamp.from(version.madeAt()))
                .param("words", words)
                .param("unread", version.unread())
                .update();
    }

    private static Of map(ResultSet row, int number) throws SQLException {
        return new Of(
                row.getObject("item_id", UUID.class),
                new DocumentVersion(
                        row.getInt("number"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getString("note"),
                        row.getObject("author_id", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("unread")));
    }
}
