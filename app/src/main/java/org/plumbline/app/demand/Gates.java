package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.demand.internal.GateLetters;
import org.plumbline.app.demand.internal.GateTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.Seats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gates of proposals and projects: planned from a template, answered, put before the gatekeepers. [GateVotes] has what
/// follows.
@Service
public class Gates {
    private static final String PREFIX = "GAT";
    private static final int STAGE = 120;
    private static final int WORDS = 2_000;

    private final GateTable table;
    private final GateAccess gate;
    private final GateLetters letters;
    private final ProposalMoves moves;
    private final Bodies bodies;
    private final Seats seats;
    private final Agendas agendas;
    private final Numbering numbering;
    private final Access access;
    private final AuditTrail audit;
    private final SearchIndex index;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Gates(
            GateTable table,
            GateAccess gate,
            GateLetters letters,
            ProposalMoves moves,
            Bodies bodies,
            Seats seats,
            Agendas agendas,
            Numbering numbering,
            Access access,
            AuditTrail audit,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.gate = gate;
        this.letters = letters;
        this.moves = moves;
        this.bodies = bodies;
        this.seats = seats;
        this.agendas = agendas;
        this.numbering = numbering;
        this.access = access;
        this.audit = audit;
        this.index = index;
        this.clock = clock;
    }

    /// The gate of a key.
    ///
    /// @throws Missing where there is none or what it is about may not be seen
    @Transactional(readOnly = true)
    public GateView get(String key) {
        var found = table.byKey(key).stream().toList();
        return gate.seen(found).stream().findFirst().orElseThrow(() -> new Missing("gate", key));
    }

    /// The gates of a proposal or project, oldest first.
    ///
    /// @throws Missing where it may not be seen
    @Transactional(readOnly = true)
    public List<GateView> about(UUID id) {
        return gate.seen(table.about(List.of(gate.about(id).id())));
    }

    /// All gates whose proposal or project the acting person sees, oldest first.
    @Transactional(readOnly = true)
    public List<GateView> all() {
        return gate.seen(table.all());
    }

    /// Gates where the acting person has a say or a condition to meet, what is needed soonest first.
    @Transactional(readOnly = true)
    public List<GateView> mine() {
        return gate.seen(table.of(gate.me()));
    }

    /// True where the acting person plans gates of a proposal or project and answers their criteria.
    @Transactional(readOnly = true)
    public boolean mayPlan(GateView.About about) {
        return gate.mayPlan(about);
    }

    /// The newest version of each template, by name.
    @Transactional(readOnly = true)
    public List<GateTemplate> templates() {
        return table.templates();
    }

    /// True where the acting person changes templates.
    public boolean mayShape() {
        return access.may(Permission.RUN_OFFICE);
    }

    /// Writes a template; one of that name gets another version, and gates keep the one they were planned with.
    @Transactional
    public GateTemplate shape(GateTemplate wanted) {
        access.require(Permission.RUN_OFFICE);
        requireSound(wanted);
        var before = table.templates().stream()
                .filter(one -> one.name().equalsIgnoreCase(wanted.name().strip()))
                .mapToInt(GateTemplate::version)
                .max()
                .orElse(0);
        var template = new GateTemplate(
                Ids.next(),
                wanted.name().strip(),
                before + 1,
                wanted.criteria(),
                wanted.hurdle(),
                wanted.quorumPercent());
        table.put(template);
        audit.record(
                new org.plumbline.app.kernel.Subject("gate-template", template.id(), template.name(), null),
                "written",
                Map.of(),
                Map.of("Version", template.version(), "Hurdle", template.hurdle()));
        return template;
    }

    private static void requireSound(GateTemplate template) {
        if (template.name().isBlank() || template.name().length() > STAGE) {
            throw new Refusal(GateRules.NO_STAGE);
        }
        if (template.criteria().isEmpty()) {
            throw new Refusal(GateRules.NO_CRITERIA);
        }
        if (template.hurdle() < 0
                || template.hurdle() > 100
                || template.quorumPercent() < 1
                || template.quorumPercent() > 100) {
            throw new Refusal(GateRules.ODD_BAR);
        }
        var weights = template.criteria().stream()
                .filter(one -> !one.isMust())
                .map(GateTemplate.Criterion::weight)
                .toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!weights.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            throw new Refusal(
                    GateRules.ODD_WEIGHTS,
                    sum.movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    /// Plans a gate.
    ///
    /// @throws Refusal where nobody would decide
    @Transactional
    public GateView plan(GateOrder order) {
        var about = gate.about(order.aboutId());
        gate.requirePlan(about);
        if (order.stage().isBlank() || order.stage().length() > STAGE) {
            throw new Refusal(GateRules.NO_STAGE);
        }
        var template = template(order.templateId());
        var body = order.bodyId() == null ? null : bodies.get(order.bodyId());
        var keepers = keepers(order);
        if (keepers.isEmpty()) {
            throw new Refusal(GateRules.NO_KEEPERS);
        }
        var planned = new GateView(
                Ids.next(),
                numbering.next(PREFIX),
                about,
                order.stage().strip(),
                template,
                order.bodyId(),
                new GateView.Bar(
                        body == null ? template.quorumPercent() : body.quorumPercent(),
                        body != null && body.needsChair()),
                GateState.PLANNED,
                Map.of(),
                order.dueOn(),
                null,
                keepers,
                List.of(),
                null,
                List.of(),
                1);
        keep(planned);
        return planned;
    }

    private void keep(GateView planned) {
        var about = planned.about();
        table.insert(planned, gate.me(), clock.instant());
        index.put(planned.subject(), about.title() + ": " + planned.stage(), about.key(), planned.href());
        audit.record(
                planned.subject(),
                "planned",
                Map.of(),
                Map.of(
                        "About",
                        about.key(),
                        "Stage",
                        planned.stage(),
                        "Template",
                        planned.template().name()));
    }

    private GateTemplate template(UUID id) {
        return table.templates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("template", id));
    }

    /// Voting members of the body, or the named people of whom the first leads; who works the matter out has no say.
    private List<GateView.Keeper> keepers(GateOrder order) {
        var about = gate.about(order.aboutId());
        var keepers = new ArrayList<GateView.Keeper>();
        if (order.bodyId() == null) {
            for (var person : order.people().stream().distinct().toList()) {
                keepers.add(keeper(about, person, null, keepers.isEmpty()));
            }
            return keepers;
        }
        for (var seat : seats.on(LocalDate.now(clock), List.of(bodies.get(order.bodyId())))) {
            if (seat.votes()) {
                keepers.add(keeper(
                        about, seat.personId(), seat.deputyId(), seat.post().leads()));
            }
        }
        return keepers;
    }

    private GateView.Keeper keeper(GateView.About about, UUID person, @Nullable UUID deputy, boolean leads) {
        return new GateView.Keeper(person, deputy, leads, gate.isLead(about, person) ? "Works the matter out" : null);
    }

    /// Answers criteria of a gate that is not before the gatekeepers yet.
    ///
    /// @param version as it was read
    /// @param answers by place of the criterion; those left out stay
    @Transactional
    public GateView answer(UUID id, int version, Map<Integer, Answer> answers) {
        var before = locked(id);
        gate.requirePlan(before.about());
        if (before.version() != version) {
            throw new Refusal(GateRules.CHANGED_MEANWHILE, before.key());
        }
        if (before.state() != GateState.PLANNED) {
            throw new Refusal(GateRules.NOT_PLANNED, before.key());
        }
        var after = new LinkedHashMap<>(before.answers());
        answers.forEach((place, answer) -> {
            requireSound(before, place, answer);
            after.put(place, answer);
        });
        table.move(id, GateState.PLANNED, after, null);
        audit.record(before.subject(), "answered", told(before, before.answers()), told(before, after));
        return locked(id);
    }

    private static void requireSound(GateView gate, int place, Answer answer) {
        if (place < 0 || place >= gate.template().criteria().size()) {
            throw new Refusal(GateRules.ODD_ANSWER);
        }
        var isMust = gate.template().criteria().get(place).isMust();
        var value = answer.value();
        if (value != null && (value < (isMust ? 0 : 1) || value > (isMust ? 1 : 5))) {
            throw new Refusal(GateRules.ODD_ANSWER);
        }
        if (answer.words().length() > WORDS) {
            throw new Refusal(ProposalRules.LONG, "Evidence", WORDS);
        }
    }

    private static Map<String, @Nullable Object> told(GateView gate, Map<Integer, Answer> answers) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        answers.forEach((place, answer) -> told.put(
                gate.template().criteria().get(place).title(),
                Objects.toString(answer.value(), "open") + (answer.words().isEmpty() ? "" : ", " + answer.words())));
        return told;
    }

    /// Puts a gate before its gatekeepers, who are told, and onto the next agenda of the body that decides; asked again
    /// it changes nothing.
    ///
    /// @throws Refusal where a criterion is open, or another gate of the same matter is in review
    @Transactional
    public GateView open(UUID id) {
        var before = locked(id);
        gate.requirePlan(before.about());
        if (before.state() == GateState.IN_REVIEW) {
            return before;
        }
        if (before.state() != GateState.PLANNED) {
            throw new Refusal(GateRules.NOT_PLANNED, before.key());
        }
        var open = before.outcome().open();
        if (!open.isEmpty()) {
            throw new Refusal(GateRules.NOT_READY, String.join("; ", open));
        }
        for (var other : about(before.about().id())) {
            if (other.state() == GateState.IN_REVIEW) {
                throw new Refusal(GateRules.ALREADY_OPEN, other.key());
            }
        }
        if (!before.about().isProject()) {
            var proposal = moves.locked(before.about().id());
            if (!proposal.state().isCandidate()) {
                throw new Refusal(GateRules.NOT_A_CANDIDATE, proposal.key(), proposal.state());
            }
            moves.freeze(proposal.id(), "Put before a gate");
        }
        table.move(id, GateState.IN_REVIEW, before.answers(), clock.instant());
        audit.record(
                before.subject(),
                "put before the gatekeepers",
                Map.of("State", before.state().label()),
                Map.of("State", GateState.IN_REVIEW.label()));
        var after = locked(id);
        letters.ask(after);
        if (after.bodyId() != null) {
            agendas.refill(after.bodyId());
        }
        return after;
    }

    /// The gate of an id, locked until the transaction ends.
    ///
    /// @throws Missing where there is none or what it is about may not be seen
    GateView locked(UUID id) {
        return gate.seen(table.lock(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("gate", id));
    }

    /// Reads criteria as people write them, a line each: `must: A sponsor stands for it`, `should 40: It pays`.
    ///
    /// @throws Refusal naming the line that cannot be read
    public static List<GateTemplate.Criterion> criteria(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var criteria = new ArrayList<GateTemplate.Criterion>();
        for (var line : lines) {
            var parts = Arrays.asList(line.split(":", 2));
            var head = parts.getFirst().strip().toLowerCase(java.util.Locale.ROOT);
            var isMust = head.equals("must");
            if (parts.size() < 2
                    || parts.getLast().isBlank()
                    || parts.getLast().length() > 300
                    || !(isMust || head.matches("should [0-9]{1,3}"))) {
                throw new Refusal(GateRules.ODD_TEMPLATE, criteria.size() + 1);
            }
            criteria.add(new GateTemplate.Criterion(
                    parts.getLast().strip(),
                    isMust,
                    isMust ? BigDecimal.ZERO : new BigDecimal(head.substring(7)).movePointLeft(2)));
        }
        return criteria;
    }
}
