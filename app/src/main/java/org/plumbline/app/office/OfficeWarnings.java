package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is not as it should be with an office, and what threatens it.
@Service
public class OfficeWarnings {
    private static final int FRESH_DAYS = 120;

    private final Parts parts;
    private final PlanFreshness freshness;
    private final Clashes clashes;
    private final Clock clock;

    OfficeWarnings(Parts parts, PlanFreshness freshness, Clashes clashes, Clock clock) {
        this.parts = parts;
        this.freshness = freshness;
        this.clashes = clashes;
        this.clock = clock;
    }

    /// What is not as it should be: mandate, plan, purpose.
    @Transactional(readOnly = true)
    public List<String> of(OfficeView office) {
        var warnings = new ArrayList<String>();
        var today = LocalDate.now(clock);
        var until = office.facts().date(OfficeFacts.MANDATE_UNTIL);
        if (until != null && until.isBefore(today)) {
            warnings.add(t("The mandate ended on {0}. Have it renewed: edit the office.", Formats.date(until)));
        } else if (until == null && office.state() == OfficeState.OPERATION) {
            warnings.add(t("Nobody has given this office a mandate with a date. Enter by whom and until when."));
        }
        var closes = office.facts().date(OfficeFacts.CLOSES_ON);
        if (office.isTemporary()
                && closes != null
                && closes.isBefore(today)
                && office.state().isOpen()) {
            warnings.add(
                    t("It was to close on {0}. Close it with a hand-over, or change the date.", Formats.date(closes)));
        }
        var fresh = freshness.of(office.id());
        if (fresh.isMandateEnding()) {
            warnings.add(t("The mandate ends on {0}. Have it renewed in time.", Formats.date(until)));
        }
        var age = fresh.planAge();
        if (age != null && fresh.isPlanStale()) {
            warnings.add(t(
                    "The plan was not changed for {0} days; it is to be looked at every {1}.", age, fresh.planDays()));
        }
        var all = parts.of(office.id());
        stale(all, today, warnings);
        var open = all.stream()
                .filter(part -> part.kind() == PartKind.ASSUMPTION && part.state() == PartState.OPEN)
                .count();
        if (open > 0) {
            warnings.add(plural(
                    open,
                    "{0} assumption is not validated by a client or sponsor.",
                    "{0} assumptions are not validated by a client or sponsor."));
        }
        return warnings;
    }

    private static void stale(List<PartView> all, LocalDate today, List<String> warnings) {
        var plan = all.stream().filter(part -> part.kind() == PartKind.ACTIVITY).toList();
        if (plan.isEmpty()) {
            return;
        }
        var late = plan.stream()
                .filter(part -> part.state().isOpen())
                .filter(part -> {
                    var finish = part.facts().date("finish");
                    return finish != null && finish.isBefore(today.minusDays(FRESH_DAYS));
                })
                .count();
        if (late > 0) {
            warnings.add(plural(
                    late,
                    "{0} activity of the business plan ended on paper months ago. Bring the plan up to date.",
                    "{0} activities of the business plan ended on paper months ago. Bring the plan up to date."));
        }
    }

    /// A risk of the office, and where it is dealt with.
    public record Risk(String sentence, String href) {}

    /// What threatens the office: the warnings, assumptions that did not hold, executives against it, offices that do
    /// the same.
    @Transactional(readOnly = true)
    public List<Risk> risks(OfficeView office) {
        var risks = new ArrayList<Risk>();
        of(office).forEach(sentence -> risks.add(new Risk(sentence, office.href())));
        for (var part : parts.of(office.id())) {
            if (part.state() == PartState.REFUTED) {
                risks.add(new Risk(t("This assumption does not hold: {0}", part.title()), part.href()));
            }
            if (part.kind() == PartKind.BUY_IN && isAgainst(part)) {
                risks.add(new Risk(t("Support is missing: {0}", part.title()), part.href()));
            }
        }
        clashes.all().stream()
                .filter(clash -> clash.one().id().equals(office.id())
                        || clash.other().id().equals(office.id()))
                .forEach(clash -> risks.add(new Risk(clash.what(), "/offices/network")));
        return risks;
    }

    private static boolean isAgainst(PartView part) {
        var position = part.facts().textOr("position");
        return part.state() == PartState.LOST
                || (part.state() == PartState.OPEN
                        && List.of("SCEPTIC", "OPPONENT").contains(position));
    }
}
