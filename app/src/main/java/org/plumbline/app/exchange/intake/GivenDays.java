package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.AsOfSource;

/// The days people gave: what a file says itself goes before a day given for all files, and behind one given for it.
///
/// @param ofFile for this file alone
/// @param ofImport for the files that do not say theirs
public record GivenDays(
        @Nullable LocalDate ofFile, @Nullable LocalDate ofImport) {
    /// A day and where it came from.
    record Known(LocalDate day, AsOfSource from) {}

    /// The day of a file.
    ///
    /// @param own what the file says, null for nothing
    /// @param from where it says so
    Known day(@Nullable LocalDate own, AsOfSource from, LocalDate today) {
        if (ofFile != null) {
            return new Known(ofFile, AsOfSource.FILE_CHOICE);
        }
        if (own != null && !from.isGuessed()) {
            return new Known(own, from);
        }
        if (ofImport != null) {
            return new Known(ofImport, AsOfSource.IMPORT_CHOICE);
        }
        return own == null ? new Known(today, AsOfSource.TODAY) : new Known(own, from);
    }
}
