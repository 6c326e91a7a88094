package org.plumbline.app.office;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From the purpose of an office to the work of a day: what serves what, and what serves nothing.
@Service
public class PlanTrace {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PartTable table;
    private final OfficeDoor door;
    private final Access access;
    private final Clock clock;

    PlanTrace(PartTable table, OfficeDoor door, Access access, Clock clock) {
        this.table = table;
        this.door = door;
        this.access = access;
        this.clock = clock;
    }

    /// An objective with what serves it.
    ///
    /// @param weights of its activities, in percent; 100 where they are complete
    public record Branch(PartView objective, List<Twig> activities, BigDecimal weights) {
        public Branch {
            activities = List.copyOf(activities);
        }

        /// True where activities are weighed and the weights do not add up.
        public boolean isUneven() {
            return weights.signum() > 0 && weights.compareTo(HUNDRED) != 0;
        }
    }

    /// An activity with the work that was done or is planned for it.
    public record Twig(PartView activity, List<PartView> work) {
        public Twig {
            work = List.copyOf(work);
        }
    }

    /// The whole chain.
    ///
    /// @param unlinked activities without an objective and work without an activity
    /// @param empty objectives that nothing serves
    public record Chain(List<Branch> branches, List<PartView> unlinked, List<PartView> empty) {
        public Chain {
            branches = List.copyOf(branches);
            unlinked = List.copyOf(unlinked);
            empty = List.copyOf(empty);
        }
    }

    /// The chain of a seen office; what was dropped is not in it.
    @Transactional(readOnly = true)
    public Chain of(UUID officeId) {
        var all = table.of(door.get(officeId).id()).stream()
                .filter(part -> part.state() != PartState.DROPPED)
                .toList();
        var branches = new ArrayList<Branch>();
        for (var objective : kind(all, PartKind.OBJECTIVE)) {
            var twigs = kind(all, PartKind.ACTIVITY).stream()
                    .filter(activity -> objective.id().equals(activity.facts().id("objective")))
                    .map(activity -> new Twig(activity, workOf(all, activity)))
                    .toList();
            var weights = twigs.stream()
                    .map(twig -> twig.activity().facts().amount("weight"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            branches.add(new Branch(objective, twigs, weights));
        }
        var unlinked = new ArrayList<PartView>();
        kind(all, PartKind.ACTIVITY).stream()
                .filter(activity -> !activity.facts().has("objective"))
                .forEach(unlinked::add);
        kind(all, PartKind.WORK).stream()
                .filter(work -> !work.facts().has("activity"))
                .forEach(unlinked::add);
        var empty = branches.stream()
                .filter(branch -> branch.activities().isEmpty()
                        && branch.objective().state().isOpen())
                .map(Branch::objective)
                .toList();
        return new Chain(branches, unlinked, empty);
    }

    private static List<PartView> workOf(List<PartView> all, PartView activity) {
        return kind(all, PartKind.WORK).stream()
                .filter(work -> activity.id().equals(work.facts().id("activity")))
                .toList();
    }

    private static List<PartView> kind(List<PartView> all, PartKind kind) {
        return all.stream().filter(part -> part.kind() == kind).toList();
    }

    /// Work of a day with what it serves.
    ///
    /// @param activity what it belongs to, empty where it is unlinked
    /// @param objective what that serves
    /// @param measure how its result shows
    public record Piece(PartView part, String activity, String objective, String measure) {}

    /// What the acting person has to do for offices until a day: pieces of work due by then, and activities that end
    /// by then, begin until then, or run without an end. What is overdue is among them.
    @Transactional(readOnly = true)
    public List<Piece> mine(LocalDate until) {
        var me = access.actor().personId();
        var today = LocalDate.now(clock);
        return table.naming(me).stream()
                .filter(part -> part.state().isOpen() && me.equals(part.facts().id("owner")))
                .filter(part -> part.kind() == PartKind.WORK || part.kind() == PartKind.ACTIVITY)
                .filter(part -> isDue(part, today, until))
                .sorted(Comparator.comparing(part -> Objects.requireNonNullElse(day(part), LocalDate.MAX)))
                .map(this::piece)
                .toList();
    }

    private static boolean isDue(PartView part, LocalDate today, LocalDate until) {
        if (part.kind() == PartKind.WORK) {
            var day = part.facts().date("day");
            return day == null || !day.isAfter(until);
        }
        var start = part.facts().date("start");
        var finish = part.facts().date("finish");
        if (finish == null) {
            return part.state() == PartState.DOING || (start != null && !start.isAfter(today));
        }
        var begins = start != null && !start.isBefore(today) && !start.isAfter(until);
        return begins || !finish.isAfter(until);
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(PartView part) {
        return part.kind() == PartKind.WORK
                ? part.facts().date("day")
                : part.facts().date("finish");
    }

    private Piece piece(PartView part) {
        var activity =
                part.kind() == PartKind.ACTIVITY ? part : named(part.facts().id("activity"));
        var objective = activity == null ? null : named(activity.facts().id("objective"));
        return new Piece(
                part,
                activity == null ? "" : activity.title(),
                objective == null ? "" : objective.title(),
                part.kind() == PartKind.WORK
                        ? part.facts().textOr("measure")
                        : part.facts().textOr("effect"));
    }

    private @org.jspecify.annotations.Nullable PartView named(@org.jspecify.annotations.Nullable UUID id) {
        return id == null ? null : table.byIds(List.of(id)).stream().findFirst().orElse(null);
    }
}
