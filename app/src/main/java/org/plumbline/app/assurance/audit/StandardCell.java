package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.MandateTable.Found;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.policy.WaiverView;

/// How one project stands to one standard, with what says so.
///
/// @param sentence what it rests on
/// @param href where that is shown; empty where nothing is
/// @param day of a waiver, the last on which it holds; else the day of what was seen; null where nothing was
public record StandardCell(
        Standing standing,
        String sentence,
        String href,
        @Nullable LocalDate day) {

    /// What there is to judge by.
    ///
    /// @param waiver the one that ends last; null without one that was granted
    /// @param live what the system sees today; null where nothing here shows the standard
    /// @param liveHref where it sees that
    /// @param found what reported audits found, oldest first
    record Evidence(
            boolean applies,
            @Nullable WaiverView waiver,
            @Nullable Gathered live,
            String liveHref,
            List<Found> found) {}

    /// A waiver that holds comes first; then a finding that is not put right; then what the system sees today, for
    /// it is fresher than an audit; then what the last audit found, with its cure.
    static StandardCell of(Evidence evidence, LocalDate today) {
        if (!evidence.applies()) {
            return new StandardCell(Standing.NOT_FOR, t("It is not for this project."), "", null);
        }
        var waiver = evidence.waiver();
        if (waiver != null && waiver.holdsOn(today)) {
            return new StandardCell(
                    Standing.WAIVED,
                    t("{0} holds until {1}: {2}", waiver.key(), Formats.date(waiver.until()), waiver.reason()),
                    "/policies/waivers/" + waiver.key(),
                    waiver.until());
        }
        for (var one : evidence.found().reversed()) {
            if (one.findingKey() != null && !one.isCured()) {
                return new StandardCell(
                        Standing.BROKEN,
                        t("{0} is not put right.", one.findingKey()),
                        "/findings/" + one.findingKey(),
                        one.reportedOn());
            }
        }
        var live = evidence.live();
        if (live != null && live.verdict() != Verdict.NOT_MEASURABLE) {
            return new StandardCell(
                    live.verdict() == Verdict.MET ? Standing.KEPT : Standing.BROKEN,
                    live.sentence(),
                    evidence.liveHref(),
                    live.seenOn());
        }
        return audited(evidence, today);
    }

    private static StandardCell audited(Evidence evidence, LocalDate today) {
        if (!evidence.found().isEmpty()) {
            var last = evidence.found().getLast();
            var day = Formats.date(last.reportedOn());
            if (last.verdict() == Verdict.MET) {
                return new StandardCell(
                        Standing.KEPT, t("Met in the audit of {0}.", day), last.href(), last.reportedOn());
            }
            if (last.verdict() == Verdict.NOT_APPLICABLE) {
                return new StandardCell(
                        Standing.NOT_FOR,
                        t("Not applicable by the audit of {0}.", day),
                        last.href(),
                        last.reportedOn());
            }
            if (last.verdict() == Verdict.NOT_MET || last.verdict() == Verdict.PARTLY) {
                return last.findingKey() == null
                        ? new StandardCell(
                                Standing.BROKEN, t("Not met in the audit of {0}.", day), last.href(), last.reportedOn())
                        : new StandardCell(
                                Standing.KEPT,
                                t("{0} is put right.", last.findingKey()),
                                "/findings/" + last.findingKey(),
                                last.reportedOn());
            }
        }
        var waiver = evidence.waiver();
        var live = evidence.live();
        return new StandardCell(
                Standing.UNSEEN,
                waiver != null && waiver.isExpired(today)
                        ? t("{0} ended on {1}; nobody has looked since.", waiver.key(), Formats.date(waiver.until()))
                        : live != null ? live.sentence() : t("No audit has looked at it yet."),
                waiver == null ? "" : "/policies/waivers/" + waiver.key(),
                null);
    }
}
