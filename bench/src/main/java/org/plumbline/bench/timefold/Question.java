package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/// A question of a binary program: yes or no.
@PlanningEntity
public class Question {
    @PlanningId
    private final int number;

    @PlanningVariable(valueRangeProviderRefs = "answers")
    private @Nullable Boolean yes = false;

    public Question() {
        this(-1);
    }

    Question(int number) {
        this.number = number;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Boolean getYes() {
        return yes;
    }

    public void setYes(@Nullable Boolean yes) {
        this.yes = yes;
    }

    boolean isYes() {
        return yes != null && yes;
    }
}
