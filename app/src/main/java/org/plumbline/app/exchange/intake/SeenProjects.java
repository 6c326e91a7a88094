package org.plumbline.app.exchange.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks projects up that may not be there; what is not there does not spoil the transaction of the file.
@Component
class SeenProjects {
    private static final Pattern KEY = Pattern.compile("(?:PRJ|OPS)-\\d{1,9}");

    private final Projects projects;
    private final TransactionTemplate nested;

    SeenProjects(Projects projects, PlatformTransactionManager transactions) {
        this.projects = projects;
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// The project of one of our own keys.
    Optional<ProjectView> ofKey(String word) {
        return KEY.matcher(word).matches() ? look(() -> projects.get(word)) : Optional.empty();
    }

    Optional<ProjectView> ofId(UUID id) {
        return look(() -> projects.get(id));
    }

    private Optional<ProjectView> look(Supplier<ProjectView> look) {
        try {
            return Optional.ofNullable(nested.execute(status -> look.get()));
        } catch (Missing none) {
            return Optional.empty();
        }
    }
}
