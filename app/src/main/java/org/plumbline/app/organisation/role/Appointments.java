package org.plumbline.app.organisation.role;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is to take on a role, and whether those agree whose yes the structure of the organisation asks for. In a project
/// line manager and project manager say yes one after the other, or object with a reason; everywhere else the role is
/// held at once.
@Service
public class Appointments {
    private static final int LONGEST = 500;
    private static final String PAGE = "/roles/approvals";

    private final AppointmentTable table;
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final ApprovalPath path;
    private final People people;
    private final GovernedScopes scopes;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Appointments(
            AppointmentTable table,
            RoleCatalogue catalogue,
            RoleHolders holders,
            ApprovalPath path,
            People people,
            GovernedScopes scopes,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.holders = holders;
        this.path = path;
        this.people = people;
        this.scopes = scopes;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Gives a person a role of the catalogue, or asks those whose yes it needs.
    ///
    /// @return true where the person holds it now, false where somebody has to agree first
    /// @throws Refusal where a rule forbids it
    @Transactional
    public boolean assign(RoleView role, NewAssignment wanted) {
        catalogue.requireTailor();
        holders.refuseOneself(role, wanted.personId());
        return take(role, wanted, null);
    }

    /// The same for who accepted a position that they were proposed for.
    boolean take(RoleView role, NewAssignment wanted, @Nullable UUID vacancyId) {
        var consents = access.actor().isSystem() ? List.<AppointmentView.Consent>of() : consents(wanted);
        if (consents.isEmpty()) {
            holders.take(role, wanted);
            return true;
        }
        holders.check(role, wanted);
        var waits = table.waiting().stream()
                .anyMatch(one -> one.roleId().equals(role.id())
                        && one.personId().equals(wanted.personId())
                        && one.scope().equals(wanted.scope()));
        if (waits) {
            throw new Refusal(
                    RoleRules.WAITS_ALREADY, people.get(wanted.personId()).name());
        }
        var asked = new AppointmentView(
                Ids.next(),
                role.id(),
                wanted.personId(),
                wanted.scope(),
                wanted.share(),
                wanted.fromDay(),
                wanted.untilDay(),
                access.actor().personId(),
                vacancyId,
                consents);
        table.insert(asked);
        record(asked, "assignment asked for", Map.of("Person", wanted.personId(), "Share", wanted.share()));
        ask(role, asked);
        hear(role, asked);
        return false;
    }

    private List<AppointmentView.Consent> consents(NewAssignment wanted) {
        var projectId = wanted.scope().projectId();
        if (projectId == null) {
            return List.of();
        }
        var consents = new ArrayList<AppointmentView.Consent>();
        var place = 1;
        for (var step : path.steps(wanted.personId(), projectId)) {
            if (!step.contains(access.actor().personId())) {
                for (var approver : step) {
                    consents.add(new AppointmentView.Consent(place, approver, null));
                }
                place++;
            }
        }
        return consents;
    }

    private void ask(RoleView role, AppointmentView asked) {
        ask(role, asked, asked.askedNow());
    }

    private void ask(RoleView role, AppointmentView asked, List<UUID> approvers) {
        var person = people.get(asked.personId());
        for (var approver : approvers) {
            notifications.tell(
                    approver,
                    RoleCatalogue.subject(role),
                    () -> t(
                            "{0} is to be {1} with {2} % of the time. It needs your yes, which counts as number {3}.",
                            person.name(), role.title(), asked.share(), asked.asked()),
                    PAGE);
        }
    }

    private void hear(RoleView role, AppointmentView asked) {
        var projectId = asked.scope().projectId();
        var heard = projectId == null ? List.<UUID>of() : path.heard(asked.personId(), projectId);
        for (var person : heard) {
            notifications.tell(
                    person,
                    RoleCatalogue.subject(role),
                    () -> t(
                            "{0} is to be {1} with {2} % of the time. The project manager decides; tell them what you think.",
                            people.get(asked.personId()).name(), role.title(), asked.share()),
                    "/roles/" + role.key());
        }
    }

    /// What waits for somebody's yes, where the acting person has a part in it or fills positions and sees the project.
    @Transactional(readOnly = true)
    public List<AppointmentView> waiting() {
        var all = table.waiting();
        var names = scopes.names(all.stream().map(AppointmentView::scope).collect(Collectors.toSet()));
        var fills = catalogue.mayTailor();
        return all.stream()
                .filter(one -> hasPart(one) || (fills && names.containsKey(one.scope())))
                .toList();
    }

    private boolean hasPart(AppointmentView one) {
        var me = access.actor().personId();
        return one.personId().equals(me)
                || one.askedBy().equals(me)
                || one.consents().stream()
                        .anyMatch(consent -> consent.approverId().equals(me));
    }

    /// What waits for the acting person's yes now.
    @Transactional(readOnly = true)
    public List<AppointmentView> askedOfMe() {
        var me = access.actor().personId();
        return table.waiting().stream()
                .filter(one -> one.askedNow().contains(me))
                .toList();
    }

    /// The acting person agrees; the last yes gives the role.
    ///
    /// @throws Refusal where the person has too little time left meanwhile
    @Transactional
    public void agree(UUID id) {
        var asked = asked(id);
        table.answer(asked, access.actor().personId(), null, LocalDate.now(clock));
        record(asked, "assignment agreed to", Map.of("Person", asked.personId()));
        var role = catalogue.get(asked.roleId());
        var next = lock(id);
        if (next.asked() > 0) {
            ask(role, next);
            return;
        }
        holders.take(
                role,
                new NewAssignment(asked.personId(), asked.scope(), asked.share(), asked.fromDay(), asked.untilDay()));
        table.settle(id, "TAKEN");
        tell(
                asked,
                () -> t("All agree: {0} is {1}.", people.get(asked.personId()).name(), role.title()));
    }

    /// The acting person objects, which ends it; a position that it was to fill is open again.
    ///
    /// @param why so that the next wish fits better
    @Transactional
    public void object(UUID id, String why) {
        var asked = asked(id);
        if (why.isBlank() || why.length() > LONGEST) {
            throw new Refusal(RoleRules.WHY_NOT);
        }
        table.answer(asked, access.actor().personId(), why.strip(), LocalDate.now(clock));
        close(asked, "OBJECTED", why.strip());
        record(asked, "assignment objected to", Map.of("Person", asked.personId(), "Why", why.strip()));
        tell(
                asked,
                () -> t(
                        "{0} objects to {1} as {2}: {3}",
                        access.actor().name(),
                        people.get(asked.personId()).name(),
                        catalogue.get(asked.roleId()).title(),
                        why.strip()));
    }

    private void close(AppointmentView asked, String state, String why) {
        table.settle(asked.id(), state);
        if (asked.vacancyId() != null) {
            table.reopen(asked.vacancyId(), why);
        }
    }

    /// Whoever asked for it takes the wish back.
    @Transactional
    public void withdraw(UUID id) {
        var asked = lock(id);
        if (!asked.askedBy().equals(access.actor().personId())) {
            catalogue.requireTailor();
        }
        close(asked, "WITHDRAWN", t("Withdrawn"));
        record(asked, "assignment withdrawn", Map.of("Person", asked.personId()));
    }

    private AppointmentView asked(UUID id) {
        var asked = lock(id);
        if (!asked.askedNow().contains(access.actor().personId())) {
            throw new Refusal(RoleRules.NOT_YOUR_TURN);
        }
        return asked;
    }

    private AppointmentView lock(UUID id) {
        return table.lock(id)
                .filter(one -> hasPart(one)
                        || waiting().stream().anyMatch(seen -> seen.id().equals(id)))
                .orElseThrow(() -> new Missing("appointment", id));
    }

    private void tell(AppointmentView asked, Supplier<String> sentence) {
        tell(asked, catalogue.get(asked.roleId()), sentence);
    }

    private void tell(AppointmentView asked, RoleView role, Supplier<String> sentence) {
        java.util.stream.Stream.of(asked.askedBy(), asked.personId())
                .distinct()
                .forEach(person ->
                        notifications.tell(person, RoleCatalogue.subject(role), sentence, "/roles/" + role.key()));
    }

    private void record(AppointmentView asked, String action, Map<String, Object> facts) {
        var role = catalogue.get(asked.roleId());
        audit.record(
                new Subject("role", role.id(), role.key(), asked.scope().projectId()),
                action,
                Map.of(),
                new HashMap<>(facts));
    }

    @EventListener
    void on(PersonLeft event) {
        for (var one : table.waiting()) {
            if (one.personId().equals(event.personId())) {
                close(one, "WITHDRAWN", t("Withdrawn"));
            } else if (one.waitsFor(event.personId())) {
                handOver(one, event);
            }
        }
    }

    /// What waits for somebody who leaves goes to whoever stands in for them or is above them in the line. Where there
    /// is nobody, and no other of the same step, whoever asked is told.
    private void handOver(AppointmentView asked, PersonLeft gone) {
        var known = new HashSet<>(Set.of(asked.personId(), gone.personId()));
        asked.consents().forEach(consent -> known.add(consent.approverId()));
        var successor = path.successor(gone.personId(), known);
        var role = catalogue.get(asked.roleId());
        if (successor.isEmpty()) {
            if (!table.drop(asked, gone.personId())) {
                tell(
                        asked,
                        role,
                        () -> t(
                                "{0} has left and nobody stands in. Withdraw the wish that {1} is {2}, and ask again.",
                                gone.name(), people.get(asked.personId()).name(), role.title()));
            }
            return;
        }
        table.handOver(asked, gone.personId(), successor.get());
        record(asked, "approval handed over", Map.of("From", gone.personId(), "To", successor.get()));
        var after = table.lock(asked.id()).orElseThrow();
        if (after.askedNow().contains(successor.get())) {
            ask(role, after, List.of(successor.get()));
        }
    }

    @EventListener
    void on(PersonsMerged event) {
        table.merge(event.gone(), event.kept());
    }
}
