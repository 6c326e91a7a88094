package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The doubts that people have about an office, each answered with what is known today.
@Service
public class OfficeAnswers {
    private static final int MONTHS = 6;
    /// Below it a mean says more about single people than about the office.
    private static final int ENOUGH = 5;

    private final Parts parts;
    private final Offices offices;
    private final OfficeReview review;
    private final OfficeValue value;
    private final PerceptionPulse pulse;
    private final Clock clock;

    OfficeAnswers(
            Parts parts, Offices offices, OfficeReview review, OfficeValue value, PerceptionPulse pulse, Clock clock) {
        this.parts = parts;
        this.offices = offices;
        this.review = review;
        this.value = value;
        this.pulse = pulse;
        this.clock = clock;
    }

    /// A doubt and what is known about it.
    ///
    /// @param isKnown false where nothing is known yet, and the answer says what to enter
    public record Answer(String doubt, String answer, boolean isKnown) {}

    /// The answers for a seen office.
    @Transactional(readOnly = true)
    public List<Answer> of(OfficeView office) {
        var all = parts.of(office.id());
        return List.of(
                worth(office),
                witnesses(office),
                paper(all),
                speed(),
                liked(office, all),
                projects(all),
                without(office, all));
    }

    private static Answer known(String doubt, @Nullable String answer, String missing) {
        return answer == null || answer.isEmpty() ? new Answer(doubt, missing, false) : new Answer(doubt, answer, true);
    }

    private Answer worth(OfficeView office) {
        var worth = review.worth(office.id());
        return known(
                t("Does it bring more than it costs?"),
                worth.ratio() == null
                        ? null
                        : t(
                                "It spent {0} and brought {1} that others confirmed: {2} for each one spent.",
                                Formats.moneyShort(worth.cost(), office.currency()),
                                Formats.moneyShort(worth.confirmed(), office.currency()),
                                Formats.number(worth.ratio(), 1)),
                t("Not known yet: enter what the office spent."));
    }

    private Answer witnesses(OfficeView office) {
        var claims = value.claims(office.id());
        var confirmed = claims.stream()
                .filter(part -> part.state() == PartState.CONFIRMED)
                .toList();
        var people = confirmed.stream()
                .map(part -> part.facts().text("confirmer"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return known(
                t("Who says that this value is real?"),
                confirmed.isEmpty()
                        ? null
                        : plural(confirmed.size(), "{0} claim was confirmed", "{0} claims were confirmed")
                                + " "
                                + plural(
                                        people,
                                        "by {0} person outside the office.",
                                        "by {0} people outside the office.")
                                + " "
                                + t("Waiting, and counting for nothing: {0}.", claims.size() - confirmed.size()),
                t("Nobody yet: name somebody outside the office for each claim of value."));
    }

    private static Answer paper(List<PartView> all) {
        var drivers = all.stream()
                .filter(part -> part.kind() == PartKind.DRIVER && part.state().isOpen())
                .filter(part -> "EFFICIENCY".equals(part.facts().text("driver")))
                .filter(OfficeAnswers::isMoved)
                .map(OfficeAnswers::moved)
                .collect(Collectors.joining(" "));
        return known(
                t("Is it not only more paper?"),
                drivers,
                t("Not known yet: add a driver of efficiency with its measure, before and today."));
    }

    private static boolean isMoved(PartView part) {
        return part.facts().has("baseline") && part.facts().has("actual");
    }

    private static String moved(PartView part) {
        var facts = part.facts();
        var name = facts.has("measure") ? facts.textOr("measure") : part.title();
        return t("{0}: {1} before, {2} today.", name, amount(facts, "baseline"), amount(facts, "actual"));
    }

    private static String amount(Facts facts, String name) {
        var unit = facts.textOr("unit");
        var number = FactTexts.plain(facts.amount(name));
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    private Answer speed() {
        var days = value.decisionDays(LocalDate.now(clock).minusMonths(MONTHS));
        return known(
                t("Does it hold projects up?"),
                days == null
                        ? null
                        : t(
                                "Half of the decisions of the last six months fell within {0} days.",
                                Formats.number(days, 0)),
                t("Not known yet: no decision of the last six months is in the registers."));
    }

    private Answer liked(OfficeView office, List<PartView> all) {
        var ratings = all.stream()
                .filter(part -> part.kind() == PartKind.REQUEST)
                .map(part -> part.facts().number("rating"))
                .filter(Objects::nonNull)
                .toList();
        var history = pulse.history(office.id());
        var index = history.isEmpty() ? null : history.getLast().perception().index();
        var words = new StringBuilder();
        if (ratings.size() >= ENOUGH) {
            var mean = ratings.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP);
            words.append(t("{0} requests were rated {1} of 5.", ratings.size(), Formats.number(mean, 1)));
        }
        if (index != null) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(t(
                            "People see the office as its mandate means it by {0} of 100.", Formats.number(index, 0)));
        }
        return known(
                t("Do those want it whom it works for?"),
                words.toString(),
                t(
                        "Not known yet: fewer than {0} requests were rated, and nobody was asked about the mandate.",
                        ENOUGH));
    }

    private static Answer projects(List<PartView> all) {
        var metrics = all.stream()
                .filter(part -> part.kind() == PartKind.METRIC && part.state().isOpen())
                .filter(part -> "PROJECT_PERFORMANCE".equals(part.facts().text("family")))
                .filter(OfficeAnswers::isMoved)
                .limit(3)
                .map(part -> t(
                        "{0}: {1} before, {2} today.",
                        part.title(), amount(part.facts(), "baseline"), amount(part.facts(), "actual")))
                .collect(Collectors.joining(" "));
        return known(
                t("Do projects fare better?"),
                metrics,
                t("Not known yet: add a metric of how projects fare, with its value before and today."));
    }

    private Answer without(OfficeView office, List<PartView> all) {
        var services = all.stream()
                .filter(part -> part.kind() == PartKind.SERVICE && part.state() == PartState.LIVE)
                .count();
        var projects = offices.projects(office.id()).size();
        return known(
                t("What would be missing without it?"),
                services + projects == 0
                        ? null
                        : plural(services, "{0} service that people use", "{0} services that people use")
                                + t(", ")
                                + plural(
                                        projects,
                                        "{0} project that somebody watches.",
                                        "{0} projects that somebody watches."),
                t("Nothing yet: no service is live."));
    }
}
