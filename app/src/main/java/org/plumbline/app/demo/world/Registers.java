package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Facts.Exposure;

/// What a project keeps in its registers.
public record Registers(
        List<Risk> risks,
        List<Issue> issues,
        List<Assumption> assumptions,
        List<Dependency> dependencies,
        List<Decision> decisions,
        List<Action> actions,
        List<Change> changes) {

    private static final int CRITICAL_SCORE = 16;

    public Registers {
        risks = List.copyOf(risks);
        issues = List.copyOf(issues);
        assumptions = List.copyOf(assumptions);
        dependencies = List.copyOf(dependencies);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        changes = List.copyOf(changes);
    }

    /// What the risk register said at the end of `day`.
    public Exposure risksOn(LocalDate day) {
        var open = risks.stream()
                .filter(r -> isOpen(r.raisedOn(), r.closedOn(), day))
                .toList();
        var critical = open.stream().filter(r -> r.score() >= CRITICAL_SCORE).count();
        var unmanaged = open.stream().filter(r -> r.dueOn().isBefore(day)).count();
        return new Exposure(open.size(), (int) critical, (int) unmanaged);
    }

    /// What the issue register said at the end of `day`.
    public Exposure issuesOn(LocalDate day) {
        var open = issues.stream()
                .filter(i -> isOpen(i.raisedOn(), i.closedOn(), day))
                .toList();
        var critical =
                open.stream().filter(i -> i.priority() == Priority.CRITICAL).count();
        var unmanaged = open.stream().filter(i -> i.dueOn().isBefore(day)).count();
        return new Exposure(open.size(), (int) critical, (int) unmanaged);
    }

    static boolean isOpen(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /// Something that may happen; scores are probability times impact, 1 to 5 each (F49).
    ///
    /// @param impactCost cost if it occurs, in the project's currency
    /// @param dueOn day by which the answer is to be in place
    /// @param proximity day from which it may strike
    /// @param residualProbability probability after the answer
    public record Risk(
            String key,
            String title,
            String category,
            String cause,
            String event,
            String effect,
            int probability,
            int impact,
            int residualProbability,
            int residualImpact,
            BigDecimal impactCost,
            Response response,
            String answer,
            String ownerKey,
            LocalDate raisedOn,
            LocalDate dueOn,
            LocalDate proximity,
            @Nullable LocalDate closedOn,
            RiskState state) {
        public int score() {
            return probability * impact;
        }
    }

    /// What is done about a risk (F51); EXPLOIT answers an opportunity.
    public enum Response {
        AVOID,
        TRANSFER,
        MITIGATE,
        ACCEPT,
        ESCALATE,
        EXPLOIT
    }

    /// Where a risk stands.
    public enum RiskState {
        IDENTIFIED,
        ASSESSED,
        TREATED,
        MONITORED,
        OCCURRED,
        EXPIRED,
        CLOSED
    }

    /// Something that has happened and needs an answer; `resolution` is empty while it is sought.
    public record Issue(
            String key,
            String title,
            String description,
            Priority priority,
            String ownerKey,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate closedOn,
            String resolution) {}

    /// How urgent an issue is.
    public enum Priority {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    /// What the plan takes for granted; `holds` is null until somebody has checked.
    public record Assumption(
            String key,
            String text,
            String check,
            String ownerKey,
            LocalDate raisedOn,
            LocalDate checkBy,
            @Nullable Boolean holds) {}

    /// What a project gets from elsewhere.
    ///
    /// @param giverKey the giving project, null where it comes from outside
    /// @param giver who gives, in words
    public record Dependency(
            String key,
            @Nullable String giverKey,
            String giver,
            String what,
            String ownerKey,
            LocalDate neededOn,
            DependencyState state) {}

    /// Where a dependency stands.
    public enum DependencyState {
        AGREED,
        AT_RISK,
        LATE,
        GIVEN
    }

    /// A question above the project manager.
    ///
    /// @param decidedOn null while it waits; then `outcome` is empty
    /// @param weeklyCostOfWaiting what each week without an answer costs
    public record Decision(
            String key,
            String question,
            String askedOfKey,
            LocalDate requestedOn,
            LocalDate neededBy,
            @Nullable LocalDate decidedOn,
            String outcome,
            BigDecimal weeklyCostOfWaiting) {}

    /// A small thing somebody promised to do.
    public record Action(
            String key,
            String text,
            String ownerKey,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /// A request to alter what was promised.
    public record Change(
            String key,
            String title,
            String reason,
            int impactDays,
            BigDecimal impactCost,
            String impactScope,
            String raisedByKey,
            LocalDate raisedOn,
            @Nullable LocalDate decidedOn,
            ChangeState state) {}

    /// Where a change request stands.
    public enum ChangeState {
        RAISED,
        IMPACT_ASSESSED,
        AT_BOARD,
        APPROVED,
        REJECTED,
        DEFERRED,
        IMPLEMENTED,
        VERIFIED
    }
}
