package org.plumbline.app.kit.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Empty;

/// A register as `kit/register.jte` draws it. Made by [#of] and refined by the `with` methods; answers an htmx
/// request with the same piece alone.
///
/// @param caption what the rows are, read aloud and shown above the count
/// @param groups the rows of this page; one group without title where the register is not grouped
/// @param total rows that the filters leave, on all pages
/// @param saveView address to POST `name` and `address` to in order to keep the present view; null where views are
/// fixed
/// @param totals the last line, one cell for each column; empty where nothing is summed
public record Register(
        String caption,
        RegisterQuery query,
        List<Column> columns,
        List<RowGroup> groups,
        long total,
        List<FilterChip> chips,
        List<Facet> facets,
        List<RegisterLink> views,
        @Nullable String saveView,
        List<RegisterLink> groupings,
        List<RegisterLink> exports,
        List<BulkAction> bulk,
        List<Cell> totals,
        Empty empty) {

    public Register {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        views = List.copyOf(views);
        groupings = List.copyOf(groupings);
        exports = List.copyOf(exports);
        bulk = List.copyOf(bulk);
        totals = List.copyOf(totals);
        for (var group : groups) {
            for (var row : group.rows()) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("row %s has %d cells for %d columns"
                            .formatted(row.id(), row.cells().size(), columns.size()));
                }
            }
        }
    }

    /// A register of `columns`, without rows yet.
    public static Register of(String caption, RegisterQuery query, List<Column> columns, Empty empty) {
        return new Register(
                caption, query, columns, List.of(), 0, List.of(), List.of(), List.of(), null, List.of(), List.of(),
                List.of(), List.of(), empty);
    }

    /// One page of rows; `total` counts all pages.
    public Register rows(List<Row> rows, long total) {
        return grouped(List.of(new RowGroup(null, null, rows)), total);
    }

    public Register grouped(List<RowGroup> groups, long total) {
        return with(copy -> {
            copy.groups = groups;
            copy.total = total;
        });
    }

    public Register chips(List<FilterChip> chips) {
        return with(copy -> copy.chips = chips);
    }

    public Register facets(List<Facet> facets) {
        return with(copy -> copy.facets = facets);
    }

    public Register views(List<RegisterLink> views) {
        return with(copy -> copy.views = views);
    }

    /// Offers to keep the present view under a name.
    public Register saveView(String address) {
        return with(copy -> copy.saveView = address);
    }

    public Register groupings(List<RegisterLink> groupings) {
        return with(copy -> copy.groupings = groupings);
    }

    public Register exports(List<RegisterLink> exports) {
        return with(copy -> copy.exports = exports);
    }

    public Register bulk(List<BulkAction> bulk) {
        return with(copy -> copy.bulk = bulk);
    }

    public Register totals(List<Cell> totals) {
        return with(copy -> copy.totals = totals);
    }

    private Register with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return new Register(
                caption,
                query,
                columns,
                copy.groups,
                copy.total,
                copy.chips,
                copy.facets,
                copy.views,
                copy.saveView,
                copy.groupings,
                copy.exports,
                copy.bulk,
                copy.totals,
                empty);
    }

    /// What may be refined, on its way into the next register.
    private final class Copy {
        private List<RowGroup> groups = Register.this.groups;
        private long total = Register.this.total;
        private List<FilterChip> chips = Register.this.chips;
        private List<Facet> facets = Register.this.facets;
        private List<RegisterLink> views = Register.this.views;
        private @Nullable String saveView = Register.this.saveView;
        private List<RegisterLink> groupings = Register.this.groupings;
        private List<RegisterLink> exports = Register.this.exports;
        private List<BulkAction> bulk = Register.this.bulk;
        private List<Cell> totals = Register.this.totals;
    }

    /// Positions of the columns to show: those chosen in the address, else all that are not on demand.
    public List<Integer> shown() {
        var chosen = query.columns();
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (i == 0 || (chosen.isEmpty() ? !column.optional() : chosen.contains(column.key()))) {
                shown.add(i);
            }
        }
        return shown;
    }

    /// The address that shows or hides one column.
    public String toggled(int position) {
        var shown = new ArrayList<>(shown());
        if (!shown.removeIf(one -> one == position)) {
            shown.add(position);
        }
        return query.with(
                "cols",
                String.join(
                        ",",
                        shown.stream().sorted().map(i -> columns.get(i).key()).toList()));
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }

    public int pages() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }

    /// Sort state for `aria-sort`; null where the column does not order the rows.
    public @Nullable String sortState(Column column) {
        if (query.sortKey().filter(column.key()::equals).isEmpty()) {
            return null;
        }
        return query.isDescending() ? "descending" : "ascending";
    }
}
