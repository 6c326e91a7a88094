package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A gate as the acting person may see it.
///
/// @param key what people call it, such as `GAT-0007`
/// @param about what it decides on
/// @param stage what it opens
/// @param bodyId the governance body that decides; null for named people
/// @param answers by place of the criterion
/// @param dueOn until when a decision is needed; null without a day
/// @param askedAt when it was put before the gatekeepers; null before
/// @param decision null before
/// @param version counted up by each change
public record GateView(
        UUID id,
        String key,
        About about,
        String stage,
        GateTemplate template,
        @Nullable UUID bodyId,
        Bar bar,
        GateState state,
        Map<Integer, GateTemplate.Answer> answers,
        @Nullable LocalDate dueOn,
        @Nullable Instant askedAt,
        List<Keeper> keepers,
        List<Vote> votes,
        @Nullable Decision decision,
        List<Condition> conditions,
        int version) {
    /// What a gate decides on: a proposal or a project.
    ///
    /// @param key such as `PRP-0007` or `PRJ-0042`
    public record About(boolean isProject, UUID id, String key, String title) {
        /// Its page.
        public String href() {
            return (isProject ? "/projects/" : "/proposals/") + key;
        }
    }

    /// When enough have voted.
    ///
    /// @param percent of those with a say, rounded up, and at least one
    /// @param needsChair true where one who leads must be among them
    public record Bar(int percent, boolean needsChair) {}

    /// Somebody with a say.
    ///
    /// @param deputyId who may vote instead; null for nobody
    /// @param leads true for chair and deputy chair
    /// @param recusal why this person has no say here; null where they have
    public record Keeper(
            UUID personId,
            @Nullable UUID deputyId,
            boolean leads,
            @Nullable String recusal) {}

    /// What somebody said.
    ///
    /// @param personId whose vote it is
    /// @param castBy who gave it: that person or the deputy
    public record Vote(UUID personId, UUID castBy, GateVerdict verdict, String words, Instant at) {}

    /// What was decided.
    ///
    /// @param tranche money released until the next gate; null where none was
    /// @param score of what should be met, then; null where nothing was scored
    /// @param votes given, of those needed
    public record Decision(
            GateVerdict verdict,
            String reason,
            UUID decidedBy,
            Instant decidedAt,
            @Nullable BigDecimal tranche,
            @Nullable String currency,
            @Nullable BigDecimal score,
            boolean isEligible,
            int votes,
            int needed) {}

    /// Something that must be done after a go with conditions.
    ///
    /// @param doneOn null while it is not
    public record Condition(
            UUID id,
            String text,
            UUID ownerId,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneWords) {}

    public GateView {
        answers = Map.copyOf(answers);
        keepers = List.copyOf(keepers);
        votes = List.copyOf(votes);
        conditions = List.copyOf(conditions);
    }

    /// The same, with what it is about as people call it.
    GateView about(About named) {
        return new GateView(
                id,
                key,
                named,
                stage,
                template,
                bodyId,
                bar,
                state,
                answers,
                dueOn,
                askedAt,
                keepers,
                votes,
                decision,
                conditions,
                version);
    }

    /// What its answers come to.
    public GateTemplate.Outcome outcome() {
        return template.outcome(answers);
    }

    /// How many must vote: the share of those with a say, rounded up, and at least one.
    public int needed() {
        var voting = (int)
                keepers.stream().filter(keeper -> keeper.recusal() == null).count();
        return Math.max(1, Math.ceilDiv(voting * bar.percent(), 100));
    }

    /// True where enough have voted, and one who leads among them where that is needed.
    public boolean hasQuorum() {
        var leaders =
                keepers.stream().filter(Keeper::leads).map(Keeper::personId).collect(Collectors.toSet());
        return votes.size() >= needed()
                && (!bar.needsChair() || votes.stream().anyMatch(vote -> leaders.contains(vote.personId())));
    }

    /// What most voted for; several where they are even, none without a vote.
    public Set<GateVerdict> leading() {
        var counts = new EnumMap<GateVerdict, Integer>(GateVerdict.class);
        votes.forEach(vote -> counts.merge(vote.verdict(), 1, Integer::sum));
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /// Its page.
    public String href() {
        return "/gates/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("gate", id, key, about.isProject() ? about.id() : null);
    }
}
