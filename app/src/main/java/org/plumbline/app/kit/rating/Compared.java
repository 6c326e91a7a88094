package org.plumbline.app.kit.rating;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// A computed rating beside the reported one, with the sentences that say why.
public record Compared(Rag reported, Rag computed, List<String> evidence) {

    public Compared {
        evidence = List.copyOf(evidence);
    }

    /// The mark beside the chip, null where the report is fair.
    public @Nullable String mark() {
        return switch (Agreement.between(reported, computed)) {
            case FALSE_GREEN -> t("false green");
            case OPTIMISTIC -> t("worse");
            case FAIR, UNKNOWN -> null;
        };
    }
}
