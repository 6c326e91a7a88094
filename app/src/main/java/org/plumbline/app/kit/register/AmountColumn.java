package org.plumbline.app.kit.register;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;

/// A column of amounts beside what they are measured against. Where all rows share a currency it stands in the head
/// with the unit, and bars compare the rows; else each amount carries its own.
public final class AmountColumn {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final @Nullable String currency;
    private final BigDecimal unit;
    private final BigDecimal greatest;

    /// A row's amounts.
    ///
    /// @param value null where unknown
    /// @param of what it is measured against, null where unknown
    public record Amounts(
            @Nullable String currency,
            @Nullable BigDecimal value,
            @Nullable BigDecimal of) {
        private boolean isKnown() {
            return value != null || of != null;
        }
    }

    public AmountColumn(List<Amounts> rows) {
        var known = rows.stream().filter(Amounts::isKnown).toList();
        var currencies = known.stream()
                .map(row -> Objects.requireNonNullElse(row.currency(), ""))
                .distinct()
                .toList();
        currency = currencies.size() == 1 && !currencies.getFirst().isEmpty() ? currencies.getFirst() : null;
        var most = known.stream()
                .map(row -> row.value() == null ? row.of() : row.value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        unit = most.compareTo(MILLION) >= 0 ? MILLION : THOUSAND;
        greatest = scaled(most);
    }

    /// The head: "Forecast, £m".
    public String head(String word) {
        return currency == null
                ? word
                : word + ", " + Formats.symbol(currency) + (unit.compareTo(MILLION) == 0 ? "m" : "k");
    }

    /// The cell of a row.
    public Cell cell(Amounts row) {
        if (!row.isKnown()) {
            return Cell.text(null);
        }
        if (currency != null) {
            return new Cell.Against(
                    row.value() == null ? null : scaled(row.value()),
                    row.of() == null ? null : scaled(row.of()),
                    greatest,
                    1);
        }
        var isOver = row.value() != null && row.of() != null && row.value().compareTo(row.of()) > 0;
        return new Cell.Text(
                amount(row.value(), row.currency()),
                t("of {0}", amount(row.of(), row.currency())),
                isOver ? Tone.BAD : Tone.PLAIN);
    }

    /// An amount in short, with its currency where that is known.
    public static String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return Formats.NONE;
        }
        return currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    private BigDecimal scaled(BigDecimal amount) {
        return amount.divide(unit, 4, RoundingMode.HALF_UP);
    }
}
