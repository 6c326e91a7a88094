package org.plumbline.app.registers.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What taking a workbook in would do; nothing has been done yet.
///
/// @param uploadId the upload
/// @param changes cells that would change
/// @param conflicts cells that were changed here meanwhile as well: each wants a choice
/// @param added rows without a key that become records
/// @param problems what cannot be taken, with what to do
/// @param unchanged rows that change nothing
public record DryRun(
        UUID uploadId,
        List<Cell> changes,
        List<Cell> conflicts,
        List<Added> added,
        List<Problem> problems,
        int unchanged) {
    public DryRun {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        added = List.copyOf(added);
        problems = List.copyOf(problems);
    }

    /// True where there is nothing to do.
    public boolean isEmpty() {
        return changes.isEmpty() && conflicts.isEmpty() && added.isEmpty();
    }

    /// A cell that differs.
    ///
    /// @param row as the spreadsheet counts
    /// @param key the record
    /// @param column the head
    /// @param base what it held when the workbook was written, null where unknown
    /// @param theirs what it holds here
    /// @param yours what the workbook says
    public record Cell(
            int row, String key, String column, @Nullable String base, String theirs, String yours) {
        /// Names the cell in the form of choices.
        public String parameter() {
            return "c_" + key + "_" + column;
        }
    }

    /// A new record.
    public record Added(int row, String kind, String project, String title) {}

    /// A cell that cannot be taken.
    public record Problem(int row, String column, String value, String sentence) {}
}
