package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.AsOfSource;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.FileReport.AmountUnit;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.FileReport.Check;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.FileReport.Question;
import org.plumbline.app.exchange.FileReport.Sheet;
import org.plumbline.app.exchange.ImportProblem;
import org.plumbline.app.kernel.Rehearsal;
import org.plumbline.app.kernel.field.CustomField;

/// Gathers what becomes of one file.
public final class Outcome {
    private static final int CHANGES_KEPT = 400;
    private static final int PROBLEMS_KEPT = 2_000;
    private static final int NEWCOMERS_NAMED = 30;

    /// What became of one thing.
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED;

        private Counts one() {
            return new Counts(
                    this == CREATED ? 1 : 0,
                    this == UPDATED ? 1 : 0,
                    this == UNCHANGED ? 1 : 0,
                    this == REJECTED ? 1 : 0);
        }
    }

    private final String file;
    private String kind = "unreadable";
    private String format = "";
    private String name = "";
    private String within = "";
    private @Nullable LocalDate asOf;
    private @Nullable AsOfSource asOfFrom;
    private int rows;
    private Counts counts = Counts.NONE;
    private final Map<String, Counts> details = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, @Nullable CustomField> ownFields = new HashMap<>();
    private int newcomers;
    private int blanks;

    public Outcome(String file) {
        this.file = file;
    }

    void describe(String kind, String format, String name, int rows) {
        this.kind = kind;
        this.format = format;
        this.name = name;
        this.rows = rows;
    }

    void sheet(Sheet sheet) {
        sheets.add(sheet);
    }

    /// Says what the amounts of a table seem to be in.
    void unit(String signature, AmountUnit unit) {
        sheets.replaceAll(sheet -> sheet.signature().equals(signature)
                ? new Sheet(sheet.name(), sheet.kind(), sheet.rows(), signature, sheet.decided(), unit, sheet.columns())
                : sheet);
    }

    /// What follows is of one of several parts of the file, a sheet or a plan; empty ends that.
    void within(@Nullable String part) {
        within = part == null || part.isEmpty() ? "" : part + ": ";
    }

    void asOf(LocalDate day, AsOfSource from) {
        asOf = day;
        asOfFrom = from;
    }

    @Nullable
    LocalDate day() {
        return asOf;
    }

    @Nullable
    AsOfSource dayFrom() {
        return asOfFrom;
    }

    void count(Fate fate) {
        counts = counts.plus(fate.one());
    }

    void detail(String what, Counts more) {
        details.merge(what, more, Counts::plus);
    }

    void detail(String what, Fate fate) {
        detail(what, fate.one());
    }

    void change(Change change) {
        if (changes.size() < CHANGES_KEPT) {
            changes.add(new Change(
                    Rehearsal.words(change.subject()), change.field(), words(change.before()), words(change.after())));
        }
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null ? null : Rehearsal.words(text);
    }

    void ask(Question question) {
        questions.add(question);
    }

    /// Holds a figure of the file against the database; figures of the same name are added up.
    void check(String what, BigDecimal inFile, BigDecimal inDatabase, @Nullable String explanation) {
        var why = inFile.compareTo(inDatabase) == 0 ? null : words(explanation);
        var name = Rehearsal.words(what);
        checks.merge(
                what,
                new Check(name, inFile, inDatabase, why),
                (one, other) -> new Check(
                        name,
                        one.inFile().add(other.inFile()),
                        one.inDatabase().add(other.inDatabase()),
                        one.explanation() == null ? other.explanation() : one.explanation()));
    }

    void check(String what, long inFile, long inDatabase, @Nullable String explanation) {
        check(what, BigDecimal.valueOf(inFile), BigDecimal.valueOf(inDatabase), explanation);
    }

    void note(String sentence) {
        var whole = Rehearsal.words(within + sentence);
        if (!notes.contains(whole) && notes.size() < 200) {
            notes.add(whole);
        }
    }

    /// The custom fields met in the file so far, by label; null for one that cannot be made.
    Map<String, @Nullable CustomField> ownFields() {
        return ownFields;
    }

    /// Says that somebody is named whom nobody knows; the first of them one by one.
    void newcomer(String sentence) {
        newcomers++;
        if (newcomers <= NEWCOMERS_NAMED) {
            note(sentence);
        }
    }

    /// Counts a blank cell where something is known.
    void blank() {
        blanks++;
    }

    /// Says what the blank cells counted so far do.
    void tellBlanks(boolean areClearing) {
        if (blanks > 0) {
            note(
                    areClearing
                            ? "%d blank cell(s) take away what was known, as decided for these headings."
                                    .formatted(blanks)
                            : "%d blank cell(s) leave what is known as it is. Where blank means \"none\", say so under what the columns mean."
                                    .formatted(blanks));
        }
        blanks = 0;
    }

    /// Says that the file is one of several of a feed.
    public void partOfFeed() {
        describe("project-feed", "", "", 0);
        note("Taken in together with the last feed file of this import, whose outcome stands there.");
    }

    /// Says that nothing of the file is taken.
    public void refuse(String why) {
        problem(0, "", file, why);
        count(Fate.REJECTED);
    }

    public void problem(int row, String field, @Nullable String value, String message) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(
                    new ImportProblem(file, row, within + field, Texts.shown(words(value)), Rehearsal.words(message)));
        } else {
            note("Only the first " + PROBLEMS_KEPT + " problems are listed.");
        }
    }

    public List<ImportProblem> problems() {
        return problems;
    }

    Counts counts() {
        return counts;
    }

    public FileReport report() {
        return new FileReport(
                kind,
                format,
                name,
                asOf,
                asOfFrom != null && asOfFrom.isGuessed(),
                asOfFrom,
                rows,
                counts,
                details,
                changes,
                questions,
                List.copyOf(checks.values()),
                notes,
                sheets);
    }
}
