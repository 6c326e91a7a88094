package org.plumbline.app.organisation.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The processes of the office, open to everybody who signs in; kept by those who tailor roles.
@Service
public class Processes {
    private static final int LONGEST = 200;
    private static final int LONGEST_PURPOSE = 2000;
    private static final int MOST_STEPS = 40;

    private final JdbcClient jdbc;
    private final RoleCatalogue roles;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;

    Processes(
            JdbcClient jdbc,
            RoleCatalogue roles,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
    }

    /// All processes by title.
    @Transactional(readOnly = true)
    public List<ProcessView> all() {
        access.actor();
        var steps = new LinkedHashMap<UUID, List<ProcessView.Step>>();
        jdbc.sql("""
                        select s.process_id, s.title, s.role_id, r.title as role, r.key as role_key, s.needs, s.gives
                        from organisation.process_step s join organisation.role r on r.id = s.role_id
                        order by s.process_id, s.place
                        """).query(row -> {
            steps.computeIfAbsent(row.getObject("process_id", UUID.class), id -> new ArrayList<>())
                    .add(new ProcessView.Step(
                            row.getString("title"),
                            row.getObject("role_id", UUID.class),
                            row.getString("role"),
                            row.getString("role_key"),
                            row.getString("needs"),
                            row.getString("gives")));
        });
        return jdbc.sql("select id, key, title, purpose, version from organisation.process order by lower(title)")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ProcessView(
                            id,
                            row.getString("key"),
                            row.getString("title"),
                            row.getString("purpose"),
                            row.getInt("version"),
                            steps.getOrDefault(id, List.of()));
                })
                .list();
    }

    /// The process of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public ProcessView get(String key) {
        return all().stream()
                .filter(process -> process.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("process", key));
    }

    /// True where the acting person changes processes.
    public boolean mayChange() {
        return roles.mayTailor();
    }

    private void requireChange() {
        if (!mayChange()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// Command: what a process is.
    ///
    /// @param steps lines `step | role | needs | gives`
    public record Wanted(String title, String purpose, String steps) {}

    /// Adds a process.
    @Transactional
    public ProcessView create(Wanted wanted) {
        requireChange();
        var steps = checked(null, wanted);
        var id = Ids.next();
        jdbc.sql("insert into organisation.process (id, key, title, purpose) values (:id, :key, :title, :purpose)")
                .param("id", id)
                .param("key", numbering.next("PRC"))
                .param("title", wanted.title().strip())
                .param("purpose", wanted.purpose().strip())
                .update();
        write(id, steps);
        var made = byId(id);
        find(made);
        audit.record(subject(made), "created", Map.of(), facts(made));
        return made;
    }

    /// Changes a process.
    ///
    /// @param version the version the person saw
    @Transactional
    public ProcessView change(String key, int version, Wanted wanted) {
        requireChange();
        var before = get(key);
        var steps = checked(before.id(), wanted);
        var changed = jdbc.sql("""
                        update organisation.process set title = :title, purpose = :purpose, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("title", wanted.title().strip())
                .param("purpose", wanted.purpose().strip())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Refusal(ProcessRules.CHANGED_MEANWHILE, before.key());
        }
        jdbc.sql("delete from organisation.process_step where process_id = :id")
                .param("id", before.id())
                .update();
        write(before.id(), steps);
        var after = byId(before.id());
        find(after);
        audit.record(subject(after), "changed", facts(before), facts(after));
        return after;
    }

    /// Removes a process.
    @Transactional
    public void remove(String key) {
        requireChange();
        var before = get(key);
        jdbc.sql("delete from organisation.process where id = :id")
                .param("id", before.id())
                .update();
        index.remove(before.id());
        audit.record(subject(before), "removed", facts(before), Map.of());
    }

    /// Adds the processes that come along and are not there yet; roles that they name come from the shipped catalogue.
    ///
    /// @return how many were added
    @Transactional
    public int takeOver() {
        requireChange();
        roles.takeOver();
        var known = all().stream()
                .map(process -> process.title().toLowerCase(Locale.ROOT))
                .toList();
        var fresh = shipped().stream()
                .filter(wanted -> !known.contains(wanted.title().toLowerCase(Locale.ROOT)))
                .toList();
        fresh.forEach(this::create);
        return fresh.size();
    }

    private static List<Wanted> shipped() {
        var shipped = new ArrayList<Wanted>();
        try (var in = Objects.requireNonNull(Processes.class.getResourceAsStream("/processes/shipped.txt"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .toList()) {
                if (line.startsWith("[")) {
                    var end = line.indexOf(']');
                    shipped.add(new Wanted(
                            line.substring(1, end), line.substring(end + 1).strip(), ""));
                } else {
                    var last = shipped.removeLast();
                    shipped.add(new Wanted(last.title(), last.purpose(), last.steps() + line + "\n"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return shipped;
    }

    private List<ProcessView.Step> checked(@Nullable UUID id, Wanted wanted) {
        var title = wanted.title().strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new Refusal(ProcessRules.TITLE);
        }
        var purpose = wanted.purpose().strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw new Refusal(ProcessRules.PURPOSE);
        }
        if (all().stream()
                .anyMatch(other ->
                        other.title().equalsIgnoreCase(title) && !other.id().equals(id))) {
            throw new Refusal(ProcessRules.TITLE_TAKEN, title);
        }
        var lines = wanted.steps()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < 2 || lines.size() > MOST_STEPS) {
            throw new Refusal(ProcessRules.STEPS);
        }
        var steps = new ArrayList<ProcessView.Step>();
        for (var line : lines) {
            steps.add(step(line, steps.size() + 1));
        }
        return steps;
    }

    private ProcessView.Step step(String line, int number) {
        var cells = List.of(line.split("\\s*\\|\\s*", -1));
        if (cells.size() < 2
                || cells.size() > 4
                || cells.getFirst().isEmpty()
                || cells.stream().anyMatch(cell -> cell.length() > LONGEST)) {
            throw new Refusal(ProcessRules.STEP, number);
        }
        var role = roles.all().stream()
                .filter(one -> one.title().equalsIgnoreCase(cells.get(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProcessRules.NO_ROLE, number, cells.get(1)));
        return new ProcessView.Step(
                cells.getFirst(), role.id(), role.title(), role.key(), cell(cells, 2), cell(cells, 3));
    }

    private static @Nullable String cell(List<String> cells, int number) {
        return number >= cells.size() || cells.get(number).isBlank() ? null : cells.get(number);
    }

    private void write(UUID id, List<ProcessView.Step> steps) {
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            jdbc.sql("""
                            insert into organisation.process_step (process_id, place, title, role_id, needs, gives)
                            values (:id, :place, :title, :role, :needs, :gives)
                            """)
                    .param("id", id)
                    .param("place", i + 1)
                    .param("title", step.title())
                    .param("role", step.roleId())
                    .param("needs", step.needs())
                    .param("gives", step.gives())
                    .update();
        }
    }

    private ProcessView byId(UUID id) {
        return all().stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("process", id));
    }

    /// Found by what it is for and by its steps.
    private void find(ProcessView process) {
        index.put(
                subject(process),
                process.title(),
                process.purpose() + "\n" + process.text().replace(" | ", " "),
                "/processes/" + process.key());
    }

    private static Subject subject(ProcessView process) {
        return new Subject("process", process.id(), process.key(), null);
    }

    private static Map<String, Object> facts(ProcessView process) {
        return Map.of("Title", process.title(), "Purpose", process.purpose(), "Steps", process.text());
    }
}
