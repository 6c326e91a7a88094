package org.plumbline.app.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.reporting.pack.pptx.PackTemplateRejected;
import org.plumbline.app.reporting.pack.pptx.PptxPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisation's own presentation, whose size, master and layouts the slides of every pack take.
@Service
public class PackTemplates {
    private static final Subject SUBJECT =
            new Subject("pack-template", new UUID(0, 0x103), "Presentation template", null);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;

    PackTemplates(JdbcClient jdbc, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// The template in use.
    ///
    /// @param name of the file
    /// @param width of a slide in points, 72 to the inch
    /// @param height of a slide in points
    /// @param setBy who gave it
    public record PackTemplate(String name, int width, int height, String setBy, Instant setOn) {}

    /// The template in use, empty where packs are laid out on the house's own.
    @Transactional(readOnly = true)
    public Optional<PackTemplate> current() {
        access.actor();
        return jdbc.sql("select name, width_points, height_points, set_by, set_on from reporting.pack_template")
                .query(PackTemplates::map)
                .optional();
    }

    private static PackTemplate map(ResultSet row, int number) throws SQLException {
        return new PackTemplate(
                row.getString("name"),
                row.getInt("width_points"),
                row.getInt("height_points"),
                row.getString("set_by"),
                row.getTimestamp("set_on").toInstant());
    }

    /// The bytes of the template in use, null where there is none.
    @Transactional(readOnly = true)
    public byte @Nullable [] content() {
        access.actor();
        return jdbc.sql("select content from reporting.pack_template")
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /// Takes a presentation (.pptx) or a template (.potx) in; it is tried before it is kept.
    ///
    /// @throws Refusal where it cannot or must not be used, with the reason
    @Transactional
    public PackTemplate use(String fileName, byte[] content) {
        access.require(Permission.FREEZE);
        var size = tried(content);
        var name = fileName.strip().length() > LONGEST_NAME
                ? fileName.strip().substring(0, LONGEST_NAME)
                : fileName.strip();
        var before = current().map(PackTemplate::name).orElse(null);
        jdbc.sql("""
                        insert into reporting.pack_template (name, content, width_points, height_points, set_by)
                        values (:name, :content, :width, :height, :by)
                        on conflict (is_in_use) do update set name = excluded.name, content = excluded.content,
                            width_points = excluded.width_points, height_points = excluded.height_points,
                            set_by = excluded.set_by, set_on = now()
                        """)
                .param("name", name)
                .param("content", content)
                .param("width", size.width)
                .param("height", size.height)
                .param("by", access.actor().name())
                .update();
        audit.record(SUBJECT, "set", kept(before), Map.of("File", name));
        return current().orElseThrow();
    }

    private static java.awt.Dimension tried(byte[] content) {
        try {
            return PptxPack.sizeOf(content);
        } catch (PackTemplateRejected rejected) {
            throw new Refusal(
                    switch (rejected.reason()) {
                        case TOO_LARGE -> ReportingRules.TEMPLATE_TOO_LARGE;
                        case BROKEN, NOT_A_PRESENTATION -> ReportingRules.TEMPLATE_UNREADABLE;
                        case OLD_OR_ENCRYPTED -> ReportingRules.TEMPLATE_LOCKED;
                        case MACROS, ACTIVE_CONTENT -> ReportingRules.TEMPLATE_ACTIVE;
                        case EXTERNAL_CONTENT -> ReportingRules.TEMPLATE_FETCHES;
                        case NO_LAYOUT -> ReportingRules.TEMPLATE_BARE;
                    });
        }
    }

    private static Map<String, Object> kept(@Nullable String name) {
        return name == null ? Map.of() : Map.of("File", name);
    }

    /// Goes back to the house's own.
    @Transactional
    public void drop() {
        access.require(Permission.FREEZE);
        var before = current().map(PackTemplate::name).orElse(null);
        if (before != null) {
            jdbc.sql("delete from reporting.pack_template").update();
            audit.record(SUBJECT, "removed", kept(before), Map.of());
        }
    }
}
