package org.plumbline.app.organisation.body;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How often a person comes to the meetings that they have a seat for.
@Service
public class Attendance {
    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final BodyGate gate;

    Attendance(JdbcClient jdbc, Bodies bodies, BodyGate gate) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.gate = gate;
    }

    /// The share of held meetings from a day on where the person was there or sent the deputy, from 0 to 1. Counts the
    /// bodies whose meetings the acting person may see.
    ///
    /// @return null where the person was expected in none
    @Transactional(readOnly = true)
    public @Nullable BigDecimal share(UUID personId, LocalDate since) {
        var seen = bodies.all().stream()
                .filter(gate::maySeeMeetings)
                .map(BodyView::id)
                .toArray(UUID[]::new);
        var counts = jdbc.sql("""
                        select count(*) filter (where a.presence in ('PRESENT', 'DEPUTY')) as there, count(*) as expected
                        from organisation.meeting m
                        join organisation.seat s on s.body_id = m.body_id and s.person_id = :person
                            and s.from_day <= m.on_day and coalesce(s.until_day, m.on_day) >= m.on_day
                        left join organisation.attendance a on a.meeting_id = m.id and a.person_id = s.person_id
                        where m.on_day >= :since and m.body_id = any(:bodies) and m.state in ('HELD', 'APPROVED')
                        """)
                .param("person", personId)
                .param("since", since)
                .param("bodies", seen)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        return counts[1] == 0
                ? null
                : BigDecimal.valueOf(counts[0]).divide(BigDecimal.valueOf(counts[1]), 3, RoundingMode.HALF_UP);
    }
}
