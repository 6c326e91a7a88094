package org.plumbline.app.capability.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who hold a role lack of what it asks for, and the courses that a curriculum against it begins with.
@Service
public class CurriculumNeeds {
    private final GapMatrix matrix;
    private final Competencies competencies;
    private final RoleCatalogue roles;

    CurriculumNeeds(GapMatrix matrix, Competencies competencies, RoleCatalogue roles) {
        this.matrix = matrix;
        this.competencies = competencies;
        this.roles = roles;
    }

    /// A competency that the role asks for.
    ///
    /// @param needed from 1 to 5
    /// @param holders people who hold the role
    /// @param lacking of them, who are below
    /// @param missing levels missing in all
    /// @param course that leads closest to it; null where none is offered
    public record Line(
            String competency,
            int needed,
            int holders,
            int lacking,
            int missing,
            @Nullable CourseView course) {
        /// True where at least half of those who hold the role lack it, or nobody holds it yet.
        public boolean isCommon() {
            return holders == 0 || 2 * lacking >= holders;
        }
    }

    /// What a role asks for against what its holders can, most missing first; for who runs training.
    ///
    /// @param level up to which it is looked at; null for as far as the role asks
    @Transactional(readOnly = true)
    public List<Line> of(UUID roleId, @Nullable Integer level) {
        competencies.requireRun();
        var asked = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        roles.skills(List.of(roleId))
                .getOrDefault(roleId, List.of())
                .forEach(skill ->
                        asked.put(skill.name(), level == null ? skill.level() : Math.min(level, skill.level())));
        var lines = matrix.of(new GapMatrix.Filter(roleId, null, null, false)).lines();
        var needs = new ArrayList<Line>();
        asked.forEach((name, needed) -> {
            var lacking = 0;
            var missing = 0;
            for (var line : lines) {
                var need = line.needs().get(name);
                var gap = need == null ? 0 : Math.max(0, needed - need.level());
                lacking += gap > 0 ? 1 : 0;
                missing += gap;
            }
            var course = matrix.proposals(List.of(new GapMatrix.Need(name, needed, 0))).stream()
                    .map(GapMatrix.Proposal::course)
                    .findFirst()
                    .orElse(null);
            needs.add(new Line(name, needed, lines.size(), lacking, missing, course));
        });
        needs.sort((one, other) -> other.missing() - one.missing());
        return List.copyOf(needs);
    }

    /// The courses with which a curriculum for a role begins: what most of its holders lack is mandatory, what few of
    /// them lack an elective, what nobody lacks is left out.
    ///
    /// @throws Refusal where the role asks for nothing that a course teaches
    @Transactional(readOnly = true)
    public List<CurriculumTerms.Step> steps(UUID roleId, @Nullable Integer level) {
        return steps(of(roleId, level));
    }

    static List<CurriculumTerms.Step> steps(List<Line> needs) {
        Map<UUID, Boolean> required = new LinkedHashMap<>();
        for (var line : needs) {
            var course = line.course();
            if (course != null && (line.lacking() > 0 || line.holders() == 0)) {
                required.merge(course.id(), line.isCommon(), Boolean::logicalOr);
            }
        }
        if (required.isEmpty()) {
            throw new Refusal(TrainingRules.NOTHING_ASKED);
        }
        return required.entrySet().stream()
                .map(one -> new CurriculumTerms.Step(one.getKey(), one.getValue()))
                .toList();
    }
}
