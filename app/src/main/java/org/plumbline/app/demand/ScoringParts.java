package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.app.kernel.Ids;

/// The four criteria of cost of delay (F21), in their order, and the points they are given.
public final class ScoringParts {
    /// Points that value, urgency, enablement and size may have: farther apart the greater, so that nobody quarrels
    /// about 13 or 14.
    public static final List<Integer> POINTS = List.of(1, 2, 3, 5, 8, 13, 20);

    private ScoringParts() {}

    static List<Criterion> criteria() {
        return List.of(
                part("Value", "Hardly anybody notices", "The organisation lives on it"),
                part("Urgency", "Waiting costs nothing", "Lost for good if it waits"),
                part("Enablement", "Opens nothing, lowers no risk", "Opens the way for much, or lowers a great risk"),
                part("Size", "A few days of one person", "A year of a whole team"));
    }

    private static Criterion part(String name, String least, String most) {
        return new Criterion(
                Ids.next(),
                name,
                BigDecimal.ZERO,
                name.equals("Size"),
                ScoreOrigin.ENTERED,
                List.of(least, "Below the middle", "In the middle", "Above the middle", most),
                List.of());
    }
}
