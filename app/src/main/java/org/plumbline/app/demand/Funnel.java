package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.ProposalSteps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much of what is asked for becomes a project, and where it waits, out of what the acting person may see.
@Service
public class Funnel {
    private final Ideas ideas;
    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Clock clock;

    Funnel(Ideas ideas, Proposals proposals, ProposalSteps steps, Clock clock) {
        this.ideas = ideas;
        this.proposals = proposals;
        this.steps = steps;
        this.clock = clock;
    }

    /// A stage and all that ever reached it.
    ///
    /// @param count how many reached it
    /// @param here how many stand at it now
    /// @param cost all that those cost which reached it, by currency; an idea's likely cost has none
    /// @param conversion of those that reached the stage before, 0.4 is 40 %; null for the first, and after nothing
    public record Stage(
            String label,
            long count,
            long here,
            Map<String, BigDecimal> cost,
            @Nullable BigDecimal conversion) {}

    /// How long proposals stay in a state.
    ///
    /// @param stays how often one was in it, up to today
    /// @param days half of them stayed longer
    public record Stay(ProposalState state, long stays, long days) {}

    /// How many help in one way; one that helps in several counts in each.
    ///
    /// @param ideas handed in
    /// @param proposals written
    /// @param approved of these, those that were approved
    public record Mix(HelpKind way, long ideas, long proposals, long approved) {}

    /// The funnel.
    ///
    /// @param stages idea, accepted, proposal, qualified, scored, approved, project
    /// @param mix each way of helping
    public record Found(List<Stage> stages, List<Stay> stays, List<Mix> mix) {}

    /// The funnel of all that the acting person may see.
    @Transactional(readOnly = true)
    public Found all() {
        var had = ideas.list(IdeaFilter.all()).rows().stream()
                .filter(idea -> idea.state() != IdeaState.DRAFT)
                .toList();
        var all = proposals.list(ProposalFilter.all()).rows();
        var lives = steps.of(all.stream().map(ProposalView::id).toList());
        var stages = new ArrayList<Stage>();
        var accepted =
                had.stream().filter(idea -> idea.state() == IdeaState.ACCEPTED).count();
        var waiting = had.stream().filter(idea -> idea.state().isOpen()).count();
        stages.add(new Stage("Ideas handed in", had.size(), waiting, Map.of(), null));
        stages.add(new Stage("Ideas accepted", accepted, accepted, Map.of(), ratio(accepted, had.size())));
        var approved = new ArrayList<ProposalView>();
        var before = 0L;
        for (var state : List.of(
                ProposalState.DRAFT,
                ProposalState.QUALIFIED,
                ProposalState.SCORED,
                ProposalState.APPROVED,
                ProposalState.CONVERTED)) {
            var reached = all.stream()
                    .filter(one -> reached(one, lives.getOrDefault(one.id(), List.of()))
                            .contains(state))
                    .toList();
            var here = reached.stream().filter(one -> one.state() == state).count();
            stages.add(new Stage(
                    label(state),
                    reached.size(),
                    here,
                    cost(reached),
                    state == ProposalState.DRAFT ? null : ratio(reached.size(), before)));
            before = reached.size();
            if (state == ProposalState.APPROVED) {
                approved.addAll(reached);
            }
        }
        return new Found(stages, stays(lives), mix(had, all, approved));
    }

    private static List<Mix> mix(List<IdeaView> ideas, List<ProposalView> proposals, List<ProposalView> approved) {
        return Arrays.stream(HelpKind.values())
                .map(way -> new Mix(
                        way,
                        ideas.stream()
                                .filter(one -> one.text().helps().containsKey(way))
                                .count(),
                        helping(proposals, way),
                        helping(approved, way)))
                .toList();
    }

    private static long helping(List<ProposalView> some, HelpKind way) {
        return some.stream().filter(one -> one.text().helps().containsKey(way)).count();
    }

    private static String label(ProposalState state) {
        return switch (state) {
            case DRAFT -> "Proposals";
            case CONVERTED -> "Projects";
            default -> state.label();
        };
    }

    /// What a proposal reached: a later stage counts as all before it, for a must may be approved without a score.
    private static Set<ProposalState> reached(ProposalView proposal, List<ProposalStep> life) {
        var reached = EnumSet.of(ProposalState.DRAFT, proposal.state());
        life.forEach(step -> reached.add(step.to()));
        var course =
                List.of(ProposalState.QUALIFIED, ProposalState.SCORED, ProposalState.APPROVED, ProposalState.CONVERTED);
        for (var i = course.size() - 1; i > 0; i--) {
            if (reached.contains(course.get(i))) {
                reached.add(course.get(i - 1));
            }
        }
        return reached;
    }

    private static Map<String, BigDecimal> cost(List<ProposalView> some) {
        var costs = new TreeMap<String, BigDecimal>();
        for (var proposal : some) {
            var cost = proposal.headline().cost();
            if (cost != null) {
                costs.merge(proposal.text().currency(), cost, BigDecimal::add);
            }
        }
        return costs;
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32);
    }

    private List<Stay> stays(Map<UUID, List<ProposalStep>> lives) {
        var days = new EnumMap<ProposalState, List<Long>>(ProposalState.class);
        for (var life : lives.values()) {
            for (var i = 0; i < life.size(); i++) {
                var until = i + 1 < life.size() ? life.get(i + 1).at() : clock.instant();
                days.computeIfAbsent(life.get(i).to(), state -> new ArrayList<>())
                        .add(days(life.get(i).at(), until));
            }
        }
        var stays = new ArrayList<Stay>();
        days.forEach((state, all) -> {
            if (state.isOpen()) {
                var sorted = all.stream().sorted().toList();
                stays.add(new Stay(state, sorted.size(), sorted.get(sorted.size() / 2)));
            }
        });
        return stays;
    }

    private static long days(Instant from, Instant until) {
        return Math.max(
                0, Duration.between(from, until).truncatedTo(ChronoUnit.DAYS).toDays());
    }
}
