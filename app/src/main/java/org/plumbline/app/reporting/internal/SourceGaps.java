package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds running projects that a later file of the same source does not hold any more.
///
/// The same source is the same system and the same name of the file without numbers and months, so that
/// `portfolio-2026-09.csv` and `portfolio-2026-10.csv` are one. Only files that brought several projects speak for
/// others: a plan says nothing about other projects.
@Component
public class SourceGaps {
    private static final String FOUND = """
            with told as (select project_id, is_over, coalesce(source_system, '') as system, source_file, facts_as_of,
                regexp_replace(lower(source_file),
                    '\\m(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[^a-z]+', '', 'g') as stem
                from reporting.project_fact
                where source_file is not null and facts_as_of is not null and not is_archived),
            list as (select system, stem, source_file, facts_as_of from told
                group by system, stem, source_file, facts_as_of having count(*) > 1)
            select t.project_id, min(l.facts_as_of) as since from told t
            join list l on l.system = t.system and l.stem = t.stem and l.facts_as_of > t.facts_as_of
            where not t.is_over group by t.project_id
            """;

    private final JdbcClient jdbc;

    SourceGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The projects, each with the day of the first file that does not hold it; whoever asks shows only what may be
    /// seen.
    public Map<UUID, LocalDate> since() {
        var since = new HashMap<UUID, LocalDate>();
        jdbc.sql(FOUND)
                .query((row, number) ->
                        since.put(row.getObject("project_id", UUID.class), row.getObject("since", LocalDate.class)))
                .list();
        return since;
    }
}
