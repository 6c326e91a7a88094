package org.plumbline.app.organisation.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonsMerged;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Jobs, made of roles of the catalogue: open to everybody who signs in, kept by the office. Skills belong to the
/// person who says to have them; gaps between the two are for those who fill positions.
@Service
public class Jobs {
    private static final int LONGEST = 200;
    private static final int LONGEST_SKILL = 100;
    private static final int MOST_SKILLS = 60;

    private final JdbcClient jdbc;
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final People people;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;

    Jobs(
            JdbcClient jdbc,
            RoleCatalogue catalogue,
            RoleHolders holders,
            People people,
            Access access,
            AuditTrail audit,
            Numbering numbering) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.holders = holders;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
    }

    /// All jobs by title.
    @Transactional(readOnly = true)
    public List<JobView> all() {
        access.actor();
        var roles = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select job_id, role_id from organisation.job_role").query(row -> {
            roles.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                    .add(row.getObject(2, UUID.class));
        });
        var catalogued = catalogue.all();
        return jdbc.sql("select id, key, title, version from organisation.job order by lower(title)")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var own = catalogued.stream()
                            .filter(role -> roles.getOrDefault(id, Set.of()).contains(role.id()))
                            .toList();
                    return view(row, own);
                })
                .list();
    }

    private JobView view(ResultSet row, List<RoleView> roles) throws SQLException {
        var ids = roles.stream().map(RoleView::id).toList();
        var duties = catalogue.duties(ids);
        var levels = new TreeMap<String, Integer>();
        catalogue
                .skills(ids)
                .values()
                .forEach(skills -> skills.forEach(skill -> levels.merge(skill.name(), skill.level(), Math::max)));
        var all = new LinkedHashSet<String>();
        ids.forEach(role -> all.addAll(duties.getOrDefault(role, List.of())));
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                roles,
                List.copyOf(all),
                levels.entrySet().stream()
                        .map(skill -> new SkillLevel(skill.getKey(), skill.getValue()))
                        .toList(),
                row.getInt("version"));
    }

    /// The job of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public JobView get(String key) {
        return all().stream()
                .filter(job -> job.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("job", key));
    }

    /// Adds a job.
    ///
    /// @param roles at least one of the catalogue
    @Transactional
    public JobView create(String title, List<UUID> roles) {
        catalogue.requireTailor();
        var wanted = checked(null, title, roles);
        var id = Ids.next();
        jdbc.sql("insert into organisation.job (id, key, title) values (:id, :key, :title)")
                .param("id", id)
                .param("key", numbering.next("JOB"))
                .param("title", wanted.title())
                .update();
        fill(id, wanted.roles());
        var after = get(id);
        audit.record(subject(after), "created", Map.of(), facts(after));
        return after;
    }

    /// Changes a job.
    ///
    /// @param version the version the person saw
    /// @param roles at least one of the catalogue
    @Transactional
    public JobView change(String key, int version, String title, List<UUID> roles) {
        catalogue.requireTailor();
        var before = get(key);
        var wanted = checked(before.id(), title, roles);
        var changed = jdbc.sql("""
                        update organisation.job set title = :title, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("title", wanted.title())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Refusal(RoleRules.CHANGED_MEANWHILE, before.key());
        }
        fill(before.id(), wanted.roles());
        var after = get(before.id());
        audit.record(subject(after), "changed", facts(before), facts(after));
        return after;
    }

    private record Wanted(String title, List<RoleView> roles) {}

    private Wanted checked(@Nullable UUID id, String title, List<UUID> roles) {
        var clean = title.strip();
        var known = roles.stream().distinct().map(catalogue::get).toList();
        if (clean.isEmpty() || clean.length() > LONGEST || known.isEmpty()) {
            throw new Refusal(RoleRules.JOB);
        }
        if (all().stream()
                .anyMatch(
                        job -> job.title().equalsIgnoreCase(clean) && !job.id().equals(id))) {
            throw new Refusal(RoleRules.JOB_TAKEN, clean);
        }
        return new Wanted(clean, known);
    }

    private JobView get(UUID id) {
        return all().stream().filter(job -> job.id().equals(id)).findFirst().orElseThrow();
    }

    private void fill(UUID id, List<RoleView> roles) {
        jdbc.sql("delete from organisation.job_role where job_id = :id")
                .param("id", id)
                .update();
        roles.forEach(role -> jdbc.sql("insert into organisation.job_role (job_id, role_id) values (:id, :role)")
                .param("id", id)
                .param("role", role.id())
                .update());
    }

    /// Removes a job; its roles stay.
    @Transactional
    public void remove(String key) {
        catalogue.requireTailor();
        var job = get(key);
        jdbc.sql("delete from organisation.job_role where job_id = :id")
                .param("id", job.id())
                .update();
        jdbc.sql("delete from organisation.job where id = :id")
                .param("id", job.id())
                .update();
        audit.record(subject(job), "removed", facts(job), Map.of());
    }

    private static Subject subject(JobView job) {
        return new Subject("job", job.id(), job.key(), null);
    }

    private static Map<String, Object> facts(JobView job) {
        return Map.of(
                "Title",
                job.title(),
                "Roles",
                job.roles().stream().map(RoleView::title).collect(Collectors.joining("; ")));
    }

    /// The skills that the acting person says to have, by name.
    @Transactional(readOnly = true)
    public List<SkillLevel> mySkills() {
        return skills(access.actor().personId());
    }

    private List<SkillLevel> skills(UUID personId) {
        return jdbc.sql("""
                        select s.name, p.level from organisation.person_skill p
                        join organisation.skill s on s.id = p.skill_id where p.person_id = :person order by lower(s.name)
                        """)
                .param("person", personId)
                .query((row, number) -> new SkillLevel(row.getString(1), row.getInt(2)))
                .list();
    }

    /// The acting person says which skills they have; what was said before is replaced.
    @Transactional
    public void saySkills(List<SkillLevel> said) {
        if (said.size() > MOST_SKILLS
                || said.stream()
                        .anyMatch(skill -> skill.level() < 1
                                || skill.level() > 5
                                || skill.name().isBlank()
                                || skill.name().length() > LONGEST_SKILL)) {
            throw new Refusal(RoleRules.SKILLS);
        }
        var me = access.actor();
        var before = mySkills();
        jdbc.sql("delete from organisation.person_skill where person_id = :me")
                .param("me", me.personId())
                .update();
        for (var skill : said) {
            jdbc.sql("""
                            with known as (select id from organisation.skill where lower(name) = lower(:name)),
                            made as (insert into organisation.skill (id, name)
                                select :fresh, :name where not exists (select from known) returning id)
                            insert into organisation.person_skill (person_id, skill_id, level)
                            select :me, id, :level from (select id from known union all select id from made) s
                            on conflict (person_id, skill_id) do update set level = excluded.level
                            """)
                    .param("name", skill.name().strip())
                    .param("fresh", Ids.next())
                    .param("me", me.personId())
                    .param("level", skill.level())
                    .update();
        }
        audit.record(
                new Subject("person", me.personId(), me.name(), null),
                "skills said",
                Map.of("Skills", before.toString()),
                Map.of("Skills", said.toString()));
    }

    /// What those who hold a role of the job lack; for who fills positions.
    @Transactional(readOnly = true)
    public List<JobView.Gap> gaps(JobView job) {
        catalogue.requireTailor();
        var asked = catalogue.skills(job.roles().stream().map(RoleView::id).toList());
        var needed = new TreeMap<UUID, Map<String, Integer>>();
        for (var held : holders.present()) {
            asked.getOrDefault(held.roleId(), List.of())
                    .forEach(skill -> needed.computeIfAbsent(held.personId(), id -> new TreeMap<>())
                            .merge(skill.name(), skill.level(), Math::max));
        }
        var names = people.byIds(needed.keySet());
        var gaps = new ArrayList<JobView.Gap>();
        needed.forEach((personId, levels) -> {
            var person = names.get(personId);
            Map<String, Integer> has = skills(personId).stream()
                    .collect(Collectors.toMap(skill -> skill.name().toLowerCase(Locale.ROOT), SkillLevel::level));
            levels.forEach((skill, level) -> {
                var own = has.getOrDefault(skill.toLowerCase(Locale.ROOT), 0);
                if (person != null && own < level) {
                    gaps.add(new JobView.Gap(personId, person.name(), skill, own, level));
                }
            });
        });
        return gaps;
    }

    /// What somebody was said to be able to do under another spelling counts for who they are.
    @EventListener
    void on(PersonsMerged event) {
        jdbc.sql("""
                        insert into organisation.person_skill (person_id, skill_id, level)
                        select :kept, skill_id, level from organisation.person_skill where person_id = :gone
                        on conflict do nothing
                        """).param("kept", event.kept()).param("gone", event.gone()).update();
        jdbc.sql("delete from organisation.person_skill where person_id = :gone")
                .param("gone", event.gone())
                .update();
    }
}
