package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demand.ScoreOrigin;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoreSource;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// What the business case computes for scoring, and which score sheets wait for whom.
@Configuration(proxyBeanMethods = false)
class ScoringWiring {
    private record Case(Proposals proposals, ScoreOrigin origin) implements ScoreSource {
        @Override
        public Map<UUID, BigDecimal> of(Collection<UUID> subjects) {
            var values = new HashMap<UUID, BigDecimal>();
            for (var proposal : proposals.of(subjects)) {
                var value = origin == ScoreOrigin.NPV
                        ? proposal.headline().npv()
                        : proposal.headline().cost();
                if (value != null) {
                    values.put(proposal.id(), value);
                }
            }
            return values;
        }
    }

    @Bean
    static ScoreSource netPresentValues(@Lazy Proposals proposals) {
        return new Case(proposals, ScoreOrigin.NPV);
    }

    @Bean
    static ScoreSource costs(@Lazy Proposals proposals) {
        return new Case(proposals, ScoreOrigin.COST);
    }

    @Bean
    static WorkSource scoringWork(@Lazy ScoreSheets sheets, @Lazy Proposals proposals) {
        return () -> sheets.mayScore()
                ? Stream.concat(begun(sheets), waiting(sheets, proposals)).toList()
                : List.of();
    }

    private static Stream<WorkItem> begun(ScoreSheets sheets) {
        return sheets.begun().stream()
                .map(subject -> new WorkItem(
                        WorkItem.Section.DUE,
                        t("Finish scoring {0}", subject.title()),
                        "/scoring/sheets/" + subject.key(),
                        subject.key(),
                        null));
    }

    private static Stream<WorkItem> waiting(ScoreSheets sheets, Proposals proposals) {
        if (!sheets.mayAgree()) {
            return Stream.of();
        }
        var waiting = proposals.candidates().stream()
                .filter(proposal -> proposal.state() == ProposalState.QUALIFIED)
                .count();
        return waiting == 0
                ? Stream.of()
                : Stream.of(new WorkItem(
                        WorkItem.Section.DECIDE,
                        waiting == 1
                                ? t("1 proposal waits for its score")
                                : t("{0} proposals wait for their score", waiting),
                        "/scoring",
                        t("Qualified, not scored yet"),
                        null));
    }
}
