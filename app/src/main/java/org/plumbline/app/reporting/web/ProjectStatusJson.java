package org.plumbline.app.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.figure.MoneyJson;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// A project's status as `GET /api/v1/projects` answers it; its schema is `docs/contracts/projects.schema.json`.
record ProjectStatusJson(
        String key,
        String name,
        String kind,
        String state,
        @Nullable String portfolio,
        List<GroupJson> portfolios,
        @Nullable String programme,
        @Nullable String department,
        @Nullable String owner,
        @Nullable String sponsor,
        @Nullable String manager,
        Ratings reported,
        Ratings computed,
        String agreement,
        List<String> evidence,
        @Nullable LocalDate start,
        @Nullable LocalDate baselineFinish,
        @Nullable LocalDate forecastFinish,
        @Nullable LocalDate actualFinish,
        @Nullable Long slipDays,
        boolean late,
        @Nullable BigDecimal percentComplete,
        @Nullable MoneyJson budget,
        @Nullable MoneyJson actual,
        @Nullable MoneyJson forecast,
        @Nullable String decisionNeeded,
        @Nullable LocalDate reportedOn,
        @Nullable String reportedBy,
        @Nullable String period,
        String freshness,
        @Nullable LocalDate asOf,
        @Nullable String source,
        @Nullable Map<String, @Nullable Object> fields) {

    /// A portfolio by key and name.
    record GroupJson(@Nullable String key, @Nullable String name) {}

    /// A rating by dimension; a dimension that was not rated is null.
    record Ratings(
            Rag overall,
            @Nullable Rag schedule,
            @Nullable Rag cost,
            @Nullable Rag scope,
            @Nullable Rag resources,
            @Nullable Rag risk,
            @Nullable Rag benefits) {
        static Ratings of(Rag overall, Map<Dimension, Rag> by) {
            return new Ratings(
                    overall,
                    known(by, Dimension.SCHEDULE),
                    known(by, Dimension.COST),
                    known(by, Dimension.SCOPE),
                    known(by, Dimension.RESOURCES),
                    known(by, Dimension.RISK),
                    known(by, Dimension.BENEFITS));
        }

        private static @Nullable Rag known(Map<Dimension, Rag> by, Dimension dimension) {
            var rag = by.get(dimension);
            return rag == Rag.NONE ? null : rag;
        }
    }

    static ProjectStatusJson of(StatusLine line) {
        return of(line, null);
    }

    /// @param fields values of the added fields by label, null where none are known of that day
    static ProjectStatusJson of(StatusLine line, @Nullable Map<String, @Nullable Object> fields) {
        var project = line.project();
        var dates = line.dates();
        var money = line.money();
        var portfolios = portfolios(project);
        return new ProjectStatusJson(
                project.key(),
                project.name(),
                project.kind(),
                project.state(),
                portfolios.isEmpty() ? null : portfolios.getFirst().name(),
                portfolios,
                project.programme(),
                project.department(),
                project.owner(),
                project.sponsor(),
                project.manager(),
                Ratings.of(line.reported().overall(), line.reported().byDimension()),
                Ratings.of(line.computed().overall(), line.computed().byDimension()),
                line.computed().agreement().name(),
                evidence(line),
                dates.start(),
                dates.baselineFinish(),
                dates.forecastFinish(),
                dates.actualFinish(),
                dates.slipDays(),
                dates.isLate(),
                dates.percentComplete(),
                MoneyJson.of(money.budget(), money.currency()),
                MoneyJson.of(money.actual(), money.currency()),
                MoneyJson.of(money.forecast(), money.currency()),
                line.reported().decision(),
                line.reported().on(),
                line.reported().by(),
                line.reported().period(),
                line.reported().freshness().name(),
                line.computed().asOf(),
                line.computed().source(),
                fields);
    }

    private static List<String> evidence(StatusLine line) {
        return line.computed().evidence().stream()
                .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                .toList();
    }

    private static List<GroupJson> portfolios(StatusLine.Project project) {
        return project.portfolios().stream()
                .map(one -> new GroupJson(one.key(), one.name()))
                .toList();
    }
}
