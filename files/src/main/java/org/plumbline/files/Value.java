package org.plumbline.files;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A typed value found in a cell, a custom field or a feed property.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Value {
    record Text(String text) implements Value {}

    /// A figure in the unit of its column; the currency is an ISO code where the cell named one.
    record Figure(BigDecimal number, @Nullable String currency) implements Value {
        public Figure(BigDecimal number) {
            this(number, null);
        }
    }

    record Day(LocalDate day) implements Value {}

    /// A wall-clock time without a zone, as plans keep them.
    record Moment(LocalDateTime moment) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Rating(Rag rag) implements Value {}
}
