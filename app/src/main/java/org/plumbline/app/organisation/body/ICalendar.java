package org.plumbline.app.organisation.body;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Meetings as calendars read them (RFC 5545; invitations as in RFC 5546). Times are written in UTC, which every
/// calendar shows in its reader's own zone.
public final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private ICalendar() {}

    /// What a calendar is to do with it.
    public enum Method {
        PUBLISH,
        REQUEST,
        CANCEL
    }

    /// Somebody with an address.
    public record Party(String name, String email) {}

    /// One meeting.
    ///
    /// @param sequence rises with each change, so that a calendar knows the latest
    /// @param stamp when this was written
    /// @param organizer who invites, null where it is only shown
    public record Event(
            UUID id,
            int sequence,
            String title,
            String description,
            @Nullable String place,
            Instant start,
            Instant end,
            Instant stamp,
            String link,
            @Nullable Party organizer,
            List<Party> invited) {
        public Event {
            invited = List.copyOf(invited);
        }
    }

    /// The whole file, lines ended and folded as the standard asks.
    ///
    /// @param name of the calendar as shown, null for an invitation
    public static String write(Method method, @Nullable String name, List<Event> events) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Plumbline//Meetings//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:" + method);
        if (name != null) {
            line(out, "X-WR-CALNAME:" + text(name));
        }
        events.forEach(event -> event(out, method, event));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void event(StringBuilder out, Method method, Event event) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + event.id() + "@plumbline");
        line(out, "SEQUENCE:" + event.sequence());
        line(out, "DTSTAMP:" + UTC.format(event.stamp()));
        line(out, "DTSTART:" + UTC.format(event.start()));
        line(out, "DTEND:" + UTC.format(event.end()));
        line(out, "SUMMARY:" + text(event.title()));
        line(out, "DESCRIPTION:" + text(event.description()));
        if (event.place() != null && !event.place().isBlank()) {
            line(out, "LOCATION:" + text(event.place()));
        }
        line(out, "URL:" + event.link());
        line(out, "STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        if (event.organizer() != null) {
            line(
                    out,
                    "ORGANIZER;CN=" + quoted(event.organizer().name()) + ":mailto:"
                            + event.organizer().email());
            event.invited()
                    .forEach(party -> line(
                            out,
                            "ATTENDEE;CN=" + quoted(party.name())
                                    + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + party.email()));
        }
        line(out, "END:VEVENT");
    }

    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String quoted(String plain) {
        return "\"" + plain.replaceAll("[\"\\p{Cntrl}]", "'") + "\"";
    }

    /// A line of at most 75 octets; what is longer goes on behind a blank.
    private static void line(StringBuilder out, String content) {
        var octets = 0;
        for (var i = 0; i < content.length(); ) {
            var point = content.codePointAt(i);
            var letter = Character.toString(point);
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
