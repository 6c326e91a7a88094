package org.plumbline.app.planning.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.planning.PlanChange;
import org.plumbline.app.planning.WhatIf;
import org.plumbline.app.planning.WhatIf.Wait;
import org.plumbline.engine.calendar.Moment;
import org.springframework.stereotype.Component;

/// Follows a change through a plan and on, by the dependencies in the registers, into the plans that wait for it.
///
/// A dependency says which project gives what to which by when, not which tasks these are. The giving task is taken to
/// be the milestone next to that day, the taking one the first that starts from it on; both are named in the answer.
/// Where the giver comes later, the taker may not start before it; where the plans contradict each other already, it
/// comes later by as much.
@Component
public class Ripples {
    /// Hand-overs followed at most: projects that wait for each other in a circle would never settle.
    private static final int MOST_STEPS = 500;

    private final PlanSource source;
    private final Projects projects;
    private final Bridges bridges;
    private final PortfolioFinish portfolios;

    Ripples(PlanSource source, Projects projects, Bridges bridges, PortfolioFinish portfolios) {
        this.source = source;
        this.projects = projects;
        this.bridges = bridges;
        this.portfolios = portfolios;
    }

    /// What moves. Without changes the answer says how things stand.
    public WhatIf of(UUID projectId, List<PlanChange> changes) {
        var root = projects.get(projectId);
        var moving = MovingPlan.of(source.of(root));
        long begin = System.nanoTime();
        changes.forEach(moving::apply);
        long own = System.nanoTime() - begin;
        var run = new Run(bridges.open());
        run.plans.put(projectId, Optional.of(moving));
        long followed = run.follow(projectId);
        var effects = run.plans.values().stream()
                .flatMap(Optional::stream)
                .map(MovingPlan::effect)
                .toList();
        return new WhatIf(
                moving.standing().asOf(),
                changes,
                effects,
                run.waits.values().stream().toList(),
                portfolios.of(root, effects),
                Duration.ofNanos(own + followed));
    }

    /// One question: the plans loaded for it, and what was handed over.
    private final class Run {
        private final List<Bridges.Bridge> all;
        final Map<UUID, Optional<MovingPlan>> plans = new LinkedHashMap<>();
        final Map<String, Wait> waits = new LinkedHashMap<>();

        Run(List<Bridges.Bridge> all) {
            this.all = all;
        }

        /// @return nanoseconds of computing, without those of loading plans
        long follow(UUID changed) {
            var queue = new ArrayDeque<>(List.of(changed));
            long spent = 0;
            for (int step = 0; step < MOST_STEPS && !queue.isEmpty(); step++) {
                var giver = queue.poll();
                for (var bridge : all) {
                    if (bridge.giver().equals(giver)) {
                        load(bridge.taker());
                        long begin = System.nanoTime();
                        if (pass(bridge)) {
                            queue.add(bridge.taker());
                        }
                        spent += System.nanoTime() - begin;
                    }
                }
            }
            return spent;
        }

        private Optional<MovingPlan> load(UUID projectId) {
            var known = plans.get(projectId);
            if (known != null) {
                return known;
            }
            var loaded = projects.of(List.of(projectId)).stream().findFirst().flatMap(this::moving);
            plans.put(projectId, loaded);
            return loaded;
        }

        private Optional<MovingPlan> moving(ProjectView project) {
            var standing = source.of(project);
            boolean isUsable = standing.network() != null && !standing.isEmpty();
            return isUsable ? Optional.of(MovingPlan.of(standing)) : Optional.empty();
        }

        /// @return whether the taker moved
        private boolean pass(Bridges.Bridge bridge) {
            var giver = load(bridge.giver()).orElse(null);
            var taker = load(bridge.taker()).orElse(null);
            if (giver == null || taker == null) {
                return false;
            }
            var gives = giver.giving(bridge.due());
            var takes = taker.taking(bridge.due());
            int before = gives.isPresent() ? giver.finishBefore(gives.getAsInt()) : 0;
            int after = gives.isPresent() ? giver.finishAfter(gives.getAsInt()) : 0;
            boolean isLater = after > before;
            boolean moved = false;
            if (isLater && takes.isPresent()) {
                int start = taker.startBefore(takes.getAsInt());
                moved = taker.waitFor(takes.getAsInt(), before <= start ? after : start + after - before);
            }
            var known = waits.get(bridge.key());
            boolean isPassedOn = moved || (known != null && known.isPassedOn());
            waits.put(
                    bridge.key(),
                    new Wait(
                            bridge.key(),
                            bridge.title(),
                            giver.standing().project().name(),
                            name(giver, gives),
                            taker.standing().project().name(),
                            name(taker, takes),
                            ChronoUnit.DAYS.between(day(before), day(after)),
                            isPassedOn));
            return moved;
        }

        private static LocalDate day(int moment) {
            return Moment.at(moment).toLocalDate();
        }

        private static @Nullable String name(MovingPlan plan, OptionalInt task) {
            return task.isPresent() ? plan.name(task.getAsInt()) : null;
        }
    }
}
