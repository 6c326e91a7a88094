package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.talk.Comments;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Charter and plan drafted together: what people say to each line, who has to agree, and who agreed to what.
@Service
public class PlanReview {
    private final OfficeDoor door;
    private final Parts parts;
    private final PartTable table;
    private final Charters charters;
    private final Comments comments;
    private final FactTexts texts;
    private final ZoneId zone;

    PlanReview(
            OfficeDoor door,
            Parts parts,
            PartTable table,
            Charters charters,
            Comments comments,
            FactTexts texts,
            Clock clock) {
        this.door = door;
        this.parts = parts;
        this.table = table;
        this.charters = charters;
        this.comments = comments;
        this.texts = texts;
        this.zone = clock.getZone();
    }

    /// A line of the plan with what people said to it.
    ///
    /// @param depth 0 for an objective, 1 for an activity under it
    public record Line(PartView part, int depth, List<Comments.Comment> said) {}

    /// Somebody's word on the charter or the plan.
    ///
    /// @param what they were asked to sign
    /// @param isAgreed true agreed, false objected, null while open
    /// @param on the day they said it; null while open
    /// @param isOutdated true where the plan was changed after they agreed
    public record Word(
            String what,
            String href,
            String who,
            @Nullable Boolean isAgreed,
            String said,
            @Nullable LocalDate on,
            boolean isOutdated) {}

    /// The plan of a seen office, each objective with its activities, then those without one.
    @Transactional(readOnly = true)
    public List<Line> lines(UUID officeId) {
        var open = parts.of(officeId).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var lines = new ArrayList<Line>();
        var shown = new ArrayList<UUID>();
        for (var objective : open) {
            if (objective.kind() == PartKind.OBJECTIVE) {
                lines.add(line(objective, 0));
                for (var activity : open) {
                    if (activity.kind() == PartKind.ACTIVITY
                            && objective.id().equals(activity.facts().id("objective"))) {
                        lines.add(line(activity, 1));
                        shown.add(activity.id());
                    }
                }
            }
        }
        open.stream()
                .filter(part -> part.kind() == PartKind.ACTIVITY && !shown.contains(part.id()))
                .forEach(part -> lines.add(line(part, 0)));
        return lines;
    }

    private Line line(PartView part, int depth) {
        return new Line(
                part,
                depth,
                comments.of(part.id()).stream().filter(one -> !one.isRemoved()).toList());
    }

    /// Says something to a line of the plan, by its key.
    ///
    /// @throws Missing where the office has no such line
    @Transactional
    public void comment(UUID officeId, String key, String text) {
        var part = parts.get(key);
        if (!part.officeId().equals(officeId)) {
            throw new Missing("part", key);
        }
        comments.add(part.id(), text);
    }

    /// Who has to sign charter and plan of a seen office, and what they said; latest first, what is open on top.
    @Transactional(readOnly = true)
    public List<Word> log(UUID officeId) {
        var office = door.get(officeId);
        var words = new ArrayList<Word>();
        for (var charter : charters.of(officeId)) {
            for (var signature : charter.signatures()) {
                words.add(new Word(
                        t("Charter, version {0}", charter.number()),
                        office.href() + "/charter",
                        texts.name(signature.personId()),
                        signature.isApproved(),
                        signature.said(),
                        day(signature.at()),
                        false));
            }
        }
        var touched = table.touchedOn(officeId, List.of(PartKind.OBJECTIVE, PartKind.ACTIVITY));
        for (var part : parts.of(officeId, PartKind.AGREEMENT)) {
            words.add(word(part, touched));
        }
        words.sort(Comparator.comparing(
                (Word word) -> word.on() == null ? LocalDate.MAX : word.on(), Comparator.reverseOrder()));
        return words;
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private Word word(PartView part, @Nullable LocalDate touched) {
        var on = part.facts().date("said_on");
        var isAgreed = part.state() == PartState.AGREED
                ? Boolean.TRUE
                : part.state() == PartState.REJECTED ? Boolean.FALSE : null;
        return new Word(
                t("Plan: {0}", part.title()),
                part.href(),
                texts.name(part.facts().id("person")),
                isAgreed,
                part.facts().textOr("comment"),
                on,
                Boolean.TRUE.equals(isAgreed) && on != null && touched != null && touched.isAfter(on));
    }

    /// Asks people to agree to the plan as it stands; who is asked already and has not answered is not asked twice.
    ///
    /// @throws Refusal where nobody is named
    @Transactional
    public int ask(UUID officeId, String title, Collection<UUID> people, @Nullable LocalDate until) {
        if (people.isEmpty()) {
            throw new Refusal(OfficeRules.NO_SIGNER);
        }
        var asked = parts.of(officeId, PartKind.AGREEMENT).stream()
                .filter(part -> part.state() == PartState.OPEN)
                .map(part -> part.facts().id("person"))
                .toList();
        var count = 0;
        for (var person : people) {
            if (!asked.contains(person)) {
                var facts = new HashMap<String, @Nullable String>();
                facts.put("person", person.toString());
                facts.put("until", until == null ? null : until.toString());
                parts.add(officeId, PartKind.AGREEMENT, title, Facts.NONE.with(facts));
                count++;
            }
        }
        return count;
    }
}
