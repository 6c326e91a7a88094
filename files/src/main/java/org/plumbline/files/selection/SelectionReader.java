package org.plumbline.files.selection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.TextTables;

/// Reads questions of which work to choose and tells the three formats apart by their content.
public final class SelectionReader {
    private final Limits limits;

    public SelectionReader(Limits limits) {
        this.limits = limits;
    }

    /// What a file is.
    public enum Kind {
        MODEL,
        TABLE,
        KNAPSACK
    }

    /// Which format the content is in.
    public static Kind kind(byte[] content) {
        var text = new String(content, 0, Math.min(content.length, 4_000), StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("\uFEFF{")) {
            return Kind.MODEL;
        }
        return KnapsackReader.reads(text) ? Kind.KNAPSACK : Kind.TABLE;
    }

    /// The questions of a file, at least one.
    ///
    /// @throws UnreadableFile where the content is damaged or no such file at all
    /// @throws UnusableQuestion where it can be read but not answered
    public List<Question> read(byte[] content, Extra extra) {
        if (content.length > limits.fileBytes()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE, "%d bytes, at most %d are read".formatted(content.length, limits.fileBytes()));
        }
        return switch (kind(content)) {
            case MODEL -> List.of(new ModelReader(content).read(extra));
            case TABLE -> List.of(new CandidateTable(TextTables.rows(content, limits), new Findings()).read(extra));
            case KNAPSACK -> {
                var findings = new Findings();
                if (!extra.budgets().isEmpty() || !extra.capacities().isEmpty()) {
                    findings.add("limits", "--budget, --capacity", "", "a knapsack file has its limits itself");
                }
                if (!findings.isEmpty()) {
                    findings.model(List.of("all"), List.of(), List.of());
                }
                yield new KnapsackReader(new String(content, StandardCharsets.ISO_8859_1)).read();
            }
        };
    }
}
