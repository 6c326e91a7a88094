package org.plumbline.app.kernel.internal;

import java.time.Duration;
import org.plumbline.app.kernel.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets what nobody asks for any more.
@Configuration(proxyBeanMethods = false)
class CleaningJob {
    @Bean
    RecurringJob forgetOldAnswers(IdempotencyTable table) {
        return RecurringJob.every("forget-old-answers", Duration.ofHours(1), table::forgetOld);
    }
}
