package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.internal.PlanTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of benefits: recorded by their owners, confirmed by finance.
@Service
public class BenefitActuals {
    private static final int EVIDENCE = 2_000;

    private final PlanTable table;
    private final Benefits benefits;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    BenefitActuals(PlanTable table, Benefits benefits, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.benefits = benefits;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything that was recorded of a benefit, corrections too, the latest first.
    @Transactional(readOnly = true)
    public List<Actual> of(BenefitView benefit) {
        benefits.get(benefit.key());
        return table.recorded(benefit.id());
    }

    /// True where the acting person may record what came: its owner, and the office in their stead.
    public boolean mayRecord(BenefitView benefit) {
        return benefit.state().isTracked() && isRecorder(benefit);
    }

    boolean isRecorder(BenefitView benefit) {
        return access.actor().personId().equals(benefit.ownerId())
                || benefits.may(Permission.VALIDATE_BENEFITS, benefit);
    }

    /// Records periods of a benefit, all or none. What was recorded before becomes history; equal values change
    /// nothing. The first entry begins the tracking.
    ///
    /// @param source how they came here: "form", or the name of a file
    /// @return how many periods were new or other than before
    /// @throws Refusal where a period is not over, is none, or has no evidence
    @Transactional
    public int record(UUID benefitId, List<Actual.Entry> entries, String source) {
        var benefit = benefits.locked(benefitId);
        if (!isRecorder(benefit)) {
            throw new Forbidden(Permission.VALIDATE_BENEFITS);
        }
        var plans = table.versions(benefitId);
        if (!benefit.state().isTracked() || plans.isEmpty()) {
            throw new Refusal(BenefitRules.NOT_TRACKED, benefit.key(), benefit.state());
        }
        if (entries.isEmpty()) {
            throw new Refusal(BenefitRules.NO_PERIODS);
        }
        var known = new LinkedHashMap<YearMonth, Actual>();
        table.actuals(List.of(benefitId))
                .getOrDefault(benefitId, List.of())
                .forEach(one -> known.put(one.month(), one));
        var first = plans.getFirst().lines().getFirst().month();
        var changed = 0;
        for (var entry : entries) {
            require(benefit, entry, first);
            changed += put(benefit, entry, known, source) ? 1 : 0;
        }
        if (changed > 0 && benefit.state() == BenefitState.PLANNED) {
            benefits.lead(benefit, BenefitCommand.START, BenefitState.REALISING, "");
        }
        return changed;
    }

    /// Why an entry cannot be recorded now; empty where it can. Of a correction the reason counts as its evidence.
    Optional<Refusal> hindrance(BenefitView benefit, Actual.Entry entry, @Nullable Actual before) {
        var plans = table.versions(benefit.id());
        if (!benefit.state().isTracked() || plans.isEmpty()) {
            return Optional.of(new Refusal(BenefitRules.NOT_TRACKED, benefit.key(), benefit.state()));
        }
        try {
            require(benefit, entry, plans.getFirst().lines().getFirst().month());
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        return entry.evidence().isBlank()
                ? Optional.of(new Refusal(
                        before == null ? BenefitRules.NO_EVIDENCE : BenefitRules.WHY_CORRECTED,
                        benefit.profile().grain().name(entry.month())))
                : Optional.empty();
    }

    private void require(BenefitView benefit, Actual.Entry entry, YearMonth first) {
        var profile = benefit.profile();
        var name = profile.grain().name(entry.month());
        BenefitPlans.requireOnGrid(profile.grain(), first, entry.month());
        if (entry.quantity() == null && entry.amount() == null) {
            throw new Refusal(BenefitRules.EMPTY_PERIOD, name);
        }
        BenefitPlans.requireNumbers(
                profile, name, new PlanVersion.Line(entry.month(), entry.quantity(), entry.amount()));
        var last = profile.grain().last(entry.month()).atEndOfMonth();
        if (!last.isBefore(today())) {
            throw new Refusal(BenefitRules.IN_THE_FUTURE, name, Formats.date(last.plusDays(1)));
        }
        ProfileChecks.within("Evidence", entry.evidence(), EVIDENCE);
    }

    private boolean put(BenefitView benefit, Actual.Entry entry, Map<YearMonth, Actual> known, String source) {
        var before = known.get(entry.month());
        var name = benefit.profile().grain().name(entry.month());
        if (before != null && same(before.quantity(), entry.quantity()) && same(before.amount(), entry.amount())) {
            return false;
        }
        if (entry.evidence().isBlank()) {
            throw new Refusal(before == null ? BenefitRules.NO_EVIDENCE : BenefitRules.WHY_CORRECTED, name);
        }
        var actual = new Actual(
                Ids.next(),
                entry.month(),
                before == null ? 1 : before.version() + 1,
                entry.quantity(),
                entry.amount(),
                entry.evidence().strip(),
                source,
                access.actor().personId(),
                today(),
                null,
                null);
        table.record(benefit.id(), actual);
        known.put(entry.month(), actual);
        audit.record(
                benefit.subject(),
                before == null ? "recorded" : "corrected",
                before == null ? Map.of() : told(name, before),
                told(name, actual));
        return true;
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static Map<String, @Nullable Object> told(String period, Actual actual) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("Period", period + ", version " + actual.version());
        told.put("Reading", actual.quantity());
        told.put("Amount", actual.amount());
        told.put("Evidence", actual.evidence());
        told.values().removeIf(Objects::isNull);
        return told;
    }

    /// True where the acting person may vouch for the money: finance, and nobody who has a hand in it.
    public boolean mayConfirm(BenefitView benefit) {
        var me = access.actor().personId();
        return benefit.profile().hasMoney()
                && benefits.may(Permission.CONFIRM_VALUE, benefit)
                && !me.equals(benefit.claimedBy())
                && !me.equals(benefit.ownerId());
    }

    /// Those of some seen benefits of which recorded money waits for somebody of finance.
    @Transactional(readOnly = true)
    public List<BenefitView> unconfirmed(List<BenefitView> rows) {
        var known = table.actuals(rows.stream().map(BenefitView::id).toList());
        return rows.stream()
                .filter(one -> known.getOrDefault(one.id(), List.of()).stream()
                        .anyMatch(actual -> actual.amount() != null && !actual.isConfirmed()))
                .toList();
    }

    /// Vouches for the money of all recorded periods that nobody vouches for yet.
    ///
    /// @return how many periods
    /// @throws Refusal where there are none, or the acting person has a hand in it
    @Transactional
    public int confirm(UUID benefitId) {
        var benefit = benefits.locked(benefitId);
        if (!benefits.may(Permission.CONFIRM_VALUE, benefit)) {
            throw new Forbidden(Permission.CONFIRM_VALUE);
        }
        var open = table.actuals(List.of(benefitId)).getOrDefault(benefitId, List.of()).stream()
                .filter(actual -> actual.amount() != null && !actual.isConfirmed())
                .toList();
        if (open.isEmpty()) {
            throw new Refusal(BenefitRules.NOT_CONFIRMABLE, benefit.key());
        }
        var me = access.actor().personId();
        if (!mayConfirm(benefit)
                || open.stream().anyMatch(actual -> actual.recordedBy().equals(me))) {
            throw new Refusal(BenefitRules.OWN_VALUE);
        }
        table.confirm(open.stream().map(Actual::id).toList(), me, today());
        var sum = open.stream().map(Actual::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        audit.record(
                benefit.subject(),
                "confirmed",
                Map.of(),
                Map.of("Confirmed amount", sum, "Confirmed periods", open.size()));
        return open.size();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
