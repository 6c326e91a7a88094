package org.plumbline.app.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What assessments found about an office; the module that assesses implements it. The office's business
/// case rests on
/// a baseline, its type advisor on the latest.
public interface MeasuredMaturity {
    /// A published assessment.
    ///
    /// @param href its page
    /// @param isBaseline true for one that the business case may rest on
    /// @param mean of its areas, from 0 to `most`; null where nothing is known
    /// @param most the highest level
    record Measured(
            String title,
            String href,
            LocalDate publishedOn,
            boolean isBaseline,
            List<Area> areas,
            @Nullable BigDecimal mean,
            int most) {
        public Measured {
            areas = List.copyOf(areas);
        }
    }

    /// A part of it.
    ///
    /// @param score null where nobody could say
    record Area(String name, @Nullable BigDecimal score) {}

    /// The published assessments of an office that the acting person sees, latest first.
    List<Measured> of(UUID officeId);

    /// True where a baseline of the office is published, whoever asks.
    boolean hasBaseline(UUID officeId);
}
