package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportingRules;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Says whether a report is complete and honest enough to be handed in.
@Component
public class ReportCheck {
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportCheck(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The ratings that the facts give.
    ///
    /// @param overall the worst of all
    /// @param byDimension each
    public record Computed(Rag overall, Map<Dimension, Rag> byDimension) {
        public Computed {
            byDimension = Map.copyOf(byDimension);
        }
    }

    /// What the facts say of a project: those frozen for the period, else the live ones.
    public Computed computed(UUID projectId, String periodKey) {
        return jdbc.sql("""
                        select computed, computed_by::text from (
                            (select 1 as place, computed, computed_by from reporting.snapshot s
                            join reporting.period p on p.key = s.period_key and p.state = 'FROZEN'
                            where s.project_id = :project and s.period_key = :period order by s.version desc limit 1)
                            union all select 2, computed, computed_by from reporting.project_fact
                            where project_id = :project) x order by place limit 1
                        """)
                .param("project", projectId)
                .param("period", periodKey)
                .query(this::map)
                .optional()
                .orElseGet(() -> new Computed(Rag.NONE, Map.of()));
    }

    private Computed map(ResultSet row, int number) throws SQLException {
        return new Computed(
                Rag.valueOf(row.getString("computed")),
                json.readValue(row.getString("computed_by"), new TypeReference<Map<Dimension, Rag>>() {}));
    }

    /// What the frozen report of a period says, where there is one.
    public ReportBody frozenBody(UUID projectId, String periodKey, ReportBody otherwise) {
        return jdbc
                .sql("""
                        select report::text from reporting.snapshot where project_id = :project
                        and period_key = :period and report is not null order by version desc limit 1
                        """)
                .param("project", projectId)
                .param("period", periodKey)
                .query(org.plumbline.app.kernel.Rows::text)
                .list()
                .stream()
                .findFirst()
                .map(text -> json.readValue(text, ReportBody.class))
                .orElse(otherwise);
    }

    /// Refuses text that nobody would read.
    public void length(ReportBody body) {
        length("This period", body.thisPeriod());
        length("Next period", body.nextPeriod());
        length("Decisions needed", body.decisionsNeeded());
        length("Summary", body.summary());
        length("Reason", body.reason());
        body.sentences().forEach((dimension, text) -> length(word(dimension), text));
    }

    private static void length(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new Refusal(ReportingRules.TEXT_TOO_LONG, field, text.length(), LONGEST);
        }
    }

    /// Refuses a report that leaves a question open, or is better than the facts without a reason.
    public void complete(ReportBody body, Computed computed) {
        var open = new ArrayList<String>();
        if (body.onTrack() == null) {
            open.add("on track");
        }
        if (body.onBudget() == null) {
            open.add("on budget");
        }
        if (body.hasIssues() == null) {
            open.add("issues");
        }
        if (!open.isEmpty()) {
            throw new Refusal(ReportingRules.ANSWERS_MISSING, String.join(", ", open));
        }
        if (body.overall() == Rag.NONE) {
            throw new Refusal(ReportingRules.RATING_MISSING);
        }
        for (var dimension : Dimension.values()) {
            var reported = body.rating(dimension);
            var facts = computed.byDimension().getOrDefault(dimension, Rag.NONE);
            var needsWords = reported != Rag.NONE
                    && (reported != Rag.GREEN
                            || Agreement.between(reported, facts).needsReason());
            if (needsWords && ReportBody.given(body.sentences().get(dimension)) == null) {
                throw new Refusal(ReportingRules.SENTENCE_MISSING, word(dimension));
            }
        }
        if (Agreement.between(body.overall(), computed.overall()).needsReason()
                && ReportBody.given(body.reason()) == null) {
            throw new Refusal(ReportingRules.REASON_NEEDED, word(body.overall()), word(computed.overall()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '/');
    }
}
