package org.plumbline.engine.network;

/// Where the rest of a started task goes.
public enum Progress {
    /// Right behind the part that is done, whatever links and status date say; as Microsoft Project does.
    AS_RECORDED,
    /// No earlier than the status date and, for a task that started before its predecessors were done, no earlier than
    /// its links allow; the usual rule of Primavera P6.
    RETAINED_LOGIC,
    /// No earlier than the status date; the links of a started task hold it back no longer.
    OVERRIDE,
    /// No earlier than the status date and its links; what is done hands on its recorded dates, even those that lie
    /// behind the status date. "Actual dates" in Primavera P6.
    ACTUAL_DATES
}
