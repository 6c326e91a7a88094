package org.plumbline.app.organisation.body;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies that decide and advise, and their terms of reference.
@Service
public class Bodies {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final BodyTable table;
    private final BodyGate gate;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;

    Bodies(BodyTable table, BodyGate gate, AuditTrail audit, Numbering numbering, SearchIndex index) {
        this.table = table;
        this.gate = gate;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
    }

    /// The bodies whose terms the acting person may read, by name.
    @Transactional(readOnly = true)
    public List<BodyView> all() {
        return table.all().stream().filter(gate::maySeeTerms).toList();
    }

    /// The body of a key.
    ///
    /// @throws Missing where there is none or its terms may not be seen
    @Transactional(readOnly = true)
    public BodyView get(String key) {
        return table.byKey(key).filter(gate::maySeeTerms).orElseThrow(() -> new Missing("body", key));
    }

    /// The body of an id.
    ///
    /// @throws Missing where there is none or its terms may not be seen
    @Transactional(readOnly = true)
    public BodyView get(UUID id) {
        return find(id).orElseThrow(() -> new Missing("body", id));
    }

    /// The body of an id, if there is one and its terms may be seen.
    @Transactional(readOnly = true)
    public Optional<BodyView> find(UUID id) {
        return table.byId(id).filter(gate::maySeeTerms);
    }

    /// True where the acting person sets bodies up, changes their terms and seats people.
    public boolean mayFound() {
        return gate.mayFound();
    }

    /// True where the acting person keeps agenda and minutes of the body.
    public boolean mayKeep(BodyView body) {
        return gate.mayKeep(body);
    }

    /// True where the acting person reads the meetings of the body, not only its terms.
    public boolean maySeeMeetings(BodyView body) {
        return gate.maySeeMeetings(body);
    }

    /// Sets a body up.
    @Transactional
    public BodyView create(BodyTerms wanted) {
        gate.requireFounder();
        var terms = checked(null, wanted);
        var id = Ids.next();
        table.insert(id, numbering.next("BDY"), terms);
        var body = get(id);
        audit.record(subject(body), "created", Map.of(), facts(body));
        enter(body);
        return body;
    }

    /// Changes the terms of a body.
    ///
    /// @param version the version the person saw
    @Transactional
    public BodyView change(UUID id, int version, BodyTerms wanted) {
        gate.requireFounder();
        var before = get(id);
        requireActive(before);
        var terms = checked(id, wanted);
        if (before.version() != version || !table.update(id, version, terms)) {
            throw new Refusal(BodyRules.CHANGED_MEANWHILE, before.key());
        }
        var after = get(id);
        audit.record(subject(after), "changed", facts(before), facts(after));
        enter(after);
        return after;
    }

    /// Dissolves a body; what it decided stays readable.
    @Transactional
    public void close(UUID id) {
        gate.requireFounder();
        var body = get(id);
        requireActive(body);
        table.all().stream()
                .filter(other -> id.equals(other.parentId()) && other.isActive())
                .findFirst()
                .ifPresent(below -> {
                    throw new Refusal(BodyRules.STILL_ABOVE, body.name(), below.name());
                });
        table.move(id, BodyState.CLOSED);
        audit.record(subject(body), "dissolved", Map.of("State", body.state()), Map.of("State", BodyState.CLOSED));
    }

    /// Takes a dissolved body up again.
    @Transactional
    public void reopen(UUID id) {
        gate.requireFounder();
        var body = get(id);
        if (!body.isActive()) {
            table.move(id, BodyState.ACTIVE);
            audit.record(subject(body), "taken up again", Map.of("State", body.state()), Map.of("State", "ACTIVE"));
        }
    }

    static void requireActive(BodyView body) {
        if (!body.isActive()) {
            throw new Refusal(BodyRules.CLOSED, body.name());
        }
    }

    private BodyTerms checked(@Nullable UUID id, BodyTerms terms) {
        var name = terms.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(BodyRules.NAME);
        }
        if (terms.purpose().isBlank() || terms.purpose().length() > LONGEST_TEXT) {
            throw new Refusal(BodyRules.PURPOSE, LONGEST_TEXT);
        }
        if (isLong(terms.authority()) || isLong(terms.limits())) {
            throw new Refusal(BodyRules.TOO_LONG, LONGEST_TEXT);
        }
        if (terms.quorumPercent() < 1 || terms.quorumPercent() > 100) {
            throw new Refusal(BodyRules.QUORUM);
        }
        if (table.all().stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(name) && !other.id().equals(id))) {
            throw new Refusal(BodyRules.NAME_TAKEN, name);
        }
        var parent = terms.parentId();
        if (parent != null && id != null && table.isBelow(get(parent).id(), id)) {
            throw new Refusal(BodyRules.CIRCLE, name);
        }
        return new BodyTerms(
                name,
                terms.kind(),
                terms.scope(),
                parent == null ? null : get(parent).id(),
                terms.purpose().strip(),
                terms.authority(),
                terms.limits(),
                terms.quorumPercent(),
                terms.needsChair());
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }

    private void enter(BodyView body) {
        index.put(subject(body), body.name(), body.purpose(), "/bodies/" + body.key());
    }

    /// What audit trail and search call a body.
    public static Subject subject(BodyView body) {
        return new Subject("body", body.id(), body.key(), body.governs().projectId());
    }

    private static Map<String, Object> facts(BodyView body) {
        var facts = new TreeMap<String, Object>();
        facts.put("Name", body.name());
        facts.put("Kind", body.kind().label());
        facts.put("Scope", body.governs().word());
        facts.put("Above it", Objects.toString(body.parentId(), ""));
        facts.put("Purpose", body.purpose());
        facts.put("Authority", Objects.toString(body.authority(), ""));
        facts.put("Limits", Objects.toString(body.limits(), ""));
        facts.put("Quorum", body.quorumPercent());
        facts.put("Needs its chair", body.needsChair());
        return facts;
    }
}
