package org.plumbline.app.capability.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the roles of people ask for, against how far they are, and which courses lead there.
@Service
public class GapMatrix {
    private final Competencies competencies;
    private final Ratings ratings;
    private final CourseTable courses;
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final People people;
    private final Access access;
    private final Clock clock;

    GapMatrix(
            Competencies competencies,
            Ratings ratings,
            CourseTable courses,
            RoleCatalogue catalogue,
            RoleHolders holders,
            People people,
            Access access,
            Clock clock) {
        this.competencies = competencies;
        this.ratings = ratings;
        this.courses = courses;
        this.catalogue = catalogue;
        this.holders = holders;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// Who and what is looked at.
    ///
    /// @param roleId only who holds it; null for all
    /// @param departmentId only who works there; null for all
    /// @param onlyGaps true to leave out whoever lacks nothing
    public record Filter(
            @Nullable UUID roleId,
            @Nullable UUID departmentId,
            @Nullable String competency,
            boolean onlyGaps) {
        public static final Filter ALL = new Filter(null, null, null, false);
    }

    /// A competency that somebody's roles ask for.
    ///
    /// @param needed from 1 to 5, the highest of their roles
    /// @param level from 0 for unknown to 5
    public record Need(String competency, int needed, int level) {
        /// Levels that are missing; 0 for none.
        public int gap() {
            return Math.max(0, needed - level);
        }
    }

    /// A person with what their roles ask for, by competency.
    public record Line(PersonView person, List<String> roles, Map<String, Need> needs) {
        /// Levels missing in all.
        public int gap() {
            return needs.values().stream().mapToInt(Need::gap).sum();
        }
    }

    /// People by name against competencies by name.
    public record Matrix(List<String> competencies, List<Line> lines) {}

    /// A course that narrows a gap.
    ///
    /// @param leadsTo the level it leads to
    public record Proposal(Need need, CourseView course, int leadsTo) {}

    /// The matrix of everybody who holds a role; for who runs training.
    @Transactional(readOnly = true)
    public Matrix of(Filter filter) {
        competencies.requireRun();
        return at(filter, LocalDate.now(clock));
    }

    /// The same with the levels of another day: the roles are those of today.
    Matrix at(Filter filter, LocalDate day) {
        var roles = roles();
        var held = new HashMap<UUID, Set<UUID>>();
        var today = LocalDate.now(clock);
        holders.present().stream()
                .filter(one -> !one.fromDay().isAfter(today))
                .forEach(one -> held.computeIfAbsent(one.personId(), id -> new HashSet<>())
                        .add(one.roleId()));
        var role = filter.roleId();
        held.values().removeIf(ids -> role != null && !ids.contains(role));
        var levels = ratings.at(held.keySet(), day);
        var known = people.byIds(held.keySet());
        var skills = needs(roles);
        var lines = new ArrayList<Line>();
        held.forEach((id, ids) -> {
            var person = known.get(id);
            if (person != null && !person.hasLeft()) {
                lines.add(line(person, ids, skills, levels.getOrDefault(id, Map.of())));
            }
        });
        var shown = lines.stream()
                .map(line -> narrowed(line, filter.competency()))
                .filter(line -> isShown(line, filter))
                .sorted(Comparator.comparing((Line line) -> line.person().name().toLowerCase(Locale.ROOT)))
                .toList();
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        shown.forEach(line -> names.addAll(line.needs().keySet()));
        return new Matrix(List.copyOf(names), shown);
    }

    private static boolean isShown(Line line, Filter filter) {
        var department = filter.departmentId();
        return !line.needs().isEmpty()
                && (!filter.onlyGaps() || line.gap() > 0)
                && (department == null || department.equals(line.person().departmentId()));
    }

    private static Line narrowed(Line line, @Nullable String competency) {
        if (competency == null) {
            return line;
        }
        var needs = new TreeMap<String, Need>(String.CASE_INSENSITIVE_ORDER);
        line.needs().forEach((name, need) -> {
            if (name.equalsIgnoreCase(competency)) {
                needs.put(name, need);
            }
        });
        return new Line(line.person(), line.roles(), needs);
    }

    private Map<UUID, RoleView> roles() {
        var roles = new HashMap<UUID, RoleView>();
        catalogue.all().forEach(role -> roles.put(role.id(), role));
        return roles;
    }

    private record Asked(RoleView role, Map<String, Integer> levels) {}

    private Map<UUID, Asked> needs(Map<UUID, RoleView> roles) {
        var asked = new HashMap<UUID, Asked>();
        var skills = catalogue.skills(roles.keySet());
        roles.forEach((id, role) -> {
            var levels = new HashMap<String, Integer>();
            skills.getOrDefault(id, List.of()).forEach(skill -> levels.put(skill.name(), skill.level()));
            asked.put(id, new Asked(role, levels));
        });
        return asked;
    }

    private static Line line(
            PersonView person, Collection<UUID> roles, Map<UUID, Asked> asked, Map<String, Ratings.Standing> levels) {
        var needs = new TreeMap<String, Need>(String.CASE_INSENSITIVE_ORDER);
        var titles = new TreeSet<String>();
        for (var id : roles) {
            var role = asked.get(id);
            if (role != null) {
                titles.add(role.role().title());
                role.levels().forEach((name, level) -> {
                    var standing = levels.get(name.toLowerCase(Locale.ROOT));
                    var before = needs.get(name);
                    needs.put(
                            name,
                            new Need(
                                    name,
                                    before == null ? level : Math.max(level, before.needed()),
                                    standing == null ? 0 : standing.level()));
                });
            }
        }
        return new Line(person, List.copyOf(titles), needs);
    }

    /// What the roles of one person ask for: for the person, their manager, and who runs training.
    ///
    /// @throws Missing for anybody else
    @Transactional(readOnly = true)
    public List<Need> of(UUID personId) {
        if (!ratings.maySee(personId)) {
            throw new Missing("person", personId);
        }
        return access.asSystem(() -> at(Filter.ALL, LocalDate.now(clock))).lines().stream()
                .filter(line -> line.person().id().equals(personId))
                .flatMap(line -> line.needs().values().stream())
                .toList();
    }

    /// For each gap the course that leads closest to what is needed: the cheapest step that closes it, else the one
    /// that leads highest. Where no course teaches it, nothing is proposed.
    @Transactional(readOnly = true)
    public List<Proposal> proposals(Collection<Need> needs) {
        var offered = courses.all().stream()
                .filter(course -> course.terms().isOffered())
                .toList();
        return needs.stream()
                .filter(need -> need.gap() > 0)
                .sorted(Comparator.comparingInt(Need::gap).reversed().thenComparing(Need::competency))
                .flatMap(need -> proposal(need, offered).stream())
                .toList();
    }

    private static java.util.Optional<Proposal> proposal(Need need, List<CourseView> offered) {
        return offered.stream()
                .map(course ->
                        new Proposal(need, course, course.terms().teaches().getOrDefault(need.competency(), 0)))
                .filter(one -> one.leadsTo() > need.level())
                .min(Comparator.comparing((Proposal one) -> one.leadsTo() < need.needed())
                        .thenComparing(Comparator.comparingInt(
                                (Proposal one) -> one.leadsTo() < need.needed() ? -one.leadsTo() : one.leadsTo()))
                        .thenComparing(one -> one.course().title()));
    }
}
