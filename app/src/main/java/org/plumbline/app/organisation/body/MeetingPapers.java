package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.organisation.GovernedScope;

/// What is read for a meeting; a module that makes papers for a scope offers a bean.
public interface MeetingPapers {
    /// A paper.
    ///
    /// @param label what it is, already worded
    /// @param href where it is read
    record Paper(String label, String href) {}

    /// The papers that stand on the day of a meeting.
    List<Paper> of(GovernedScope scope, LocalDate day);
}
