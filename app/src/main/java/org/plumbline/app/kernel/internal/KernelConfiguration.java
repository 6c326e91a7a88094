package org.plumbline.app.kernel.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beans of the kernel that are not components of their own.
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
