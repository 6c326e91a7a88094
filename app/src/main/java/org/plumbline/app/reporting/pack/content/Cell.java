package org.plumbline.app.reporting.pack.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.Amount;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.engine.status.Rag;

/// A value in a table.
///
/// @param text as a page shows it, a dash where it is unknown
/// @param value as the workbook keeps it: a text, a number, a day; null where it is unknown
/// @param rag the rating that tints it, null without one
/// @param isStrong true where it is set in bold
public record Cell(
        String text, @Nullable Object value, @Nullable Rag rag, boolean isStrong) {

    static Cell of(@Nullable String text) {
        return text == null || text.isBlank()
                ? new Cell(Formats.NONE, null, null, false)
                : new Cell(text, text, null, false);
    }

    static Cell strong(String text) {
        return of(text).bold();
    }

    static Cell number(long number) {
        return new Cell(Formats.number(number), number, null, false);
    }

    static Cell day(@Nullable LocalDate day) {
        return new Cell(Formats.date(day), day, null, false);
    }

    /// The total as a number; without one, a page shows the sums apart and the workbook nothing.
    static Cell money(Sum sum, PackText text) {
        var total = sum.total();
        return new Cell(text.money(sum), total == null ? null : total.value(), null, false);
    }

    static Cell money(@Nullable Amount amount, PackText text) {
        return new Cell(text.money(amount), amount == null ? null : amount.value(), null, false);
    }

    /// A rating by shape and word.
    static Cell rating(Rag rag, PackText text) {
        return new Cell(text.rating(rag), text.word(rag), rag, true);
    }

    /// Only a value for the workbook.
    static Cell kept(@Nullable Object value) {
        return new Cell(String.valueOf(value), value, null, false);
    }

    /// The same with another text on pages.
    Cell shown(String other) {
        return new Cell(other, value, rag, isStrong);
    }

    Cell bold() {
        return new Cell(text, value, rag, true);
    }

    Cell tinted(Rag other) {
        return new Cell(text, value, other, true);
    }
}
