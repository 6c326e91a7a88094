package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.portfolio.AlignmentReport.Served;
import org.plumbline.app.portfolio.AlignmentReport.Serving;
import org.plumbline.app.portfolio.AlignmentReport.Work;
import org.plumbline.app.portfolio.internal.AlignmentTable;
import org.plumbline.app.portfolio.internal.AlignmentTable.Share;
import org.plumbline.engine.scoring.Alignment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Works out what serves which objective, what that costs, and what serves none. A project that says nothing itself
/// serves what its programme serves.
@Service
public class AlignmentReports {
    private final AlignmentTable table;
    private final Objectives objectives;
    private final Projects projects;
    private final SearchIndex index;

    AlignmentReports(AlignmentTable table, Objectives objectives, Projects projects, SearchIndex index) {
        this.table = table;
        this.objectives = objectives;
        this.projects = projects;
        this.index = index;
    }

    /// The shares that count for each item today, by objective: those of active objectives, a project's own before
    /// those of its programme. Only what the acting person may see.
    ///
    /// @param isOwn true where the item says so itself
    record Effective(Map<UUID, BigDecimal> shares, boolean isOwn) {}

    /// What active projects serve, and what else serves.
    @Transactional(readOnly = true)
    public AlignmentReport report() {
        var active = objectives.active();
        var shares = active(active);
        var seen = projects.all();
        var work = new LinkedHashMap<Work, Effective>();
        for (var project : seen) {
            if (project.state().isActive()) {
                work.put(work(project), effective(project, shares));
            }
        }
        others(shares, seen).forEach(work::put);
        var served = active.stream().map(objective -> served(objective, work)).toList();
        var counted = counted(seen, work.keySet());
        var idle = counted.stream().filter(one -> shares(work, one).isEmpty()).toList();
        return new AlignmentReport(byCurrency(counted, idle), total(counted, idle), served, idle);
    }

    /// The shares of projects that count today, by project and then by objective; the caller has asked for what may
    /// be seen.
    @Transactional(readOnly = true)
    public Map<UUID, Map<UUID, BigDecimal>> of(Collection<ProjectView> work) {
        var shares = active(objectives.active());
        return work.stream()
                .collect(Collectors.toMap(
                        ProjectView::id, project -> effective(project, shares).shares()));
    }

    /// How far each item serves what comes first, from 0 to 100: its shares times 100, 80, 60, 40 or 20 for
    /// priorities
    /// 1
    /// to 5. What serves nothing is left out.
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> strength() {
        var active = objectives.active();
        var worth = active.stream()
                .collect(Collectors.toMap(
                        ObjectiveView::id,
                        one -> BigDecimal.valueOf(20L * (6 - one.text().priority()))));
        var shares = new HashMap<>(active(active));
        projects.all()
                .forEach(project ->
                        shares.put(project.id(), effective(project, shares).shares()));
        var strength = new HashMap<UUID, BigDecimal>();
        shares.forEach((item, own) -> own.forEach((objective, weight) -> strength.merge(
                item, weight.multiply(worth.getOrDefault(objective, BigDecimal.ZERO)), BigDecimal::add)));
        return strength;
    }

    private Map<UUID, Map<UUID, BigDecimal>> active(List<ObjectiveView> active) {
        var ids = active.stream().map(ObjectiveView::id).collect(Collectors.toSet());
        return table.all().stream()
                .filter(share -> ids.contains(share.objectiveId()))
                .collect(Collectors.groupingBy(Share::itemId, Collectors.toMap(Share::objectiveId, Share::weight)));
    }

    private static Effective effective(ProjectView project, Map<UUID, Map<UUID, BigDecimal>> shares) {
        var own = shares.get(project.id());
        var programme = project.reference(ProjectField.PROGRAMME);
        return own != null || programme == null
                ? new Effective(own == null ? Map.of() : own, true)
                : new Effective(shares.getOrDefault(programme, Map.of()), false);
    }

    private static Work work(ProjectView project) {
        return new Work(
                project.id(),
                AlignedKind.PROJECT,
                project.key(),
                project.name(),
                "/projects/" + project.key(),
                project.reference(ProjectField.MANAGER),
                project.number(ProjectField.BUDGET),
                project.text(ProjectField.CURRENCY));
    }

    /// Programmes, proposals and services that serve something and may be seen; they bring no cost of their own
    /// here.
    private Map<Work, Effective> others(Map<UUID, Map<UUID, BigDecimal>> shares, List<ProjectView> seen) {
        Set<UUID> ids = new HashSet<>(shares.keySet());
        seen.forEach(project -> ids.remove(project.id()));
        var others = new LinkedHashMap<Work, Effective>();
        for (var place : index.seen(ids)) {
            var kind = place.subject().kind();
            if (AlignedKind.words().contains(kind) && !kind.equals(AlignedKind.PROJECT.word())) {
                others.put(
                        new Work(
                                place.subject().id(),
                                AlignedKind.of(kind),
                                place.subject().key(),
                                place.title(),
                                place.href(),
                                null,
                                null,
                                null),
                        new Effective(shares.getOrDefault(place.subject().id(), Map.of()), true));
            }
        }
        return others;
    }

    private static Served served(ObjectiveView objective, Map<Work, Effective> work) {
        var by = new ArrayList<Serving>();
        var cost = new TreeMap<String, BigDecimal>();
        work.forEach((one, effective) -> {
            var weight = effective.shares().get(objective.id());
            if (weight != null) {
                by.add(new Serving(one, weight, !effective.isOwn()));
                var budget = one.budget();
                if (budget != null) {
                    cost.merge(currency(one), budget.multiply(weight), BigDecimal::add);
                }
            }
        });
        return new Served(objective, by, cost);
    }

    private static String currency(Work work) {
        return Objects.requireNonNullElse(work.currency(), "");
    }

    /// Only projects count for the share: operations keep running whatever the strategy is.
    private static List<Work> counted(List<ProjectView> seen, Set<Work> work) {
        var ids = seen.stream()
                .filter(project -> project.kind() == ProjectKind.PROJECT)
                .map(ProjectView::id)
                .collect(Collectors.toSet());
        return work.stream()
                .filter(one -> one.kind() == AlignedKind.PROJECT && ids.contains(one.id()))
                .toList();
    }

    private static Map<UUID, BigDecimal> shares(Map<Work, Effective> work, Work one) {
        var effective = work.get(one);
        return effective == null ? Map.of() : effective.shares();
    }

    private static Map<String, Alignment> byCurrency(List<Work> counted, List<Work> idle) {
        return counted.stream().collect(Collectors.groupingBy(AlignmentReports::currency)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> alignment(entry.getValue(), idle)));
    }

    private static Alignment total(List<Work> counted, List<Work> idle) {
        var currencies = counted.stream()
                .filter(one -> one.budget() != null)
                .map(AlignmentReports::currency)
                .distinct()
                .count();
        var whole = alignment(counted, idle);
        return currencies <= 1 ? whole : new Alignment(whole.serving(), whole.all(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Alignment alignment(List<Work> counted, List<Work> idle) {
        var serving = counted.stream().filter(one -> !idle.contains(one)).toList();
        return new Alignment(serving.size(), counted.size(), spend(serving), spend(counted));
    }

    private static BigDecimal spend(List<Work> work) {
        return work.stream().map(Work::budget).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
