package org.plumbline.app.office;

import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.office.internal.OfficeDoor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The assessment that the business case of an office rests on.
@Service
public class BaselineEvidence {
    private final OfficeDoor door;
    private final ObjectProvider<MeasuredMaturity> maturity;

    BaselineEvidence(OfficeDoor door, ObjectProvider<MeasuredMaturity> maturity) {
        this.door = door;
        this.maturity = maturity;
    }

    /// The latest published baseline of a seen office, empty where there is none.
    @Transactional(readOnly = true)
    public Optional<MeasuredMaturity.Measured> of(UUID officeId) {
        var id = door.get(officeId).id();
        return maturity.stream()
                .flatMap(one -> one.of(id).stream())
                .filter(MeasuredMaturity.Measured::isBaseline)
                .findFirst();
    }
}
