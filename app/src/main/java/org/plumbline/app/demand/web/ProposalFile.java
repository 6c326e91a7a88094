package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.stereotype.Component;

/// The list of proposals as a file, without pages.
@Component
class ProposalFile {
    private static final int MOST = 20_000;
    private static final List<String> HEADS = List.of(
            "Key",
            "Proposal",
            "State",
            "Becomes",
            "Bucket",
            "Must be done",
            "Currency",
            "Cost",
            "Benefits",
            "NPV",
            "First month",
            "Months",
            "People",
            "Department",
            "Sponsor",
            "Worked out by",
            "Purpose",
            "Need",
            "How it helps",
            "Decided",
            "Reason");

    private final Proposals proposals;
    private final ProposalRegister register;

    ProposalFile(Proposals proposals, ProposalRegister register) {
        this.proposals = proposals;
        this.register = register;
    }

    /// The file of what the query leaves.
    ListFile of(RegisterQuery query) {
        return new ListFile("proposals", t("Proposals"), HEADS, lines(query));
    }

    private List<List<@Nullable Object>> lines(RegisterQuery query) {
        var rows = proposals.list(ProposalRegister.filter(query).unpaged(MOST)).rows();
        var names = register.names(rows);
        return rows.stream().map(proposal -> line(proposal, names)).toList();
    }

    private static List<@Nullable Object> line(ProposalView proposal, Map<UUID, String> names) {
        var text = proposal.text();
        var line = new ArrayList<@Nullable Object>(List.of(
                proposal.key(),
                proposal.title(),
                t(proposal.state().label()),
                t(text.kind().label()),
                t(text.bucket().label())));
        line.add(text.mandatoryReason());
        line.add(text.currency());
        line.add(whole(proposal.headline().cost()));
        line.add(whole(proposal.headline().benefit()));
        line.add(whole(proposal.headline().npv()));
        line.add(text.wish().start());
        line.add(text.wish().months());
        line.add(text.wish().staffing().words());
        line.add(ProposalRegister.name(names, text.people().departmentId()));
        line.add(ProposalRegister.name(names, text.people().sponsorId()));
        line.add(ProposalRegister.name(names, text.people().leadId()));
        line.add(text.purpose());
        line.add(text.need());
        line.add(text.helps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(way -> t(way.getKey().label()) + ": " + way.getValue())
                .collect(Collectors.joining("; ")));
        line.add(proposal.decidedOn());
        line.add(proposal.reason());
        return line;
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
