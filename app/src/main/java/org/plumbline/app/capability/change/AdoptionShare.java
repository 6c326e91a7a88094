package org.plumbline.app.capability.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ArtefactUse.Sign;

/// How far an artefact is in use (F60): projects that kept it in time of those that had to. Where none had to, it
/// is not measurable, which is neither 0 nor 100 percent.
///
/// @param kept projects that kept it in time, filled beyond its template
/// @param required projects that had to
public record AdoptionShare(int kept, int required) {
    /// Nobody had to.
    public static final AdoptionShare NOTHING = new AdoptionShare(0, 0);

    public AdoptionShare {
        if (kept < 0 || kept > required) {
            throw new IllegalArgumentException("%d of %d projects".formatted(kept, required));
        }
    }

    /// The share of some projects by what was found on each.
    public static AdoptionShare of(Collection<Sign> signs) {
        return new AdoptionShare(
                (int) signs.stream().filter(sign -> sign == Sign.KEPT).count(), signs.size());
    }

    /// Both together.
    public AdoptionShare plus(AdoptionShare other) {
        return new AdoptionShare(kept + other.kept, required + other.required);
    }

    public boolean isMeasurable() {
        return required > 0;
    }

    /// From 0 to 1 with four decimals; null where it is not measurable.
    public @Nullable BigDecimal rate() {
        return required == 0
                ? null
                : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(required), 4, RoundingMode.HALF_UP);
    }

    /// True where at least so many percent kept it; never where it is not measurable.
    public boolean reaches(int percent) {
        return required > 0 && kept * 100L >= (long) percent * required;
    }

    /// True where it is measured and fewer kept it.
    public boolean isBelow(int percent) {
        return required > 0 && !reaches(percent);
    }
}
