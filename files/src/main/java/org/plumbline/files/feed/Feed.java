package org.plumbline.files.feed;

import java.util.List;
import java.util.Map;
import org.plumbline.files.Problem;
import org.plumbline.files.Value;

/// The entity sets found in one saved answer of the reporting feed.
///
/// @param encoding `JSON`, `Atom` or `CSV`
public record Feed(String encoding, List<EntitySet> sets, List<Problem> problems) {
    public Feed {
        sets = List.copyOf(sets);
        problems = List.copyOf(problems);
    }

    /// The rows of one entity set.
    ///
    /// @param name as published, `Projects`
    /// @param recognised false for a set the product has no use for; its rows are kept as they are
    /// @param unknown properties beyond the published description: the custom fields of the site, with their type
    public record EntitySet(String name, boolean recognised, List<Entity> rows, Map<String, String> unknown) {
        public EntitySet {
            rows = List.copyOf(rows);
            unknown = Map.copyOf(unknown);
        }
    }

    /// One row; a property without value is left out.
    public record Entity(Map<String, Value> known, Map<String, Value> custom) {
        public Entity {
            known = Map.copyOf(known);
            custom = Map.copyOf(custom);
        }
    }
}
