package org.plumbline.app.organisation.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.SupportSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The queue of administrative work. The office sees and shares out everything about what it may read; who manages a
/// project asks for it; everybody sees and finishes what is theirs.
@Service
public class SupportTasks {
    private static final int LONGEST = 300;
    private static final String SELECT = """
            select id, key, title, kind, scope, scope_id, source_key, href, assigned_to, asked_by, due, done_on
            from organisation.support_task
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<SupportSource> sources;
    private final GovernedScopes scopes;
    private final People people;
    private final Numbering numbering;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    SupportTasks(
            JdbcClient jdbc,
            ObjectProvider<SupportSource> sources,
            GovernedScopes scopes,
            People people,
            Numbering numbering,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.scopes = scopes;
        this.people = people;
        this.numbering = numbering;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Command: what is to be done.
    ///
    /// @param assignedTo who does it, null for nobody yet
    public record Wanted(
            String title,
            SupportKind kind,
            GovernedScope scope,
            @Nullable UUID assignedTo,
            @Nullable LocalDate due) {}

    /// How much one person has open; null for what nobody has taken.
    public record Load(@Nullable UUID personId, long open, long late, Map<SupportKind, Long> byKind) {
        public Load {
            byKind = Map.copyOf(byKind);
        }
    }

    /// True where the acting person shares the work out.
    public boolean maySteer() {
        return access.may(Permission.GROUP);
    }

    /// Open tasks that the acting person may see, the earliest day first.
    @Transactional(readOnly = true)
    public List<SupportTask> open() {
        var me = access.actor().personId();
        var steers = maySteer();
        return jdbc
                .sql(SELECT + " where done_on is null order by due nulls last, key")
                .query(Rows.of(SupportTask.class))
                .list()
                .stream()
                .filter(task -> isMine(task, me) || (steers && scopes.isSeen(task.governs())))
                .toList();
    }

    private static boolean isMine(SupportTask task, UUID me) {
        return me.equals(task.assignedTo()) || me.equals(task.askedBy());
    }

    /// Open tasks that the acting person has to do.
    @Transactional(readOnly = true)
    public List<SupportTask> mine() {
        return jdbc.sql(SELECT + " where done_on is null and assigned_to = :me order by due nulls last, key")
                .param("me", access.actor().personId())
                .query(Rows.of(SupportTask.class))
                .list();
    }

    /// What is found to be done and nobody has taken up; for who shares the work out.
    @Transactional(readOnly = true)
    public List<SupportNeed> needs() {
        requireSteering();
        var taken = jdbc.sql(
                        "select source_key from organisation.support_task where source_key is not null and done_on is null")
                .query(Rows::text)
                .list();
        return sources.stream()
                .flatMap(source -> source.needs().stream())
                .filter(need -> scopes.isSeen(need.scope()) && !taken.contains(need.sourceKey()))
                .toList();
    }

    /// The open tasks of each person, as far as the acting person sees them; the most first.
    @Transactional(readOnly = true)
    public List<Load> workload() {
        var today = LocalDate.now(clock);
        var byPerson = new HashMap<@Nullable UUID, List<SupportTask>>();
        open().forEach(task -> byPerson.computeIfAbsent(task.assignedTo(), key -> new java.util.ArrayList<>())
                .add(task));
        return byPerson.entrySet().stream()
                .map(entry -> new Load(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(task -> task.isLate(today))
                                .count(),
                        entry.getValue().stream()
                                .collect(Collectors.groupingBy(SupportTask::kind, Collectors.counting()))))
                .sorted((one, other) -> Long.compare(other.open(), one.open()))
                .toList();
    }

    /// Asks for something to be done.
    ///
    /// @throws Forbidden where the acting person neither shares the work out nor manages the project
    @Transactional
    public SupportTask ask(Wanted wanted) {
        requireAsking(wanted.scope());
        return add(wanted, null, null);
    }

    /// Takes up what was found, for oneself or for somebody else.
    ///
    /// @throws Missing where it is not to be done any more
    @Transactional
    public SupportTask take(String sourceKey, UUID assignedTo) {
        requireSteering();
        var need = needs().stream()
                .filter(one -> one.sourceKey().equals(sourceKey))
                .findFirst()
                .orElseThrow(() -> new Missing("need", sourceKey));
        var wanted = new Wanted(need.title(), need.kind(), need.scope(), assignedTo, need.due());
        return add(wanted, need.sourceKey(), need.href());
    }

    private SupportTask add(Wanted wanted, @Nullable String sourceKey, @Nullable String href) {
        var title = wanted.title().strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new Refusal(SupportRules.TITLE);
        }
        requireHere(wanted.assignedTo());
        var key = numbering.next("ADM");
        try {
            jdbc.sql("""
                            insert into organisation.support_task
                            (id, key, title, kind, scope, scope_id, source_key, href, assigned_to, asked_by, due)
                            values (:id, :key, :title, :kind, :scope, :scopeId, :source, :href, :assigned, :me, :due)
                            """)
                    .param("id", Ids.next())
                    .param("key", key)
                    .param("title", title)
                    .param("kind", wanted.kind().name())
                    .param("scope", wanted.scope().kind().name())
                    .param("scopeId", wanted.scope().id())
                    .param("source", sourceKey)
                    .param("href", href)
                    .param("assigned", wanted.assignedTo())
                    .param("me", access.actor().personId())
                    .param("due", wanted.due())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(SupportRules.TAKEN);
        }
        var task = stored(key);
        audit.record(subject(task), "created", Map.of(), facts(task));
        return task;
    }

    /// Gives a task to somebody, or back to the queue with null.
    @Transactional
    public void assign(String key, @Nullable UUID personId) {
        requireSteering();
        var task = seen(key);
        requireHere(personId);
        jdbc.sql("update organisation.support_task set assigned_to = :person where id = :id")
                .param("person", personId)
                .param("id", task.id())
                .update();
        audit.record(subject(task), "assigned", facts(task), facts(stored(key)));
    }

    /// Says that a task is done: who does it, or who shares the work out.
    @Transactional
    public void done(String key) {
        var task = seen(key);
        if (!maySteer() && !access.actor().personId().equals(task.assignedTo())) {
            throw new Forbidden(Permission.GROUP);
        }
        jdbc.sql("update organisation.support_task set done_on = :today where id = :id and done_on is null")
                .param("today", LocalDate.now(clock))
                .param("id", task.id())
                .update();
        audit.record(subject(task), "done", facts(task), facts(stored(key)));
    }

    private SupportTask seen(String key) {
        return open().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("administrative task", key));
    }

    private SupportTask stored(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(SupportTask.class))
                .single();
    }

    private void requireHere(@Nullable UUID personId) {
        if (personId != null && people.get(personId).hasLeft()) {
            throw new Refusal(SupportRules.HAS_LEFT, people.get(personId).name());
        }
    }

    private void requireSteering() {
        access.require(Permission.GROUP);
    }

    private void requireAsking(GovernedScope scope) {
        var projectId = scope.projectId();
        if (maySteer() && scopes.isSeen(scope)) {
            return;
        }
        if (projectId == null) {
            throw new Forbidden(Permission.GROUP);
        }
        access.require(Permission.EDIT_PROJECT, projectId);
    }

    private static Subject subject(SupportTask task) {
        return new Subject(
                "administrative task", task.id(), task.title(), task.governs().projectId());
    }

    private static Map<String, Object> facts(SupportTask task) {
        var facts = new HashMap<String, Object>();
        facts.put("title", task.title());
        facts.put("kind", task.kind().label());
        facts.put("assigned to", task.assignedTo());
        facts.put("due", task.due());
        facts.put("done", task.doneOn());
        return facts;
    }
}
