package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.audit.AuditLog;
import org.plumbline.app.kernel.audit.AuditLog.LogEntry;
import org.plumbline.app.kernel.audit.AuditSeal;
import org.plumbline.app.kernel.audit.AuditSeal.Verdict;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
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

/// The audit trail and its seal.
@Controller
class AuditPages {
    private final AuditLog log;
    private final AuditSeal seal;

    AuditPages(AuditLog log, AuditSeal seal) {
        this.log = log;
        this.seal = seal;
    }

    @GetMapping("/admin/audit")
    String page(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var wanted = new AuditLog.Wanted(
                query.text(),
                query.value("kind").orElse(""),
                day(query.value("on_from").orElse("")),
                day(query.value("on_to").orElse("")),
                LocaleContextHolder.getTimeZone().toZoneId());
        var rows = log.page(wanted, query.offset(), query.size()).stream()
                .map(AuditPages::row)
                .toList();
        var kinds = log.kinds().stream()
                .map(kind -> new Option(kind, AuditWords.kind(kind)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        model.addAttribute(
                "register",
                Register.of(
                                t("Audit trail"),
                                query,
                                columns(),
                                Empty.of(t("No entries"), t("Nothing was changed yet.")))
                        .rows(rows, log.count(wanted))
                        .facets(List.of(
                                Facet.of("kind", t("Of"), kinds),
                                Facet.more(Facet.Kind.DATES, "on", t("When"), List.of()))));
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

    private static Row row(LogEntry entry) {
        var told = entry.changes().stream().map(AuditWords::change).toList();
        var on = entry.onBehalfOf() == null ? null : t("for {0}", entry.onBehalfOf());
        return Row.of(
                entry.id().toString(),
                Cell.text(Formats.moment(entry.at()).replace(' ', '\u00a0')),
                new Cell.Text(entry.actorName(), on, Tone.PLAIN),
                Cell.text(t(entry.action())),
                subject(entry),
                Cell.muted(String.join("; ", told)),
                Cell.number(entry.sealedNumber()));
    }

    private static Cell subject(LogEntry entry) {
        var page = AuditWords.page(entry.subjectKind(), entry.subjectKey());
        var kind = AuditWords.kind(entry.subjectKind());
        return page == null
                ? new Cell.Text(entry.subjectKey(), kind, Tone.PLAIN)
                : Cell.link(entry.subjectKey(), page).sub(kind);
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
