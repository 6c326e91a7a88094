package org.plumbline.app.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says of each office whether its mandate runs and its plan is kept up to date.
@Service
public class PlanFreshness {
    private static final Set<PartKind> PLAN = Set.of(PartKind.OBJECTIVE, PartKind.ACTIVITY);

    private final OfficeDoor door;
    private final PartTable parts;
    private final Access access;
    private final Clock clock;

    PlanFreshness(OfficeDoor door, PartTable parts, Access access, Clock clock) {
        this.door = door;
        this.parts = parts;
        this.access = access;
        this.clock = clock;
    }

    /// How fresh a seen office's mandate and plan are.
    @Transactional(readOnly = true)
    public Freshness of(UUID officeId) {
        return of(door.get(officeId));
    }

    private Freshness of(OfficeView office) {
        var days = office.facts().number(OfficeFacts.PLAN_DAYS);
        return new Freshness(
                office.facts().date(OfficeFacts.MANDATE_UNTIL),
                parts.touchedOn(office.id(), PLAN),
                days == null ? Freshness.USUAL_DAYS : days.intValue(),
                LocalDate.now(clock));
    }

    /// An office that needs the acting person's attention.
    public record Alert(OfficeView office, Freshness freshness) {}

    /// The open offices that the acting person heads, and of those they gave a mandate to or sponsor, whose mandate is
    /// over or ends soon or whose plan is stale.
    @Transactional(readOnly = true)
    public List<Alert> mine() {
        var me = access.actor().personId();
        return door.seen().stream()
                .filter(office -> office.state().isOpen() && isOf(office, me))
                .map(office -> new Alert(office, of(office)))
                .filter(alert -> {
                    var isPlanMine = alert.freshness().isPlanStale()
                            && me.equals(alert.office().headId());
                    return isPlanMine
                            || alert.freshness().isMandateOver()
                            || alert.freshness().isMandateEnding();
                })
                .toList();
    }

    private static boolean isOf(OfficeView office, UUID person) {
        return person.equals(office.headId())
                || person.equals(office.sponsorId())
                || person.equals(office.facts().id(OfficeFacts.MANDATE_BY));
    }
}
