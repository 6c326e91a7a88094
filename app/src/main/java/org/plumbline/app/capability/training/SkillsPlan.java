package org.plumbline.app.capability.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the services of a year to come ask of the people of the office, and whether training is enough or somebody
/// has to be hired.
@Service
public class SkillsPlan {
    private final JdbcClient jdbc;
    private final Competencies competencies;
    private final CompetencyTable ratings;
    private final GapMatrix matrix;
    private final AuditTrail audit;
    private final Clock clock;

    SkillsPlan(
            JdbcClient jdbc,
            Competencies competencies,
            CompetencyTable ratings,
            GapMatrix matrix,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.competencies = competencies;
        this.ratings = ratings;
        this.matrix = matrix;
        this.audit = audit;
        this.clock = clock;
    }

    /// So many people at that level are needed for a service.
    public record Requirement(UUID id, int year, String service, String competency, int level, int people) {}

    /// What is done about a requirement.
    public enum Answer {
        COVERED("Covered"),
        TRAIN("Train"),
        HIRE("Train and hire");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// A requirement against what is there.
    ///
    /// @param have people at the level or above
    /// @param near people one level below, whom a course brings there within a year
    /// @param hire people who are missing even then
    /// @param course that leads there; null where none is offered
    public record Line(
            Requirement requirement,
            int have,
            int near,
            int hire,
            @Nullable CourseView course) {
        /// What to do: nobody is hired where a course and somebody one level below are there.
        public Answer answer() {
            return have >= requirement.people() ? Answer.COVERED : hire > 0 ? Answer.HIRE : Answer.TRAIN;
        }
    }

    /// The plan of a year by service; for who runs training.
    @Transactional(readOnly = true)
    public List<Line> of(int year) {
        competencies.requireRun();
        var levels = levels();
        var lines = new ArrayList<Line>();
        for (var one : requirements(year)) {
            var known = levels.getOrDefault(one.competency().toLowerCase(Locale.ROOT), List.of());
            var have =
                    (int) known.stream().filter(level -> level >= one.level()).count();
            var near = (int)
                    known.stream().filter(level -> level == one.level() - 1).count();
            var course =
                    matrix
                            .proposals(List.of(new GapMatrix.Need(one.competency(), one.level(), one.level() - 1)))
                            .stream()
                            .map(GapMatrix.Proposal::course)
                            .findFirst();
            var reachable = course.isPresent() ? near : 0;
            lines.add(new Line(one, have, near, Math.max(0, one.people() - have - reachable), course.orElse(null)));
        }
        return lines;
    }

    private List<Requirement> requirements(int year) {
        return jdbc.sql("""
                        select r.id, r.year, r.service, c.name as competency, r.level, r.people
                        from capability.skill_requirement r join capability.competency c on c.id = r.competency_id
                        where r.year = :year order by r.service, c.name
                        """)
                .param("year", year)
                .query(Rows.of(Requirement.class))
                .list();
    }

    /// The levels of everybody who holds a role, by competency.
    private Map<String, List<Integer>> levels() {
        var people = matrix.at(GapMatrix.Filter.ALL, LocalDate.now(clock)).lines().stream()
                .map(line -> line.person().id())
                .toList();
        var standing = new java.util.HashMap<String, Map<UUID, Integer>>();
        for (var rated : ratings.ratings(people, LocalDate.now(clock))) {
            var of = standing.computeIfAbsent(
                    rated.competency().toLowerCase(Locale.ROOT), name -> new java.util.HashMap<>());
            if (rated.byManager()) {
                of.put(rated.personId(), rated.level());
            } else {
                of.putIfAbsent(rated.personId(), rated.level());
            }
        }
        var levels = new java.util.HashMap<String, List<Integer>>();
        standing.forEach((name, of) -> levels.put(name, List.copyOf(of.values())));
        return levels;
    }

    /// Says what a service will need.
    ///
    /// @throws Refusal where the level or the number of people cannot be
    @Transactional
    public void need(Requirement wanted) {
        competencies.requireRun();
        if (wanted.service().isBlank() || wanted.service().length() > 200) {
            throw new Refusal(TrainingRules.TITLE);
        }
        if (wanted.level() < 1 || wanted.level() > Competencies.LEVELS) {
            throw new Refusal(TrainingRules.LEVEL);
        }
        if (wanted.people() < 1 || wanted.people() > 500 || wanted.year() < 2000 || wanted.year() > 2200) {
            throw new Refusal(TrainingRules.PEOPLE);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into capability.skill_requirement (id, year, service, competency_id, level, people)
                        values (:id, :year, :service, :competency, :level, :people)
                        """)
                .param("id", id)
                .param("year", wanted.year())
                .param("service", wanted.service().strip())
                .param("competency", competencies.ensure(wanted.competency()))
                .param("level", wanted.level())
                .param("people", wanted.people())
                .update();
        audit.record(
                new Subject("skills plan", id, wanted.service().strip(), null),
                "created",
                Map.of(),
                Map.of("Year", wanted.year(), "Competency", wanted.competency(), "People", wanted.people()));
    }

    /// Takes a requirement out.
    @Transactional
    public void remove(UUID id) {
        competencies.requireRun();
        var gone = jdbc.sql("delete from capability.skill_requirement where id = :id returning service")
                .param("id", id)
                .query(Rows::text)
                .optional()
                .orElseThrow(() -> new Missing("requirement", id));
        audit.record(new Subject("skills plan", id, gone, null), "removed", Map.of(), Map.of());
    }
}
