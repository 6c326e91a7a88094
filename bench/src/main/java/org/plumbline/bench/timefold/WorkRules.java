package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/// Capacity first, then weighted delays, then the makespan.
public class WorkRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {usedUp(factory), renewable(factory), delay(factory), makespan(factory)};
    }

    private static Constraint usedUp(ConstraintFactory factory) {
        return factory.forEach(WorkNeed.class)
                .filter(WorkNeed::isUsedUp)
                .join(Work.class, Joiners.equal(WorkNeed::mode, Work::getMode))
                .groupBy(
                        (need, work) -> need.resource(),
                        (need, work) -> need.capacity(),
                        ConstraintCollectors.sumLong((need, work) -> need.units()))
                .filter((resource, capacity, units) -> units > capacity)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (resource, capacity, units) -> units - capacity)
                .asConstraint("used up");
    }

    private static Constraint renewable(ConstraintFactory factory) {
        return factory.forEach(WorkNeed.class)
                .filter(need -> !need.isUsedUp())
                .join(Work.class, Joiners.equal(WorkNeed::mode, Work::getMode))
                .flattenLast(Work::getBusy)
                .groupBy(
                        (need, time) -> need.resource(),
                        (need, time) -> need.capacity(),
                        (need, time) -> time,
                        ConstraintCollectors.sumLong((need, time) -> need.units()))
                .filter((resource, capacity, time, units) -> units > capacity)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (resource, capacity, time, units) -> units - capacity)
                .asConstraint("capacity");
    }

    private static Constraint delay(ConstraintFactory factory) {
        return factory.forEach(Work.class)
                .filter(Work::isLast)
                .groupBy(Work::getProject, ConstraintCollectors.max((Work work) -> Work.orZero(work.getFinish())))
                .join(WorkProject.class, Joiners.equal((project, finish) -> project, WorkProject::number))
                .filter((number, finish, project) -> project.weight() > 0 && finish > project.due())
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        (number, finish, project) -> (long) project.weight() * (finish - project.due()))
                .asConstraint("delay");
    }

    private static Constraint makespan(ConstraintFactory factory) {
        return factory.forEach(Work.class)
                .filter(Work::isLast)
                .groupBy(ConstraintCollectors.max((Work work) -> Work.orZero(work.getFinish())))
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, finish -> finish)
                .asConstraint("makespan");
    }
}
