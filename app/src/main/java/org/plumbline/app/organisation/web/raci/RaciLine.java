package org.plumbline.app.organisation.web.raci;

import java.util.List;
import org.plumbline.app.organisation.raci.RaciSheet.Finding;
import org.plumbline.app.organisation.raci.RaciView;

/// A matrix in the list of all.
///
/// @param scope what it holds for, by name
/// @param activities how many rows it has
/// @param findings what is missing or doubled
public record RaciLine(RaciView matrix, String scope, int activities, List<Finding> findings) {
    /// How many gaps there are.
    public long gaps() {
        return findings.stream().filter(finding -> finding.flaw().isGap()).count();
    }

    /// How many overlaps there are.
    public long overlaps() {
        return findings.size() - gaps();
    }
}
