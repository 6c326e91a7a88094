package org.plumbline.files;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.table.Table;

/// What a file turned out to be, judged by its content and never by its name.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Recognised {
    /// Schedules: one, or as many as a Primavera export holds.
    ///
    /// @param plans at least one, the one the export is about first
    record PlanFile(List<Plan> plans, List<Problem> problems) implements Recognised {
        public PlanFile {
            plans = List.copyOf(plans);
            problems = List.copyOf(problems);
        }

        /// The one the file is about.
        public Plan plan() {
            return plans.getFirst();
        }
    }

    /// Lists of projects, people, risks, reports or money: one, or each sheet of a workbook that is one.
    ///
    /// @param tables at least one, that with the clearest header first
    record TableFile(List<Table> tables) implements Recognised {
        public TableFile {
            tables = List.copyOf(tables);
        }

        public TableFile(Table table) {
            this(List.of(table));
        }

        /// The clearest of them.
        public Table table() {
            return tables.getFirst();
        }
    }

    /// A saved answer of Project Online's reporting feed.
    record FeedFile(Feed feed) implements Recognised {}

    /// Nothing that can be imported, and why, in words a person can act on.
    record Unreadable(Why why, String reason) implements Recognised {}

    /// The families of reasons for which a file is not read.
    enum Why {
        EMPTY,
        TOO_LARGE,
        PROTECTED,
        DAMAGED,
        UNKNOWN,
        UNSAFE,
        TIMED_OUT
    }
}
