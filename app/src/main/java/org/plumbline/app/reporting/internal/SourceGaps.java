package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.Collection;
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
                reporting.source_stem(source_file) as stem
                from reporting.project_fact
                where source_file is not null and facts_as_of is not null and not is_archived),
            list as (select system, stem, source_file, facts_as_of from told
                group by system, stem, source_file, facts_as_of having count(*) > 1)
            select t.project_id, min(l.facts_as_of) as since from told t
            join list l on l.system = t.system and l.stem = t.stem and l.facts_as_of > t.facts_as_of
            where not t.is_over group by t.project_id
            """;

    /// The same question, asked project by project: an index holds what each file of a source brought.
    private static final String OF_SOME = """
            select t.project_id, l.facts_as_of as since from reporting.project_fact t
            cross join lateral (select f.facts_as_of from reporting.project_fact f
                where coalesce(f.source_system, '') = coalesce(t.source_system, '')
                    and reporting.source_stem(f.source_file) = reporting.source_stem(t.source_file)
                    and f.facts_as_of > t.facts_as_of and f.source_file is not null and not f.is_archived
                group by f.facts_as_of, f.source_file having count(*) > 1
                order by f.facts_as_of, f.source_file limit 1) l
            where t.project_id = any(:projects) and not t.is_over and not t.is_archived
                and t.source_file is not null and t.facts_as_of is not null
            """;

    private final JdbcClient jdbc;

    SourceGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same of some projects only, as lists ask that show a page of them.
    public Map<UUID, LocalDate> since(Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        var since = new HashMap<UUID, LocalDate>();
        jdbc.sql(OF_SOME)
                .param("projects", projects.toArray(UUID[]::new))
                .query((row, number) ->
                        since.put(row.getObject("project_id", UUID.class), row.getObject("since", LocalDate.class)))
                .list();
        return since;
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
