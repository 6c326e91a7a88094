package org.plumbline.app.methods.operating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.methods.Pack.Automation;
import org.plumbline.app.methods.internal.OperatingTable;
import org.plumbline.app.methods.operating.OperatingProcess.Kind;
import org.plumbline.app.methods.operating.OperatingProcess.Measured;
import org.plumbline.app.methods.operating.OperatingProcess.Run;
import org.plumbline.app.organisation.process.ProcessView;
import org.plumbline.app.organisation.process.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The office's own processes: defined with their steps, published, run as tickets, measured against their target.
@Service
public class OperatingProcesses {
    private static final int USUAL_DAYS = 10;
    private static final int YEAR = 365;

    private final OperatingTable table;
    private final Processes processes;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    OperatingProcesses(
            OperatingTable table,
            Processes processes,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.processes = processes;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// What operating processes must keep to.
    public enum Rules implements Rule {
        DAYS("Enter a target of 1 to 365 days."),
        TITLE("Say in 1 to 200 characters what this run is about."),
        NOT_PUBLISHED("{0} is not published yet, so it is not run. Publish it first."),
        OVER("{0} has ended."),
        CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and do it again.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// True where the acting person says how processes are run.
    public boolean mayShape() {
        return access.may(Permission.SHAPE_METHODS);
    }

    /// All processes by title, whether anybody has said how they are run or not.
    @Transactional(readOnly = true)
    public List<OperatingProcess> all() {
        var known = table.all();
        return processes.all().stream()
                .map(one -> table.of(one, known.get(one.id()), USUAL_DAYS))
                .toList();
    }

    /// The process of a key.
    @Transactional(readOnly = true)
    public OperatingProcess get(String key) {
        return all().stream()
                .filter(one -> one.process().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("process", key));
    }

    /// Says how a process is run, and publishes it or takes it back.
    ///
    /// @param version as it was read
    @Transactional
    public OperatingProcess describe(
            OperatingProcess one, int version, Kind kind, Automation automation, Target target) {
        access.require(Permission.SHAPE_METHODS);
        if (target.days() < 1 || target.days() > YEAR) {
            throw new Refusal(Rules.DAYS);
        }
        var before = get(one.process().key());
        if (before.version() != version) {
            throw new Refusal(Rules.CHANGED_MEANWHILE, before.process().key());
        }
        var day = before.publishedOn() == null ? LocalDate.now(clock) : before.publishedOn();
        var after = new OperatingProcess(
                before.process(), kind, automation, target.days(), target.isPublished() ? day : null, version + 1);
        table.put(after, access.actor().personId());
        audit.record(subject(after.process()), "described", told(before), told(after));
        return after;
    }

    /// Within how many days a run ends, and whether the process is how the office works.
    public record Target(int days, boolean isPublished) {}

    private static Subject subject(ProcessView process) {
        return new Subject("process", process.id(), process.key(), null);
    }

    private static Map<String, Object> told(OperatingProcess one) {
        return Map.of(
                "Kind", one.kind(),
                "Automation", one.automation(),
                "Target in days", one.targetDays(),
                "Published", one.publishedOn() != null);
    }

    /// The runs of a process, the latest first.
    @Transactional(readOnly = true)
    public List<Run> runs(OperatingProcess one) {
        access.actor();
        return table.runs().stream()
                .filter(run -> run.processId().equals(one.process().id()))
                .toList();
    }

    /// Begins a run; everybody who signs in may, as with any request to the office.
    @Transactional
    public Run start(OperatingProcess one, String title) {
        if (one.publishedOn() == null) {
            throw new Refusal(Rules.NOT_PUBLISHED, one.process().title());
        }
        if (title.isBlank() || title.length() > 200) {
            throw new Refusal(Rules.TITLE);
        }
        var today = LocalDate.now(clock);
        var steps = new StringBuilder();
        one.process()
                .steps()
                .forEach(step -> steps.append(step.title())
                        .append(" (")
                        .append(step.role())
                        .append(")\n"));
        var run = new Run(
                Ids.next(),
                numbering.next("RUN"),
                one.process().id(),
                title.strip(),
                steps.toString(),
                0,
                access.actor().personId(),
                today,
                today.plusDays(one.targetDays()),
                null,
                1);
        table.put(run);
        audit.record(subject(one.process()), "run begun", Map.of(), Map.of("Run", run.key(), "About", run.title()));
        return run;
    }

    /// Says that the next step of a run is done; the last one ends it.
    ///
    /// @param version as it was read
    @Transactional
    public Run step(String key, int version) {
        access.require(Permission.SHAPE_METHODS);
        var before = table.runs().stream()
                .filter(run -> run.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("run", key));
        if (before.endedOn() != null) {
            throw new Refusal(Rules.OVER, key);
        }
        if (before.version() != version) {
            throw new Refusal(Rules.CHANGED_MEANWHILE, key);
        }
        var done = before.done() + 1;
        var isOver = done >= before.lines().size();
        var after = new Run(
                before.id(),
                key,
                before.processId(),
                before.title(),
                before.steps(),
                done,
                before.startedBy(),
                before.startedOn(),
                before.dueOn(),
                isOver ? LocalDate.now(clock) : null,
                version + 1);
        table.put(after);
        var process = Objects.requireNonNull(byId(before.processId()));
        audit.record(
                subject(process),
                isOver ? "run ended" : "run went on",
                Map.of("Steps done", before.done()),
                Map.of("Steps done", done));
        return after;
    }

    private @Nullable ProcessView byId(UUID id) {
        return processes.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// What runs of a process show.
    @Transactional(readOnly = true)
    public Measured measured(OperatingProcess one) {
        return measure(runs(one), LocalDate.now(clock));
    }

    static Measured measure(List<Run> runs, LocalDate today) {
        var ended = runs.stream().filter(run -> run.endedOn() != null).toList();
        var running = runs.size() - ended.size();
        var late = runs.stream()
                .filter(run -> run.endedOn() == null && !run.isInTime(today))
                .count();
        if (ended.isEmpty()) {
            return new Measured(running, late, 0, null, null);
        }
        var inTime = ended.stream().filter(run -> run.isInTime(today)).count();
        var days = ended.stream()
                .mapToLong(run -> ChronoUnit.DAYS.between(run.startedOn(), Objects.requireNonNull(run.endedOn())))
                .sum();
        return new Measured(
                running,
                late,
                ended.size(),
                Math.round(100.0 * inTime / ended.size()),
                Math.round((double) days / ended.size()));
    }
}
