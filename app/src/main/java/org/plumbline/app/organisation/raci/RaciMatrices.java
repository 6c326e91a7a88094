package org.plumbline.app.organisation.raci;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.raci.RaciSheet.Finding;
import org.plumbline.app.organisation.raci.RaciSheet.Flaw;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The matrices of who does what. Those of the organisation are open to everybody, others to who reads their scope.
@Service
public class RaciMatrices {
    static final int MOST_ACTIVITIES = 300;
    static final int MOST_ROLES = 30;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACTIVITY = 300;

    private final RaciTable table;
    private final RoleCatalogue roles;
    private final GovernedScopes scopes;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;

    RaciMatrices(
            RaciTable table,
            RoleCatalogue roles,
            GovernedScopes scopes,
            Access access,
            AuditTrail audit,
            Numbering numbering) {
        this.table = table;
        this.roles = roles;
        this.scopes = scopes;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
    }

    /// The matrices that the acting person may read, by name.
    @Transactional(readOnly = true)
    public List<RaciView> all() {
        return table.all().stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(RaciView matrix) {
        return access.actor().isSystem() || matrix.scope() == ScopeKind.ORGANISATION || scopes.isSeen(matrix.governs());
    }

    /// The matrix of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public RaciView get(String key) {
        return table.byKey(key).filter(this::isSeen).orElseThrow(() -> new Missing("matrix", key));
    }

    /// A matrix with everything in it.
    @Transactional(readOnly = true)
    public RaciSheet sheet(RaciView matrix) {
        return table.sheet(get(matrix.key()));
    }

    /// What is missing or doubled in a matrix, also where another one of the same scope says otherwise.
    @Transactional(readOnly = true)
    public List<Finding> findings(RaciSheet sheet) {
        var findings = new ArrayList<>(sheet.findings());
        for (var other : all()) {
            if (!other.id().equals(sheet.matrix().id())
                    && other.governs().equals(sheet.matrix().governs())) {
                findings.addAll(contradictions(sheet, table.sheet(other)));
            }
        }
        return findings;
    }

    private static List<Finding> contradictions(RaciSheet sheet, RaciSheet other) {
        Map<String, RaciSheet.Activity> theirs = other.activities().stream()
                .collect(Collectors.toMap(row -> row.title().toLowerCase(Locale.ROOT), row -> row));
        var findings = new ArrayList<Finding>();
        for (var mine : sheet.activities()) {
            var same = theirs.get(mine.title().toLowerCase(Locale.ROOT));
            if (same != null
                    && same.accountable().isPresent()
                    && mine.accountable().isPresent()
                    && !same.accountable().equals(mine.accountable())) {
                var title = other.column(same.accountable().get())
                        .map(RaciSheet.Column::title)
                        .orElse("");
                findings.add(new Finding(
                        Flaw.CONTRADICTED,
                        mine.id(),
                        mine.title(),
                        title + " (" + other.matrix().name() + ")"));
            }
        }
        return findings;
    }

    /// True where the acting person changes matrices.
    public boolean mayChange() {
        return access.actor().isSystem() || access.may(Permission.GROUP);
    }

    private void requireChanging() {
        if (!mayChange()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// Makes an empty matrix.
    @Transactional
    public RaciView create(String name, GovernedScope scope) {
        requireChanging();
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refusal(RaciRules.NAME);
        }
        var matrix = new RaciView(Ids.next(), numbering.next("RAC"), clean, scope.kind(), scope.id(), 0);
        table.insert(matrix);
        audit.record(subject(matrix), "created", Map.of(), Map.of("Name", clean, "Scope", scope.word()));
        return matrix;
    }

    /// Makes a matrix from a template; roles that the catalogue does not have are left out.
    @Transactional
    public RaciView create(String name, GovernedScope scope, RaciTemplate template) {
        var matrix = create(name, scope);
        var byTitle = roles.all().stream()
                .collect(Collectors.toMap(role -> role.title().toLowerCase(Locale.ROOT), RoleView::id));
        var columns = template.roles().stream()
                .map(title -> byTitle.get(title.toLowerCase(Locale.ROOT)))
                .toList();
        columns.forEach(role -> {
            if (role != null) {
                table.addRole(matrix.id(), role);
            }
        });
        for (var line : template.rows()) {
            var activity = Ids.next();
            table.addActivity(matrix.id(), activity, line.activity());
            for (var i = 0; i < columns.size(); i++) {
                var role = columns.get(i);
                var letter = RaciLetter.of(line.letters().get(i));
                if (role != null && letter.isPresent()) {
                    table.put(activity, role, letter.get());
                }
            }
        }
        return matrix;
    }

    /// Removes a matrix with all that is in it.
    @Transactional
    public void remove(RaciView matrix) {
        requireChanging();
        table.remove(get(matrix.key()).id());
        audit.record(subject(matrix), "removed", Map.of("Name", matrix.name()), Map.of());
    }

    /// Adds an activity.
    @Transactional
    public void addActivity(RaciView matrix, String title) {
        var sheet = changing(matrix);
        var clean = title.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_ACTIVITY) {
            throw new Refusal(RaciRules.ACTIVITY);
        }
        if (sheet.activities().stream().anyMatch(row -> row.title().equalsIgnoreCase(clean))) {
            throw new Refusal(RaciRules.ACTIVITY_TAKEN, clean);
        }
        if (sheet.activities().size() >= MOST_ACTIVITIES) {
            throw new Refusal(RaciRules.MOST, MOST_ACTIVITIES, MOST_ROLES);
        }
        table.addActivity(matrix.id(), Ids.next(), clean);
        audit.record(subject(matrix), "activity added", Map.of(), Map.of("Activity", clean));
    }

    /// Takes an activity out.
    @Transactional
    public void removeActivity(RaciView matrix, UUID activityId) {
        var row = activity(changing(matrix), activityId);
        table.removeActivity(row.id());
        audit.record(subject(matrix), "activity removed", Map.of("Activity", row.title()), Map.of());
    }

    /// Adds a role of the catalogue as a column.
    @Transactional
    public void addRole(RaciView matrix, UUID roleId) {
        var sheet = changing(matrix);
        var role = roles.get(roleId);
        if (sheet.column(role.id()).isPresent()) {
            throw new Refusal(RaciRules.ROLE_THERE, role.title());
        }
        if (sheet.roles().size() >= MOST_ROLES) {
            throw new Refusal(RaciRules.MOST, MOST_ACTIVITIES, MOST_ROLES);
        }
        table.addRole(matrix.id(), role.id());
        audit.record(subject(matrix), "role added", Map.of(), Map.of("Role", role.title()));
    }

    /// Takes a role out with its letters.
    @Transactional
    public void removeRole(RaciView matrix, UUID roleId) {
        var column = changing(matrix).column(roleId).orElseThrow(() -> new Missing("role", roleId));
        table.removeRole(matrix.id(), column.roleId());
        audit.record(subject(matrix), "role removed", Map.of("Role", column.title()), Map.of());
    }

    /// Puts a letter, or takes one away.
    ///
    /// @param moves true where an A that stands elsewhere in the row makes room and becomes an R
    /// @throws Refusal where a second role would be accountable
    @Transactional
    public void put(RaciView matrix, UUID activityId, UUID roleId, @Nullable RaciLetter letter, boolean moves) {
        var sheet = changing(matrix);
        var row = activity(sheet, activityId);
        var column = sheet.column(roleId).orElseThrow(() -> new Missing("role", roleId));
        var holder = row.accountable().filter(other -> !other.equals(roleId));
        if (letter != null && letter.answers() && holder.isPresent()) {
            var other = sheet.column(holder.get()).orElseThrow();
            if (!moves) {
                throw new Refusal(RaciRules.TWO_AS, other.title(), row.title());
            }
            table.put(row.id(), other.roleId(), RaciLetter.R);
            record(sheet, row, other, RaciLetter.R);
        }
        table.put(row.id(), roleId, letter);
        record(sheet, row, column, letter);
    }

    private void record(RaciSheet sheet, RaciSheet.Activity row, RaciSheet.Column column, @Nullable RaciLetter after) {
        var place = row.title() + " / " + column.title();
        var before = row.letters().get(column.roleId());
        audit.record(
                subject(sheet.matrix()),
                "changed",
                Map.of(place, before == null ? "" : before.name()),
                Map.of(place, after == null ? "" : after.name()));
    }

    /// Takes over what a workbook says, all or nothing: activities and roles that are fresh come in, none goes.
    ///
    /// @return how many cells changed
    @Transactional
    public int bring(RaciView matrix, List<RaciTemplate.Line> lines, List<UUID> columns) {
        var sheet = changing(matrix);
        if (sheet.activities().size() + lines.size() > 2 * MOST_ACTIVITIES || columns.size() > MOST_ROLES) {
            throw new Refusal(RaciRules.MOST, MOST_ACTIVITIES, MOST_ROLES);
        }
        columns.forEach(role -> table.addRole(matrix.id(), role));
        var known = new HashSet<String>();
        sheet.activities().forEach(row -> known.add(row.title().toLowerCase(Locale.ROOT)));
        lines.stream()
                .filter(line -> known.add(line.activity().toLowerCase(Locale.ROOT)))
                .forEach(line -> table.addActivity(matrix.id(), Ids.next(), line.activity()));
        return letters(table.sheet(matrix), lines, columns);
    }

    /// Old letters go before fresh ones come, since a row has one A at any moment.
    private int letters(RaciSheet sheet, List<RaciTemplate.Line> lines, List<UUID> columns) {
        var rows = sheet.activities().stream()
                .collect(Collectors.toMap(row -> row.title().toLowerCase(Locale.ROOT), row -> row));
        var changed = 0;
        for (var line : lines) {
            var row = java.util.Objects.requireNonNull(rows.get(line.activity().toLowerCase(Locale.ROOT)));
            var fresh = new ArrayList<Integer>();
            for (var i = 0; i < columns.size(); i++) {
                var wanted = RaciLetter.of(line.letters().get(i)).orElse(null);
                if (row.letters().get(columns.get(i)) != wanted) {
                    fresh.add(i);
                    table.put(row.id(), columns.get(i), null);
                }
            }
            for (var i : fresh) {
                var wanted = RaciLetter.of(line.letters().get(i)).orElse(null);
                table.put(row.id(), columns.get(i), wanted);
                sheet.column(columns.get(i)).ifPresent(column -> record(sheet, row, column, wanted));
            }
            changed += fresh.size();
        }
        return changed;
    }

    private RaciSheet changing(RaciView matrix) {
        requireChanging();
        var seen = get(matrix.key());
        table.lock(seen.id());
        return table.sheet(seen);
    }

    private static RaciSheet.Activity activity(RaciSheet sheet, UUID id) {
        return sheet.activities().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("activity", id));
    }

    /// What the audit trail calls a matrix.
    public static Subject subject(RaciView matrix) {
        return new Subject("raci", matrix.id(), matrix.key(), matrix.governs().projectId());
    }
}
