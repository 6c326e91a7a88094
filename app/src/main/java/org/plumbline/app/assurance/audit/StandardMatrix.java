package org.plumbline.app.assurance.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.portfolio.AlignmentReports;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Projects against the standards that executives mandate: who complies, who holds a waiver, who does not comply. Only
/// projects that the acting person sees are in it, and counted.
@Service
public class StandardMatrix {
    private final Mandates mandates;
    private final StandardEvidence evidence;
    private final Projects projects;
    private final AlignmentReports alignment;
    private final Objectives objectives;

    StandardMatrix(
            Mandates mandates,
            StandardEvidence evidence,
            Projects projects,
            AlignmentReports alignment,
            Objectives objectives) {
        this.mandates = mandates;
        this.evidence = evidence;
        this.projects = projects;
        this.alignment = alignment;
        this.objectives = objectives;
    }

    /// One project.
    ///
    /// @param cells by id of the standard
    /// @param serves the active objectives that it serves; empty for none
    public record Line(ProjectView project, Map<UUID, StandardCell> cells, List<ObjectiveView> serves) {
        public Line {
            cells = Map.copyOf(cells);
            serves = List.copyOf(serves);
        }

        /// How many standards of some it stands to like that.
        public long count(List<Mandates.Standard> of, Standing standing) {
            return of.stream()
                    .map(one -> cells.get(one.policy().id()))
                    .filter(one -> one != null && one.standing() == standing)
                    .count();
        }
    }

    /// All of it.
    ///
    /// @param standards mandated and in force, by title
    /// @param lines the running projects, by key
    public record Matrix(List<Mandates.Standard> standards, List<Line> lines) {
        public Matrix {
            standards = List.copyOf(standards);
            lines = List.copyOf(lines);
        }
    }

    /// The matrix of the projects that run and that the acting person sees.
    @Transactional(readOnly = true)
    public Matrix matrix() {
        var standards = mandates.standards();
        var running = projects.all().stream()
                .filter(one -> one.kind() == ProjectKind.PROJECT && one.state().isActive())
                .toList();
        var cells =
                evidence.of(standards.stream().map(Mandates.Standard::policy).toList(), running);
        var shares = alignment.of(running);
        var active = objectives.active().stream().collect(Collectors.toMap(ObjectiveView::id, one -> one));
        return new Matrix(
                standards,
                running.stream()
                        .map(one -> new Line(
                                one,
                                cells.getOrDefault(one.id(), Map.of()),
                                serves(shares.getOrDefault(one.id(), Map.of()), active)))
                        .toList());
    }

    private static List<ObjectiveView> serves(Map<UUID, BigDecimal> shares, Map<UUID, ObjectiveView> active) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<UUID, BigDecimal>comparingByValue().reversed())
                .filter(one -> active.containsKey(one.getKey()))
                .map(one -> active.get(one.getKey()))
                .toList();
    }
}
