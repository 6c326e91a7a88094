package org.plumbline.app.reporting.pack;

import org.plumbline.engine.status.Rag;

/// What is different from the period before: one project's rating, and a sentence that says why.
public record Change(String projectKey, String project, Rag from, Rag to, Kind kind, String sentence) {
    /// In the order in which a committee reads them.
    public enum Kind {
        WORSE,
        FALSE_GREEN,
        /// The same rating, another date or amount.
        MOVED,
        /// Rated then, not reported any more.
        SILENT,
        /// Rated, and not before.
        NEW,
        IMPROVED,
        /// Not known in the period before.
        ADDED
    }
}
