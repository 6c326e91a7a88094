package org.plumbline.app.capability.training;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Curricula: courses in order for a role and a level, mandatory or elective. Everybody reads them; who runs
/// training designs them.
@Service
public class Curricula {
    /// So many courses a curriculum holds at most.
    public static final int MOST = 40;

    private static final int LONGEST = 2_000;

    private final CurriculumTable table;
    private final CourseTable courses;
    private final Competencies competencies;
    private final CurriculumPeople people;
    private final Numbering numbering;
    private final SearchIndex index;
    private final AuditTrail audit;
    private final Access access;

    Curricula(
            CurriculumTable table,
            CourseTable courses,
            Competencies competencies,
            CurriculumPeople people,
            Numbering numbering,
            SearchIndex index,
            AuditTrail audit,
            Access access) {
        this.table = table;
        this.courses = courses;
        this.competencies = competencies;
        this.people = people;
        this.numbering = numbering;
        this.index = index;
        this.audit = audit;
        this.access = access;
    }

    /// All curricula by title.
    @Transactional(readOnly = true)
    public List<CurriculumView> all() {
        access.actor();
        return table.all();
    }

    /// The curriculum of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public CurriculumView get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("curriculum", key));
    }

    /// True where the acting person designs curricula.
    public boolean mayRun() {
        return competencies.mayRun();
    }

    /// Adds a curriculum.
    ///
    /// @throws Refusal where something cannot stand
    @Transactional
    public CurriculumView create(CurriculumTerms terms) {
        competencies.requireRun();
        var known = check(null, terms);
        var made = new CurriculumView(Ids.next(), numbering.next("CUR"), terms, 0, 0, 1);
        write(made, known);
        audit.record(made.subject(), "created", Map.of(), said(made, known));
        return made;
    }

    /// Changes a curriculum; who has now passed all that is mandatory gets the certificate.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, or something cannot stand
    @Transactional
    public CurriculumView change(UUID id, int version, CurriculumTerms terms) {
        competencies.requireRun();
        var before = table.lock(id).orElseThrow(() -> new Missing("curriculum", id));
        if (before.version() != version) {
            throw new Refusal(TrainingRules.CHANGED_MEANWHILE, before.key());
        }
        var known = check(id, terms);
        var after = new CurriculumView(id, before.key(), terms, before.people(), before.completed(), version + 1);
        write(after, known);
        audit.record(after.subject(), "changed", said(before, known), said(after, known));
        people.settle(after);
        return after;
    }

    /// Moves a course of a curriculum one place, earlier or later; at the end of the list it stays where it is.
    ///
    /// @param places -1 for earlier, 1 for later
    @Transactional
    public CurriculumView move(CurriculumView seen, UUID course, int places) {
        var steps = new java.util.ArrayList<>(seen.terms().steps());
        for (var from = 0; from < steps.size(); from++) {
            if (steps.get(from).courseId().equals(course)) {
                steps.add(Math.clamp(from + (long) places, 0, steps.size() - 1), steps.remove(from));
                break;
            }
        }
        return change(seen.id(), seen.version(), seen.terms().with(steps));
    }

    private void write(CurriculumView one, Map<UUID, CourseView> known) {
        table.put(one);
        var titles = one.terms().steps().stream()
                .map(step -> known.get(step.courseId()))
                .filter(java.util.Objects::nonNull)
                .map(CourseView::title)
                .collect(Collectors.joining(". "));
        index.put(one.subject(), one.title(), one.terms().purpose() + "\n" + titles, one.href());
    }

    private Map<UUID, CourseView> check(@Nullable UUID id, CurriculumTerms terms) {
        if (terms.title().isBlank() || terms.title().length() > 200) {
            throw new Refusal(TrainingRules.TITLE);
        }
        if (terms.purpose().length() > LONGEST) {
            throw new Refusal(TrainingRules.LONG, LONGEST);
        }
        var level = terms.level();
        if (level != null && (level < 1 || level > Competencies.LEVELS)) {
            throw new Refusal(TrainingRules.LEVEL);
        }
        if (table.all().stream()
                .anyMatch(one ->
                        one.title().equalsIgnoreCase(terms.title()) && !one.id().equals(id))) {
            throw new Refusal(TrainingRules.CURRICULUM_TAKEN, terms.title());
        }
        Map<UUID, CourseView> known =
                courses.all().stream().collect(Collectors.toMap(CourseView::id, Function.identity()));
        var seen = new HashSet<UUID>();
        for (var step : terms.steps()) {
            var course = known.get(step.courseId());
            if (course == null) {
                throw new Missing("course", step.courseId());
            }
            if (!seen.add(step.courseId())) {
                throw new Refusal(TrainingRules.COURSE_TWICE, course.title());
            }
        }
        if (seen.size() > MOST) {
            throw new Refusal(TrainingRules.MANY_COURSES, MOST);
        }
        return known;
    }

    private static Map<String, @Nullable Object> said(CurriculumView one, Map<UUID, CourseView> known) {
        var terms = one.terms();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Title", terms.title());
        said.put("Purpose", terms.purpose());
        said.put("Role", terms.roleId());
        said.put("Level", terms.level());
        said.put("Offered", terms.isOffered());
        said.put(
                "Courses",
                terms.steps().stream()
                        .map(step -> {
                            var course = known.get(step.courseId());
                            return (course == null ? step.courseId().toString() : course.key())
                                    + (step.isRequired() ? "" : " (elective)");
                        })
                        .collect(Collectors.joining(", ")));
        return said;
    }
}
