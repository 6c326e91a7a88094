package org.plumbline.app.portfolio.internal.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.engine.selection.Portfolio;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Effort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers scenarios as a job, and tells who asked when it is done.
@Component
class ScenarioSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioSearch.class);

    private final ScenarioTable scenarios;
    private final SearchTable searches;
    private final Access access;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Selector selector = Selector.atHand();
    private final double seconds;

    ScenarioSearch(
            ScenarioTable scenarios,
            SearchTable searches,
            Access access,
            Notifications notifications,
            TransactionTemplate transaction,
            @Value("${plumbline.scenario.seconds:20}") double seconds) {
        this.scenarios = scenarios;
        this.searches = searches;
        this.access = access;
        this.notifications = notifications;
        this.transaction = transaction;
        this.seconds = seconds;
    }

    /// What an order says.
    ///
    /// @param version of the question that was asked
    record Order(UUID scenarioId, int version) {}

    void run(Order order) {
        var scenario = scenarios.any(order.scenarioId()).orElse(null);
        if (scenario == null || scenario.version() != order.version()) {
            searches.end(order.scenarioId());
            return;
        }
        try {
            var outcome = answer(scenario);
            transaction.executeWithoutResult(_ -> keep(scenario, outcome));
        } catch (RuntimeException broken) {
            // Tried again it would break off again; the page says so, and the log says why.
            LOG.error("the search for {} broke off", scenario.key(), broken);
            searches.fail(scenario.id());
        }
    }

    /// The answer before, where there is one, is where the search begins.
    private Outcome answer(ScenarioView scenario) {
        var before = scenario.outcome();
        var start = before == null || before.starts().isEmpty() ? null : new Portfolio(before.starts());
        var effort = new Effort(seconds, Long.MAX_VALUE, 1, threads());
        return new Answering(scenario.question(), selector, new Lookout(scenario.id(), searches), effort).answer(start);
    }

    /// One processor is left to the pages.
    private static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);
    }

    private void keep(ScenarioView scenario, Outcome outcome) {
        scenarios.answer(scenario.id(), scenario.version(), outcome);
        searches.end(scenario.id());
        var asker = access.actor().personId();
        // Told by the system: nobody is told of what they did themselves, and this they did not do.
        access.asSystem(() -> {
            tell(asker, scenario, outcome);
            return true;
        });
    }

    private void tell(UUID asker, ScenarioView scenario, Outcome outcome) {
        notifications.tell(
                asker,
                scenario.subject(),
                () -> switch (outcome.result()) {
                    case CHOSEN ->
                        t(
                                "\"{0}\" is answered: {1} are chosen.",
                                scenario.name(), outcome.starts().size());
                    case UNMEETABLE ->
                        t("\"{0}\": nothing keeps all that is required. The page says what clashes.", scenario.name());
                    case UNDECIDED -> t("\"{0}\": time was over before anything was found.", scenario.name());
                },
                scenario.href());
    }
}
