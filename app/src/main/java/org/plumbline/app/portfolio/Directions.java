package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.portfolio.internal.WorkTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where resources go: proposed by who sets the strategy or answers for the portfolio, decided by somebody else who
/// may
/// decide there. One direction is in force for all projects, and one for each portfolio.
@Service
public class Directions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WORDS = 4_000;
    private static final int PERIOD = 20;

    private final WorkTable table;
    private final Groups groups;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    Directions(WorkTable table, Groups groups, Access access, AuditTrail audit, Numbering numbering, Clock clock) {
        this.table = table;
        this.groups = groups;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// The portfolio of a key that the acting person may see; null for a blank key.
    @Transactional(readOnly = true)
    public @Nullable GroupView portfolio(String key) {
        return key.isBlank() ? null : groups.get(ScopeKind.PORTFOLIO, key);
    }

    /// All directions of a portfolio, null for all projects, the latest first.
    @Transactional(readOnly = true)
    public List<Direction> of(@Nullable GroupView portfolio) {
        requireSeen(portfolio);
        var id = portfolio == null ? null : portfolio.id();
        return table.directions().stream()
                .filter(one -> Objects.equals(one.portfolioId(), id))
                .toList();
    }

    /// The direction in force.
    @Transactional(readOnly = true)
    public Optional<Direction> inForce(@Nullable GroupView portfolio) {
        return of(portfolio).stream()
                .filter(one -> one.state() == Direction.State.IN_FORCE)
                .findFirst();
    }

    private void requireSeen(@Nullable GroupView portfolio) {
        access.actor();
        if (portfolio != null) {
            groups.get(ScopeKind.PORTFOLIO, portfolio.key());
        }
    }

    /// True where the acting person proposes a direction.
    public boolean mayPropose(@Nullable GroupView portfolio) {
        return access.may(Permission.SET_STRATEGY)
                || (portfolio != null && access.may(Permission.REPORT_GROUP, ScopeKind.PORTFOLIO, portfolio.id()));
    }

    /// True where the acting person decides on a direction that somebody else proposed.
    public boolean mayDecide(Direction direction) {
        var portfolioId = direction.portfolioId();
        var isDecider = access.may(Permission.DECIDE)
                || (portfolioId != null && access.may(Permission.DECIDE, ScopeKind.PORTFOLIO, portfolioId));
        return direction.state() == Direction.State.PROPOSED
                && isDecider
                && !direction.proposedBy().equals(access.actor().personId());
    }

    /// What waits for the acting person's decision.
    @Transactional(readOnly = true)
    public List<Direction> waiting() {
        return table.directions().stream().filter(this::mayDecide).toList();
    }

    /// Proposes a direction.
    ///
    /// @param percents 0 to 100 by bucket, their sum 100
    /// @throws Refusal where they do not sum to 100, or nothing is said
    @Transactional
    public Direction propose(
            @Nullable GroupView portfolio, String period, Map<Bucket, BigDecimal> percents, String words) {
        requireSeen(portfolio);
        if (!mayPropose(portfolio)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        if (words.isBlank() || period.isBlank()) {
            throw new Refusal(StrategyRules.NO_DIRECTION);
        }
        if (words.length() > WORDS || period.length() > PERIOD) {
            throw new Refusal(
                    StrategyRules.LONG,
                    words.length() > WORDS ? "Words" : "Period",
                    words.length() > WORDS ? WORDS : PERIOD);
        }
        var direction = new Direction(
                Ids.next(),
                numbering.next("DIR"),
                portfolio == null ? null : portfolio.id(),
                period.strip(),
                shares(percents),
                words.strip(),
                Direction.State.PROPOSED,
                access.actor().personId(),
                LocalDate.now(clock),
                null,
                null,
                null);
        table.put(direction);
        audit.record(direction.subject(), "proposed", Map.of(), told(direction));
        return direction;
    }

    private static Map<Bucket, BigDecimal> shares(Map<Bucket, BigDecimal> percents) {
        var shares = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        var sum = BigDecimal.ZERO;
        for (var bucket : Bucket.values()) {
            var percent = Objects.requireNonNullElse(percents.get(bucket), BigDecimal.ZERO);
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                throw new Refusal(StrategyRules.NO_SHARE, bucket.label());
            }
            shares.put(bucket, percent.divide(HUNDRED, 8, RoundingMode.HALF_UP));
            sum = sum.add(percent);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw new Refusal(StrategyRules.SHARES_SUM, sum.stripTrailingZeros().toPlainString());
        }
        return shares;
    }

    /// Decides on a direction; the one in force before is superseded.
    ///
    /// @throws Refusal where it was answered already
    @Transactional
    public Direction decide(String key, boolean isYes, String answer) {
        var direction = table.lock(key).orElseThrow(() -> new Missing("direction", key));
        if (direction.state() != Direction.State.PROPOSED) {
            throw new Refusal(StrategyRules.ANSWERED, key);
        }
        if (!mayDecide(direction)) {
            throw new Forbidden(Permission.DECIDE);
        }
        if (answer.isBlank() || answer.length() > WORDS) {
            throw new Refusal(StrategyRules.NO_REASON);
        }
        if (isYes) {
            supersede(direction.portfolioId());
        }
        var after = direction.decided(
                isYes ? Direction.State.IN_FORCE : Direction.State.DECLINED,
                access.actor().personId(),
                LocalDate.now(clock),
                answer.strip());
        table.put(after);
        audit.record(after.subject(), isYes ? "decided" : "declined", told(direction), told(after));
        return after;
    }

    private void supersede(@Nullable UUID portfolioId) {
        for (var other : table.directions()) {
            if (other.state() == Direction.State.IN_FORCE && Objects.equals(other.portfolioId(), portfolioId)) {
                var old = other.in(Direction.State.SUPERSEDED);
                table.put(old);
                audit.record(old.subject(), "superseded", told(other), told(old));
            }
        }
    }

    private static Map<String, String> told(Direction direction) {
        var told = new LinkedHashMap<String, String>();
        told.put("State", direction.state().label());
        told.put("Period", direction.period());
        for (var bucket : Bucket.values()) {
            told.put(
                    bucket.label(),
                    direction
                                    .share(bucket)
                                    .multiply(HUNDRED)
                                    .stripTrailingZeros()
                                    .toPlainString() + " %");
        }
        told.put("Words", direction.words());
        if (direction.answer() != null) {
            told.put("Answer", direction.answer());
        }
        return told;
    }
}
