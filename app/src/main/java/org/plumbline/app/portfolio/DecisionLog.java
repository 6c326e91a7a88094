package org.plumbline.app.portfolio;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.demand.ProposalFilter;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.portfolio.DecisionEntry.Origin;
import org.plumbline.app.portfolio.internal.AlignmentTable;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All decisions in one place: of gates, of choices among proposals, and of the registers of projects. A person finds
/// those whose record they may see.
@Service
public class DecisionLog {
    private final Gates gates;
    private final Proposals proposals;
    private final Registers registers;
    private final Objectives objectives;
    private final AlignmentTable alignments;
    private final Clock clock;

    DecisionLog(
            Gates gates,
            Proposals proposals,
            Registers registers,
            Objectives objectives,
            AlignmentTable alignments,
            Clock clock) {
        this.gates = gates;
        this.proposals = proposals;
        this.registers = registers;
        this.objectives = objectives;
        this.alignments = alignments;
        this.clock = clock;
    }

    /// All entries that the acting person may see: what waits first, the longest wait first, then the latest decision.
    @Transactional(readOnly = true)
    public List<DecisionEntry> all() {
        var held = gates.all();
        var wanted = proposals.list(ProposalFilter.all()).rows();
        var records =
                registers.list(RegisterFilter.all().of(RegisterKind.DECISION)).rows();
        var about = new HashSet<UUID>();
        held.forEach(gate -> about.add(gate.about().id()));
        wanted.forEach(proposal -> about.add(proposal.id()));
        records.forEach(record -> about.add(record.projectId()));
        var served = served(about);
        var ofGates = held.stream().map(gate -> gate.about().id()).collect(Collectors.toSet());
        var entries = new ArrayList<DecisionEntry>();
        held.stream().filter(gate -> gate.askedAt() != null).forEach(gate -> entries.add(of(gate, served)));
        wanted.stream()
                .filter(one -> one.decidedOn() != null && !ofGates.contains(one.id()))
                .forEach(one -> entries.add(of(one, served)));
        records.forEach(record -> entries.add(of(record, served)));
        entries.sort(Comparator.comparing((DecisionEntry entry) -> entry.decidedOn() != null)
                .thenComparingLong(entry -> entry.decidedOn() == null ? age(entry) : -day(entry.decidedOn()))
                .thenComparing(DecisionEntry::key));
        return entries;
    }

    private static long age(DecisionEntry entry) {
        return entry.askedOn() == null ? Long.MAX_VALUE : day(entry.askedOn());
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? 0 : day.toEpochDay();
    }

    /// The objectives that some records serve and the acting person may see, by record.
    private Map<UUID, List<ObjectiveView>> served(Set<UUID> records) {
        var links = alignments.all().stream()
                .filter(share -> records.contains(share.itemId()))
                .toList();
        var known =
                objectives
                        .of(links.stream()
                                .map(AlignmentTable.Share::objectiveId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(ObjectiveView::id, one -> one));
        var served = new HashMap<UUID, List<ObjectiveView>>();
        for (var share : links) {
            var objective = known.get(share.objectiveId());
            if (objective != null) {
                served.computeIfAbsent(share.itemId(), id -> new ArrayList<>()).add(objective);
            }
        }
        return served;
    }

    private LocalDate day(java.time.Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private DecisionEntry of(GateView gate, Map<UUID, List<ObjectiveView>> served) {
        var decision = gate.decision();
        var asked = gate.askedAt();
        var evidence = new ArrayList<String>();
        for (var place = 0; place < gate.template().criteria().size(); place++) {
            var answer = gate.answers().get(place);
            if (answer != null && !answer.words().isBlank()) {
                evidence.add(answer.words());
            }
        }
        var score = gate.outcome().score();
        if (score != null) {
            evidence.addFirst(score.stripTrailingZeros().toPlainString() + " / 100");
        }
        return new DecisionEntry(
                Origin.GATE,
                gate.key(),
                gate.href(),
                gate.about().key() + " " + gate.about().title() + ": " + gate.stage(),
                decision == null ? "" : decision.verdict().label() + ". " + decision.reason(),
                options(gate),
                String.join("; ", evidence),
                decision == null ? null : decision.decidedBy(),
                null,
                asked == null ? null : day(asked),
                gate.dueOn(),
                decision == null ? null : day(decision.decidedAt()),
                served.getOrDefault(gate.about().id(), List.of()));
    }

    /// What a gate may decide, each with the votes it got.
    private static String options(GateView gate) {
        return Arrays.stream(GateVerdict.values())
                .map(verdict -> {
                    var votes = gate.votes().stream()
                            .filter(vote -> vote.verdict() == verdict)
                            .count();
                    return t(verdict.label()) + (votes == 0 ? "" : " (" + votes + ")");
                })
                .collect(Collectors.joining(", "));
    }

    private static DecisionEntry of(ProposalView proposal, Map<UUID, List<ObjectiveView>> served) {
        return new DecisionEntry(
                Origin.CHOICE,
                proposal.key(),
                proposal.href(),
                proposal.title(),
                proposal.state().label() + ". " + Objects.requireNonNullElse(proposal.reason(), ""),
                "",
                "",
                null,
                null,
                null,
                null,
                proposal.decidedOn(),
                served.getOrDefault(proposal.id(), List.of()));
    }

    private static DecisionEntry of(RegisterView record, Map<UUID, List<ObjectiveView>> served) {
        return new DecisionEntry(
                Origin.REGISTER,
                record.key(),
                "/registers/" + record.key(),
                record.title(),
                words(record, RegisterField.OUTCOME),
                words(record, RegisterField.OPTIONS),
                words(record, RegisterField.DESCRIPTION),
                record.reference(RegisterField.ASKED_OF),
                record.text(RegisterField.ASKED_BODY),
                record.date(RegisterField.REQUESTED_ON),
                record.date(RegisterField.NEEDED_BY),
                record.date(RegisterField.DECIDED_ON),
                served.getOrDefault(record.projectId(), List.of()));
    }

    private static String words(RegisterView record, RegisterField field) {
        return Objects.requireNonNullElse(record.text(field), "");
    }
}
