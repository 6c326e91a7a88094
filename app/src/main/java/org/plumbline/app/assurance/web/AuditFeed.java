package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.plumbline.app.assurance.audit.CalendarLine;

/// The audit calendar as calendar programs read it (RFC 5545): one whole day for each audit that is planned or due.
final class AuditFeed {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private AuditFeed() {}

    static String of(List<CalendarLine> lines, Clock clock) {
        var out = new StringBuilder();
        var stamp = UTC.format(clock.instant());
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Plumbline//Audits//EN");
        line(out, "METHOD:PUBLISH");
        for (var one : lines) {
            var planned = one.plannedOn();
            var day = planned == null ? one.dueOn() : planned;
            line(out, "BEGIN:VEVENT");
            line(out, "UID:audit-" + one.projectId() + "@plumbline");
            line(out, "DTSTAMP:" + stamp);
            line(out, "DTSTART;VALUE=DATE:" + day(day));
            line(out, "DTEND;VALUE=DATE:" + day(day.plusDays(1)));
            line(
                    out,
                    "SUMMARY:"
                            + text(
                                    planned == null
                                            ? t("Audit due: {0}", one.projectKey() + " " + one.projectName())
                                            : t("Audit: {0}", one.projectKey() + " " + one.projectName())));
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// A line, folded behind 60 letters: at most 75 octets for all that is written in the West, and legal elsewhere.
    private static void line(StringBuilder out, String content) {
        for (var i = 0; i < content.length(); i += 60) {
            out.append(i == 0 ? "" : "\r\n ").append(content, i, Math.min(content.length(), i + 60));
        }
        out.append("\r\n");
    }
}
