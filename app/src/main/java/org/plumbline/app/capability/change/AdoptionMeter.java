package org.plumbline.app.capability.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.capability.change.internal.AdoptionTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Measures from the facts of projects what is in use. A month is measured anew until its grace is over; then it
/// stands.
@Service
public class AdoptionMeter {
    private final AdoptionTable table;
    private final Artefacts artefacts;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    AdoptionMeter(AdoptionTable table, Artefacts artefacts, Projects projects, Access access, Clock clock) {
        this.table = table;
        this.artefacts = artefacts;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /// Measures a month, unless it lies ahead or stands.
    ///
    /// @return true where it stands from now on, and did not before
    @Transactional
    public boolean measure(YearMonth month) {
        var today = LocalDate.now(clock);
        if (month.isAfter(YearMonth.from(today)) || table.isFinal(month)) {
            return false;
        }
        var found = access.asSystem(() -> readings(month));
        // A month of which nothing was there to measure stands open: projects may still come in.
        var isFinal = !found.isEmpty() && isFinal(month, today, table.rule().graceDays());
        table.replace(month, isFinal, found);
        return isFinal;
    }

    /// True once the month is over and its grace too.
    static boolean isFinal(YearMonth month, LocalDate today, int graceDays) {
        return today.isAfter(month.atEndOfMonth().plusDays(graceDays));
    }

    private List<AdoptionReading> readings(YearMonth month) {
        var from = month.atDay(1);
        var to = month.atEndOfMonth();
        var required = new HashMap<UUID, ProjectView>();
        projects.all().stream()
                .filter(project -> isRequired(project, from, to))
                .forEach(project -> required.put(project.id(), project));
        var found = new ArrayList<AdoptionReading>();
        for (var source : artefacts.sources()) {
            for (var artefact : source.artefacts()) {
                source.traces(artefact.key(), required.keySet(), from, to).forEach((id, trace) -> {
                    var project = required.get(id);
                    if (project != null) {
                        found.add(new AdoptionReading(
                                month,
                                id,
                                artefact.key(),
                                project.reference(ProjectField.DEPARTMENT),
                                trace.sign(),
                                trace.touchedOn()));
                    }
                });
            }
        }
        return found;
    }

    /// A project has to keep its artefacts from its start to its finish, unless it is only proposed, rests or was
    /// given up.
    static boolean isRequired(ProjectView project, LocalDate from, LocalDate to) {
        var state = project.state();
        var start = project.date(ProjectField.START);
        var finish = project.date(ProjectField.ACTUAL_FINISH);
        var isRunning = state.isActive() || (state == ProjectState.CLOSED && finish != null);
        return project.kind() == ProjectKind.PROJECT
                && isRunning
                && (start == null || !start.isAfter(to))
                && (finish == null || !finish.isBefore(from));
    }
}
