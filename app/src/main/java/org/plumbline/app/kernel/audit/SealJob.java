package org.plumbline.app.kernel.audit;

import java.time.Duration;
import org.plumbline.app.kernel.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seals the audit trail every few seconds.
@Configuration(proxyBeanMethods = false)
class SealJob {
    @Bean
    RecurringJob sealAuditTrail(AuditSeal seal) {
        return RecurringJob.every("seal-audit-trail", Duration.ofSeconds(5), seal::seal);
    }
}
