package org.plumbline.app.everywhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.kernel.Role;

/// An audit of a confidential project, and a problem that was noticed there.
final class SecretAssurance {
    private final ProblemView problem;
    private final AuditView audit;

    /// @param project the confidential one
    /// @param text that only it may hold
    SecretAssurance(UUID project, String text) {
        problem = Running.asSystem(
                () -> Running.bean(Problems.class).report(NewProblem.of(ProblemSource.OWN, text, text, project, null)));
        var lead = Running.person(Role.AUDITOR).personId();
        var today = LocalDate.now(Running.bean(Clock.class));
        audit = Running.asSystem(() -> Running.bean(Audits.class)
                .order(new AuditView.Order(null, project, AuditKind.AUDIT, text, lead, today), "Project audit"));
    }

    List<String> keys() {
        return List.of(problem.key(), audit.key());
    }

    List<String> ids() {
        return List.of(problem.id().toString(), audit.id().toString());
    }
}
