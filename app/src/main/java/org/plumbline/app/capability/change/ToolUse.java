package org.plumbline.app.capability.change;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.audit.Activity;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How regularly each unit uses the tools. The consistency index of a unit is the share of the weeks of its
/// projects in which somebody recorded something: it says that the tools are part of the week, not that much is
/// written.
@Service
public class ToolUse {
    private final Adoption adoption;
    private final Activity activity;
    private final Projects projects;
    private final People people;
    private final Clock clock;

    ToolUse(Adoption adoption, Activity activity, Projects projects, People people, Clock clock) {
        this.adoption = adoption;
        this.activity = activity;
        this.projects = projects;
        this.people = people;
        this.clock = clock;
    }

    /// A unit in a month.
    ///
    /// @param consistency weeks of projects in which somebody recorded something, of all of them; not
    ///     measurable before the first record
    /// @param active people of the unit who recorded anything
    /// @param people people of the unit
    /// @param inTime status reports in time of those due; not measurable where none was due
    public record Line(
            UUID unitId, int projects, AdoptionShare consistency, int active, int people, AdoptionShare inTime) {}

    /// Each unit that has projects the acting person sees, in a month.
    @Transactional(readOnly = true)
    public List<Line> of(YearMonth month) {
        if (!adoption.maySee()) {
            throw new Missing("page", "adoption");
        }
        var from = month.atDay(1);
        var today = LocalDate.now(clock);
        var to = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        var known = activity.since(clock.getZone());
        var isKnown = known.isPresent() && !known.get().isAfter(to) && !from.isAfter(to);
        var sheet = adoption.sheet(month, month);
        var lines = new ArrayList<Line>();
        units(from, to)
                .forEach((unit, of) -> lines.add(new Line(
                        unit,
                        of.size(),
                        isKnown ? consistency(of, from, to) : AdoptionShare.NOTHING,
                        isKnown ? active(unit, from, to) : 0,
                        people.of(unit).size(),
                        sheet.at(month, unit, "status-report"))));
        return lines;
    }

    private Map<UUID, List<ProjectView>> units(LocalDate from, LocalDate to) {
        var units = new TreeMap<UUID, List<ProjectView>>();
        for (var project : projects.all()) {
            var unit = project.reference(ProjectField.DEPARTMENT);
            if (unit != null && AdoptionMeter.isRequired(project, from, to)) {
                units.computeIfAbsent(unit, id -> new ArrayList<>()).add(project);
            }
        }
        return units;
    }

    private AdoptionShare consistency(Collection<ProjectView> of, LocalDate from, LocalDate to) {
        var weeks = weeks(from, to);
        var touched = activity.weeks(of.stream().map(ProjectView::id).toList(), from, to, clock.getZone());
        return new AdoptionShare(
                touched.values().stream()
                        .mapToInt(number -> Math.min(number, weeks))
                        .sum(),
                weeks * of.size());
    }

    private int active(UUID unit, LocalDate from, LocalDate to) {
        return activity.people(people.of(unit).stream().map(PersonView::id).toList(), from, to, clock.getZone());
    }

    /// How many weeks from Monday to Sunday a stretch of time touches.
    static int weeks(LocalDate from, LocalDate to) {
        var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = 0;
        while (!monday.isAfter(to)) {
            weeks++;
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }
}
