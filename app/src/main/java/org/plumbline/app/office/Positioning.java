package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which role an office plays, played and wants to play. Being the administration is one role of several, not fate.
@Service
public class Positioning {
    private final Parts parts;
    private final Clock clock;

    Positioning(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /// The roles, from keeping lists to being asked for advice.
    public enum Profile {
        ADMINISTRATION("Administration", "keeps lists and dates for others"),
        SUPPORT("Support", "helps whoever asks"),
        CONTROL("Control", "sets the way of working and looks whether it is kept"),
        DIRECTION("Direction", "runs the projects itself"),
        VALUE_PARTNER("Value partner", "works out with executives which projects bring most");

        private final String label;
        private final String meaning;

        Profile(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// What an office in that role does, in English; a text key.
        public String meaning() {
            return meaning;
        }
    }

    /// A role that an office plays from a day on.
    ///
    /// @param until the day before the next one began; null for the last
    /// @param isTarget true where it is wanted, not reached
    public record Step(
            PartView part,
            Profile profile,
            LocalDate from,
            @Nullable LocalDate until,
            boolean isTarget) {}

    /// Where an office stands and wants to stand.
    ///
    /// @param present the role it plays today; null where nobody has said
    /// @param target the role it wants to play next; null where nobody has said
    /// @param path all of them by day, past ones first
    /// @param statement the position in a few sentences; empty where nobody has said
    public record Position(@Nullable Step present, @Nullable Step target, List<Step> path, String statement) {}

    /// Where a seen office stands and wants to stand.
    @Transactional(readOnly = true)
    public Position of(OfficeView office) {
        var today = LocalDate.now(clock);
        var path = path(office.id());
        var present = path.stream()
                .filter(step -> !step.isTarget() && !step.from().isAfter(today))
                .reduce((one, later) -> later)
                .orElse(null);
        var target = path.stream().filter(Step::isTarget).findFirst().orElse(null);
        return new Position(present, target, path, statement(office, present, target));
    }

    private List<Step> path(UUID officeId) {
        var dated = parts.of(officeId, PartKind.POSITION).stream()
                .filter(part -> part.state().isOpen()
                        && part.facts().has("from")
                        && part.facts().has("profile"))
                .sorted(Comparator.comparing(part -> part.facts().textOr("from")))
                .toList();
        var path = new ArrayList<Step>();
        for (var i = 0; i < dated.size(); i++) {
            var facts = dated.get(i).facts();
            var from = facts.date("from");
            var next = i + 1 < dated.size() ? dated.get(i + 1).facts().date("from") : null;
            if (from != null) {
                path.add(new Step(
                        dated.get(i),
                        Profile.valueOf(facts.textOr("profile")),
                        from,
                        next == null ? null : next.minusDays(1),
                        "TARGET".equals(facts.text("as"))));
            }
        }
        return path;
    }

    private static String statement(OfficeView office, @Nullable Step present, @Nullable Step target) {
        var sentences = new ArrayList<String>();
        if (present != null) {
            sentences.add(t(
                    "{0} has worked as {1} since {2}: it {3}.",
                    office.name(),
                    t(present.profile().label()),
                    Formats.date(present.from()),
                    t(present.profile().meaning())));
            sentences.add(present.part().facts().textOr("statement"));
        }
        if (target != null) {
            sentences.add(t(
                    "From {0} it wants to be {1}: it {2}.",
                    Formats.date(target.from()),
                    t(target.profile().label()),
                    t(target.profile().meaning())));
            sentences.add(target.part().facts().textOr("statement"));
        }
        return String.join(" ", sentences.stream().filter(one -> !one.isBlank()).toList());
    }
}
