package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.office.Offices;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// Whether the projects that an office looks after are on par with its standards. What cannot be measured of a
/// project counts neither for nor against it.
@Component
class StandardsParity {
    private static final int DAYS = 30;
    private static final int MOST_RISKS = 20_000;

    private final Offices offices;
    private final Projects projects;
    private final Registers registers;
    private final Clock clock;

    StandardsParity(Offices offices, Projects projects, Registers registers, Clock clock) {
        this.offices = offices;
        this.projects = projects;
        this.registers = registers;
        this.clock = clock;
    }

    /// The standards with how many running projects keep them.
    List<OfficeQuarter.Standard> of(UUID officeId) {
        var running = projects
                .of(offices.projects(officeId).stream()
                        .map(SearchIndex.Place::subject)
                        .map(org.plumbline.app.kernel.Subject::id)
                        .toList())
                .stream()
                .filter(one -> one.kind() == ProjectKind.PROJECT && isRunning(one.state()))
                .toList();
        var looked = looked();
        var since = clock.instant().minus(DAYS, ChronoUnit.DAYS);
        var standards = new ArrayList<OfficeQuarter.Standard>();
        standards.add(standard(
                t("Nothing that is required is missing"),
                running,
                one -> one.gaps().isEmpty()));
        standards.add(standard(
                t("An agreed finish to be measured by"),
                running,
                one -> one.date(ProjectField.BASELINE_FINISH) != null));
        standards.add(standard(
                t("Kept up to date within {0} days", DAYS),
                running,
                one -> one.changedAt().isAfter(since)));
        standards.add(standard(
                t("A risk looked at within {0} days", DAYS),
                running.stream().filter(one -> looked.containsKey(one.id())).toList(),
                one -> looked.getOrDefault(one.id(), Instant.EPOCH).isAfter(since)));
        return standards;
    }

    private static boolean isRunning(ProjectState state) {
        return state == ProjectState.EXECUTING || state == ProjectState.CLOSING;
    }

    /// When a risk of a project was last looked at, of projects that keep any.
    private Map<UUID, Instant> looked() {
        var looked = new HashMap<UUID, Instant>();
        registers
                .list(RegisterFilter.all().of(RegisterKind.RISK).page(0, MOST_RISKS))
                .rows()
                .forEach(risk -> looked.merge(
                        risk.projectId(), risk.changedAt(), (one, other) -> one.isAfter(other) ? one : other));
        return looked;
    }

    private static OfficeQuarter.Standard standard(
            String name, List<ProjectView> measured, Predicate<ProjectView> keeps) {
        var behind = measured.stream()
                .filter(keeps.negate())
                .map(one -> one.key() + " " + one.name())
                .toList();
        return new OfficeQuarter.Standard(name, measured.size() - behind.size(), measured.size(), behind);
    }
}
