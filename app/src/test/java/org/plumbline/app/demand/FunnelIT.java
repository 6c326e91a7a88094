package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// The way from idea to project, counted, and what is wished for when.
class FunnelIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor lead =
            Running.person(Role.TEAM_MEMBER, org.plumbline.app.kernel.ScopeKind.OFFICE, UUID.randomUUID());

    private ProposalView brought(String currency, ProposalState... life) {
        var title = "Solar roof " + UUID.randomUUID().toString().substring(0, 8);
        var now = Instant.now();
        var steps = new java.util.ArrayList<BroughtProposal.Step>();
        for (var i = 0; i < life.length; i++) {
            steps.add(new BroughtProposal.Step(now.minus(10L * (life.length - i), ChronoUnit.DAYS), life[i], null));
        }
        var option = new CaseOption(
                "Buy", "", List.of(new YearFlow(2027, new BigDecimal("100"), BigDecimal.ZERO, new BigDecimal("150"))));
        return Running.as(
                head,
                () -> Running.bean(Proposals.class)
                        .bring(new BroughtProposal(
                                new ProposalText(
                                        title,
                                        "p",
                                        "n",
                                        Map.of(HelpKind.COST, "c"),
                                        new ProposalText.People(null, null, lead.personId()),
                                        ProposalKind.PROJECT,
                                        Bucket.RUN,
                                        null,
                                        currency,
                                        new ProposalText.Wish(YearMonth.of(2027, 3), 6)),
                                null,
                                null,
                                BusinessCase.EMPTY.with(1, option),
                                steps,
                                null)));
    }

    @Test
    @Requirement({"R087", "R091"})
    void each_stage_says_how_many_reached_it_at_what_cost_and_how_long_they_stayed() {
        brought("GBP", ProposalState.DRAFT);
        brought("GBP", ProposalState.DRAFT, ProposalState.QUALIFIED, ProposalState.SCORED);
        brought("EUR", ProposalState.DRAFT, ProposalState.QUALIFIED, ProposalState.APPROVED);
        brought("GBP", ProposalState.DRAFT, ProposalState.QUALIFIED, ProposalState.REJECTED);

        var found = Running.as(lead, () -> Running.bean(Funnel.class).all());

        assertThat(found.stages())
                .extracting(Funnel.Stage::label, Funnel.Stage::count, Funnel.Stage::here)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Proposals", 4L, 1L),
                        org.assertj.core.groups.Tuple.tuple("Qualified", 3L, 0L),
                        org.assertj.core.groups.Tuple.tuple("Scored", 2L, 1L),
                        org.assertj.core.groups.Tuple.tuple("Approved", 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple("Projects", 0L, 0L));
        var qualified = found.stages().get(3);
        assertThat(qualified.conversion()).isEqualByComparingTo("0.75");
        assertThat(qualified.cost()).containsOnlyKeys("EUR", "GBP");
        assertThat(qualified.cost().get("GBP")).isEqualByComparingTo("200");
        assertThat(found.stays())
                .filteredOn(stay -> stay.state() == ProposalState.QUALIFIED)
                .singleElement()
                .satisfies(stay -> {
                    assertThat(stay.stays()).isEqualTo(3);
                    assertThat(stay.days()).isEqualTo(10);
                });
        assertThat(found.mix()).contains(new Funnel.Mix(HelpKind.COST, 0, 4, 1));
        var visitor = Visitor.signedIn(lead);
        assertThat(visitor.get("/proposals/funnel").body()).contains("How it helps", "Lowers cost");
        assertThat(visitor.get("/proposals/funnel").body()).contains("75 %", "€100 + £200");
        assertThat(visitor.get("/proposals/roadmap").body()).contains("Solar roof");
    }
}
