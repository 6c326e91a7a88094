package org.plumbline.app.methods;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.methods.ImprovementRequest.State;
import org.plumbline.app.methods.internal.ImprovementTable;
import org.plumbline.app.methods.internal.ReleaseTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What should be better in methods: anybody raises it, the office answers, and the next version that holds it
/// says so to who raised it.
@Service
public class ImprovementRequests {
    private static final int LEAST = 10;
    private static final int LONGEST = 2_000;

    private final ImprovementTable table;
    private final ReleaseTable releases;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Notifications notifications;
    private final List<RequestGuard> guards;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ImprovementRequests(
            ImprovementTable table,
            ReleaseTable releases,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Notifications notifications,
            List<RequestGuard> guards,
            Clock clock) {
        this.guards = guards;
        this.table = table;
        this.releases = releases;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.notifications = notifications;
        this.clock = clock;
    }

    /// Command: somebody noticed what should be better.
    ///
    /// @param methodId null where it is not known which method
    /// @param element key of a phase, process, deliverable or template, or words; empty for the whole
    /// @param sourceKey key of the record it came from, empty for none. Everybody who reads
    /// methods reads it: no confidential record belongs here.
    /// @param sourceHref page of that record, empty for none
    public record Wish(
            @Nullable UUID methodId,
            String element,
            String wish,
            ImprovementRequest.Source source,
            String sourceKey,
            String sourceHref) {
        /// Somebody's own thought about a method.
        public static Wish of(UUID methodId, String element, String wish) {
            return new Wish(methodId, element, wish, ImprovementRequest.Source.OWN, "", "");
        }
    }

    /// All requests, the latest first. Of what came out of a project that is confidential by now, who may not see the
    /// project reads only that something is asked for.
    @Transactional(readOnly = true)
    public List<ImprovementRequest> all() {
        access.actor();
        var all = table.all();
        var ids = all.stream().map(ImprovementRequest::id).toList();
        var hidden = new HashSet<UUID>();
        guards.forEach(guard -> hidden.addAll(guard.hidden(ids)));
        return all.stream()
                .map(one -> hidden.contains(one.id()) ? one.concealed(t("Asked for by a confidential project")) : one)
                .toList();
    }

    /// The requests about a method, the latest first.
    @Transactional(readOnly = true)
    public List<ImprovementRequest> of(UUID methodId) {
        return all().stream().filter(one -> methodId.equals(one.methodId())).toList();
    }

    /// The request of a key.
    @Transactional(readOnly = true)
    public ImprovementRequest get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("improvement request", key));
    }

    /// Raises a request; whoever signs in may. The owner of the method hears of it.
    @Transactional
    public ImprovementRequest raise(Wish wish) {
        var text = wish.wish().strip();
        if (text.length() < LEAST || text.length() > LONGEST) {
            throw new Refusal(MethodRules.WISH);
        }
        var made = new ImprovementRequest(
                Ids.next(),
                numbering.next("MIR"),
                wish.methodId(),
                wish.element().strip(),
                text,
                wish.source(),
                wish.sourceKey(),
                wish.sourceHref(),
                State.RAISED,
                "",
                null,
                access.actor().personId(),
                LocalDate.now(clock),
                1);
        table.put(made);
        audit.record(made.subject(), "created", Map.of(), told(made));
        owner(made)
                .ifPresent(owner -> notifications.tell(
                        owner,
                        made.subject(),
                        () -> t("{0} asks for an improvement: {1}", made.key(), text),
                        "/methods/requests"));
        return made;
    }

    private Optional<UUID> owner(ImprovementRequest request) {
        return releases.methods().stream()
                .filter(one -> one.id().equals(request.methodId()))
                .map(MethodView::ownerId)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /// True where the acting person answers requests.
    public boolean mayAnswer() {
        return access.may(Permission.SHAPE_METHODS);
    }

    /// Takes a request for the next version, or declines it with a reason.
    ///
    /// @param version as it was read
    @Transactional
    public ImprovementRequest answer(String key, int version, boolean isAccepted, String why) {
        access.require(Permission.SHAPE_METHODS);
        var before = get(key);
        if (before.version() != version || before.state() == State.RELEASED) {
            throw new Refusal(MethodRules.CHANGED_MEANWHILE, key);
        }
        if (!isAccepted && (why.isBlank() || why.length() > LONGEST)) {
            throw new Refusal(MethodRules.ANSWER);
        }
        return put(before, isAccepted ? State.ACCEPTED : State.DECLINED, why.strip(), null);
    }

    /// What was accepted for a method is in the version that is published next.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fulfil(MethodReleased event) {
        for (var one : table.all()) {
            if (event.method().id().equals(one.methodId()) && one.state() == State.ACCEPTED) {
                put(one, State.RELEASED, one.answer(), event.release().id());
            }
        }
    }

    private ImprovementRequest put(ImprovementRequest before, State state, String answer, @Nullable UUID releaseId) {
        var after = new ImprovementRequest(
                before.id(),
                before.key(),
                before.methodId(),
                before.element(),
                before.wish(),
                before.source(),
                before.sourceKey(),
                before.sourceHref(),
                state,
                answer,
                releaseId,
                before.raisedBy(),
                before.raisedOn(),
                before.version() + 1);
        table.put(after);
        audit.record(after.subject(), "answered", told(before), told(after));
        notifications.tell(
                after.raisedBy(),
                after.subject(),
                () -> t("{0}: {1}", after.key(), t(after.state().label())),
                "/methods/requests");
        return after;
    }

    private static Map<String, Object> told(ImprovementRequest one) {
        return Map.of(
                "Wish", one.wish(),
                "Element", one.element(),
                "Source", one.source(),
                "State", one.state(),
                "Answer", one.answer());
    }
}
