package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectMarks;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.internal.SourceGaps;
import org.springframework.stereotype.Component;

/// Says in lists of projects which of them a later file of their source does not hold any more.
@Component
class SourceMarks implements ProjectMarks {
    private final SourceGaps gaps;

    SourceMarks(SourceGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> projects) {
        var marks = new HashMap<UUID, String>();
        gaps.since(projects)
                .forEach((id, day) -> marks.put(id, t("no longer in the source since {0}", Formats.date(day))));
        return marks;
    }
}
