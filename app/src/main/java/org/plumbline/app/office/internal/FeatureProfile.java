package org.plumbline.app.office.internal;

import java.util.List;
import java.util.function.Predicate;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.NavigationVeil;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leaves nothing but import, status and summaries in the navigation of who works in offices that do reporting only,
/// and
/// of everybody where all offices at the top do. A spoke does as its hub until somebody confirms something else for it.
/// What was entered elsewhere stays, and is back with the setting.
@Component
class FeatureProfile implements NavigationVeil {
    private static final List<String> KEPT = List.of(
            "/projects",
            "/programmes",
            "/portfolios",
            "/departments",
            "/status",
            "/imports",
            "/data-quality",
            "/performance",
            "/offices");

    private final JdbcClient jdbc;
    private final Access access;

    FeatureProfile(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public Predicate<NavigationEntry> hidden() {
        return isReportingOnly() ? FeatureProfile::isLeftOut : entry -> false;
    }

    private static boolean isLeftOut(NavigationEntry entry) {
        return entry.section() != NavigationArea.HOME
                && entry.section() != NavigationArea.ADMIN
                && KEPT.stream()
                        .noneMatch(kept ->
                                entry.href().equals(kept) || entry.href().startsWith(kept + "/"));
    }

    private boolean isReportingOnly() {
        return jdbc.sql("""
                        with own as (
                            select o.id from office.office o
                            where o.state <> 'CLOSED' and (o.facts->>'head' = :me or exists (
                                select from office.part p where p.office_id = o.id and p.kind = 'MEMBER'
                                and p.state = 'IN_FORCE' and p.facts->>'person' = :me)))
                        select coalesce(bool_and(coalesce(s.value, h.value, '') = 'reporting only'), false)
                        from office.office o
                        left join office.setting s on s.office_id = o.id and s.name = 'PROFILE'
                            and s.confirmed_by is not null
                        left join office.setting h on h.office_id = o.parent_id and h.name = 'PROFILE'
                            and h.confirmed_by is not null
                        where o.id in (select id from own)
                        or (not exists (select from own) and o.state <> 'CLOSED' and o.parent_id is null)
                        """)
                .param("me", access.actor().personId().toString())
                .query(Boolean.class)
                .single();
    }
}
