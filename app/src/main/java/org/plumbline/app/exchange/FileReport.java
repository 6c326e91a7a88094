package org.plumbline.app.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was found in a file, and what became or would become of it.
///
/// @param kind `project-plan`, `portfolio-table`, `register-table`, `status-table`, `people-table`, `money-table`,
///     `project-feed` or `unreadable`
/// @param format or encoding
/// @param name what the content calls itself: the plan's name, the sheet
/// @param asOf the day its facts are of
/// @param isAsOfGuessed true where neither person nor file said so
/// @param asOfFrom where the day came from
/// @param rows how many it holds
/// @param counts of what it is about: projects, people, records
/// @param details of what hangs on that, by name: tasks, links
/// @param changes what differs, before and after; the first some hundred
/// @param questions what only a person can say
/// @param checks file against database
/// @param notes what was left out or kept, in sentences
/// @param sheets the tables in it, one for plain text, none for plans and feeds
public record FileReport(
        String kind,
        String format,
        String name,
        @Nullable LocalDate asOf,
        boolean isAsOfGuessed,
        @Nullable AsOfSource asOfFrom,
        int rows,
        Counts counts,
        Map<String, Counts> details,
        List<Change> changes,
        List<Question> questions,
        List<Check> checks,
        List<String> notes,
        List<Sheet> sheets) {
    public FileReport {
        details = Map.copyOf(details);
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
    }

    /// How many were made, changed, left as they were or not taken.
    public record Counts(int created, int updated, int unchanged, int rejected) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }

        /// What is in the database afterwards.
        public int taken() {
            return created + updated + unchanged;
        }
    }

    /// One fact before and after.
    ///
    /// @param subject whose, as people know it
    /// @param before null where it is made
    public record Change(
            String subject,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /// Something only a person can say.
    ///
    /// @param key under which the answer is remembered
    /// @param row where it arose, as a spreadsheet shows it; 0 for the whole file
    /// @param subject the name in the file
    /// @param candidates what it may be, likeliest first
    /// @param answer given before, null while open
    public record Question(
            String key,
            int row,
            String subject,
            List<Candidate> candidates,
            @Nullable String answer) {
        public Question {
            candidates = List.copyOf(candidates);
        }
    }

    /// A project that a name may mean.
    ///
    /// @param key empty where only this import would make it
    /// @param likeness from 0 to 1
    public record Candidate(UUID projectId, String key, String name, double likeness) {
        /// True where it is not there yet: an earlier file or row of the same import makes it.
        public boolean isToCome() {
            return key.isEmpty();
        }
    }

    /// A count or sum in the file held against the database.
    ///
    /// @param explanation why they differ, null where they do not
    public record Check(
            String what,
            BigDecimal inFile,
            BigDecimal inDatabase,
            @Nullable String explanation) {
        /// True where both are the same amount.
        public boolean isEqual() {
            return inFile.compareTo(inDatabase) == 0;
        }
    }

    /// A table in the file, and what its columns are taken for.
    ///
    /// @param name of the sheet, empty for plain text
    /// @param kind as of the file
    /// @param signature of its headers
    /// @param decided what a person said of it before
    /// @param unit what its amounts seem to be in where no heading says so, null where that is clear
    /// @param columns with some of their values
    public record Sheet(
            String name,
            String kind,
            int rows,
            String signature,
            ColumnMapping decided,
            @Nullable AmountUnit unit,
            List<ColumnUse> columns) {
        public Sheet {
            columns = List.copyOf(columns);
        }

        /// True while a person should say what the amounts are in.
        public boolean asksUnit() {
            return unit != null && !unit.isSure() && decided.amountUnit() == null && !decided.wantsNothing();
        }
    }

    /// What amounts without a unit in their heading seem to be in.
    ///
    /// @param header of the column
    /// @param proposed 1, 1000 or 1000000
    /// @param isSure true where it is taken without asking
    /// @param why in a sentence
    public record AmountUnit(String header, BigDecimal proposed, boolean isSure, String why) {}

    /// A column, what it is taken for, and some of its values.
    ///
    /// @param field its id, null where the values are kept as they are
    public record ColumnUse(String header, @Nullable String field, List<String> samples) {
        public ColumnUse {
            samples = List.copyOf(samples);
        }
    }
}
