package org.plumbline.app.capability.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.role.Jobs;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far people are in competencies: what they say themselves, and what their manager says, which counts where there
/// is both. Read by the person, the manager, and who runs training.
@Service
public class Ratings {
    private final CompetencyTable table;
    private final Competencies competencies;
    private final Jobs jobs;
    private final People people;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Ratings(
            CompetencyTable table,
            Competencies competencies,
            Jobs jobs,
            People people,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.competencies = competencies;
        this.jobs = jobs;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// How far somebody is in one competency.
    ///
    /// @param own what they say; null where they say nothing
    /// @param managers what their manager says; null before
    public record Standing(
            @Nullable Integer own,
            @Nullable Integer managers,
            @Nullable LocalDate ratedOn) {
        /// The level that counts: the manager's, else their own; 0 where nothing is known.
        public int level() {
            var said = managers == null ? own : managers;
            return said == null ? 0 : said;
        }
    }

    /// True where the acting person may read how far the person is.
    public boolean maySee(UUID personId) {
        return competencies.mayRun() || personId.equals(access.actor().personId()) || isManagerOf(personId);
    }

    /// True where the acting person is the manager of the person.
    public boolean isManagerOf(UUID personId) {
        var person = people.byIds(List.of(personId)).get(personId);
        return person != null && access.actor().personId().equals(person.managerId());
    }

    /// How far a person is, by competency as roles spell it in lower case.
    ///
    /// @throws Missing where the acting person may not read it
    @Transactional(readOnly = true)
    public Map<String, Standing> of(UUID personId) {
        if (!maySee(personId)) {
            throw new Missing("person", personId);
        }
        return at(List.of(personId), LocalDate.now(clock)).getOrDefault(personId, Map.of());
    }

    /// How far people were on a day, by person and competency in lower case. The caller has asked who may read it.
    Map<UUID, Map<String, Standing>> at(Collection<UUID> who, LocalDate day) {
        var all = new HashMap<UUID, Map<String, Standing>>();
        for (var rated : table.ratings(who, day)) {
            var name = rated.competency().toLowerCase(Locale.ROOT);
            var of = all.computeIfAbsent(rated.personId(), id -> new TreeMap<>());
            var before = of.getOrDefault(name, new Standing(null, null, null));
            of.put(
                    name,
                    rated.byManager()
                            ? new Standing(before.own(), rated.level(), rated.ratedOn())
                            : new Standing(
                                    rated.level(),
                                    before.managers(),
                                    before.managers() == null ? rated.ratedOn() : before.ratedOn()));
        }
        return all;
    }

    /// The levels of some people in one competency, for who runs training.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> levels(Collection<UUID> who, String competency) {
        competencies.requireRun();
        var levels = new HashMap<UUID, Integer>();
        at(who, LocalDate.now(clock)).forEach((person, standings) -> {
            var standing = standings.get(competency.toLowerCase(Locale.ROOT));
            if (standing != null) {
                levels.put(person, standing.level());
            }
        });
        return levels;
    }

    /// The acting person says how far they are; the list of skills that goes with jobs says so too.
    ///
    /// @param levels by competency, from 0 for nothing to 5
    @Transactional
    public void say(Map<String, Integer> levels) {
        var me = access.actor();
        var said = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        jobs.mySkills().forEach(skill -> said.put(skill.name(), skill.level()));
        put(me.personId(), false, levels);
        said.putAll(levels);
        var skills = new ArrayList<SkillLevel>();
        said.forEach((name, level) -> {
            if (level > 0) {
                skills.add(new SkillLevel(name, level));
            }
        });
        jobs.saySkills(skills);
    }

    /// The manager of a person says how far they are.
    ///
    /// @throws Missing where the acting person is neither their manager nor runs training
    @Transactional
    public void rate(UUID personId, Map<String, Integer> levels) {
        if (!competencies.mayRun() && !isManagerOf(personId)) {
            throw new Missing("person", personId);
        }
        if (personId.equals(access.actor().personId())) {
            throw new Refusal(TrainingRules.OWN_RATING);
        }
        put(personId, true, levels);
    }

    private void put(UUID personId, boolean byManager, Map<String, Integer> levels) {
        var today = LocalDate.now(clock);
        var known = at(List.of(personId), today).getOrDefault(personId, Map.of());
        var before = new TreeMap<String, @Nullable Object>();
        var after = new TreeMap<String, @Nullable Object>();
        levels.forEach((name, level) -> {
            if (level < 0 || level > Competencies.LEVELS) {
                throw new Refusal(TrainingRules.LEVEL);
            }
            var was = known.get(name.toLowerCase(Locale.ROOT));
            var said = was == null ? null : byManager ? was.managers() : was.own();
            if (!Objects.equals(said, level)) {
                table.rate(
                        competencies.ensure(name),
                        new CompetencyTable.Rated(
                                personId, name, byManager, level, access.actor().personId(), today));
                before.put(name, said);
                after.put(name, level);
            }
        });
        if (!after.isEmpty()) {
            var person = people.get(personId);
            audit.record(
                    new Subject("person", personId, person.name(), null),
                    byManager ? "competencies rated by the manager" : "competencies said",
                    before,
                    after);
        }
    }
}
