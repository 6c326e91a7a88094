package org.plumbline.app.reporting.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusPage;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads status lines: one statement for a page, whatever it is grouped and sorted by.
@Component
public class LineTable {
    private static final String LINE = """
            p.group_key, p.group_name, p.freshness, p.is_late, w.project_id, w.key, w.name, w.kind, w.state,
            w.is_over, w.portfolio_keys, w.portfolios, w.programme, w.department, w.owner, w.sponsor, w.manager,
            w.start_date, w.baseline_finish, w.forecast_finish, w.actual_finish, w.slip_days, w.percent_complete,
            w.currency, w.budget, w.actual, w.forecast, w.reported, w.ratings, w.reported_on, w.reporter, w.decision,
            w.report_period, w.computed, w.computed_by, w.evidence, w.agreement, w.facts_as_of, w.source_file,
            w.source_system
            """;
    private static final String HISTORY = """
            , (select recent_keys from recent) as periods, (select array_agg(h.period_key || ' ' || h.reported)
                from reporting.standing h where h.project_id = p.project_id and h.is_latest
                and h.period_key = any((select recent_keys from recent)::text[])) as history
            """;
    private static final String NO_HISTORY = ", null::text[] as periods, null::text[] as history";
    private static final String RECENT = """
            , recent as materialized (select array_agg(key order by to_day) as recent_keys from (select key, to_day
                from reporting.period where state = 'FROZEN' and to_day <= :today order by to_day desc limit 6) r)
            """;

    /// More are read by a pass over all documents.
    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final ObjectReader ratings;
    private final ObjectReader evidence;

    LineTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.ratings = json.readerFor(new TypeReference<Map<Dimension, Rag>>() {});
        this.evidence = json.readerFor(new TypeReference<List<Evidence>>() {});
    }

    /// The lines of one page, and how many there are on all pages.
    public StatusPage page(StatusQuestion question, StatusView view, Sight sight, LocalDate today) {
        var lines = lines(question, view, sight, today);
        var isWhole = view.offset() == 0 && lines.size() < view.limit();
        return new StatusPage(lines, isWhole ? lines.size() : count(question, view.by(), sight, today));
    }

    private long count(StatusQuestion question, RollupBy by, Sight sight, LocalDate today) {
        return jdbc.sql(AnswerSql.answer(question, sight) + " select coalesce(sum(" + AnswerSql.places(by)
                        + "), 0) from answer a" + AnswerSql.shown(question))
                .params(AnswerSql.parameters(question, sight, today))
                .query(Long.class)
                .single();
    }

    /// The lines of one page.
    public List<StatusLine> lines(StatusQuestion question, StatusView view, Sight sight, LocalDate today) {
        var order = (view.by() == RollupBy.NONE ? "" : "g.name nulls last, g.key, ")
                + view.order().column() + (view.isDescending() ? " desc nulls last" : " nulls last") + ", a.key";
        var sql = AnswerSql.answer(question, sight) + (view.withHistory() ? RECENT : "")
                + ", page as (select row_number() over () as place, p.* from (select " + AnswerSql.id(question)
                + ", a.freshness, a.is_late, g.key as group_key, g.name as group_name from answer a"
                + AnswerSql.place(view.by()) + AnswerSql.shown(question) + " order by " + order
                + " limit " + view.limit() + " offset :offset) p) select " + LINE
                + (view.withHistory() ? HISTORY : NO_HISTORY)
                + " from page p"
                + (view.limit() <= FEW ? AnswerSql.wideOfFew(question) : AnswerSql.wide(question))
                + "order by p.place";
        return jdbc.sql(sql)
                .params(AnswerSql.parameters(question, sight, today))
                .param("offset", view.offset())
                .query((row, number) -> line(row, view.by()))
                .list();
    }

    private StatusLine line(ResultSet row, RollupBy by) throws SQLException {
        var place = by == RollupBy.NONE
                ? null
                : new StatusLine.Place(row.getString("group_key"), row.getString("group_name"));
        return new StatusLine(place, project(row), dates(row), money(row), reported(row), computed(row), history(row));
    }

    private static StatusLine.Project project(ResultSet row) throws SQLException {
        return new StatusLine.Project(
                row.getObject("project_id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("state"),
                row.getBoolean("is_over"),
                places(texts(row.getArray("portfolio_keys")), texts(row.getArray("portfolios"))),
                row.getString("programme"),
                row.getString("department"),
                row.getString("owner"),
                row.getString("sponsor"),
                row.getString("manager"));
    }

    private static List<StatusLine.Place> places(String[] keys, String[] names) {
        var places = new ArrayList<StatusLine.Place>();
        for (var i = 0; i < keys.length; i++) {
            places.add(new StatusLine.Place(keys[i], names[i]));
        }
        return places;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static StatusLine.Dates dates(ResultSet row) throws SQLException {
        var slip = row.getObject("slip_days", Integer.class);
        return new StatusLine.Dates(
                row.getObject("start_date", LocalDate.class),
                row.getObject("baseline_finish", LocalDate.class),
                row.getObject("forecast_finish", LocalDate.class),
                row.getObject("actual_finish", LocalDate.class),
                slip == null ? null : Long.valueOf(slip),
                row.getBoolean("is_late"),
                row.getBigDecimal("percent_complete"));
    }

    private static StatusLine.Money money(ResultSet row) throws SQLException {
        return new StatusLine.Money(
                row.getString("currency"),
                row.getBigDecimal("budget"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("forecast"));
    }

    private StatusLine.Reported reported(ResultSet row) throws SQLException {
        return new StatusLine.Reported(
                Rag.valueOf(row.getString("reported")),
                ratings(row.getString("ratings")),
                row.getObject("reported_on", LocalDate.class),
                row.getString("reporter"),
                row.getString("decision"),
                StatusLine.Freshness.valueOf(row.getString("freshness")),
                row.getString("report_period"));
    }

    private StatusLine.Computed computed(ResultSet row) throws SQLException {
        var file = row.getString("source_file");
        var shown = row.getString("evidence");
        return new StatusLine.Computed(
                Rag.valueOf(row.getString("computed")),
                ratings(row.getString("computed_by")),
                shown.equals("[]") ? List.of() : evidence.readValue(shown),
                Agreement.valueOf(row.getString("agreement")),
                row.getObject("facts_as_of", LocalDate.class),
                file == null ? row.getString("source_system") : file);
    }

    private Map<Dimension, Rag> ratings(String text) {
        return text.equals("{}") ? Map.of() : ratings.readValue(text);
    }

    /// The ratings of the last periods, oldest first; null where the project has none.
    private static List<@Nullable Rag> history(ResultSet row) throws SQLException {
        var periods = row.getArray("periods");
        if (periods == null) {
            return List.of();
        }
        var known = row.getArray("history");
        var reported = new HashMap<String, Rag>();
        for (var one : known == null ? new String[0] : texts(known)) {
            var end = one.lastIndexOf(' ');
            reported.put(one.substring(0, end), Rag.valueOf(one.substring(end + 1)));
        }
        var history = new ArrayList<@Nullable Rag>();
        for (var period : texts(periods)) {
            history.add(reported.get(period));
        }
        return history;
    }
}
