package org.plumbline.app.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes people in from a table with a head: name, e-mail, department, job title, manager, external. A row is found by
/// its e-mail address, else by its name; the same file again changes nothing. Sign-ins are never made by an import.
@Service
public class PeopleImport {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("full name", "name"),
            Map.entry("display name", "name"),
            Map.entry("e-mail", "email"),
            Map.entry("email", "email"),
            Map.entry("e-mail address", "email"),
            Map.entry("email address", "email"),
            Map.entry("department", "department"),
            Map.entry("job title", "job_title"),
            Map.entry("title", "job_title"),
            Map.entry("manager", "manager"),
            Map.entry("reports to", "manager"),
            Map.entry("external", "external"));
    private static final int LONGEST = 200;

    private final People people;
    private final Departments departments;
    private final Access access;

    PeopleImport(People people, Departments departments, Access access) {
        this.people = people;
        this.departments = departments;
        this.access = access;
    }

    /// Something wrong in one cell; its row is left out.
    ///
    /// @param row as a spreadsheet counts it
    public record Problem(int row, String column, String value, String why) {}

    /// What came of a table, or would.
    ///
    /// @param rejected rows left out for their problems
    public record Reconciliation(int created, int updated, int unchanged, int rejected, List<Problem> problems) {
        public Reconciliation {
            problems = List.copyOf(problems);
        }
    }

    private record Row(
            int number,
            String name,
            @Nullable String email,
            @Nullable String department,
            @Nullable String jobTitle,
            @Nullable String manager,
            @Nullable Boolean isExternal) {}

    /// Says what taking the table in would do.
    @Transactional(readOnly = true)
    public Reconciliation preview(List<List<String>> table) {
        requireManaging();
        var read = read(table);
        var counts = new int[3];
        for (var row : read.rows()) {
            var known = known(row);
            counts[known.isEmpty() ? 0 : differs(people.get(known.get()), row) ? 1 : 2]++;
        }
        return new Reconciliation(counts[0], counts[1], counts[2], read.rejected(), read.problems());
    }

    /// Takes the table in.
    @Transactional
    public Reconciliation take(List<List<String>> table) {
        requireManaging();
        var read = read(table);
        var counts = new int[3];
        var ids = new HashMap<Integer, UUID>();
        for (var row : read.rows()) {
            var known = known(row);
            if (known.isEmpty()) {
                ids.put(row.number(), add(row));
                counts[0]++;
            } else {
                ids.put(row.number(), known.get());
                counts[differs(people.get(known.get()), row) ? 1 : 2]++;
            }
        }
        for (var row : read.rows()) {
            settle(Objects.requireNonNull(ids.get(row.number())), row);
        }
        return new Reconciliation(counts[0], counts[1], counts[2], read.rejected(), read.problems());
    }

    private UUID add(Row row) {
        return people.add(new NewPerson(
                row.name(), row.email(), null, row.jobTitle(), null, Boolean.TRUE.equals(row.isExternal()), true));
    }

    /// Managers may stand further down, so they are settled once everybody is there.
    private void settle(UUID id, Row row) {
        var before = people.get(id);
        var change = new PersonChange(
                row.name(),
                row.email() == null ? before.email() : row.email(),
                row.department() == null ? before.departmentId() : departments.ensure(row.department(), null),
                row.jobTitle() == null ? before.jobTitle() : row.jobTitle(),
                manager(before, row),
                row.isExternal() == null ? before.isExternal() : row.isExternal());
        if (!same(before, change) || !before.isConfirmed()) {
            people.change(id, change);
        }
    }

    /// A manager who would report to the person in the end is left as it was.
    private @Nullable UUID manager(PersonView before, Row row) {
        if (row.manager() == null) {
            return before.managerId();
        }
        var manager = people.ensure(row.manager());
        return people.wouldCircle(before.id(), manager) ? before.managerId() : manager;
    }

    private static boolean same(PersonView before, PersonChange change) {
        return before.name().equals(change.name())
                && Objects.equals(before.email(), change.email())
                && Objects.equals(before.departmentId(), change.departmentId())
                && Objects.equals(before.jobTitle(), change.jobTitle())
                && Objects.equals(before.managerId(), change.managerId())
                && before.isExternal() == change.isExternal();
    }

    private boolean differs(PersonView before, Row row) {
        var manager = row.manager() == null ? null : people.known(row.manager()).orElse(null);
        return !before.isConfirmed()
                || !before.name().equals(row.name())
                || (row.email() != null && !row.email().equals(before.email()))
                || (row.department() != null && !row.department().equalsIgnoreCase(before.departmentName()))
                || (row.jobTitle() != null && !row.jobTitle().equals(before.jobTitle()))
                || (row.manager() != null && !isManagedBy(before, manager))
                || (row.isExternal() != null && row.isExternal() != before.isExternal());
    }

    private boolean isManagedBy(PersonView before, @Nullable UUID manager) {
        return Objects.equals(manager, before.managerId())
                || (manager != null && people.wouldCircle(before.id(), manager));
    }

    private Optional<UUID> known(Row row) {
        return row.email() == null
                ? people.known(row.name())
                : people.known(row.email())
                        .or(() -> people.known(row.name())
                                .filter(id -> people.get(id).email() == null));
    }

    private record Read(List<Row> rows, int rejected, List<Problem> problems) {}

    private Read read(List<List<String>> table) {
        var problems = new ArrayList<Problem>();
        var rows = new ArrayList<Row>();
        var rejected = 0;
        var head = table.isEmpty() ? List.<String>of() : table.getFirst();
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < head.size(); i++) {
            var known = HEADS.get(head.get(i).strip().toLowerCase(Locale.ROOT));
            if (known != null) {
                columns.putIfAbsent(known, i);
            }
        }
        if (!columns.containsKey("name")) {
            problems.add(new Problem(1, "name", "", "The first row must name the columns; one of them is \"Name\"."));
            return new Read(rows, 0, problems);
        }
        var seen = new HashMap<String, Integer>();
        for (var i = 1; i < table.size(); i++) {
            var cells = table.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            var row = row(i + 1, cells, columns);
            var wrong = check(row, seen);
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                rows.add(row);
            } else {
                rejected++;
            }
        }
        return new Read(rows, rejected, problems);
    }

    private static Row row(int number, List<String> cells, Map<String, Integer> columns) {
        var name = cell(cells, columns, "name");
        var external = cell(cells, columns, "external");
        return new Row(
                number,
                name == null ? "" : name,
                cell(cells, columns, "email"),
                cell(cells, columns, "department"),
                cell(cells, columns, "job_title"),
                cell(cells, columns, "manager"),
                columns.containsKey("external") ? isYes(external) : null);
    }

    private static boolean isYes(@Nullable String cell) {
        return cell != null && List.of("yes", "true", "1", "x", "external").contains(cell.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String cell(List<String> cells, Map<String, Integer> columns, String column) {
        var place = columns.get(column);
        if (place == null || place >= cells.size() || cells.get(place).isBlank()) {
            return null;
        }
        return cells.get(place).strip();
    }

    private static List<Problem> check(Row row, Map<String, Integer> seen) {
        var problems = new ArrayList<Problem>();
        if (row.name().isEmpty()) {
            problems.add(new Problem(row.number(), "name", "", "The name is missing."));
        } else if (row.name().length() > LONGEST) {
            problems.add(new Problem(row.number(), "name", row.name(), "The name has more than 200 characters."));
        }
        var email = row.email();
        if (email != null && !ADDRESS.matcher(email).matches()) {
            problems.add(new Problem(row.number(), "e-mail", email, "That is no e-mail address."));
        }
        var key = (email == null ? row.name() : email).toLowerCase(Locale.ROOT);
        var earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) {
            problems.add(new Problem(
                    row.number(), email == null ? "name" : "e-mail", key, "Row " + earlier + " is the same."));
        }
        return problems;
    }

    private void requireManaging() {
        access.require(Permission.MANAGE_PEOPLE);
    }
}
