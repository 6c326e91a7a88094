package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.internal.CalendarTable;
import org.plumbline.app.reporting.internal.FactRefresh;
import org.plumbline.app.reporting.internal.GroupReportTable;
import org.plumbline.app.reporting.internal.Owed;
import org.plumbline.app.reporting.internal.PeriodTable;
import org.plumbline.app.reporting.internal.ReviewTable;
import org.plumbline.app.reporting.internal.SnapshotTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reporting periods: opened, reported on, frozen. Freezing takes the snapshots that every later answer is made of.
@Service
public class Periods {
    private final PeriodTable table;
    private final CalendarTable calendar;
    private final SnapshotTable snapshots;
    private final GroupReportTable groupReports;
    private final FactRefresh facts;
    private final Owed owed;
    private final ReviewTable review;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Periods(
            PeriodTable table,
            CalendarTable calendar,
            SnapshotTable snapshots,
            GroupReportTable groupReports,
            FactRefresh facts,
            Owed owed,
            ReviewTable review,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.snapshots = snapshots;
        this.groupReports = groupReports;
        this.facts = facts;
        this.owed = owed;
        this.review = review;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// All periods, latest first. Periods are no secret: whoever signed in may know them.
    @Transactional(readOnly = true)
    public List<PeriodView> list() {
        access.actor();
        return table.all();
    }

    /// The period of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public PeriodView get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("period", key));
    }

    /// The open period that has waited longest: the one to report on.
    @Transactional(readOnly = true)
    public Optional<PeriodView> current() {
        access.actor();
        return table.current();
    }

    /// The latest frozen period that answers for a day.
    @Transactional(readOnly = true)
    public Optional<PeriodView> frozenBy(LocalDate day) {
        access.actor();
        return table.frozenBy(day);
    }

    /// How the organisation reports.
    @Transactional(readOnly = true)
    public ReportingSettings settings() {
        access.actor();
        return calendar.read();
    }

    /// Changes how the organisation reports; periods that are there stay as they are cut.
    @Transactional
    public void settle(ReportingSettings settings) {
        access.require(Permission.FREEZE);
        if (settings.currency() != null && !Formats.isCurrency(settings.currency())) {
            throw new Refusal(ReportingRules.TOTAL_CURRENCY_ODD, settings.currency());
        }
        var before = calendar.read();
        var days = settings.calendar();
        if (days.dueDays() > 60 || days.graceDays() > 60) {
            throw new Refusal(ReportingRules.CALENDAR_ODD, Math.max(days.dueDays(), days.graceDays()));
        }
        if (!calendar.write(settings)) {
            throw new Refusal(ReportingRules.CHANGED_MEANWHILE);
        }
        audit.record(
                new Subject("reporting-calendar", new java.util.UUID(0, 0x100), "Reporting calendar", null),
                "changed",
                texts(before),
                texts(settings));
        facts.refresh(LocalDate.now(clock));
    }

    private static Map<String, @Nullable Object> texts(ReportingSettings settings) {
        var texts = new HashMap<String, @Nullable Object>();
        texts.put("Cadence", settings.calendar().cadence());
        texts.put("Due after days", settings.calendar().dueDays());
        texts.put("Grace days", settings.calendar().graceDays());
        texts.put("Tolerances", settings.tolerances());
        texts.put("Currency of totals", settings.currency());
        texts.put("Office since", settings.officeSince());
        return texts;
    }

    /// Says what one unit of a currency is in the currency of totals from a day on.
    @Transactional
    public void rate(String currency, LocalDate from, BigDecimal rate) {
        access.require(Permission.CONFIRM_MONEY);
        var before = new HashMap<String, @Nullable Object>();
        calendar.rateFrom(currency, from).ifPresent(known -> {
            before.put("From", from);
            before.put("Rate", known);
        });
        calendar.rate(currency, from, rate, access.actor().name());
        audit.record(
                new Subject("rate", new java.util.UUID(0, 0x101), currency, null),
                "set",
                before,
                Map.of("From", from, "Rate", rate));
    }

    /// Opens the period that today lies in, or where that is there, the one after the latest.
    @Transactional
    public PeriodView openNext() {
        access.require(Permission.FREEZE);
        return open(next());
    }

    private ReportingCalendar.Span next() {
        var cut = calendar.read().calendar();
        var today = LocalDate.now(clock);
        return table.all().stream()
                .map(PeriodView::toDay)
                .filter(last -> !last.isBefore(today))
                .findFirst()
                .map(last -> cut.spanOf(last.plusDays(1)))
                .orElseGet(() -> cut.spanOf(today));
    }

    private PeriodView open(ReportingCalendar.Span span) {
        table.insert(calendar.read().calendar(), span);
        var period = table.byKey(span.key()).orElseThrow();
        audit.record(subject(period), "opened", Map.of(), Map.of("From", span.from(), "To", span.to()));
        return period;
    }

    /// Freezes a period: a snapshot of every project, in one transaction. Where no period is open then, the next opens.
    ///
    /// @return the frozen period
    @Transactional
    public PeriodView freeze(String key) {
        access.require(Permission.FREEZE);
        var period = table.locked(key).orElseThrow(() -> new Missing("period", key));
        var today = LocalDate.now(clock);
        if (period.isFrozen()) {
            throw new Refusal(ReportingRules.ALREADY_FROZEN, key);
        }
        if (period.fromDay().isAfter(today)) {
            throw new Refusal(ReportingRules.NOT_BEGUN, key, period.fromDay());
        }
        facts.refresh(today);
        var by = access.actor().name();
        var taken = snapshots.freeze(period, today, by);
        groupReports.freeze(period);
        table.freeze(key, by);
        var frozen = table.byKey(key).orElseThrow();
        audit.record(subject(frozen), "frozen", Map.of("State", "OPEN"), Map.of("State", "FROZEN", "Projects", taken));
        events.publishEvent(new PeriodFrozen(frozen, taken));
        if (table.current().isEmpty()) {
            open(next());
        }
        return frozen;
    }

    /// Who owes an update for the period to report on: a project that reports and has not handed in.
    @Transactional(readOnly = true)
    public List<UpdateDue> owed() {
        return table.current().map(period -> owed.of(period, access.sight())).orElse(List.of());
    }

    /// What the office checks before it freezes a period.
    @Transactional(readOnly = true)
    public List<ReviewLine> review(String key) {
        access.require(Permission.CHALLENGE);
        return review.of(get(key), access.sight());
    }

    /// Tells everybody who owes an update, from the last day of the period on; called by a job once a day.
    ///
    /// @return how many were told
    @Transactional
    public int remind() {
        access.require(Permission.FREEZE);
        var today = LocalDate.now(clock);
        var due = owed().stream()
                .filter(update -> !update.period().toDay().isAfter(today))
                .toList();
        due.forEach(events::publishEvent);
        return due.size();
    }

    /// What audit trail and comments of a period hang on.
    public static Subject subject(PeriodView period) {
        return new Subject("period", period.id(), period.key(), null);
    }
}
