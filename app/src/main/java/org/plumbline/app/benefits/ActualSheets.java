package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.internal.PlanTable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of many benefits as one sheet: taken out as a template, filled in elsewhere, and taken in again after a
/// look at what would change. What somebody changed here meanwhile is asked cell by cell.
@Service
public class ActualSheets {
    private final Benefits benefits;
    private final BenefitActuals actuals;
    private final Standings standings;
    private final PlanTable table;

    ActualSheets(Benefits benefits, BenefitActuals actuals, Standings standings, PlanTable table) {
        this.benefits = benefits;
        this.actuals = actuals;
        this.standings = standings;
        this.table = table;
    }

    /// A row of [ActualSheet#HEADS] for each period that is over, of the benefits that the acting person records.
    ///
    /// @param key of the one benefit that is wanted; null for all
    @Transactional(readOnly = true)
    public List<List<@Nullable Object>> template(@Nullable String key) {
        var wanted = (key == null ? benefits.list(BenefitFilter.ALL) : List.of(benefits.get(key)))
                .stream().filter(actuals::mayRecord).toList();
        var lines = standings.lines(wanted);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var benefit : wanted) {
            for (var line : lines.getOrDefault(benefit.id(), List.of())) {
                if (line.isOver()) {
                    rows.add(row(benefit, line));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable Object> row(BenefitView benefit, Standings.Dated line) {
        var planned = line.planned();
        var actual = line.actual();
        return Arrays.asList(
                benefit.key(),
                benefit.title(),
                line.month(),
                benefit.profile().measure().unit(),
                planned == null ? null : planned.quantity(),
                actual == null ? null : actual.quantity(),
                benefit.profile().currency(),
                planned == null ? null : planned.amount(),
                actual == null ? null : actual.amount(),
                null,
                actual == null ? 0 : actual.version());
    }

    /// What taking a sheet in would do.
    ///
    /// @param changes periods to record or to correct
    /// @param clashes cells that somebody changed here since the template was taken
    /// @param problems sentences that name the row
    /// @param silent rows that change nothing
    public record DryRun(List<Recorded> changes, List<Clash> clashes, List<String> problems, int silent) {
        public DryRun {
            changes = List.copyOf(changes);
            clashes = List.copyOf(clashes);
            problems = List.copyOf(problems);
        }
    }

    /// A period that would be recorded.
    ///
    /// @param before what stands there; null where nothing does
    public record Recorded(
            BenefitView benefit,
            Actual.Entry entry,
            @Nullable Actual before) {}

    /// A cell with two values.
    ///
    /// @param parameter under which a form says whose value counts
    public record Clash(
            String parameter, BenefitView benefit, YearMonth month, String column, BigDecimal yours, String theirs) {}

    /// What taking a sheet in would do at this moment, where all that stands here stays.
    @Transactional(readOnly = true)
    public DryRun dryRun(ActualSheet sheet) {
        return judge(sheet, Set.of());
    }

    /// Takes a sheet in, all or nothing.
    ///
    /// @param yours clashing cells, by their parameter, in which the sheet counts
    /// @param decided clashing cells that were shown
    /// @return how many periods were recorded or corrected; empty where other clashes have come up since
    /// @throws Refusal where a row cannot be taken
    @Transactional
    public OptionalInt take(ActualSheet sheet, Set<String> yours, Set<String> decided, String source) {
        var run = judge(sheet, yours);
        if (!run.problems().isEmpty()) {
            throw new Refusal(BenefitRules.SHEET_PROBLEMS, run.problems().size());
        }
        if (run.clashes().stream().anyMatch(clash -> !decided.contains(clash.parameter()))) {
            return OptionalInt.empty();
        }
        var entries = new LinkedHashMap<UUID, List<Actual.Entry>>();
        for (var one : run.changes()) {
            entries.computeIfAbsent(one.benefit().id(), id -> new ArrayList<>()).add(one.entry());
        }
        var changed = 0;
        for (var one : entries.entrySet()) {
            changed += actuals.record(one.getKey(), one.getValue(), source);
        }
        return OptionalInt.of(changed);
    }

    private DryRun judge(ActualSheet sheet, Set<String> yours) {
        var judging = new Judging(yours);
        sheet.lines().forEach(judging::take);
        return new DryRun(judging.changes, judging.clashes, judging.problems, judging.silent);
    }

    /// A sheet while it is looked through.
    private final class Judging {
        private final Set<String> yours;
        private final List<Recorded> changes = new ArrayList<>();
        private final List<Clash> clashes = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Map<YearMonth, Actual>> known = new HashMap<>();
        private final Map<String, BenefitView> seen = new HashMap<>();
        private final Set<String> places = new HashSet<>();
        private int silent;

        Judging(Set<String> yours) {
            this.yours = yours;
        }

        void take(ActualSheet.Line line) {
            if (line.isSilent()) {
                silent++;
                return;
            }
            var benefit = benefit(line);
            if (benefit == null) {
                problem(line, t("There is no benefit {0} whose actuals you record.", line.key()));
                return;
            }
            var month = Grain.read(line.period());
            var reading = number(line.reading());
            var amount = number(line.amount());
            if (month == null) {
                problem(line, t("\"{0}\" is no period. Enter a month as 2027-03.", line.period()));
            } else if (isWrong(reading, line.reading()) || isWrong(amount, line.amount())) {
                problem(line, t("A reading or amount is no number. Enter it as 1200 or 4.5."));
            } else if (!places.add(line.key() + " " + month)) {
                problem(line, t("{0} stands there twice for this period. Leave one of the rows.", line.key()));
            } else {
                place(line, benefit, month, new Values(reading, amount));
            }
        }

        private record Values(
                @Nullable BigDecimal reading, @Nullable BigDecimal amount) {}

        private void problem(ActualSheet.Line line, String sentence) {
            problems.add(t("Row {0}: {1}", line.row(), sentence));
        }

        private @Nullable BenefitView benefit(ActualSheet.Line line) {
            var known = seen.get(line.key());
            if (known != null) {
                return known;
            }
            var found = benefits.find(line.key()).filter(actuals::isRecorder).orElse(null);
            if (found != null) {
                seen.put(line.key(), found);
            }
            return found;
        }

        private @Nullable Actual before(BenefitView benefit, YearMonth month) {
            var months = known.computeIfAbsent(benefit.key(), key -> {
                var found = new HashMap<YearMonth, Actual>();
                table.actuals(List.of(benefit.id()))
                        .getOrDefault(benefit.id(), List.of())
                        .forEach(one -> found.put(one.month(), one));
                return found;
            });
            return months.get(month);
        }

        private void place(ActualSheet.Line line, BenefitView benefit, YearMonth month, Values values) {
            var before = before(benefit, month);
            var version = line.version().matches("[0-9]{1,6}([.]0+)?") ? new BigDecimal(line.version()).intValue() : 0;
            var isNewer = before != null && before.version() > version;
            var reading = values.reading();
            var amount = values.amount();
            if (before != null) {
                var name = "c_" + benefit.key() + "_" + month;
                reading = chosen(reading, before.quantity(), isNewer ? name + "_reading" : null);
                amount = chosen(amount, before.amount(), isNewer ? name + "_amount" : null);
                var asked = clashes.size();
                if (isNewer) {
                    clash(name + "_reading", benefit, month, values.reading(), before.quantity());
                    clash(name + "_amount", benefit, month, values.amount(), before.amount());
                }
                if (clashes.size() > asked && line.evidence().isBlank()) {
                    problem(line, Sentences.of(new Refusal(BenefitRules.WHY_CORRECTED, line.period())));
                    return;
                }
                if (BenefitActuals.same(reading, before.quantity()) && BenefitActuals.same(amount, before.amount())) {
                    silent++;
                    return;
                }
            }
            var entry = new Actual.Entry(month, reading, amount, line.evidence());
            actuals.hindrance(benefit, entry, before)
                    .ifPresentOrElse(
                            refusal -> problem(line, Sentences.of(refusal)),
                            () -> changes.add(new Recorded(benefit, entry, before)));
        }

        /// An empty cell says nothing; what changed here meanwhile stays unless it was decided otherwise.
        private @Nullable BigDecimal chosen(
                @Nullable BigDecimal sheet, @Nullable BigDecimal here, @Nullable String clash) {
            if (sheet == null) {
                return here;
            }
            return clash == null || here == null || yours.contains(clash) ? sheet : here;
        }

        private void clash(
                String parameter,
                BenefitView benefit,
                YearMonth month,
                @Nullable BigDecimal sheet,
                @Nullable BigDecimal here) {
            if (sheet != null && here != null && !BenefitActuals.same(sheet, here)) {
                var column = parameter.endsWith("_reading") ? "Reading" : "Amount";
                clashes.add(new Clash(
                        parameter,
                        benefit,
                        month,
                        column,
                        sheet,
                        here.stripTrailingZeros().toPlainString()));
            }
        }

        private static @Nullable BigDecimal number(String text) {
            var plain = text.replace(",", "").replace(" ", "").replace("\u00a0", "");
            return plain.matches("-?[0-9]{1,24}([.][0-9]{1,12})?([Ee][+-]?[0-9]{1,2})?") ? new BigDecimal(plain) : null;
        }

        private static boolean isWrong(@Nullable BigDecimal read, String text) {
            return read == null && !text.isEmpty();
        }
    }
}
