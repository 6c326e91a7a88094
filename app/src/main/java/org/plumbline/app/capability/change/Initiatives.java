package org.plumbline.app.capability.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.ChangeReader;
import org.plumbline.app.capability.change.internal.InitiativeTable;
import org.plumbline.app.capability.change.internal.WaveTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes of how people work: why, what is led in, and where each stands.
@Service
public class Initiatives {
    private static final String PREFIX = "CHI";
    private static final int TITLE = 200;
    private static final int WHY = 4_000;

    private final InitiativeTable table;
    private final WaveTable waves;
    private final Artefacts artefacts;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;

    Initiatives(
            InitiativeTable table,
            WaveTable waves,
            Artefacts artefacts,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index) {
        this.table = table;
        this.waves = waves;
        this.artefacts = artefacts;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
    }

    /// All that the acting person sees, the latest first.
    @Transactional(readOnly = true)
    public List<InitiativeView> all() {
        return table.all(ChangeReader.of(access));
    }

    /// Those of some ids that the acting person sees.
    @Transactional(readOnly = true)
    public List<InitiativeView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, ChangeReader.of(access));
    }

    /// The initiative of a key, if it may be seen.
    @Transactional(readOnly = true)
    public Optional<InitiativeView> find(String key) {
        return table.byKey(key, ChangeReader.of(access));
    }

    /// The initiative of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public InitiativeView get(String key) {
        return find(key).orElseThrow(() -> new Missing("change initiative", key));
    }

    /// True where the acting person may begin a change of how people work.
    public boolean mayLead() {
        return access.may(Permission.LEAD_CHANGE);
    }

    /// True where the acting person leads it: the office, and whoever owns it.
    public boolean mayLead(InitiativeView one) {
        return mayLead() || access.actor().personId().equals(one.terms().ownerId());
    }

    /// True where the acting person may change what it says.
    public boolean mayChange(InitiativeView one) {
        return one.state().isOpen() && mayLead(one);
    }

    /// What can be done with it from where it stands, by the acting person.
    public List<InitiativeCommand> steps(InitiativeView one) {
        return mayLead(one)
                ? InitiativeLife.TABLE.from(one.state()).stream()
                        .map(StateMachine.Transition::command)
                        .toList()
                : List.of();
    }

    /// Writes a change of how people work down.
    ///
    /// @throws Refusal where a rule forbids it
    @Transactional
    public InitiativeView create(InitiativeView.Terms terms) {
        access.require(Permission.LEAD_CHANGE);
        check(terms);
        var made = new InitiativeView(
                Ids.next(),
                numbering.next(PREFIX),
                InitiativeState.DRAFT,
                terms,
                List.of(),
                access.actor().personId(),
                1);
        write(made);
        audit.record(made.subject(), "created", Map.of(), said(made));
        return made;
    }

    private static void check(InitiativeView.Terms terms) {
        requireTitle(terms.title());
        if (terms.why().isBlank() || terms.why().length() > WHY) {
            throw new Refusal(ChangeRules.NO_WHY);
        }
        within("What is introduced", terms.release(), TITLE);
        var starts = terms.startsOn();
        var ends = terms.endsOn();
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw new Refusal(ChangeRules.DAYS, Formats.date(ends), Formats.date(starts));
        }
    }

    static void requireTitle(String title) {
        if (title.isBlank() || title.length() > TITLE) {
            throw new Refusal(ChangeRules.NO_TITLE);
        }
    }

    static void within(String label, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(ChangeRules.LONG, label, most);
        }
    }

    private void write(InitiativeView one) {
        table.put(one);
        index.put(
                one.subject(),
                one.title(),
                one.terms().why() + "\n" + one.terms().release(),
                one.href());
    }

    /// Changes what it says.
    ///
    /// @param version as it was read
    @Transactional
    public InitiativeView change(UUID id, int version, InitiativeView.Terms terms) {
        var before = changeable(id);
        if (before.version() != version) {
            throw new Refusal(ChangeRules.CHANGED_MEANWHILE, before.key());
        }
        check(terms);
        var after = with(before, before.state(), terms);
        write(after);
        audit.record(after.subject(), "changed", said(before), said(after));
        return after;
    }

    private static InitiativeView with(InitiativeView one, InitiativeState state, InitiativeView.Terms terms) {
        return new InitiativeView(one.id(), one.key(), state, terms, one.practices(), one.madeBy(), one.version() + 1);
    }

    /// Leads it on.
    @Transactional
    public InitiativeView move(UUID id, InitiativeCommand command) {
        var before = led(id);
        var to = InitiativeLife.TABLE.require(before.state(), command).to();
        if (command == InitiativeCommand.START) {
            requireReady(before);
        }
        if (command == InitiativeCommand.EMBED
                && waves.of(List.of(id)).stream()
                        .anyMatch(wave -> wave.state() == WaveState.PLANNED || wave.state() == WaveState.RUNNING)) {
            throw new Refusal(ChangeRules.NOT_ALL_WAVES, before.key());
        }
        var after = with(before, to, before.terms());
        table.put(after);
        audit.record(after.subject(), "moved", Map.of("State", before.state()), Map.of("State", to));
        return after;
    }

    private static void requireReady(InitiativeView one) {
        if (one.practices().isEmpty()) {
            throw new Refusal(ChangeRules.NO_PRACTICE);
        }
        if (one.terms().ownerId() == null) {
            throw new Refusal(ChangeRules.NO_OWNER);
        }
    }

    /// Adds a practice that is led in, or changes the one of its id.
    @Transactional
    public void put(UUID id, PracticeView practice) {
        var one = changeable(id);
        requireTitle(practice.title());
        var known = artefacts.keys();
        for (var artefact : practice.artefacts()) {
            if (!known.contains(artefact)) {
                throw new Refusal(ChangeRules.UNKNOWN_ARTEFACT, artefact);
            }
        }
        var before = one.practices().stream()
                .filter(other -> other.id().equals(practice.id()))
                .findFirst();
        table.put(id, practice);
        audit.record(
                one.subject(),
                before.isPresent() ? "changed a practice of" : "added a practice to",
                before.map(Initiatives::said).orElse(Map.of()),
                said(practice));
    }

    /// Takes a practice out that is deployed nowhere.
    @Transactional
    public void remove(UUID id, UUID practiceId) {
        var one = changeable(id);
        var practice = one.practices().stream()
                .filter(other -> other.id().equals(practiceId))
                .findFirst()
                .orElseThrow(() -> new Missing("practice", practiceId));
        if (table.isDeployed(practiceId)) {
            throw new Refusal(ChangeRules.PRACTICE_IN_USE, practice.title());
        }
        table.removePractice(practiceId);
        audit.record(one.subject(), "took a practice out of", said(practice), Map.of());
    }

    /// The initiative of an id for a change by who leads it, locked until the transaction ends.
    InitiativeView led(UUID id) {
        var one = table.lock(id, ChangeReader.of(access)).orElseThrow(() -> new Missing("change initiative", id));
        if (!mayLead(one)) {
            throw new Forbidden(Permission.LEAD_CHANGE);
        }
        return one;
    }

    /// The same while it is open.
    InitiativeView changeable(UUID id) {
        var one = led(id);
        if (!one.state().isOpen()) {
            throw new Refusal(ChangeRules.NOT_OPEN, one.key(), one.state());
        }
        return one;
    }

    private static Map<String, Object> said(PracticeView practice) {
        return Map.of("Practice", practice.title(), "Shown by", String.join(", ", practice.artefacts()));
    }

    private static Map<String, @Nullable Object> said(InitiativeView one) {
        var terms = one.terms();
        var said = new HashMap<String, @Nullable Object>();
        said.put("Title", terms.title());
        said.put("Why", terms.why());
        said.put("What is introduced", terms.release());
        said.put("Sponsor", terms.sponsorId());
        said.put("Owner", terms.ownerId());
        said.put("First day", terms.startsOn());
        said.put("Last day", terms.endsOn());
        return said;
    }
}
