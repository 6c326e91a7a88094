package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.BenchmarkTable;
import org.plumbline.app.assurance.assessment.internal.TableFiles;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets of values that others have, and ours beside them: of assessments and of the metrics of offices, by
/// name.
@Service
public class Benchmarks {
    private static final int FIRST_YEAR = 1990;

    private final BenchmarkTable table;
    private final TableFiles files;
    private final AssessmentDoor door;
    private final Offices offices;
    private final Parts parts;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    Benchmarks(
            BenchmarkTable table,
            TableFiles files,
            AssessmentDoor door,
            Offices offices,
            Parts parts,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.door = door;
        this.offices = offices;
        this.parts = parts;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// A value of ours.
    ///
    /// @param of what it is of: an assessment or an office
    /// @param href its page
    /// @param on of which day; null where nobody said
    public record Ours(
            BigDecimal value,
            String of,
            String href,
            @Nullable LocalDate on) {}

    /// A value of others with ours.
    ///
    /// @param ours the latest first, then our own past; empty where nothing of ours has that name
    public record Line(BenchmarkSet.Line theirs, List<Ours> ours) {
        public Line {
            ours = List.copyOf(ours);
        }

        /// Ours less theirs; null without ours.
        public @Nullable BigDecimal difference() {
            return ours.isEmpty() ? null : ours.getFirst().value().subtract(theirs.value());
        }
    }

    /// A set that is supplied.
    ///
    /// @param text lines `criterion; value; unit`
    public record Wanted(String name, String source, int year, String text) {}

    /// All sets, latest year first; for who reads the whole.
    @Transactional(readOnly = true)
    public List<BenchmarkSet> all() {
        return access.may(Permission.SEE) ? table.all() : List.of();
    }

    /// True where the acting person supplies sets.
    public boolean maySupply() {
        return access.may(Permission.ASSESS);
    }

    /// The set of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public BenchmarkSet get(String key) {
        return all().stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("benchmark set", key));
    }

    /// What keeps lines from being read; empty where all can be.
    public List<String> problems(String text) {
        return BenchmarkLines.read(text).problems();
    }

    /// The lines of a CSV or XLSX file, to be looked at before they are kept.
    ///
    /// @return what was read as lines, and what has to be mended
    /// @throws Refusal where it cannot be read
    public Map.Entry<String, List<String>> read(String name, java.io.InputStream content) {
        access.require(Permission.ASSESS);
        var outcome = BenchmarkLines.read(files.read(name, content));
        var lines = outcome.lines().stream()
                .map(line -> line.criterion() + "; " + line.value().toPlainString() + "; " + line.unit())
                .toList();
        return Map.entry(String.join("\n", lines), outcome.problems());
    }

    /// Keeps a set.
    ///
    /// @throws Refusal where something of it is missing or cannot be read
    @Transactional
    public BenchmarkSet add(Wanted wanted) {
        access.require(Permission.ASSESS);
        var outcome = BenchmarkLines.read(wanted.text());
        var latest = LocalDate.now(clock).getYear();
        var isNamed = !wanted.name().isBlank() && !wanted.source().isBlank();
        var isDated = wanted.year() >= FIRST_YEAR && wanted.year() <= latest;
        if (!isNamed
                || !isDated
                || outcome.lines().isEmpty()
                || !outcome.problems().isEmpty()) {
            throw new Refusal(AssessmentRules.BENCHMARK, latest);
        }
        var set = new BenchmarkSet(
                Ids.next(),
                numbering.next("BMK"),
                wanted.name().strip(),
                wanted.source().strip(),
                wanted.year(),
                outcome.lines(),
                access.actor().personId(),
                LocalDate.now(clock));
        table.add(set);
        audit.record(
                set.subject(),
                "supplied",
                Map.of(),
                Map.of(
                        "Name",
                        set.name(),
                        "Source",
                        set.source(),
                        "Values",
                        set.lines().size()));
        return set;
    }

    /// Takes a set out.
    @Transactional
    public void remove(String key) {
        access.require(Permission.ASSESS);
        var set = get(key);
        table.remove(set.id());
        audit.record(set.subject(), "removed", Map.of("Name", set.name()), Map.of());
    }

    /// A set with our values of the same names, as far as the acting person sees them.
    @Transactional(readOnly = true)
    public List<Line> compare(String key) {
        var set = get(key);
        var known = ours();
        return set.lines().stream()
                .map(line -> new Line(
                        line,
                        known.stream()
                                .filter(one -> one.getKey().equalsIgnoreCase(line.criterion()))
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }

    /// All values of ours by name, the latest first.
    private List<Map.Entry<String, Ours>> ours() {
        var all = new ArrayList<Map.Entry<String, Ours>>();
        for (var one : door.seen()) {
            var result = one.result();
            if (result != null) {
                for (var group : result.groups()) {
                    var score = group.score();
                    if (score != null) {
                        all.add(Map.entry(group.name(), new Ours(score, one.title(), one.href(), one.publishedOn())));
                    }
                }
            }
        }
        for (var office : offices.all()) {
            parts.of(office.id(), PartKind.METRIC).stream()
                    .filter(part -> part.state().isOpen() && part.facts().has("actual"))
                    .forEach(part -> all.add(Map.entry(
                            part.title(),
                            new Ours(
                                    Objects.requireNonNull(part.facts().number("actual")),
                                    office.name(),
                                    part.href(),
                                    part.facts().date("as_of")))));
        }
        return all;
    }
}
