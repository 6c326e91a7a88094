package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Days beside meetings that stand in a person's calendar, such as a decision that is needed; a module that knows such
/// days offers a bean.
public interface CalendarDays {
    /// A day.
    ///
    /// @param id of what it is about; a calendar knows the entry by it
    /// @param title already worded
    /// @param path of the page behind it, within the application
    record Day(UUID id, LocalDate on, String title, String path) {}

    /// The days that concern the acting person.
    List<Day> mine();
}
