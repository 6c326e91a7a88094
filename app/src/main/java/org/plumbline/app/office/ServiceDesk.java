package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.ProjectDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people ask offices for services. Live services are known to everybody; of requests, who asked sees their own.
@Service
public class ServiceDesk {
    private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(1_600);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PartTable table;
    private final Parts parts;
    private final OfficeDoor door;
    private final ProjectDirectory projects;
    private final Access access;
    private final Clock clock;

    ServiceDesk(PartTable table, Parts parts, OfficeDoor door, ProjectDirectory projects, Access access, Clock clock) {
        this.table = table;
        this.parts = parts;
        this.door = door;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /// A service that people may ask for.
    ///
    /// @param office what the office that offers it is called
    public record Offer(
            UUID id,
            String key,
            String title,
            String gives,
            String office,
            @Nullable BigDecimal responseDays) {}

    /// What is offered today: live and piloted services of offices at work, by title.
    @Transactional(readOnly = true)
    public List<Offer> offers() {
        return offers(null);
    }

    /// Those of the family of controlling services.
    @Transactional(readOnly = true)
    public List<Offer> controlling() {
        return offers("CONTROLLING");
    }

    /// Those of the family of supportive services: help, training, coaching, templates.
    @Transactional(readOnly = true)
    public List<Offer> supportive() {
        return offers("SUPPORTIVE");
    }

    private List<Offer> offers(@Nullable String family) {
        access.actor();
        var offices = new HashMap<UUID, OfficeView>();
        access.asSystem(door::seen).forEach(office -> offices.put(office.id(), office));
        return table.of(PartKind.SERVICE).stream()
                .filter(service -> service.state() == PartState.LIVE || service.state() == PartState.PILOT)
                .filter(service ->
                        family == null || family.equals(service.facts().text("family")))
                .filter(service -> isAtWork(offices.get(service.officeId())))
                .map(service -> new Offer(
                        service.id(),
                        service.key(),
                        service.title(),
                        service.facts().textOr("description"),
                        Objects.requireNonNull(offices.get(service.officeId())).name(),
                        service.facts().number("response_days")))
                .sorted(java.util.Comparator.comparing(Offer::title))
                .toList();
    }

    private static boolean isAtWork(@Nullable OfficeView office) {
        return office != null && (office.state() == OfficeState.OPERATION || office.state() == OfficeState.IMPROVEMENT);
    }

    /// Asks for a service.
    ///
    /// @param title in a few words
    /// @param wanted what is needed
    /// @throws Refusal where the title is missing
    @Transactional
    public PartView ask(UUID serviceId, String title, String wanted, @Nullable LocalDate neededBy) {
        var offer = offers().stream()
                .filter(one -> one.id().equals(serviceId))
                .findFirst()
                .orElseThrow(() -> new Missing("service", serviceId));
        var service = table.byIds(List.of(offer.id())).getFirst();
        var facts = Facts.NONE
                .with("service", service.id())
                .with("wanted", FactTexts.clean(wanted))
                .with("needed_by", neededBy)
                .with("requester", access.actor().personId())
                .with("owner", service.facts().text("owner"))
                .with("submitted_on", LocalDate.now(clock));
        var office = access.asSystem(() -> door.get(service.officeId()));
        return parts.insert(office, PartKind.REQUEST, title, facts);
    }

    /// The requests of the acting person, latest first.
    @Transactional(readOnly = true)
    public List<PartView> mine() {
        var me = access.actor().personId();
        return table.naming(me).stream()
                .filter(part -> part.kind() == PartKind.REQUEST
                        && me.equals(part.facts().id("requester")))
                .sorted(java.util.Comparator.comparing(PartView::key).reversed())
                .toList();
    }

    /// The acting person's own request of a key.
    @Transactional(readOnly = true)
    public PartView mine(String key) {
        return mine().stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("request", key));
    }

    /// How a service does (F61).
    ///
    /// @param asked requests in all
    /// @param inTime share of answers within the promised days, from 0 to 1; null without answers or promise
    /// @param satisfaction mean of the ratings from 1 to 5; null without ratings
    /// @param costEach cost a year by delivered requests of the last year; null without either
    /// @param expectedHours a year, from the projects that run and are proposed; null where not known
    public record Standing(
            PartView service,
            int asked,
            long waiting,
            long declined,
            @Nullable BigDecimal inTime,
            @Nullable BigDecimal satisfaction,
            @Nullable BigDecimal costEach,
            @Nullable BigDecimal expectedHours) {}

    /// How the services of an office do, by key; retired ones aside.
    @Transactional(readOnly = true)
    public List<Standing> records(UUID officeId) {
        var all = parts.of(officeId);
        var coming = coming(officeId);
        var records = new ArrayList<Standing>();
        for (var service : all) {
            if (service.kind() == PartKind.SERVICE && service.state() != PartState.RETIRED) {
                var requests = all.stream()
                        .filter(part -> part.kind() == PartKind.REQUEST)
                        .filter(part -> service.id().equals(part.facts().id("service")))
                        .toList();
                records.add(standing(service, requests, coming));
            }
        }
        return records;
    }

    private Standing standing(PartView service, List<PartView> requests, long coming) {
        var hours = service.facts().number("hours");
        var perProject = service.facts().number("per_project");
        return new Standing(
                service,
                requests.size(),
                requests.stream()
                        .filter(one -> one.state() == PartState.SUBMITTED)
                        .count(),
                requests.stream()
                        .filter(one -> one.state() == PartState.DECLINED)
                        .count(),
                inTime(service, requests),
                mean(requests.stream()
                        .map(one -> one.facts().number("rating"))
                        .filter(Objects::nonNull)
                        .toList()),
                costEach(service, requests),
                hours == null || perProject == null
                        ? null
                        : hours.multiply(perProject).multiply(BigDecimal.valueOf(coming)));
    }

    private static @Nullable BigDecimal inTime(PartView service, List<PartView> requests) {
        var promise = service.facts().number("response_days");
        var days = new ArrayList<Long>();
        for (var one : requests) {
            var asked = one.facts().date("submitted_on");
            var answered = one.facts().date("answered_on");
            if (asked != null && answered != null) {
                days.add(ChronoUnit.DAYS.between(asked, answered));
            }
        }
        if (promise == null || days.isEmpty()) {
            return null;
        }
        var kept = days.stream()
                .filter(day -> BigDecimal.valueOf(day).compareTo(promise) <= 0)
                .count();
        return BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(days.size()), 3, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal costEach(PartView service, List<PartView> requests) {
        var cost = service.facts().number("cost");
        var from = LocalDate.now(clock).minusYears(1);
        var delivered = requests.stream()
                .map(one -> one.facts().date("delivered_on"))
                .filter(day -> day != null && day.isAfter(from))
                .count();
        return cost == null || delivered == 0
                ? null
                : cost.divide(BigDecimal.valueOf(delivered), 2, RoundingMode.HALF_UP);
    }

    /// The projects that may ask: what the office supervises, or all where it supervises none.
    private long coming(UUID officeId) {
        var own = door.get(officeId);
        var supervised = own.level() == OfficeLevel.PROJECT ? 1 : 0;
        return supervised > 0
                ? supervised
                : projects.open().stream()
                        .filter(project -> project.isActive() || project.isProposed())
                        .count();
    }

    /// The hours a year that the office's members can work.
    @Transactional(readOnly = true)
    public BigDecimal capacity(UUID officeId) {
        return parts.of(officeId, PartKind.MEMBER).stream()
                .filter(part -> part.state().isOpen())
                .map(part -> part.facts().has("share") ? part.facts().amount("share") : HUNDRED)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(HOURS_A_YEAR)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP);
    }

    /// What the demand means for the team, in a sentence.
    @Transactional(readOnly = true)
    public String verdict(UUID officeId) {
        var needed = records(officeId).stream()
                .map(Standing::expectedHours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var capacity = capacity(officeId);
        if (needed.signum() == 0) {
            return t("No forecast yet: enter hours a request and requests a project for the services.");
        }
        var posts = needed.subtract(capacity).divide(HOURS_A_YEAR, 1, RoundingMode.HALF_UP);
        return needed.compareTo(capacity) > 0
                ? t(
                        "The projects in sight need {0} hours a year, the team has {1}: {2} posts are missing.",
                        FactTexts.plain(needed), FactTexts.plain(capacity), FactTexts.plain(posts))
                : t(
                        "The projects in sight need {0} hours a year, the team has {1}: it can be done.",
                        FactTexts.plain(needed), FactTexts.plain(capacity));
    }
}
