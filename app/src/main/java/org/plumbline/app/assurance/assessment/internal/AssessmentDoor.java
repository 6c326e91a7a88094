package org.plumbline.app.assurance.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Component;

/// Who may run and see which assessment. Who runs it sees it from the start, who is asked while answers are
/// collected, readers of the whole and its sponsor once it is published; one about a project, whoever sees the
/// project at all.
@Component
public class AssessmentDoor {
    private final AssessmentTable table;
    private final Access access;

    AssessmentDoor(AssessmentTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    /// The assessments that the acting person sees, latest first.
    public List<AssessmentView> seen() {
        access.actor();
        return table.all().stream().filter(this::isSeen).toList();
    }

    /// The assessment of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    public AssessmentView get(String key) {
        return table.byKey(key).filter(this::isSeen).orElseThrow(() -> new Missing("assessment", key));
    }

    /// The assessment of an id.
    ///
    /// @throws Missing where there is none or it may not be seen
    public AssessmentView get(UUID id) {
        return table.byId(id).filter(this::isSeen).orElseThrow(() -> new Missing("assessment", id));
    }

    /// True where the acting person sees that there is this assessment.
    public boolean isSeen(AssessmentView one) {
        var terms = one.terms();
        var scopeId = terms.scopeId();
        if (terms.scope() == ScopeKind.PROJECT
                && scopeId != null
                && !access.sight().covers(scopeId)) {
            return false;
        }
        if (mayRun(terms)) {
            return true;
        }
        var me = access.actor().personId();
        var isNamed = me.equals(terms.sponsorId())
                || me.equals(one.leadId())
                || terms.respondents().contains(me);
        if (one.state() == AssessmentState.COLLECTING) {
            return isNamed;
        }
        return one.state().isPublished() && (isNamed || reads(terms));
    }

    private boolean reads(NewAssessment terms) {
        var scopeId = terms.scopeId();
        return switch (terms.scope()) {
            case PROJECT -> scopeId != null && access.may(Permission.SEE, scopeId);
            case OFFICE ->
                access.may(Permission.SEE)
                        || (scopeId != null && access.may(Permission.SEE, ScopeKind.OFFICE, scopeId));
            default -> access.may(Permission.SEE);
        };
    }

    /// The assessment of an id for a change by who runs it, locked until the transaction ends.
    ///
    /// @throws Missing where there is none or it may not be seen
    /// @throws Forbidden where it may be seen only
    public AssessmentView lock(UUID id) {
        var one = table.lock(id).filter(this::isSeen).orElseThrow(() -> new Missing("assessment", id));
        requireRun(one.terms());
        return one;
    }

    /// True where the acting person may plan, moderate and publish it.
    public boolean mayRun(NewAssessment terms) {
        if (access.actor().isSystem()) {
            return true;
        }
        var scopeId = terms.scopeId();
        return switch (terms.scope()) {
            case PROJECT -> scopeId != null && access.may(Permission.ASSESS, scopeId);
            case OFFICE ->
                access.may(Permission.ASSESS)
                        || (scopeId != null && access.may(Permission.ASSESS, ScopeKind.OFFICE, scopeId));
            default -> access.may(Permission.ASSESS);
        };
    }

    /// @throws Forbidden where they may not
    public void requireRun(NewAssessment terms) {
        if (!mayRun(terms)) {
            throw new Forbidden(Permission.ASSESS);
        }
    }
}
