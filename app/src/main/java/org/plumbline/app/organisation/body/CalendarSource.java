package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.List;

/// What else belongs into a person's calendar beside meetings of bodies; a module that has such implements it as a
/// bean.
public interface CalendarSource {
    /// What the acting person takes part in between two days, both included.
    List<ICalendar.Event> mine(LocalDate from, LocalDate until);
}
