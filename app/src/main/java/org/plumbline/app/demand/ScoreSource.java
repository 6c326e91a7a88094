package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Computes what a criterion asks for. Each module that knows something about proposals and projects offers a bean.
public interface ScoreSource {
    /// What it computes.
    ScoreOrigin origin();

    /// The values of some proposals and projects, of those the acting person may see; what it does not know is left
    /// out, and people give the mark.
    Map<UUID, BigDecimal> of(Collection<UUID> subjects);
}
