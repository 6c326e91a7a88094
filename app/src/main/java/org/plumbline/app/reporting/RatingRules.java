package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.internal.CalendarTable;
import org.plumbline.app.reporting.internal.FactRefresh;
import org.plumbline.app.reporting.internal.ToleranceTable;
import org.plumbline.engine.status.Rag;
import org.plumbline.engine.status.Tolerances;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The numbers behind computed ratings and totals: tolerances (F32, F34) and exchange rates, with what they were.
///
/// What is frozen keeps the rating and the rate it was frozen with; a change moves live facts and later freezes.
@Service
public class RatingRules {
    private static final int MOST_DAYS = 3_650;
    private static final BigDecimal MOST_INDEX = BigDecimal.TWO;

    private final ToleranceTable table;
    private final CalendarTable calendar;
    private final GroupReports groups;
    private final Periods periods;
    private final FactRefresh facts;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    RatingRules(
            ToleranceTable table,
            CalendarTable calendar,
            GroupReports groups,
            Periods periods,
            FactRefresh facts,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.groups = groups;
        this.periods = periods;
        this.facts = facts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// How many live projects change their computed rating by a change: before and after, by rating.
    public record Effect(Map<String, Long> before, Map<String, Long> after) {
        public Effect {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }

        /// Projects of a rating, before.
        public long before(Rag rag) {
            return before.getOrDefault(rag.name(), 0L);
        }

        /// Projects of a rating, after.
        public long after(Rag rag) {
            return after.getOrDefault(rag.name(), 0L);
        }
    }

    private void guard() {
        if (!access.may(Permission.FREEZE) && !access.may(Permission.CONFIRM_MONEY)) {
            throw new Forbidden(Permission.FREEZE);
        }
    }

    /// Tolerances of parts of the organisation that hold today, by key.
    @Transactional(readOnly = true)
    public List<Tolerance> tolerances() {
        guard();
        return table.present().stream().filter(this::isSeen).toList();
    }

    /// Every change of a tolerance, latest first.
    @Transactional(readOnly = true)
    public List<Tolerance> toleranceHistory() {
        guard();
        return table.all().stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(Tolerance tolerance) {
        var key = tolerance.scopeKey();
        return key.isEmpty()
                || groups.seen().stream().anyMatch(group -> group.key().equals(key))
                || table.project(key, access.sight()).isPresent();
    }

    /// Exchange rates by currency, latest first.
    @Transactional(readOnly = true)
    public List<ExchangeRate> rates() {
        guard();
        return calendar.rates();
    }

    /// Sets what is tolerated in the organisation, or in a project, programme or portfolio.
    ///
    /// @param scopeKey empty for the organisation
    /// @throws Refusal where the numbers make no sense or there is no such part
    @Transactional
    public Effect tolerate(String scopeKey, int lateDays, BigDecimal amberIndex, BigDecimal redIndex) {
        access.require(Permission.FREEZE);
        if (lateDays < 0
                || lateDays > MOST_DAYS
                || redIndex.signum() <= 0
                || amberIndex.compareTo(MOST_INDEX) > 0
                || redIndex.compareTo(amberIndex) > 0) {
            throw new Refusal(ReportingRules.TOLERANCE_ODD);
        }
        return change(scopeKey, new Tolerances(lateDays, amberIndex, redIndex), false);
    }

    /// Lets a part of the organisation follow what is above it again.
    @Transactional
    public Effect withdraw(String scopeKey) {
        access.require(Permission.FREEZE);
        var present = table.present().stream()
                .filter(one -> one.scopeKey().equals(scopeKey))
                .findFirst()
                .orElseThrow(() -> new Missing("tolerance", scopeKey));
        return change(scopeKey, present.limits(), true);
    }

    private Effect change(String scopeKey, Tolerances limits, boolean isWithdrawn) {
        var subject = scopeKey.isEmpty()
                ? new Subject("reporting-calendar", new UUID(0, 0x100), "Reporting calendar", null)
                : subject(scopeKey);
        var sight = access.sight();
        var before = table.computed(sight);
        if (scopeKey.isEmpty()) {
            var old = periods.settings();
            periods.settle(
                    new ReportingSettings(old.calendar(), limits, old.currency(), old.officeSince(), old.version()));
        } else {
            var changed = new HashMap<String, Object>();
            changed.put("Late days", limits.lateDays());
            changed.put("Amber below", limits.amberIndex());
            changed.put("Red below", limits.redIndex());
            audit.record(subject, isWithdrawn ? "tolerance withdrawn" : "tolerance set", Map.of(), changed);
        }
        table.add(scopeKey, limits, isWithdrawn, access.actor().name());
        facts.refresh(LocalDate.now(clock));
        return new Effect(before, table.computed(sight));
    }

    private Subject subject(String scopeKey) {
        var group =
                groups.seen().stream().filter(one -> one.key().equals(scopeKey)).findFirst();
        if (group.isPresent()) {
            return new Subject("group", group.get().groupId(), scopeKey, null);
        }
        return table.project(scopeKey, access.sight())
                .map(id -> new Subject("project", id, scopeKey, id))
                .orElseThrow(() -> new Refusal(ReportingRules.NO_SUCH_PART, scopeKey));
    }

    /// Says what one unit of a currency is worth from a day on.
    ///
    /// @throws Refusal where the currency, the day or the rate make no sense
    @Transactional
    public void rate(String currency, LocalDate from, BigDecimal rate) {
        access.require(Permission.CONFIRM_MONEY);
        var total = periods.settings().currency();
        if (total == null) {
            throw new Refusal(ReportingRules.NO_TOTAL_CURRENCY);
        }
        if (!Formats.isCurrency(currency) || currency.equals(total)) {
            throw new Refusal(ReportingRules.CURRENCY_ODD, currency.isBlank() ? t("nothing") : currency);
        }
        if (rate.signum() <= 0 || rate.compareTo(new BigDecimal("100000000")) > 0) {
            throw new Refusal(ReportingRules.RATE_ODD);
        }
        periods.rate(currency, from, rate);
    }
}
