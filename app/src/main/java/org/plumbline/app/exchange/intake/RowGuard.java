package org.plumbline.app.exchange.intake;

import java.util.function.Supplier;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what is wrong with one row from harming the others: a row that is refused leaves no trace, the file goes on.
@Component
class RowGuard {
    private final TransactionTemplate nested;

    RowGuard(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Does the work of a row; a refusal becomes a problem of that row.
    Fate attempt(Outcome outcome, int row, String subject, Supplier<Fate> work) {
        try {
            var fate = nested.execute(status -> work.get());
            return fate == null ? Fate.UNCHANGED : fate;
        } catch (Refusal refusal) {
            outcome.problem(row, "", subject, Sentences.of(refusal));
        } catch (TwinRow twin) {
            twin.tell();
        } catch (Missing | Forbidden hidden) {
            outcome.problem(
                    row, "", subject, "You may not change what this row is about. Ask the PMO to import it for you.");
        } catch (DataIntegrityViolationException contradiction) {
            outcome.problem(
                    row,
                    "",
                    subject,
                    "This contradicts what is known already, or a value is too long or too large. Correct the row.");
        }
        return Fate.REJECTED;
    }
}
