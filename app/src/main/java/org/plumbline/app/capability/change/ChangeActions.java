package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.ConcernTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done so that a change arrives.
@Service
public class ChangeActions {
    private final ConcernTable table;
    private final Initiatives initiatives;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeActions(
            ConcernTable table,
            Initiatives initiatives,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The actions of an initiative, what is open first.
    @Transactional(readOnly = true)
    public List<ChangeAction> of(InitiativeView initiative) {
        return table.actions(initiatives.get(initiative.key()).id());
    }

    /// Adds an action; its owner is told.
    @Transactional
    public ChangeAction add(UUID initiativeId, @Nullable UUID groupId, String title, UUID ownerId, LocalDate dueOn) {
        var initiative = initiatives.changeable(initiativeId);
        Initiatives.requireTitle(title);
        if (groupId != null
                && table.groups(initiativeId).stream()
                        .noneMatch(group -> group.id().equals(groupId))) {
            throw new Missing("group", groupId);
        }
        var action = new ChangeAction(Ids.next(), initiativeId, groupId, title.strip(), ownerId, dueOn, null);
        table.put(action);
        audit.record(
                initiative.subject(),
                "added an action to",
                Map.of(),
                Map.of("Action", action.title(), "Owner", ownerId, "Due", dueOn));
        notifications.tell(
                ownerId,
                initiative.subject(),
                () -> t("Yours to do for {0}: {1}", initiative.title(), action.title()),
                initiative.href() + "/actions");
        return action;
    }

    /// Says that an action is done, or open again: its owner, and whoever leads the change.
    @Transactional
    public void settle(InitiativeView seen, UUID actionId, boolean isDone) {
        var initiative = initiatives.get(seen.key());
        var before = table.actions(initiative.id()).stream()
                .filter(action -> action.id().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new Missing("action", actionId));
        if (!access.actor().personId().equals(before.ownerId()) && !initiatives.mayLead(initiative)) {
            throw new Forbidden(Permission.LEAD_CHANGE);
        }
        var after = new ChangeAction(
                actionId,
                initiative.id(),
                before.groupId(),
                before.title(),
                before.ownerId(),
                before.dueOn(),
                isDone ? LocalDate.now(clock) : null);
        table.put(after);
        audit.record(
                initiative.subject(),
                isDone ? "finished an action of" : "opened an action of",
                Map.of(),
                Map.of("Action", before.title()));
    }
}
