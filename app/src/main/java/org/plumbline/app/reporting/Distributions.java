package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.job.Jobs;
import org.plumbline.app.kernel.job.OneTimeJob;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.reporting.internal.DeliveryTable;
import org.plumbline.app.reporting.internal.PackLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is to read the pack of a period, of everything or of one programme or portfolio, how it reached them, and
/// whether they opened it.
///
/// All read the same snapshots: each copy is made with its reader's own sight, so that nobody gets more than they may
/// see, neither as a name nor as a count.
@Service
public class Distributions {
    private final DeliveryTable table;
    private final Jobs jobs;
    private final OneTimeJob<PackLetters.Order> letters;
    private final Audiences audiences;
    private final Periods periods;
    private final GroupReports groups;
    private final PersonDirectory directory;
    private final Mail mail;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Distributions(
            DeliveryTable table,
            Jobs jobs,
            OneTimeJob<PackLetters.Order> letters,
            Audiences audiences,
            Periods periods,
            GroupReports groups,
            PersonDirectory directory,
            Mail mail,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.jobs = jobs;
        this.letters = letters;
        this.audiences = audiences;
        this.periods = periods;
        this.groups = groups;
        this.directory = directory;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The readers of a period, by scope and name.
    @Transactional(readOnly = true)
    public List<Delivery> of(String periodKey) {
        access.require(Permission.CHALLENGE);
        var lines = table.of(periodKey);
        var posted = mail.posted(
                lines.stream().map(Delivery::letterId).filter(Objects::nonNull).toList());
        return lines.stream()
                .map(line -> line.letterId() == null ? line : line.with(posted.get(line.letterId())))
                .toList();
    }

    /// Sends the pack of a frozen period to one person as a link.
    ///
    /// @param groupKey the programme or portfolio, null for everything
    @Transactional
    public void send(String periodKey, @Nullable String groupKey, UUID personId) {
        access.require(Permission.CHALLENGE);
        send(frozen(periodKey), groupKey, new Way(null, Audience.Carriage.LINK), List.of(personId));
    }

    /// Sends the pack of a frozen period to all of an audience who do not have it yet.
    ///
    /// @return to how many
    @Transactional
    public int send(String periodKey, UUID audienceId) {
        var audience = audiences.get(audienceId);
        return send(frozen(periodKey), audience);
    }

    /// Sends to an audience; for the freeze itself, whoever froze.
    int send(PeriodView period, Audience audience) {
        var way = new Way(audience.name(), audience.carriage());
        return send(period, audience.groupKey(), way, List.copyOf(audiences.readers(audience)));
    }

    /// By whom named and how carried.
    private record Way(@Nullable String audience, Audience.Carriage carriage) {}

    private PeriodView frozen(String periodKey) {
        var period = periods.get(periodKey);
        if (!period.isFrozen()) {
            throw new Refusal(ReportingRules.PACK_NEEDS_FREEZE, periodKey);
        }
        return period;
    }

    private int send(PeriodView period, @Nullable String groupKey, Way way, List<UUID> readers) {
        var group = groupKey == null ? null : groups.group(groupKey);
        var people = directory.byIds(readers);
        var added = new ArrayList<UUID>();
        var names = new ArrayList<String>();
        for (var person : people.values()) {
            var line = new Delivery(
                    Ids.next(),
                    period.key(),
                    group == null ? "ORGANISATION" : group.kind().name(),
                    groupKey,
                    group == null ? t("Everything") : group.name(),
                    person.id(),
                    person.name(),
                    way.audience(),
                    way.carriage(),
                    clock.instant(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    0);
            if (table.add(line)) {
                added.add(line.id());
                names.add(person.name());
            }
        }
        if (!added.isEmpty()) {
            audit.record(Periods.subject(period), "pack sent", Map.of(), Map.of("Readers", String.join(", ", names)));
            jobs.order(letters, new PackLetters.Order(added));
        }
        return added.size();
    }

    /// Tries again what did not reach its reader: the letter where there is one, else the making of it.
    ///
    /// @throws Missing where there is no such line
    @Transactional
    public void again(UUID lineId) {
        access.require(Permission.CHALLENGE);
        var line = table.locked(lineId).orElseThrow(() -> new Missing("delivery", lineId));
        if (line.letterId() != null) {
            mail.again(line.letterId());
        } else {
            table.note(lineId, null, null);
            jobs.order(letters, new PackLetters.Order(List.of(lineId)));
        }
        audit.record(
                Periods.subject(periods.get(line.periodKey())),
                "pack sent again",
                Map.of(),
                Map.of("Reader", line.person()));
    }

    /// The copy that a reader's link is of; notes that it was opened.
    ///
    /// @throws Missing where the link is of somebody else or of nobody
    @Transactional
    public Delivery open(UUID token) {
        return table.opened(token, access.actor().personId()).orElseThrow(() -> new Missing("report", token));
    }
}
