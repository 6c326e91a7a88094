package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An activity as Timefold's own guide models it: a mode and a delay after its predecessors are decided, the times
/// follow.
@PlanningEntity
public class Work {
    /// The guide's own limit of a delay; more where the first schedule needs more.
    private static final int USUAL_DELAY = 500;

    @PlanningId
    private final int id;

    private final int project;
    private final int release;
    private final List<WorkMode> modes;
    private final List<Work> predecessors = new ArrayList<>();
    private boolean last = true;
    private int longest = USUAL_DELAY;

    /// An event without duration is never moved.
    @PlanningPin
    private final boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = "modes")
    private @Nullable WorkMode mode;

    @PlanningVariable(valueRangeProviderRefs = "delays")
    private @Nullable Integer delay;

    @ShadowVariable(supplierName = "readyFromPredecessors")
    private @Nullable Integer ready;

    @ShadowVariable(supplierName = "startFromReady")
    private @Nullable Integer start;

    @ShadowVariable(supplierName = "finishFromStart")
    private @Nullable Integer finish;

    @ShadowVariable(supplierName = "unitsOfTime")
    private @Nullable List<Integer> busy;

    public Work() {
        this(-1, 0, 0, List.of());
    }

    Work(int id, int project, int release, List<WorkMode> modes) {
        this.id = id;
        this.project = project;
        this.release = release;
        this.modes = modes;
        pinned = !modes.isEmpty() && modes.stream().allMatch(each -> each.duration() == 0);
        if (pinned) {
            mode = modes.getFirst();
            delay = 0;
        }
    }

    void after(Work predecessor) {
        predecessors.add(predecessor);
        predecessor.last = false;
    }

    /// Begins with this mode and start, whose predecessors have begun already.
    void begin(int chosen, int at) {
        mode = modes.get(chosen);
        ready = readyFromPredecessors();
        delay = Math.max(0, at - ready);
        longest = Math.max(USUAL_DELAY, delay + 1);
        start = startFromReady();
        finish = finishFromStart();
        busy = unitsOfTime();
    }

    public int getId() {
        return id;
    }

    public int getProject() {
        return project;
    }

    public boolean isLast() {
        return last;
    }

    public List<Work> getPredecessors() {
        return predecessors;
    }

    @ValueRangeProvider(id = "modes")
    public List<WorkMode> getModes() {
        return modes;
    }

    @ValueRangeProvider(id = "delays")
    public CountableValueRange<Integer> getDelays() {
        return ValueRangeFactory.createIntValueRange(0, longest);
    }

    public @Nullable WorkMode getMode() {
        return mode;
    }

    public void setMode(@Nullable WorkMode mode) {
        this.mode = mode;
    }

    public @Nullable Integer getDelay() {
        return delay;
    }

    public void setDelay(@Nullable Integer delay) {
        this.delay = delay;
    }

    public @Nullable Integer getReady() {
        return ready;
    }

    public @Nullable Integer getStart() {
        return start;
    }

    public @Nullable Integer getFinish() {
        return finish;
    }

    public List<Integer> getBusy() {
        return busy == null ? List.of() : busy;
    }

    @ShadowSources("predecessors[].finish")
    public Integer readyFromPredecessors() {
        int latest = release;
        for (var predecessor : predecessors) {
            latest = Math.max(latest, orZero(predecessor.finish));
        }
        return latest;
    }

    @ShadowSources({"ready", "delay"})
    public Integer startFromReady() {
        return orZero(ready) + orZero(delay);
    }

    @ShadowSources({"start", "mode"})
    public Integer finishFromStart() {
        return orZero(start) + (mode == null ? 0 : mode.duration());
    }

    @ShadowSources({"start", "finish"})
    public List<Integer> unitsOfTime() {
        return IntStream.range(orZero(start), orZero(finish)).boxed().toList();
    }

    static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
