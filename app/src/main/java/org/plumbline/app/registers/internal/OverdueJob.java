package org.plumbline.app.registers.internal;

import java.time.Clock;
import java.time.LocalTime;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells each morning of what came due: nobody changed it, yet it stands differently.
@Configuration(proxyBeanMethods = false)
class OverdueJob {
    @Bean
    RecurringJob tellOfOverdueRecords(Registers registers, Clock clock) {
        return RecurringJob.daily(
                "tell-of-overdue-records", LocalTime.of(0, 10), clock.getZone(), registers::tellOfNewlyOverdue);
    }
}
