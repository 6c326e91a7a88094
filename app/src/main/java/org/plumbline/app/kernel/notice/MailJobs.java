package org.plumbline.app.kernel.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.plumbline.app.kernel.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When mail goes out.
@Configuration(proxyBeanMethods = false)
class MailJobs {
    @Bean
    RecurringJob sendMail(Mail mail, Digest digest) {
        return RecurringJob.every("send-mail", Duration.ofSeconds(20), () -> {
            digest.gather(MailWish.AT_ONCE);
            mail.sendDue();
        });
    }

    @Bean
    RecurringJob dailyDigest(Digest digest, Clock clock) {
        return RecurringJob.daily(
                "daily-digest", LocalTime.of(7, 0), clock.getZone(), () -> digest.gather(MailWish.DAILY));
    }
}
