package org.plumbline.app.demand.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Mark;
import org.plumbline.app.demand.ScoreSheet;
import org.plumbline.app.demand.ScoreSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of score sheets and of agreed scores.
@Component
public class ScoreTable {
    private static final TypeReference<Map<UUID, Mark>> MARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoreTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// An agreed score with the id of its model.
    public record Kept(
            UUID subjectId,
            UUID modelId,
            ScoreSum sum,
            Map<UUID, Mark> marks,
            @Nullable String words,
            UUID agreedBy,
            Instant agreedAt) {}

    /// All sheets about a subject, the first saved first.
    public List<ScoreSheet> sheets(UUID subjectId) {
        return jdbc.sql("select * from demand.score_sheet where subject_id = :subject order by saved_at, scorer_id")
                .param("subject", subjectId)
                .query(this::sheet)
                .list();
    }

    /// The sheets that a person has begun and not handed in.
    public List<ScoreSheet> begun(UUID scorerId) {
        return jdbc.sql("select * from demand.score_sheet where scorer_id = :scorer and state = 'OPEN'"
                        + " order by saved_at")
                .param("scorer", scorerId)
                .query(this::sheet)
                .list();
    }

    /// Writes a sheet, new or changed.
    public void put(ScoreSheet sheet) {
        jdbc.sql("""
                        insert into demand.score_sheet (subject_id, model_id, scorer_id, state, marks, words, saved_at)
                        values (:subject, :model, :scorer, :state, :marks::jsonb, :words, :at)
                        on conflict (subject_id, model_id, scorer_id) do update set state = excluded.state,
                            marks = excluded.marks, words = excluded.words, saved_at = excluded.saved_at
                        """)
                .param("subject", sheet.subjectId())
                .param("model", sheet.modelId())
                .param("scorer", sheet.scorerId())
                .param("state", sheet.isHandedIn() ? "HANDED_IN" : "OPEN")
                .param("marks", json.writeValueAsString(sheet.marks()))
                .param("words", sheet.words())
                .param("at", Timestamp.from(sheet.savedAt()))
                .update();
    }

    /// Writes an agreed score.
    public void insert(UUID id, Kept score) {
        jdbc.sql("""
                        insert into demand.score
                            (id, subject_id, model_id, low, likely, high, marks, words, agreed_by, agreed_at)
                        values (:id, :subject, :model, :low, :likely, :high, :marks::jsonb, :words, :by, :at)
                        """)
                .param("id", id)
                .param("subject", score.subjectId())
                .param("model", score.modelId())
                .param("low", score.sum().low())
                .param("likely", score.sum().likely())
                .param("high", score.sum().high())
                .param("marks", json.writeValueAsString(score.marks()))
                .param("words", score.words())
                .param("by", score.agreedBy())
                .param("at", Timestamp.from(score.agreedAt()))
                .update();
    }

    /// The newest agreed score of each subject that has one.
    public List<Kept> newest(Collection<UUID> subjects) {
        return jdbc.sql("""
                        select distinct on (subject_id) * from demand.score where subject_id = any(:subjects)
                        order by subject_id, agreed_at desc, id desc
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(this::kept)
                .list();
    }

    /// All agreed scores of a subject, the newest first.
    public List<Kept> history(UUID subjectId) {
        return jdbc.sql("select * from demand.score where subject_id = :subject order by agreed_at desc, id desc")
                .param("subject", subjectId)
                .query(this::kept)
                .list();
    }

    private ScoreSheet sheet(ResultSet row, int number) throws SQLException {
        return new ScoreSheet(
                row.getObject("subject_id", UUID.class),
                row.getObject("model_id", UUID.class),
                row.getObject("scorer_id", UUID.class),
                row.getString("state").equals("HANDED_IN"),
                json.readValue(row.getString("marks"), MARKS),
                row.getString("words"),
                row.getTimestamp("saved_at").toInstant());
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("subject_id", UUID.class),
                row.getObject("model_id", UUID.class),
                new ScoreSum(number(row, "low"), number(row, "likely"), number(row, "high")),
                json.readValue(row.getString("marks"), MARKS),
                row.getString("words"),
                row.getObject("agreed_by", UUID.class),
                row.getTimestamp("agreed_at").toInstant());
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
