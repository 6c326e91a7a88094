package org.plumbline.app.capability.change.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.plumbline.app.capability.change.AdoptionMeter;
import org.plumbline.app.capability.change.LowAdoption;
import org.plumbline.app.kernel.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Measures the present month and the one before again and again, and raises what is low once a month stands.
@Component
public class AdoptionDay {
    private final AdoptionMeter meter;
    private final LowAdoption low;
    private final Clock clock;

    AdoptionDay(AdoptionMeter meter, LowAdoption low, Clock clock) {
        this.meter = meter;
        this.low = low;
        this.clock = clock;
    }

    @Bean
    static RecurringJob adoptionDay(@Lazy AdoptionDay day) {
        return RecurringJob.every("adoption-day", Duration.ofHours(6), day::run);
    }

    /// Measures what is due; running it again changes nothing that stands.
    public void run() {
        var month = YearMonth.now(clock);
        if (meter.measure(month.minusMonths(1))) {
            var _ = low.raise(month.minusMonths(1));
        }
        var _ = meter.measure(month);
    }
}
