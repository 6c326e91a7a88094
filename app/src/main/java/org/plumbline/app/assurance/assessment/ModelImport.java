package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.TableFiles;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Models from CSV or XLSX, such as one that an organisation has a licence for: read, shown as a dry run, then
/// brought in as a draft.
@Service
public class ModelImport {
    private final TableFiles files;
    private final AssessmentModels models;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;

    ModelImport(TableFiles files, AssessmentModels models, JdbcClient jdbc, JsonMapper json, Access access) {
        this.files = files;
        this.models = models;
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
    }

    /// What the file does not say.
    ///
    /// @param levels lines `name: meaning`, the first level first
    /// @param after the model of which it is the next version; null for another model
    public record Terms(
            String name,
            ModelRule rule,
            String purpose,
            String origin,
            List<String> levels,
            @Nullable UUID after) {
        public Terms {
            levels = List.copyOf(levels);
        }
    }

    /// A dry run.
    ///
    /// @param problems what has to be mended first, each with file, line and column
    /// @param ignored heads of columns that are not read
    public record DryRun(UUID id, Terms terms, AssessmentModel.Body body, List<String> problems, List<String> ignored) {
        public DryRun {
            problems = List.copyOf(problems);
            ignored = List.copyOf(ignored);
        }
    }

    /// Reads a file and keeps what it would become for the acting person. No model is made yet.
    ///
    /// @throws Refusal where the file cannot be read
    @Transactional
    public DryRun read(Terms terms, String fileName, InputStream content) {
        access.require(Permission.ASSESS);
        var table = files.read(fileName, content);
        var outcome = ModelSheet.read(
                terms.rule(),
                table.heads(),
                table.rows().stream()
                        .map(row -> new ModelSheet.Line(row.number(), row.cells()))
                        .toList(),
                terms.levels());
        var problems = outcome.problems().stream()
                .map(problem -> t("{0}: {1}", fileName, problem))
                .toList();
        var run = new DryRun(Ids.next(), terms, outcome.body(), problems, outcome.ignored());
        jdbc.sql("delete from assurance.model_upload where at < now() - interval '7 days'")
                .update();
        jdbc.sql("insert into assurance.model_upload (id, person_id, wanted) values (:id, :me, :wanted::jsonb)")
                .param("id", run.id())
                .param("me", access.actor().personId())
                .param("wanted", json.writeValueAsString(run).replace("\\u0000", ""))
                .update();
        return run;
    }

    /// The acting person's dry run of an id.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public DryRun get(UUID id) {
        access.require(Permission.ASSESS);
        return jdbc.sql("select wanted::text from assurance.model_upload where id = :id and person_id = :me")
                .param("id", id)
                .param("me", access.actor().personId())
                .query(Rows::text)
                .optional()
                .map(text -> json.readValue(text, DryRun.class))
                .orElseThrow(() -> new Missing("model file", id));
    }

    /// Brings a dry run in as a draft.
    ///
    /// @throws Refusal while something in the file has to be mended
    @Transactional
    public AssessmentModel accept(UUID id) {
        var run = get(id);
        if (!run.problems().isEmpty()) {
            throw new Refusal(AssessmentRules.FILE_FAULTY, run.problems().size());
        }
        var terms = run.terms();
        var made = models.bring(
                new AssessmentModels.Wanted(terms.name(), terms.rule(), terms.purpose(), terms.origin(), run.body()),
                terms.after());
        jdbc.sql("delete from assurance.model_upload where id = :id")
                .param("id", id)
                .update();
        return made;
    }
}
