package org.plumbline.app.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.IdeaLetters;
import org.plumbline.app.demand.internal.IdeaTable;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ideas: anybody signed in may have one and sees their own; the office sees all that were handed in.
@Service
public class Ideas {
    private static final String PREFIX = "IDA";
    private static final int REASON = 2_000;
    private static final int ALIKE = 6;
    private static final List<String> KINDS = List.of("idea", "proposal", "project");

    private final IdeaTable table;
    private final IdeaLetters letters;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    Ideas(
            IdeaTable table,
            IdeaLetters letters,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    private IdeaTable.Reader reader() {
        return IdeaTable.Reader.of(access);
    }

    /// True where the acting person reads the ideas of everybody.
    public boolean seesAll() {
        return reader().seesAll();
    }

    /// What can be done with an idea from where it stands, by the acting person.
    public List<IdeaCommand> steps(IdeaView idea) {
        var isMine = idea.requesterId().equals(access.actor().personId());
        var screens = mayScreen() && !isMine;
        return IdeaLife.TABLE.from(idea.state()).stream()
                .map(StateMachine.Transition::command)
                .filter(command -> command.isRequesters() ? isMine : screens)
                .toList();
    }

    /// True where the acting person may change what it says.
    public boolean mayChange(IdeaView idea) {
        return idea.state().isOpenToRequester()
                && idea.requesterId().equals(access.actor().personId());
    }

    /// Ideas and projects that are like the words, of those the acting person may see, the most alike first.
    @Transactional(readOnly = true)
    public List<SearchIndex.Place> alike(String words) {
        return index.alike(words, KINDS, ALIKE);
    }

    /// True where the acting person screens ideas.
    public boolean mayScreen() {
        return access.may(Permission.SCREEN_IDEAS);
    }

    /// The idea of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public IdeaView get(String key) {
        return table.byKey(key, reader()).orElseThrow(() -> new Missing("idea", key));
    }

    /// The idea of an id, locked until the transaction ends.
    ///
    /// @throws Missing where there is none or it may not be seen
    IdeaView locked(UUID id) {
        return table.lock(id, reader()).orElseThrow(() -> new Missing("idea", id));
    }

    /// Those of some ids that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<IdeaView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, reader());
    }

    /// A page of what the filter leaves of what the acting person may see.
    @Transactional(readOnly = true)
    public IdeaPage list(IdeaFilter filter) {
        return table.page(filter, reader());
    }

    /// How many there are for each choice in one click.
    @Transactional(readOnly = true)
    public Map<IdeaFilter.Show, Long> counts(IdeaFilter filter) {
        return table.counts(filter, reader());
    }

    /// Writes an idea down as a draft, which only who wrote it sees.
    ///
    /// @throws Refusal where something cannot be read
    @Transactional
    public IdeaView draft(IdeaText text) {
        text.requireReadable();
        var me = access.actor().personId();
        var idea = new IdeaView(
                Ids.next(),
                numbering.next(PREFIX),
                IdeaState.DRAFT,
                text,
                me,
                null,
                today(),
                null,
                null,
                null,
                null,
                1);
        write(idea);
        audit.record(idea.subject(), "created", Map.of(), told(idea));
        return idea;
    }

    /// Takes over an idea that was handled elsewhere; nobody is told.
    ///
    /// @throws Refusal where something cannot be read, or one of the three questions is open
    @Transactional
    public IdeaView bring(BroughtIdea brought) {
        access.require(Permission.SCREEN_IDEAS);
        if (brought.state() == IdeaState.DRAFT) {
            brought.text().requireReadable();
        } else {
            brought.text().requireComplete();
        }
        var idea = new IdeaView(
                Ids.next(),
                numbering.next(PREFIX),
                brought.state(),
                brought.text(),
                brought.requesterId(),
                brought.screenerId(),
                brought.madeOn(),
                brought.submittedOn(),
                brought.answeredOn(),
                brought.reason(),
                brought.twinId(),
                1);
        write(idea);
        audit.record(idea.subject(), "created", Map.of(), told(idea));
        return idea;
    }

    /// Writes an idea down and hands it in.
    ///
    /// @throws Refusal where one of the three questions is open, or something cannot be read
    @Transactional
    public IdeaView handIn(IdeaText text) {
        text.requireComplete();
        var idea = draft(text);
        return move(idea.id(), idea.version(), IdeaCommand.SUBMIT, Said.NOTHING);
    }

    /// Changes what an own idea says, as long as nobody took it up.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, is no longer open, or would become incomplete
    @Transactional
    public IdeaView change(UUID id, int version, IdeaText text) {
        var before = mine(id);
        requireVersion(before, version);
        if (!before.state().isOpenToRequester()) {
            throw new Refusal(IdeaRules.NOT_OPEN, before.key(), before.state());
        }
        if (before.state() == IdeaState.DRAFT) {
            text.requireReadable();
        } else {
            text.requireComplete();
        }
        var after = with(before, text, before.version() + 1);
        write(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        return after;
    }

    /// Takes an own draft out.
    ///
    /// @throws Refusal where it was handed in before
    @Transactional
    public void discard(UUID id) {
        var idea = mine(id);
        if (idea.state() != IdeaState.DRAFT) {
            throw new Refusal(IdeaRules.NOT_A_DRAFT, idea.key());
        }
        audit.record(idea.subject(), "removed", told(idea), Map.of());
        index.remove(id);
        table.delete(id);
    }

    /// What is said with a step.
    ///
    /// @param reason which the requester reads; blank where the step needs none
    /// @param twin the key of the idea or project that it repeats; blank for all other steps
    public record Said(String reason, String twin) {
        /// Nothing is said.
        public static final Said NOTHING = new Said("", "");
    }

    /// Leads an idea on. Who had it is told, by mail too.
    ///
    /// @param version as it was read
    /// @throws Forbidden where the step is somebody else's to do
    /// @throws Refusal where the step does not lead from its state, or something is missing
    @Transactional
    public IdeaView move(UUID id, int version, IdeaCommand command, Said said) {
        var before = table.lock(id, reader()).orElseThrow(() -> new Missing("idea", id));
        requireVersion(before, version);
        requireRight(before, command);
        var step = IdeaLife.TABLE.require(before.state(), command);
        requireSaid(command, said);
        if (command == IdeaCommand.SUBMIT) {
            before.text().requireComplete();
        }
        var after = moved(before, command, step.to(), said);
        write(after);
        audit.record(after.subject(), command.done(), told(before), told(after));
        letters.tell(after, said.reason().strip());
        return after;
    }

    private void requireRight(IdeaView idea, IdeaCommand command) {
        var isMine = idea.requesterId().equals(access.actor().personId());
        if (command.isRequesters()) {
            if (!isMine) {
                throw new Forbidden(Permission.SUBMIT_IDEA);
            }
        } else {
            access.require(Permission.SCREEN_IDEAS);
            if (isMine) {
                throw new Refusal(IdeaRules.OWN_IDEA);
            }
        }
    }

    private static void requireSaid(IdeaCommand command, Said said) {
        if (command.needsReason() && said.reason().isBlank()) {
            throw new Refusal(IdeaRules.NO_REASON);
        }
        if (said.reason().length() > REASON) {
            throw new Refusal(IdeaRules.LONG, "Reason", REASON);
        }
    }

    /// The idea or project that an idea is said to repeat.
    private UUID twin(IdeaView idea, Said said) {
        var twin = index.named(said.twin())
                .map(SearchIndex.Place::subject)
                .filter(subject -> KINDS.contains(subject.kind()))
                .orElseThrow(() -> new Refusal(IdeaRules.NO_TWIN));
        if (twin.id().equals(idea.id())) {
            throw new Refusal(IdeaRules.ITSELF);
        }
        return twin.id();
    }

    private IdeaView moved(IdeaView before, IdeaCommand command, IdeaState to, Said said) {
        var me = access.actor().personId();
        var isAnswer = !command.isRequesters() && command != IdeaCommand.SCREEN;
        return new IdeaView(
                before.id(),
                before.key(),
                to,
                before.text(),
                before.requesterId(),
                command.isRequesters() ? before.screenerId() : me,
                before.madeOn(),
                command == IdeaCommand.SUBMIT ? today() : before.submittedOn(),
                isAnswer ? today() : before.answeredOn(),
                said.reason().isBlank() ? before.reason() : said.reason().strip(),
                command == IdeaCommand.DUPLICATE ? twin(before, said) : null,
                before.version() + 1);
    }

    private static IdeaView with(IdeaView idea, IdeaText text, int version) {
        return new IdeaView(
                idea.id(),
                idea.key(),
                idea.state(),
                text,
                idea.requesterId(),
                idea.screenerId(),
                idea.madeOn(),
                idea.submittedOn(),
                idea.answeredOn(),
                idea.reason(),
                idea.twinId(),
                version);
    }

    private IdeaView mine(UUID id) {
        var idea = table.lock(id, reader()).orElseThrow(() -> new Missing("idea", id));
        if (!idea.requesterId().equals(access.actor().personId())) {
            throw new Forbidden(Permission.SUBMIT_IDEA);
        }
        return idea;
    }

    private static void requireVersion(IdeaView idea, int version) {
        if (idea.version() != version) {
            throw new Refusal(IdeaRules.CHANGED_MEANWHILE, idea.key());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void write(IdeaView idea) {
        table.put(idea);
        index.put(
                idea.subject(),
                idea.title(),
                idea.text().purpose() + "\n" + idea.text().need() + "\n"
                        + String.join("\n", idea.text().helps().values()),
                idea.href());
    }

    /// What of an idea stands in the audit trail; of a draft, which is its writer's alone, only that there is one.
    private static Map<String, @Nullable Object> told(IdeaView idea) {
        var text = idea.text();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", idea.state().label());
        if (idea.state() == IdeaState.DRAFT) {
            return told;
        }
        told.put("Title", text.title());
        told.put("Purpose", text.purpose());
        told.put("Need", text.need());
        told.put(
                "Helps",
                text.helps().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(way -> way.getKey().label() + ": " + way.getValue())
                        .collect(Collectors.joining("; ")));
        told.put("Department", text.departmentId());
        told.put("Sponsor", text.sponsorId());
        told.put("Wanted by", text.wantedBy());
        told.put("Lowest cost", text.cost().low());
        told.put("Likely cost", text.cost().likely());
        told.put("Highest cost", text.cost().high());
        told.put("Gain a year", text.gainAYear());
        told.put("Reason", idea.reason());
        told.put("Repeats", idea.twinId());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
