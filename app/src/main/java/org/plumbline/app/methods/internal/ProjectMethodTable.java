package org.plumbline.app.methods.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.methods.Approach;
import org.plumbline.app.methods.Tier;
import org.plumbline.app.methods.Traits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which project is on which version, and what it handed in.
@Component
public class ProjectMethodTable {
    private final JdbcClient jdbc;

    ProjectMethodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row, before its method and version are known.
    public record Row(
            UUID projectId,
            UUID releaseId,
            Approach approach,
            Tier tier,
            Traits traits,
            Approach advised,
            Tier advisedTier,
            String reasons,
            String ownReason,
            UUID pinnedBy,
            LocalDate pinnedOn,
            int version,
            boolean isByRule) {}

    /// A document that was handed in, the latest of its deliverable.
    public record Document(
            UUID projectId,
            String deliverable,
            UUID attachmentId,
            String fileName,
            int wordsBeyond,
            UUID broughtBy,
            Instant broughtAt) {}

    /// The rows of some projects.
    public List<Row> of(Collection<UUID> projects) {
        return jdbc.sql("select * from methods.project_method where project_id = any(:ids) order by project_id")
                .param("ids", projects.toArray(UUID[]::new))
                .query(ProjectMethodTable::row)
                .list();
    }

    /// The row of a project, locked for a change.
    public Optional<Row> lock(UUID project) {
        return jdbc.sql("select * from methods.project_method where project_id = :id for update")
                .param("id", project)
                .query(ProjectMethodTable::row)
                .optional();
    }

    /// Every project that is on any method.
    public List<Row> all() {
        return jdbc.sql("select * from methods.project_method order by project_id")
                .query(ProjectMethodTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("project_id", UUID.class),
                row.getObject("release_id", UUID.class),
                Approach.valueOf(row.getString("approach")),
                Tier.valueOf(row.getString("tier")),
                new Traits(
                        Tier.valueOf(row.getString("size")),
                        row.getString("type"),
                        Traits.Level.valueOf(row.getString("risk")),
                        Traits.Clarity.valueOf(row.getString("clarity"))),
                Approach.valueOf(row.getString("advised_approach")),
                Tier.valueOf(row.getString("advised_tier")),
                row.getString("reasons"),
                row.getString("own_reason"),
                row.getObject("pinned_by", UUID.class),
                row.getObject("pinned_on", LocalDate.class),
                row.getInt("version"),
                row.getBoolean("is_by_rule"));
    }

    /// Writes what a project begins on; false where it is on something already, which stays.
    public boolean putNew(Row one) {
        return jdbc.sql("""
            insert into methods.project_method (project_id, release_id, approach, tier, size, type, risk,
                clarity, advised_approach, advised_tier, reasons, own_reason, pinned_by, pinned_on, version, is_by_rule)
            values (:project, :release, :approach, :tier, :size, :type, :risk, :clarity, :advised,
                :advisedTier, :reasons, :own, :by, :on, :version, :rule)
            on conflict (project_id) do nothing
            """).params(params(one)).update() == 1;
    }

    private static Map<String, Object> params(Row one) {
        var traits = one.traits();
        return Map.ofEntries(
                Map.entry("project", one.projectId()),
                Map.entry("release", one.releaseId()),
                Map.entry("approach", one.approach().name()),
                Map.entry("tier", one.tier().name()),
                Map.entry("size", traits.size().name()),
                Map.entry("type", traits.type()),
                Map.entry("risk", traits.risk().name()),
                Map.entry("clarity", traits.clarity().name()),
                Map.entry("advised", one.advised().name()),
                Map.entry("advisedTier", one.advisedTier().name()),
                Map.entry("reasons", one.reasons()),
                Map.entry("own", one.ownReason()),
                Map.entry("by", one.pinnedBy()),
                Map.entry("on", one.pinnedOn()),
                Map.entry("version", one.version()),
                Map.entry("rule", one.isByRule()));
    }

    /// Writes what a project is on.
    public void put(Row one) {
        jdbc.sql("""
            insert into methods.project_method (project_id, release_id, approach, tier, size, type, risk,
                clarity, advised_approach, advised_tier, reasons, own_reason, pinned_by, pinned_on, version, is_by_rule)
            values (:project, :release, :approach, :tier, :size, :type, :risk, :clarity, :advised,
                :advisedTier, :reasons, :own, :by, :on, :version, :rule)
            on conflict (project_id) do update set release_id = :release, approach = :approach,
            tier = :tier, size = :size, type = :type, risk = :risk, clarity = :clarity,
            advised_approach = :advised, advised_tier = :advisedTier, reasons = :reasons,
            own_reason = :own, pinned_by = :by, pinned_on = :on, version = :version, is_by_rule = :rule
            """).params(params(one)).update();
    }

    /// The latest document of each deliverable of some projects.
    public List<Document> documents(Collection<UUID> projects) {
        return documents(projects, LocalDate.of(9999, 12, 30));
    }

    /// The latest document of each deliverable of some projects as they stood at the end of a day.
    public List<Document> documents(Collection<UUID> projects, LocalDate until) {
        return jdbc.sql("""
            select distinct on (project_id, deliverable) * from methods.project_document
            where project_id = any(:ids) and brought_at < :end order by project_id, deliverable, brought_at desc
            """)
                .param("ids", projects.toArray(UUID[]::new))
                .param("end", until.plusDays(1))
                .query((row, number) -> new Document(
                        row.getObject("project_id", UUID.class),
                        row.getString("deliverable"),
                        row.getObject("attachment_id", UUID.class),
                        row.getString("file_name"),
                        row.getInt("words_beyond"),
                        row.getObject("brought_by", UUID.class),
                        row.getTimestamp("brought_at").toInstant()))
                .list();
    }

    /// Notes a document.
    public void add(UUID id, Document document) {
        jdbc.sql("""
            insert into methods.project_document (id, project_id, deliverable, attachment_id, file_name,
                words_beyond, brought_by, brought_at)
            values (:id, :project, :deliverable, :attachment, :name, :words, :by, :at)
            """)
                .param("id", id)
                .param("project", document.projectId())
                .param("deliverable", document.deliverable())
                .param("attachment", document.attachmentId())
                .param("name", document.fileName())
                .param("words", document.wordsBeyond())
                .param("by", document.broughtBy())
                .param("at", OffsetDateTime.ofInstant(document.broughtAt(), ZoneOffset.UTC))
                .update();
    }

    /// A template of the customer's own.
    public record OwnTemplate(String fileName, byte[] content) {}

    /// The customer's own file for a template of a method.
    public Optional<OwnTemplate> ownTemplate(UUID methodId, String template) {
        return jdbc.sql("select file_name, content from methods.own_template where method_id = :id and template = :key")
                .param("id", methodId)
                .param("key", template)
                .query((row, number) -> new OwnTemplate(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /// Which templates of a method have a file of the customer's own.
    public List<String> ownTemplates(UUID methodId) {
        return jdbc.sql("select template from methods.own_template where method_id = :id order by template")
                .param("id", methodId)
                .query(Rows::text)
                .list();
    }

    /// Puts the customer's own file in place of a template.
    public void put(UUID methodId, String template, OwnTemplate file, UUID by) {
        jdbc.sql("""
            insert into methods.own_template (method_id, template, file_name, content, brought_by, brought_at)
            values (:id, :key, :name, :content, :by, now())
            on conflict (method_id, template) do update set file_name = :name, content = :content,
            brought_by = :by, brought_at = now()
            """)
                .param("id", methodId)
                .param("key", template)
                .param("name", file.fileName())
                .param("content", file.content())
                .param("by", by)
                .update();
    }

    /// Takes the customer's own file away; the method's template is back.
    public void removeOwn(UUID methodId, String template) {
        jdbc.sql("delete from methods.own_template where method_id = :id and template = :key")
                .param("id", methodId)
                .param("key", template)
                .update();
    }
}
