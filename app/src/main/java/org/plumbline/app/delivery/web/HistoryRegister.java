package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.audit.Histories.Reach;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.springframework.context.i18n.LocaleContextHolder;

/// A history as the kit draws it: one line a changed field.
final class HistoryRegister {
    private static final int LONGEST = 160;

    private HistoryRegister() {}

    /// How many entries there are with all parts, and of the record alone.
    record Counts(long withParts, long itself) {}

    static Register of(RegisterQuery query, List<Histories.Line> lines, Counts counts, Reach reach) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var changes = line.changes().isEmpty() || "created".equals(line.action())
                    ? List.of(new Change("", null, null))
                    : line.changes();
            for (var change : changes) {
                rows.add(row(Integer.toString(rows.size()), line, change));
            }
        }
        var register = Register.of(
                        t("History"),
                        query,
                        List.of(
                                Column.text("what", t("What")),
                                Column.text("before", t("Before")).wide(),
                                Column.text("after", t("After")).roomy(),
                                Column.text("about", t("Record")).wide(),
                                Column.text("who", t("Who and when"))),
                        Empty.of(t("Nothing has happened yet"), t("Every change will be listed here.")))
                .rows(rows, reach == Reach.ITSELF ? counts.itself() : counts.withParts());
        return counts.withParts() == counts.itself()
                ? register
                : register.chips(List.of(
                        new FilterChip(t("Everything"), null, counts.withParts()),
                        new FilterChip(t("The project alone"), "itself", counts.itself())));
    }

    private static Row row(String id, Histories.Line line, Change change) {
        var who = line.onBehalfOf() == null ? line.who() : t("{0} for {1}", line.who(), line.onBehalfOf());
        var what = change.field().isEmpty() ? capital(t(line.action())) : t(change.field());
        var did = change.field().isEmpty() ? null : t(line.action());
        return Row.of(
                id,
                new Cell.Text(what, did, Tone.PLAIN),
                Cell.muted(shown(change.before())),
                Cell.text(shown(change.after())),
                about(line),
                new Cell.Text(who, Formats.moment(line.at()), Tone.PLAIN));
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + word.substring(1);
    }

    private static Cell about(Histories.Line line) {
        return switch (line.subjectKind()) {
            case "risk", "issue", "assumption", "dependency", "decision", "action", "change" ->
                Cell.link(line.subjectKey(), "/registers/" + line.subjectKey());
            case "status-report" -> Cell.text(t("Status report {0}", line.subjectKey()));
            default -> Cell.text(line.subjectKey());
        };
    }

    private static @Nullable String shown(@Nullable String value) {
        var kept = Formats.kept(value);
        return kept != null && kept.length() > LONGEST ? kept.substring(0, LONGEST) + "…" : kept;
    }
}
