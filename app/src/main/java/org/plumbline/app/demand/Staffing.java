package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// The people that a proposal asks for: a size that a scenario describes, or full-time equivalents by role.
///
/// @param size such as S, M or L, at most 38 characters; null where `fte` says it, or nobody knows
/// @param fte by role, full-time equivalents for each month from its start, 0 to 1000
public record Staffing(@Nullable String size, Map<String, List<BigDecimal>> fte) {
    /// Nobody said how many.
    public static final Staffing UNKNOWN = new Staffing(null, Map.of());

    private static final int NAME = 38;
    private static final int MOST_ROLES = 30;
    private static final int MOST_MONTHS = 240;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    public Staffing {
        var copy = new LinkedHashMap<String, List<BigDecimal>>();
        fte.forEach((role, months) -> copy.put(role, List.copyOf(months)));
        fte = Collections.unmodifiableMap(copy);
    }

    /// True where neither a size nor a role is named.
    public boolean isUnknown() {
        return size == null && fte.isEmpty();
    }

    /// Its size, or the most of each role at one time: `Analyst 0.5, Developer 2`. Empty where nothing is known.
    public String words() {
        return size != null
                ? size
                : fte.entrySet().stream()
                        .map(role -> role.getKey() + " "
                                + role.getValue().stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::max)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .collect(Collectors.joining(", "));
    }

    void requireReadable() {
        if (size != null && (size.isBlank() || size.length() > NAME)) {
            throw new Refusal(ProposalRules.ODD_SIZE);
        }
        if (size != null && !fte.isEmpty()) {
            throw new Refusal(ProposalRules.SIZE_AND_ROLES);
        }
        var isOdd = fte.size() > MOST_ROLES
                || fte.entrySet().stream()
                        .anyMatch(role -> role.getKey().isBlank()
                                || role.getKey().length() > 100
                                || role.getValue().size() > MOST_MONTHS
                                || role.getValue().stream()
                                        .anyMatch(month -> month.signum() < 0 || month.compareTo(MOST) > 0));
        if (isOdd) {
            throw new Refusal(ProposalRules.ODD_ROLES);
        }
    }
}
