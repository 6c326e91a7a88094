package org.plumbline.app.assurance.assessment.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.AssessmentPurpose;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.MeasuredMaturity;
import org.springframework.stereotype.Component;

/// Tells offices what assessments found about them.
@Component
class OfficeMaturity implements MeasuredMaturity {
    private final AssessmentTable table;
    private final AssessmentDoor door;

    OfficeMaturity(AssessmentTable table, AssessmentDoor door) {
        this.table = table;
        this.door = door;
    }

    @Override
    public List<Measured> of(UUID officeId) {
        return table.all().stream()
                .filter(one -> isOf(one, officeId) && door.isSeen(one))
                .map(OfficeMaturity::measured)
                .toList();
    }

    @Override
    public boolean hasBaseline(UUID officeId) {
        return table.all().stream()
                .anyMatch(one -> isOf(one, officeId) && one.terms().purpose() == AssessmentPurpose.BASELINE);
    }

    private static boolean isOf(AssessmentView one, UUID officeId) {
        return one.state().isPublished()
                && one.terms().scope() == ScopeKind.OFFICE
                && officeId.equals(one.terms().scopeId());
    }

    private static Measured measured(AssessmentView one) {
        var result = Objects.requireNonNull(one.result());
        return new Measured(
                one.title(),
                one.href(),
                Objects.requireNonNull(one.publishedOn()),
                one.terms().purpose() == AssessmentPurpose.BASELINE,
                result.groups().stream()
                        .map(group -> new Area(group.name(), group.score()))
                        .toList(),
                result.mean(),
                result.most());
    }
}
