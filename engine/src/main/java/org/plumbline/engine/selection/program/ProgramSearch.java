package org.plumbline.engine.selection.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the best answers to a program with whatever suits it, and says how good they can be at most.
///
/// Order: the relaxation (bound, prices), a first look by breeding where the program is a packing and by rounding where
/// it is none, branch and bound on what the margins leave open, and with the rest of the time breeding again, or better
/// answers near the best and then the exact solver if there is one, else branch and bound to the end.
public final class ProgramSearch {
    private static final long LARGEST_TABLEAU = 6_000_000;
    private static final double FIRST_LOOK = 0.05;
    private static final double PROOF = 0.25;
    private static final double NEIGHBOURS = 0.5;
    private static final double ROOT = 0.15;
    private static final long FIRST_STEPS = 100_000;

    private final BinaryProgram program;
    private final @Nullable ExactSolver exact;
    private final Effort effort;
    private final Deadline deadline;
    private final Watch watch;
    private final boolean isPacking;
    private @Nullable Relaxation relaxation;
    private @Nullable BitSet best;
    private long value = Long.MIN_VALUE / 2;
    private long bound;

    private ProgramSearch(BinaryProgram program, Effort effort, @Nullable ExactSolver exact, Watch watch) {
        this.program = program;
        this.effort = effort;
        this.exact = exact;
        this.watch = watch;
        deadline = new Deadline(effort, watch);
        isPacking = KnapsackCore.isPacking(program);
        for (var one : program.values()) {
            bound += Math.max(0, one);
        }
    }

    /// Searches within the effort.
    ///
    /// @param exact used where it helps, null to do without
    /// @param start answers to begin with; ignored where they break a limit
    public static Answer solve(
            BinaryProgram program, Effort effort, @Nullable ExactSolver exact, @Nullable BitSet start) {
        return solve(program, effort, exact, start, Watch.NONE);
    }

    /// The same, watched: a stop is answered with the best so far.
    public static Answer solve(
            BinaryProgram program, Effort effort, @Nullable ExactSolver exact, @Nullable BitSet start, Watch watch) {
        var search = new ProgramSearch(program, effort, exact, watch);
        if (start != null) {
            search.improve(start);
        }
        return search.solve();
    }

    private Answer solve() {
        if (isPacking) {
            improve(new BitSet());
        }
        if ((long) program.size() * program.rows().size() <= LARGEST_TABLEAU) {
            var root = new Relaxation(program);
            root.solve(50 * (program.size() + program.rows().size()));
            if (root.isInfeasible()) {
                return new Answer.Impossible();
            }
            relaxation = root;
            atMost((long) Math.floor(root.bound(root.margins())));
        }
        return relaxation == null ? exactly() : search(relaxation);
    }

    private Answer search(Relaxation root) {
        var breeding = isPacking && program.size() > 0 ? new KnapsackSearch(program, root, effort.seed()) : null;
        if (breeding != null) {
            improve(breeding.search(deadline.share(FIRST_LOOK, FIRST_STEPS)));
        } else {
            var rounded = new Rounding(program, root).answers();
            if (rounded != null) {
                improve(rounded);
            }
        }
        if (value >= bound) {
            return answer();
        }
        var isBounded = breeding == null && exact != null && best != null;
        if (isProvenByBranching(root, deadline.share(isBounded ? FIRST_LOOK : PROOF, Long.MAX_VALUE))) {
            return best == null ? new Answer.Impossible() : proven();
        }
        if (breeding != null) {
            breedSideBySide(root, breeding);
            return answer();
        }
        if (best != null) {
            anneal(root, best);
        }
        return isBest() ? answer() : exactly();
    }

    /// Better answers by annealing, and closer bounds where a solver for them is at hand.
    private void anneal(Relaxation root, BitSet from) {
        var bounding = exact != null && exact.isAvailable() ? exact.bounding() : null;
        if (bounding == null) {
            annealSideBySide(root, from, deadline.share(NEIGHBOURS, Long.MAX_VALUE), effort.threads());
        } else if (effort.threads() == 1) {
            bound(bounding, deadline.share(ROOT, Long.MAX_VALUE).secondsLeft(), 1);
            annealSideBySide(root, from, deadline.share(NEIGHBOURS, Long.MAX_VALUE), 1);
            bound(bounding, deadline.secondsLeft(), Long.MAX_VALUE);
        } else {
            var bounds = new FutureTask<>(() -> boundTwice(bounding), new BitSet());
            Thread.ofPlatform().daemon().name("bounds").start(bounds);
            annealSideBySide(root, from, deadline.alike(until(bounds)), effort.threads() - 1);
            answer(bounds);
        }
    }

    private void annealSideBySide(Relaxation root, BitSet from, Deadline until, int threads) {
        var others = new ArrayList<FutureTask<BitSet>>();
        for (var thread = 1; thread < threads; thread++) {
            var other = new Annealing(program, root, effort.seed() + 7919L * thread, this::improve);
            var alike = until.alike();
            var task = new FutureTask<>(() -> other.search(from, alike));
            Thread.ofPlatform().daemon().name("annealing-" + thread).start(task);
            others.add(task);
        }
        improve(new Annealing(program, root, effort.seed(), this::improve).search(from, until));
        others.forEach(other -> improve(answer(other)));
    }

    /// The root of the tree first, so that a closer bound is told early, then the whole from the best answers found
    /// meanwhile.
    private void boundTwice(ExactSolver bounding) {
        var seconds = deadline.secondsLeft();
        bound(bounding, ROOT * seconds, 1);
        bound(bounding, deadline.secondsLeft(), Long.MAX_VALUE);
    }

    private void bound(ExactSolver bounding, double seconds, long steps) {
        if (seconds <= 0 || watch.isStopped() || isBest()) {
            return;
        }
        var part = new Effort(seconds, Math.min(steps, effort.steps()), effort.seed(), 1);
        switch (bounded(bounding, part)) {
            case Answer.Found(var yeses, var _, var most) -> {
                improve(yeses);
                atMost(most);
            }
            case Answer.Unknown(var most) -> atMost(most);
            case Answer.Impossible _ -> {
                // By rounding errors: there are answers, or nobody would ask for bounds.
            }
        }
    }

    /// What is found by then is not lost because bounds fail.
    private Answer bounded(ExactSolver bounding, Effort part) {
        try {
            return bounding.solve(program, part, best(), Watch.stoppedBy(watch::isStopped));
        } catch (IllegalArgumentException | IllegalStateException failed) {
            System.getLogger(ProgramSearch.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "No closer bound by {0}, the one so far is shown: {1}",
                            bounding.name(),
                            failed.getMessage());
            return new Answer.Unknown(Long.MAX_VALUE);
        }
    }

    /// Ended by our own watch, when nothing better can be found, or when the task is done.
    private Watch until(FutureTask<?> task) {
        return Watch.stoppedBy(() -> watch.isStopped() || task.isDone() || isBest());
    }

    /// Each thread breeds a line of its own, from a seed of its own.
    private void breedSideBySide(Relaxation root, KnapsackSearch first) {
        var others = new ArrayList<FutureTask<BitSet>>();
        for (var thread = 1; thread < effort.threads(); thread++) {
            var other = new KnapsackSearch(program, root, effort.seed() + 7919L * thread);
            var until = deadline.alike();
            var task = new FutureTask<>(() -> other.search(until));
            Thread.ofPlatform().daemon().name("breeding-" + thread).start(task);
            others.add(task);
        }
        improve(first.search(deadline));
        others.forEach(other -> improve(answer(other)));
    }

    private static BitSet answer(FutureTask<BitSet> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new BitSet();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a search beside the first failed", failed.getCause());
        }
    }

    /// True where all was tried that could be better than the best.
    private boolean isProvenByBranching(Relaxation root, Deadline until) {
        var margins = root.margins();
        var limit = root.bound(margins);
        var wanted = best == null ? Long.MIN_VALUE : program.next(value);
        var open = IntStream.range(0, program.size())
                .filter(j -> best == null || limit - Math.abs(margins[j]) >= wanted)
                .toArray();
        var answered = new BitSet();
        for (var j = 0; j < margins.length; j++) {
            answered.set(j, margins[j] > 0);
        }
        var restriction = new Restriction(program, open, answered);
        var branching = new BranchAndBound(
                restriction.program(),
                until,
                value - restriction.fixedValue(),
                yeses -> improve(restriction.whole(yeses)));
        var found = branching.search();
        if (found != null) {
            improve(restriction.whole(found));
        }
        return branching.isComplete();
    }

    private Answer exactly() {
        if (exact == null || !exact.isAvailable()) {
            return withoutSolver();
        }
        var seconds = deadline.secondsLeft();
        if (seconds <= 0 || watch.isStopped()) {
            return answer();
        }
        var answer = exact.solve(program, effort.lasting(seconds), best, watch);
        return switch (answer) {
            case Answer.Found(var yeses, var _, var most) -> {
                improve(yeses);
                atMost(most);
                yield answer();
            }
            case Answer.Impossible impossible -> best == null ? impossible : answer();
            case Answer.Unknown(var most) -> {
                atMost(most);
                yield answer();
            }
        };
    }

    private Answer withoutSolver() {
        if (relaxation != null && isProvenByBranching(relaxation, deadline)) {
            return best == null ? new Answer.Impossible() : proven();
        }
        return answer();
    }

    private synchronized void improve(BitSet yeses) {
        var worth = program.value(yeses);
        if ((best == null || worth > value) && program.allows(yeses)) {
            best = yeses;
            value = worth;
            watch.onFound(worth);
        }
    }

    private synchronized void atMost(long most) {
        bound = Math.min(bound, program.atMost(most));
        watch.onBound(bound);
    }

    private synchronized @Nullable BitSet best() {
        return best;
    }

    /// True where nothing better can be found.
    private synchronized boolean isBest() {
        return best != null && value >= bound;
    }

    private Answer proven() {
        bound = value;
        return answer();
    }

    private Answer answer() {
        return best == null ? new Answer.Unknown(bound) : new Answer.Found(best, value, Math.max(value, bound));
    }
}
