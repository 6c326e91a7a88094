package org.plumbline.app.capability.coaching;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Dates a loaded coaching as it would have happened around its meetings, for the system's own loaders only.
@Service
public class PastCoaching {
    private static final List<String> DATES = List.of("""
            update capability.coaching c set asked_on = coalesce(
                    (select min(m.on_day) - 12 from capability.coaching_meeting m where m.coaching_id = c.id), :asked),
                completed_on = case when c.completed_on is not null then
                    (select max(m.on_day) + 10 from capability.coaching_meeting m where m.coaching_id = c.id) end
            where c.key = :key
            """, """
            update capability.coaching_note n set written_on = m.on_day
            from capability.coaching_meeting m join capability.coaching c on c.id = m.coaching_id
            where m.id = n.meeting_id and c.key = :key
            """);

    private final JdbcClient jdbc;
    private final Access access;

    PastCoaching(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// Dates a coaching.
    ///
    /// @param asked the day on which it was asked for, where nobody has met yet
    @Transactional
    public void settle(String key, LocalDate asked) {
        if (!access.actor().isSystem()) {
            throw new Forbidden(Permission.ASSURE);
        }
        for (var statement : DATES) {
            var said = jdbc.sql(statement).param("key", key);
            (statement.contains(":asked") ? said.param("asked", asked) : said).update();
        }
    }
}
