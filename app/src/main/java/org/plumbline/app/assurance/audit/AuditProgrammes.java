package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.inEnglish;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.internal.ProgrammeTable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Audit programmes: which projects are audited in a time, drawn by risk and said why.
@Service
public class AuditProgrammes {
    private static final String PREFIX = "APR";
    private static final int TITLE = 200;
    private static final int MOST = 200;

    private final ProgrammeTable table;
    private final Supervision supervision;
    private final Audits audits;
    private final Problems problems;
    private final Registers registers;
    private final Statuses statuses;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    AuditProgrammes(
            ProgrammeTable table,
            Supervision supervision,
            Audits audits,
            Problems problems,
            Registers registers,
            Statuses statuses,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.supervision = supervision;
        this.audits = audits;
        this.problems = problems;
        this.registers = registers;
        this.statuses = statuses;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// All programmes, latest first, for who audits.
    @Transactional(readOnly = true)
    public List<ProgrammeView> all() {
        access.require(Permission.ASSURE);
        return table.all(access.sight());
    }

    /// The programme of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public ProgrammeView get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("audit programme", key));
    }

    /// Drafts a programme.
    ///
    /// @throws Refusal where title, days or number of audits cannot stand
    @Transactional
    public ProgrammeView draft(ProgrammeView.Says says) {
        access.require(Permission.ASSURE);
        if (says.title().isBlank() || says.title().length() > TITLE) {
            throw new Refusal(AuditRules.NO_TITLE, TITLE);
        }
        if (says.to().isBefore(says.from()) || says.to().isAfter(says.from().plusYears(2))) {
            throw new Refusal(AuditRules.DAYS);
        }
        if (says.capacity() < 1 || says.capacity() > MOST) {
            throw new Refusal(AuditRules.CAPACITY);
        }
        var programme = new ProgrammeView(
                Ids.next(),
                numbering.next(PREFIX),
                says,
                ProgrammeState.DRAFT,
                access.actor().personId(),
                List.of(),
                1);
        table.put(programme, LocalDate.now(clock));
        audit.record(
                programme.subject(), "created", Map.of(), Map.of("Title", says.title(), "Audits", says.capacity()));
        return programme;
    }

    /// Draws the sample: the projects that most speaks for, as many as can be audited. Drawing again replaces it.
    ///
    /// @throws Refusal where the programme is released
    @Transactional
    public ProgrammeView draw(UUID id) {
        var programme = locked(id);
        if (programme.state() != ProgrammeState.DRAFT) {
            throw new Refusal(AuditRules.RELEASED, programme.key(), programme.state());
        }
        var ranked = ranked();
        var sample = new ArrayList<ProgrammeView.Sampled>();
        for (var one : ranked) {
            sample.add(new ProgrammeView.Sampled(
                    one.projectId(),
                    one.points(),
                    one.reasons(),
                    sample.size() < programme.says().capacity()));
        }
        table.draw(id, sample);
        audit.record(
                programme.subject(),
                "sample drawn",
                Map.of(),
                Map.of(
                        "Projects",
                        sample.size(),
                        "Audits",
                        Math.min(sample.size(), programme.says().capacity())));
        return locked(id);
    }

    private List<ProgrammeView.Sampled> ranked() {
        var running = supervision.running();
        var levels = supervision.levels(running);
        var calendar = new HashMap<UUID, CalendarLine>();
        supervision.calendar().forEach(line -> calendar.put(line.projectId(), line));
        var lines = new HashMap<UUID, StatusLine>();
        statuses.page(StatusQuestion.asOf(null, null).running(), StatusView.all())
                .lines()
                .forEach(line -> lines.put(line.project().id(), line));
        var risks = new HashMap<UUID, Integer>();
        registers
                .list(RegisterFilter.all().of(RegisterKind.RISK).show(RegisterFilter.Show.OPEN))
                .rows()
                .forEach(risk -> risks.merge(risk.projectId(), risk.score().orElse(0), Math::max));
        var open = problems.list(ProblemFilter.ALL).stream()
                .filter(one -> one.state().isOpen())
                .toList();
        var ranked = new ArrayList<ProgrammeView.Sampled>();
        for (var project : running) {
            var mine = open.stream()
                    .filter(one -> project.id().equals(one.projectId()))
                    .toList();
            var facts = new RiskPoints.Facts(
                    levels.getOrDefault(project.id(), new Supervision.Level(SupervisionLevel.NORMAL, ""))
                            .level(),
                    overdue(calendar.get(project.id())),
                    isNeverAudited(calendar.get(project.id())),
                    isRed(lines.get(project.id())),
                    isFalseGreen(lines.get(project.id())),
                    risks.getOrDefault(project.id(), 0),
                    mine.size(),
                    (int) mine.stream().filter(one -> one.isRecurrence()).count(),
                    project.gaps().size());
            ranked.add(sampled(project, inEnglish(() -> RiskPoints.of(facts))));
        }
        ranked.sort(Comparator.comparingInt(ProgrammeView.Sampled::points).reversed());
        return ranked;
    }

    private static ProgrammeView.Sampled sampled(ProjectView project, RiskPoints points) {
        return new ProgrammeView.Sampled(project.id(), points.points(), points.reasons(), false);
    }

    private int overdue(@org.jspecify.annotations.Nullable CalendarLine line) {
        return line == null ? 0 : (int) ChronoUnit.MONTHS.between(line.dueOn(), LocalDate.now(clock));
    }

    private static boolean isNeverAudited(@org.jspecify.annotations.Nullable CalendarLine line) {
        return line != null && line.lastOn() == null;
    }

    private static boolean isRed(@org.jspecify.annotations.Nullable StatusLine line) {
        return line != null && line.computed().overall() == Rag.RED;
    }

    private static boolean isFalseGreen(@org.jspecify.annotations.Nullable StatusLine line) {
        return line != null && line.computed().agreement() == Agreement.FALSE_GREEN;
    }

    /// Orders the audits of the sample, spread evenly over the time, each with why it was drawn.
    ///
    /// @param leadId who audits
    /// @return how many audits were ordered
    /// @throws Refusal where there is no sample, or the programme is released already
    @Transactional
    public int release(UUID id, UUID leadId, String checklist) {
        var programme = locked(id);
        if (programme.state() != ProgrammeState.DRAFT) {
            throw new Refusal(AuditRules.RELEASED, programme.key(), programme.state());
        }
        var drawn = programme.sample().stream()
                .filter(ProgrammeView.Sampled::isDrawn)
                .toList();
        if (drawn.isEmpty()) {
            throw new Refusal(AuditRules.NO_SAMPLE, programme.key());
        }
        var released = new ProgrammeView(
                programme.id(),
                programme.key(),
                programme.says(),
                ProgrammeState.RELEASED,
                programme.madeBy(),
                programme.sample(),
                programme.version() + 1);
        table.put(released, LocalDate.now(clock));
        var from = programme.says().from();
        var days = ChronoUnit.DAYS.between(from, programme.says().to());
        for (var i = 0; i < drawn.size(); i++) {
            var one = drawn.get(i);
            var day = from.plusDays(days * (i + 1) / (drawn.size() + 1));
            audits.place(
                    new AuditView.Order(
                            id,
                            one.projectId(),
                            AuditKind.AUDIT,
                            inEnglish(() ->
                                    t("Drawn with {0} points: {1}", one.points(), String.join(", ", one.reasons()))),
                            leadId,
                            day),
                    checklist);
        }
        audit.record(released.subject(), "released", Map.of(), Map.of("Audits", drawn.size()));
        return drawn.size();
    }

    private ProgrammeView locked(UUID id) {
        access.require(Permission.ASSURE);
        return table.lock(id, access.sight()).orElseThrow(() -> new Missing("audit programme", id));
    }
}
