package org.plumbline.app.benefits.internal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.benefits.BenefitActuals;
import org.plumbline.app.benefits.BenefitAlignment;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.reporting.DimensionSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps benefits findable by who may see them, and names them in the audit trail.
@Configuration(proxyBeanMethods = false)
class BenefitIndex {
    private record Guard(BenefitTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "benefit";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(Reader.of(access));
        }
    }

    private record Names(Benefits benefits) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return benefits.of(ids).stream()
                    .collect(Collectors.toMap(BenefitView::id, one -> one.key() + " " + one.title()));
        }
    }

    @Bean
    static SearchGuard benefitGuard(@Lazy BenefitTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static WorkSource benefitWork(
            @Lazy Benefits benefits,
            @Lazy Standings standings,
            @Lazy BenefitActuals actuals,
            @Lazy BenefitAlignment alignment,
            @Lazy Access access) {
        return new BenefitWork(benefits, standings, actuals, alignment, access);
    }

    @Bean
    static DimensionSource benefitDimension(@Lazy Benefits benefits, @Lazy Standings standings) {
        return new BenefitDimension(benefits, standings);
    }

    @Bean
    static IdNames benefitNames(@Lazy Benefits benefits) {
        return new Names(benefits);
    }
}
