package org.plumbline.app.exchange.intake;

import java.util.Objects;
import java.util.function.Supplier;
import org.plumbline.app.delivery.ProjectRules;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.registers.RegisterRules;
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

    /// Somebody else's change that came in between is no reason to leave a row out: the second look sees it.
    private Fate done(Supplier<Fate> work) {
        try {
            return Objects.requireNonNullElse(nested.execute(status -> work.get()), Fate.UNCHANGED);
        } catch (Refusal refusal) {
            if (refusal.rule() != ProjectRules.CHANGED_MEANWHILE && refusal.rule() != RegisterRules.CHANGED_MEANWHILE) {
                throw refusal;
            }
            return Objects.requireNonNullElse(nested.execute(status -> work.get()), Fate.UNCHANGED);
        }
    }

    /// Does the work of a row; a refusal becomes a problem of that row.
    Fate attempt(Outcome outcome, int row, String subject, Supplier<Fate> work) {
        try {
            return done(work);
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
