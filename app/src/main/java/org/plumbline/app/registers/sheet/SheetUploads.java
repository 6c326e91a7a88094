package org.plumbline.app.registers.sheet;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Workbooks that come back: read and kept, shown as a dry run, then applied whole or not at all.
@Service
public class SheetUploads {
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final SheetPlans plans;

    SheetUploads(JdbcClient jdbc, JsonMapper json, Access access, SheetPlans plans) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.plans = plans;
    }

    /// Reads a workbook and keeps it for the acting person.
    ///
    /// @throws Refusal where it cannot be read
    @Transactional
    public UUID take(String fileName, InputStream content) {
        var rows = SheetReader.read(content);
        var id = Ids.next();
        jdbc.sql("delete from registers.upload where at < now() - interval '7 days'")
                .update();
        jdbc.sql("insert into registers.upload (id, person_id, file_name, rows) values (:id, :me, :name, :rows::jsonb)")
                .param("id", id)
                .param("me", access.actor().personId())
                .param("name", fileName.replaceAll("\\p{Cntrl}", ""))
                .param("rows", json.writeValueAsString(rows).replace("\\u0000", ""))
                .update();
        return id;
    }

    /// What taking it in would do at this moment.
    @Transactional(readOnly = true)
    public DryRun dryRun(UUID id) {
        return plans.plan(rows(id), Set.of()).shown(id);
    }

    /// Takes it in, all or nothing.
    ///
    /// @param keepTheirs conflicting cells, by their parameter, in which what is here stays
    /// @param decided conflicting cells that were shown; one that has come up since refuses the whole
    /// @return how many records were changed or added; empty where other conflicts have come up since
    @Transactional
    public java.util.OptionalInt apply(UUID id, Set<String> keepTheirs, Set<String> decided) {
        var plan = plans.plan(rows(id), keepTheirs);
        if (!plan.shown(id).problems().isEmpty()) {
            throw new Refusal(SheetRules.HAS_PROBLEMS, plan.shown(id).problems().size());
        }
        var isStale = plan.shown(id).conflicts().stream().anyMatch(cell -> !decided.contains(cell.parameter()));
        if (isStale) {
            return java.util.OptionalInt.empty();
        }
        var done = plans.carryOut(plan);
        jdbc.sql("delete from registers.upload where id = :id").param("id", id).update();
        return java.util.OptionalInt.of(done);
    }

    private List<SheetRow> rows(UUID id) {
        return json.readValue(
                jdbc.sql("select rows::text from registers.upload where id = :id and person_id = :me")
                        .param("id", id)
                        .param("me", access.actor().personId())
                        .query(org.plumbline.app.kernel.Rows::text)
                        .optional()
                        .orElseThrow(() -> new Missing("upload", id)),
                ROWS);
    }

    /// The choices of a form: which conflicting cells were shown, and in which what is here stays.
    public record Choices(Set<String> keepTheirs, Set<String> decided) {
        /// Reads them from what was sent, such as `c_RSK-0001_Due=theirs`.
        public static Choices of(Map<String, String> sent) {
            var decided = new java.util.HashSet<String>();
            var theirs = new java.util.HashSet<String>();
            sent.forEach((name, value) -> {
                if (name.startsWith("c_")) {
                    decided.add(name);
                    if (!"yours".equals(value)) {
                        theirs.add(name);
                    }
                }
            });
            return new Choices(theirs, decided);
        }
    }
}
