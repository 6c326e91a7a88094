package org.plumbline.app.portfolio.internal.scenario;

import org.plumbline.app.kernel.job.OneTimeJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The search as a kind of work that people start and need not wait for.
@Configuration(proxyBeanMethods = false)
class ScenarioJobs {
    @Bean
    OneTimeJob<ScenarioSearch.Order> searchScenario(ScenarioSearch search) {
        return new OneTimeJob<>("portfolio-search-scenario", ScenarioSearch.Order.class, search::run);
    }

    @Bean
    ScenarioOrders scenarioOrders(org.plumbline.app.kernel.job.Jobs jobs, OneTimeJob<ScenarioSearch.Order> kind) {
        return (id, version) -> jobs.order(kind, new ScenarioSearch.Order(id, version));
    }
}
