package org.plumbline.app.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.organisation.PeopleImport.Problem;
import org.plumbline.app.organisation.PeopleImport.Reconciliation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the tree of departments in from a table with a head: department, belongs to. Parents may stand anywhere in the
/// table or be there already; the same file again changes nothing, and nothing is ever removed.
@Service
public class DepartmentImport {
    private static final int LONGEST = 200;

    private final Departments departments;
    private final Access access;

    DepartmentImport(Departments departments, Access access) {
        this.departments = departments;
        this.access = access;
    }

    private record Row(int number, String name, String parent) {}

    private record Read(Map<String, Row> rows, int rejected, List<Problem> problems) {}

    /// Says what taking the table in would do.
    @Transactional(readOnly = true)
    public Reconciliation preview(List<List<String>> table) {
        access.require(Permission.MANAGE_PEOPLE);
        return count(read(table));
    }

    /// Takes the table in.
    @Transactional
    public Reconciliation take(List<List<String>> table) {
        access.require(Permission.MANAGE_PEOPLE);
        var read = read(table);
        var counted = count(read);
        for (var row : read.rows().values()) {
            departments.ensure(row.name(), null);
        }
        // parents move first, so that no circle stands on the way
        for (var row : read.rows().values()) {
            settle(row, read.rows());
        }
        return counted;
    }

    private void settle(Row row, Map<String, Row> rows) {
        var parentRow = rows.get(key(row.parent()));
        if (parentRow != null) {
            settle(parentRow, rows);
        }
        var before = departments.named(row.name()).orElseThrow();
        var parent = parent(row);
        if (!Objects.equals(before.parentId(), parent)) {
            departments.put(before.id(), before.name(), parent);
        }
    }

    private @Nullable UUID parent(Row row) {
        return row.parent().isEmpty()
                ? null
                : departments.named(row.parent()).orElseThrow().id();
    }

    private Reconciliation count(Read read) {
        var counts = new int[3];
        for (var row : read.rows().values()) {
            var known = departments.named(row.name());
            if (known.isEmpty()) {
                counts[0]++;
            } else {
                var parent =
                        departments.named(row.parent()).map(DepartmentView::id).orElse(null);
                var isSame = Objects.equals(known.get().parentId(), parent)
                        && (row.parent().isEmpty() || parent != null);
                counts[isSame ? 2 : 1]++;
            }
        }
        return new Reconciliation(counts[0], counts[1], counts[2], read.rejected(), read.problems());
    }

    private Read read(List<List<String>> table) {
        var problems = new ArrayList<Problem>();
        var rows = new LinkedHashMap<String, Row>();
        var head = table.isEmpty() ? List.<String>of() : table.getFirst();
        var nameAt = column(head, List.of("department", "name"));
        var parentAt = column(head, List.of("belongs to", "parent", "parent department"));
        if (nameAt < 0 || parentAt < 0) {
            problems.add(new Problem(
                    1, "department", "", "The first row must name the columns \"Department\" and \"Belongs to\"."));
            return new Read(rows, 0, problems);
        }
        for (var i = 1; i < table.size(); i++) {
            var row = new Row(i + 1, cell(table.get(i), nameAt), cell(table.get(i), parentAt));
            if (!row.name().isEmpty() || !row.parent().isEmpty()) {
                var why = wrong(row, rows);
                if (why == null) {
                    rows.put(key(row.name()), row);
                } else {
                    problems.add(new Problem(row.number(), "department", row.name(), why));
                }
            }
        }
        dropHomeless(rows, problems);
        return new Read(rows, problems.size(), problems);
    }

    private static @Nullable String wrong(Row row, Map<String, Row> rows) {
        if (row.name().isEmpty()) {
            return "The name is missing.";
        }
        if (row.name().length() > LONGEST) {
            return "The name has more than 200 characters.";
        }
        return rows.containsKey(key(row.name())) ? "The department stands further up already." : null;
    }

    /// Leaves out rows whose parent is nowhere, and rows that would belong to a part of themselves, until none is left.
    private void dropHomeless(Map<String, Row> rows, List<Problem> problems) {
        var known = new HashMap<String, String>();
        var names = new HashMap<UUID, String>();
        departments.all().forEach(department -> names.put(department.id(), department.name()));
        departments
                .all()
                .forEach(department -> known.put(
                        key(department.name()),
                        key(department.parentId() == null ? "" : names.getOrDefault(department.parentId(), ""))));
        boolean isChanged;
        do {
            var bad = rows.values().stream()
                    .filter(row -> why(row, rows, known) != null)
                    .findFirst();
            bad.ifPresent(row -> {
                problems.add(new Problem(
                        row.number(), "belongs to", row.parent(), Objects.requireNonNull(why(row, rows, known))));
                rows.remove(key(row.name()));
            });
            isChanged = bad.isPresent();
        } while (isChanged);
    }

    private static @Nullable String why(Row row, Map<String, Row> rows, Map<String, String> known) {
        var at = key(row.parent());
        if (!at.isEmpty() && !rows.containsKey(at) && !known.containsKey(at)) {
            return "There is no such department, here or in the file.";
        }
        for (var step = 0; !at.isEmpty() && step <= rows.size() + known.size(); step++) {
            if (at.equals(key(row.name()))) {
                return "It would belong to a part of itself.";
            }
            var above = rows.get(at);
            at = above == null ? known.getOrDefault(at, "") : key(above.parent());
        }
        return null;
    }

    private static int column(List<String> head, List<String> names) {
        for (var i = 0; i < head.size(); i++) {
            if (names.contains(key(head.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
