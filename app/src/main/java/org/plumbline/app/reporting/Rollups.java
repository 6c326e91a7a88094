package org.plumbline.app.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.reporting.internal.RollupTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Figures over many projects. As of a day they are a function of the snapshots alone: asked again, they are the same.
@Service
public class Rollups {
    private final RollupTable table;
    private final Access access;
    private final Clock clock;

    Rollups(RollupTable table, Access access, Clock clock) {
        this.table = table;
        this.access = access;
        this.clock = clock;
    }

    /// The figures of all projects the acting person may see.
    @Transactional(readOnly = true)
    public Rollup by(RollupBy by, @Nullable LocalDate asOf, @Nullable String portfolio) {
        return of(StatusQuestion.asOf(asOf, portfolio), by);
    }

    /// The figures of a question.
    @Transactional(readOnly = true)
    public Rollup of(StatusQuestion question, RollupBy by) {
        return table.sum(question, by, access.sight(), LocalDate.now(clock));
    }
}
