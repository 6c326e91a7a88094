package org.plumbline.app.demand;

import java.util.Map;
import java.util.Optional;

/// Knows how much money and how many people there are. A module that keeps such limits offers a bean.
public interface LimitSource {
    /// The names of those the acting person may see, by key, the latest first.
    Map<String, String> names();

    /// The limits of a key, with what everything that may be ranked uses; empty where there are none, or they may not
    /// be seen.
    Optional<ScoreLimits> of(String key);
}
