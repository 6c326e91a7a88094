package org.plumbline.app.kit.register;

import java.util.ArrayList;
import java.util.List;
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
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register chips(List<FilterChip> chips) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register facets(List<Facet> facets) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register views(List<RegisterLink> views) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    /// Offers to keep the present view under a name.
    public Register saveView(String address) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, address, groupings, exports, bulk, totals,
                empty);
    }

    public Register groupings(List<RegisterLink> groupings) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register exports(List<RegisterLink> exports) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register bulk(List<BulkAction> bulk) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
    }

    public Register totals(List<Cell> totals) {
        return new Register(
                caption, query, columns, groups, total, chips, facets, views, saveView, groupings, exports, bulk,
                totals, empty);
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
