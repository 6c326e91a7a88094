package org.plumbline.app.planning;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.finance.Money;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.planning.internal.Computation;
import org.plumbline.app.planning.internal.Drawing;
import org.plumbline.app.planning.internal.Earning;
import org.plumbline.app.planning.internal.PlanSource;
import org.plumbline.app.planning.internal.Ripples;
import org.plumbline.engine.quality.QualityReport;
import org.plumbline.engine.quality.Thresholds;
import org.plumbline.files.plan.PlanCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The engine on the plans of the register: asked, it computes; it changes nothing.
@Service
public class Planning {
    /// Changes that are followed at once.
    private static final int MOST_CHANGES = 50;

    private final PlanSource source;
    private final Ripples ripples;
    private final Money money;
    private final Access access;

    Planning(PlanSource source, Ripples ripples, Money money, Access access) {
        this.source = source;
        this.ripples = ripples;
        this.money = money;
        this.access = access;
    }

    /// When the tasks of a project can and must happen, beside what its plan says.
    @Transactional(readOnly = true)
    public ComputedPlan computed(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return Computation.of(source.of(projectId));
    }

    /// How far a project's schedule can be trusted.
    @Transactional(readOnly = true)
    public PlanQuality quality(UUID projectId) {
        access.require(Permission.SEE, projectId);
        var standing = source.of(projectId);
        var read = PlanCheck.of(standing.plan());
        var tasks = read.rows().stream()
                .map(row -> new PlanQuality.CheckedTask(
                        row.uniqueId(),
                        Objects.requireNonNullElse(row.id(), row.uniqueId()),
                        Objects.requireNonNullElse(row.name(), "")))
                .toList();
        return new PlanQuality(
                standing.asOf(),
                QualityReport.of(read.checked(), Thresholds.USUAL),
                tasks,
                read.isScheduled(),
                read.notes());
    }

    /// What a project has earned of its baseline, and what it may cost and when it may end at that pace.
    @Transactional(readOnly = true)
    public EarnedPlan earned(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return Earning.of(source.of(projectId), money.lines(projectId));
    }

    /// When a project may end, by simulation of its plan.
    @Transactional(readOnly = true)
    public PlanRisks risks(UUID projectId, PlanRisks.Tier tier) {
        access.require(Permission.SEE, projectId);
        return Drawing.of(source.of(projectId), tier);
    }

    /// What would move in a project, and in those that wait for it, if something changed; nothing is kept.
    ///
    /// @throws Refusal where a change names what is not there or cannot be
    @Transactional(readOnly = true)
    public WhatIf whatIf(UUID projectId, List<PlanChange> changes) {
        access.require(Permission.SEE, projectId);
        if (changes.size() > MOST_CHANGES) {
            throw new Refusal(PlanningRules.TOO_MANY, MOST_CHANGES);
        }
        return ripples.of(projectId, changes);
    }
}
