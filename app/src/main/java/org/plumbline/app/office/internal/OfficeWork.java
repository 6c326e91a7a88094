package org.plumbline.app.office.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.office.Charters;
import org.plumbline.app.office.PartLife;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.PlanFreshness;
import org.plumbline.app.office.Roadmaps;
import org.springframework.stereotype.Component;

/// What offices wait for from a person: signatures, validations, approvals, and their own work.
@Component
class OfficeWork implements WorkSource {
    private final Parts parts;
    private final Charters charters;
    private final Roadmaps roadmaps;
    private final PlanFreshness freshness;
    private final Access access;

    OfficeWork(Parts parts, Charters charters, Roadmaps roadmaps, PlanFreshness freshness, Access access) {
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.charters = charters;
        this.freshness = freshness;
        this.access = access;
    }

    @Override
    public List<WorkItem> mine() {
        var items = new ArrayList<WorkItem>();
        for (var office : charters.waitingForMe()) {
            items.add(new WorkItem(
                    WorkItem.Section.DECIDE,
                    t("Sign the charter of {0}", office.name()),
                    office.href() + "/charter",
                    office.key(),
                    null));
        }
        for (var office : roadmaps.dueForReview()) {
            items.add(new WorkItem(
                    WorkItem.Section.DUE,
                    t("Look at the roadmap of {0} again", office.name()),
                    office.href() + "/roadmap",
                    office.key(),
                    null));
        }
        freshness.mine().forEach(alert -> items.addAll(alarms(alert)));
        for (var part : parts.mine()) {
            if (waitsForMe(part)) {
                items.add(item(WorkItem.Section.DECIDE, part));
            } else if (isMyWork(part)) {
                items.add(item(WorkItem.Section.DUE, part));
            }
        }
        return items;
    }

    private List<WorkItem> alarms(PlanFreshness.Alert alert) {
        var office = alert.office();
        var fresh = alert.freshness();
        var items = new ArrayList<WorkItem>();
        if (fresh.isMandateOver() || fresh.isMandateEnding()) {
            var title = fresh.isMandateOver()
                    ? t("The mandate of {0} is over: renew it", office.name())
                    : t("The mandate of {0} ends soon: renew it", office.name());
            items.add(new WorkItem(WorkItem.Section.DUE, title, office.href(), office.key(), fresh.mandateUntil()));
        }
        var age = fresh.planAge();
        if (age != null && fresh.isPlanStale() && access.actor().personId().equals(office.headId())) {
            items.add(new WorkItem(
                    WorkItem.Section.DUE,
                    t("The plan of {0} was not changed for {1} days: look at it", office.name(), age),
                    office.href() + "/plan",
                    office.key(),
                    null));
        }
        return items;
    }

    private boolean waitsForMe(PartView part) {
        var me = access.actor().personId();
        return part.state() != PartState.VALIDATED
                && PartLife.of(part.kind()).from(part.state()).stream().anyMatch(row -> {
                    var named = row.command().named();
                    return named != null && me.equals(part.facts().id(named));
                });
    }

    private boolean isMyWork(PartView part) {
        return switch (part.kind()) {
            case ACTIVITY, WORK, INITIATIVE, REQUEST ->
                access.actor().personId().equals(part.facts().id("owner"));
            default -> false;
        };
    }

    private static WorkItem item(WorkItem.Section section, PartView part) {
        var facts = part.facts();
        var day = facts.has("day") ? facts.date("day") : facts.has("finish") ? facts.date("finish") : null;
        var due = day == null && facts.has("needed_by") ? facts.date("needed_by") : day;
        return new WorkItem(
                section,
                part.title(),
                part.href(),
                part.key() + " · " + t(part.kind().label()),
                due);
    }
}
