package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.office.internal.CharterTable;
import org.plumbline.app.office.internal.OfficeDoor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Charters of offices in versions: written, signed by named people, put in force, superseded by the next.
@Service
public class Charters {
    private static final int LONGEST = 20_000;

    private final CharterTable table;
    private final CharterDraft drafts;
    private final OfficeDoor door;
    private final FactTexts texts;
    private final Access access;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final Clock clock;

    Charters(
            CharterTable table,
            CharterDraft drafts,
            OfficeDoor door,
            FactTexts texts,
            Access access,
            AuditTrail audit,
            Notifications notifications,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.door = door;
        this.texts = texts;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /// The versions of a seen office's charter, latest first.
    @Transactional(readOnly = true)
    public List<CharterView> of(UUID officeId) {
        return table.of(door.get(officeId).id());
    }

    /// The version of a number.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public CharterView get(UUID officeId, int number) {
        return of(officeId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("charter", number));
    }

    /// The version in force, empty before the first.
    @Transactional(readOnly = true)
    public Optional<CharterView> inForce(UUID officeId) {
        return of(officeId).stream()
                .filter(one -> one.state() == CharterState.IN_FORCE)
                .findFirst();
    }

    /// Starts the next version, its chapters written from what is known of the office.
    ///
    /// @throws Refusal where one is being written already
    @Transactional
    public CharterView draft(UUID officeId) {
        var office = door.lock(officeId);
        var versions = table.of(officeId);
        var open = versions.stream()
                .filter(one -> one.state() != CharterState.IN_FORCE && one.state() != CharterState.SUPERSEDED)
                .findFirst();
        if (open.isPresent()) {
            throw new Refusal(OfficeRules.ONE_CHARTER, open.get().number());
        }
        var number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
        var charter = new CharterView(
                Ids.next(),
                officeId,
                number,
                CharterState.DRAFT,
                drafts.of(office),
                access.actor().personId(),
                null,
                1,
                List.of());
        table.put(charter);
        audit.record(office.subject(), "drafted its charter", Map.of(), Map.of("Charter", number));
        return charter;
    }

    /// Writes chapters of a draft.
    @Transactional
    public CharterView write(UUID id, int edit, Map<CharterSection, String> sections) {
        var before = lock(id, CharterState.DRAFT);
        if (before.edit() != edit) {
            throw new Refusal(OfficeRules.CHANGED_MEANWHILE, t("Charter {0}", before.number()));
        }
        var texts = new EnumMap<CharterSection, String>(CharterSection.class);
        texts.putAll(before.sections());
        sections.forEach((section, text) -> {
            var clean = FactTexts.clean(text);
            if (clean.length() > LONGEST) {
                throw new Refusal(OfficeRules.LARGE, section.label(), LONGEST);
            }
            texts.put(section, clean);
        });
        var after = new CharterView(
                id,
                before.officeId(),
                before.number(),
                CharterState.DRAFT,
                texts,
                access.actor().personId(),
                null,
                edit + 1,
                before.signatures());
        table.put(after);
        audit.record(office(before).subject(), "wrote its charter", said(before), said(after));
        return after;
    }

    private static Map<String, Object> said(CharterView charter) {
        var said = new HashMap<String, Object>();
        charter.sections().forEach((section, text) -> said.put(section.label(), text));
        return said;
    }

    private OfficeView office(CharterView charter) {
        return door.get(charter.officeId());
    }

    private CharterView lock(UUID id, CharterState wanted) {
        var charter = table.lock(id).orElseThrow(() -> new Missing("charter", id));
        door.requireRun(office(charter));
        if (charter.state() != wanted) {
            throw new Refusal(OfficeRules.CHARTER_STATE, t(charter.state().label()));
        }
        return charter;
    }

    /// Asks named people to sign. Nobody signs what they wrote.
    ///
    /// @throws Refusal where nobody is named, or the author is
    @Transactional
    public CharterView submit(UUID id, List<UUID> signers) {
        var before = lock(id, CharterState.DRAFT);
        var asked = signers.stream().distinct().toList();
        if (asked.isEmpty()) {
            throw new Refusal(OfficeRules.NO_SIGNER);
        }
        if (asked.contains(before.authorId())) {
            throw new Refusal(OfficeRules.NOT_ONESELF, t("Charter {0}", before.number()));
        }
        if (before.text(CharterSection.PURPOSE).isBlank()
                || before.text(CharterSection.MANDATE).isBlank()) {
            throw new Refusal(OfficeRules.CHARTER_EMPTY);
        }
        table.ask(before, asked);
        var office = office(before);
        for (var signer : asked) {
            notifications.tell(
                    signer,
                    office.subject(),
                    () -> t("The charter of {0} waits for your signature", office.name()),
                    office.href() + "/charter");
        }
        return become(before, CharterState.REVIEW, Map.of("Asked to sign", asked.toString()));
    }

    /// Signs a charter, or returns it with a reason; only who is named may.
    @Transactional
    public CharterView sign(UUID id, boolean isApproved, String said) {
        var before = table.lock(id).orElseThrow(() -> new Missing("charter", id));
        var office = office(before);
        var me = access.actor().personId();
        if (before.state() != CharterState.REVIEW) {
            throw new Refusal(OfficeRules.CHARTER_STATE, t(before.state().label()));
        }
        var asked = before.of(me).orElseThrow(() -> new Refusal(OfficeRules.NOT_ASKED_TO_SIGN));
        if (asked.isApproved() != null) {
            throw new Refusal(OfficeRules.SIGNED);
        }
        if (me.equals(before.authorId())) {
            throw new Refusal(OfficeRules.NOT_ONESELF, t("Charter {0}", before.number()));
        }
        var words = FactTexts.clean(said);
        if (!isApproved && words.isEmpty()) {
            throw new Refusal(OfficeRules.SAY_WHY);
        }
        table.sign(id, me, isApproved, words);
        audit.record(
                office.subject(),
                isApproved ? "charter signed" : "charter returned",
                Map.of(),
                Map.of("Charter", before.number(), "Said", words));
        if (!isApproved) {
            return become(before, CharterState.DRAFT, Map.of("Returned by", texts.name(me)));
        }
        var isLast = before.signatures().stream()
                .allMatch(one -> one.personId().equals(me) || Boolean.TRUE.equals(one.isApproved()));
        return isLast
                ? become(before, CharterState.APPROVED, Map.of())
                : table.lock(id).orElseThrow();
    }

    /// Puts an approved version in force; the one before is superseded.
    @Transactional
    public CharterView enforce(UUID id) {
        var charter = lock(id, CharterState.APPROVED);
        inForce(charter.officeId()).ifPresent(old -> become(old, CharterState.SUPERSEDED, Map.of()));
        return become(charter, CharterState.IN_FORCE, Map.of());
    }

    /// The same for a past that is brought in: it came into force on that day, and was signed three days earlier.
    @Transactional
    public CharterView enforce(UUID id, LocalDate from) {
        if (!access.actor().isSystem()) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        enforce(id);
        table.date(id, from);
        return table.lock(id).orElseThrow();
    }

    private CharterView become(CharterView before, CharterState state, Map<String, String> more) {
        var from = state == CharterState.IN_FORCE ? LocalDate.now(clock) : before.inForceFrom();
        var after = new CharterView(
                before.id(),
                before.officeId(),
                before.number(),
                state,
                before.sections(),
                before.authorId(),
                from,
                before.edit() + 1,
                before.signatures());
        table.put(after);
        var said = new HashMap<String, Object>(more);
        said.put("Charter " + before.number(), state);
        audit.record(
                office(before).subject(), "charter moved", Map.of("Charter " + before.number(), before.state()), said);
        return after;
    }

    /// A chapter in two versions.
    ///
    /// @param gone lines that only the older one has
    /// @param added lines that only the later one has
    /// @param kept lines of both
    public record Difference(CharterSection section, List<String> gone, List<String> added, List<String> kept) {
        /// True where the chapter changed.
        public boolean differs() {
            return !gone.isEmpty() || !added.isEmpty();
        }
    }

    /// Two versions, chapter by chapter.
    @Transactional(readOnly = true)
    public List<Difference> compare(UUID officeId, int older, int later) {
        var before = get(officeId, older);
        var after = get(officeId, later);
        var differences = new ArrayList<Difference>();
        for (var section : CharterSection.values()) {
            var was = before.text(section).lines().toList();
            var is = after.text(section).lines().toList();
            differences.add(new Difference(
                    section,
                    was.stream().filter(line -> !is.contains(line)).toList(),
                    is.stream().filter(line -> !was.contains(line)).toList(),
                    is.stream().filter(was::contains).toList()));
        }
        return differences;
    }

    /// The seen offices whose charter waits for the acting person's signature.
    @Transactional(readOnly = true)
    public List<OfficeView> waitingForMe() {
        return table.waitingFor(access.actor().personId()).stream()
                .map(door::get)
                .toList();
    }

    /// True where the version waits for the acting person.
    public boolean waitsForMe(@Nullable CharterView charter) {
        return charter != null
                && charter.state() == CharterState.REVIEW
                && charter.of(access.actor().personId())
                        .filter(one -> one.isApproved() == null)
                        .isPresent();
    }
}
