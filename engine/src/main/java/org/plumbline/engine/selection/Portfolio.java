package org.plumbline.engine.selection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The chosen candidates, each with the period in which it starts, counted from 0.
public record Portfolio(Map<String, Integer> starts) {
    public Portfolio {
        starts = Collections.unmodifiableMap(new TreeMap<>(starts));
    }

    /// True where the candidate is chosen.
    public boolean contains(String key) {
        return starts.containsKey(key);
    }
}
