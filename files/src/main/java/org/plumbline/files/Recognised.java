package org.plumbline.files;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.table.Table;

/// What a file turned out to be, judged by its content and never by its name.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Recognised {
    /// A schedule of one project.
    record PlanFile(Plan plan, List<Problem> problems) implements Recognised {
        public PlanFile {
            problems = List.copyOf(problems);
        }
    }

    /// A list of projects, people, risks, reports or money.
    record TableFile(Table table) implements Recognised {}

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
