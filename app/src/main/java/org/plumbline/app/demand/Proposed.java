package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal as a candidate for a choice: what it costs, brings and needs, in its own currency.
///
/// @param key such as `PRP-0007`; its page is `/proposals/PRP-0007`
/// @param departmentId whom it serves; null while unknown
/// @param leadId who works it out; null while nobody does
/// @param currency of all its amounts, three letters
/// @param wishedStart the first month it is wished for; null while unknown
/// @param months how long it takes; null while unknown
/// @param staffing the people it asks for
/// @param mandatory true where it must be done whatever it scores
/// @param npv what it is worth today, of the recommended option; null without a business case
/// @param costByYear what is spent by calendar year, of the recommended option; empty without a business case
/// @param benefitByYear what it brings by calendar year, the same
/// @param projectId what it became; null before
public record Proposed(
        UUID id,
        String key,
        String title,
        ProposalState state,
        @Nullable UUID departmentId,
        @Nullable UUID leadId,
        Bucket bucket,
        ProposalKind kind,
        String currency,
        @Nullable YearMonth wishedStart,
        @Nullable Integer months,
        Staffing staffing,
        boolean mandatory,
        @Nullable BigDecimal npv,
        Map<Integer, BigDecimal> costByYear,
        Map<Integer, BigDecimal> benefitByYear,
        @Nullable UUID projectId) {
    static Proposed of(ProposalView proposal) {
        var text = proposal.text();
        return new Proposed(
                proposal.id(),
                proposal.key(),
                proposal.title(),
                proposal.state(),
                text.people().departmentId(),
                text.people().leadId(),
                text.bucket(),
                text.kind(),
                text.currency(),
                text.wish().start(),
                text.wish().months(),
                text.wish().staffing(),
                text.isMandatory(),
                proposal.headline().npv(),
                proposal.headline().costByYear(),
                proposal.headline().benefitByYear(),
                proposal.projectId());
    }

    /// Its page.
    public String href() {
        return "/proposals/" + key;
    }
}
