package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.audit.AuditLog;
import org.plumbline.app.kernel.audit.AuditLog.LogEntry;
import org.plumbline.app.kernel.audit.AuditSeal;
import org.plumbline.app.kernel.audit.AuditSeal.Verdict;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail and its seal.
@Controller
class AuditPages {
    private final AuditLog log;
    private final AuditSeal seal;
    private final JsonMapper json;

    AuditPages(AuditLog log, AuditSeal seal, JsonMapper json) {
        this.log = log;
        this.seal = seal;
        this.json = json;
    }

    @GetMapping("/admin/audit")
    String page(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var wanted = new AuditLog.Wanted(
                query.text(),
                query.value("kind").orElse(""),
                day(query.value("from").orElse("")),
                day(query.value("until").orElse("")),
                LocaleContextHolder.getTimeZone().toZoneId());
        var rows = log.page(wanted, query.offset(), query.size()).stream()
                .map(this::row)
                .toList();
        var kinds = log.kinds().stream().map(Option::of).toList();
        model.addAttribute(
                "register",
                Register.of(
                                t("Audit trail"),
                                query,
                                columns(),
                                Empty.of(t("No entries"), t("Nothing was changed yet.")))
                        .rows(rows, log.count(wanted))
                        .facets(List.of(Facet.of("kind", t("Of"), kinds))));
        model.addAttribute("head", seal.head());
        return Htmx.wantsPiece(request) ? "kit/register" : "organisation/audit";
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("at", t("When")),
                Column.text("who", t("Who")),
                Column.text("action", t("Did")),
                Column.text("subject", t("To")),
                Column.text("changes", t("Changes")).wide(),
                Column.number("seal", t("Seal")).wide());
    }

    private record Changed(
            String field, @Nullable String before, @Nullable String after) {}

    private Row row(LogEntry entry) {
        var changes = json.readValue(entry.changes(), new TypeReference<List<Changed>>() {});
        var told = changes.stream()
                .map(change -> change.field() + ": "
                        + (change.before() == null ? Formats.NONE : change.before()) + " → "
                        + (change.after() == null ? Formats.NONE : change.after()))
                .toList();
        var on = entry.onBehalfOf() == null ? null : t("for {0}", entry.onBehalfOf());
        return Row.of(
                entry.id().toString(),
                Cell.text(Formats.moment(entry.at())),
                new Cell.Text(entry.actorName(), on, org.plumbline.app.kit.Tone.PLAIN),
                Cell.text(t(entry.action())),
                new Cell.Text(entry.subjectKey(), entry.subjectKind(), org.plumbline.app.kit.Tone.PLAIN),
                Cell.muted(String.join("; ", told)),
                Cell.number(entry.sealedNumber()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /// Checks the whole chain.
    @PostMapping("/admin/audit/check")
    String check(RedirectAttributes redirect) {
        log.kinds();
        redirect.addFlashAttribute(
                "flash",
                switch (seal.verify()) {
                    case Verdict.Intact intact ->
                        Flash.done(t(
                                "Intact: {0} sealed entries are as they were.",
                                intact.head().count()));
                    case Verdict.Broken broken ->
                        Flash.refused(t("Broken: {0}. Compare with a backup and tell your auditor.", broken.finding()));
                });
        return "redirect:/admin/audit";
    }
}
