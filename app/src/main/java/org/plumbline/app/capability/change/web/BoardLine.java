package org.plumbline.app.capability.change.web;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kit.Tone;

/// One unit of the deployment board with a cell for each practice.
///
/// @param wave the wave it is in, by number and title
/// @param when from when to when
public record BoardLine(int wave, String waveTitle, String when, String unit, String owner, List<Cell> cells) {
    public BoardLine {
        cells = List.copyOf(cells);
    }

    /// A practice in a unit.
    ///
    /// @param said what the use shows; empty where nothing is measured
    /// @param mayDeploy true where the acting person may ask the use whether it is deployed
    public record Cell(UUID practiceId, UUID unitId, String state, Tone tone, String said, boolean mayDeploy) {}
}
