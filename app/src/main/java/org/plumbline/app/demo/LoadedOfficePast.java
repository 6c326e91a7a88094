package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.office.Baseline;
import org.plumbline.app.office.BaselineQuestion;
import org.plumbline.app.office.CharterSection;
import org.plumbline.app.office.CharterView;
import org.plumbline.app.office.Charters;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.RoadmapView.Entry;
import org.plumbline.app.office.Roadmaps;
import org.springframework.stereotype.Component;

/// Gives the offices of the demonstration their past: charters, roadmaps and assessments of the years behind them.
@Component
class LoadedOfficePast {
    /// An initiative stood on a roadmap that was agreed so many days before it began.
    private static final int SEEN_AHEAD = 500;

    private final Charters charters;
    private final Roadmaps roadmaps;
    private final Baseline baseline;
    private final Access access;
    private final Clock clock;

    LoadedOfficePast(Charters charters, Roadmaps roadmaps, Baseline baseline, Access access, Clock clock) {
        this.charters = charters;
        this.roadmaps = roadmaps;
        this.baseline = baseline;
        this.access = access;
        this.clock = clock;
    }

    void load(OfficeView office, OfficeText text, Actor head, Actor sponsor) {
        for (var line : text.lines()) {
            switch (line.word()) {
                case "charter" -> charter(office, line, head, sponsor);
                case "roadmap" -> access.as(head, () -> roadmap(office, line));
                default -> {}
            }
        }
    }

    /// The day of a line's first cell, `d-30`.
    private LocalDate day(String word) {
        return LocalDate.now(clock).plusDays(Long.parseLong(word.substring(1)));
    }

    private void charter(OfficeView office, OfficeText.Line line, Actor head, Actor sponsor) {
        var texts = new EnumMap<CharterSection, String>(CharterSection.class);
        line.facts().forEach((section, words) -> texts.put(CharterSection.valueOf(section), words));
        var draft = access.as(head, () -> {
            CharterView made = charters.draft(office.id());
            return charters.write(made.id(), made.edit(), texts);
        });
        access.as(head, () -> charters.submit(draft.id(), List.of(sponsor.personId())));
        access.as(sponsor, () -> charters.sign(draft.id(), true, "Agreed."));
        charters.enforce(draft.id(), day(line.cells().getFirst()));
    }

    private boolean roadmap(OfficeView office, OfficeText.Line line) {
        var on = day(line.cells().getFirst());
        var facts = line.facts();
        var early = Long.parseLong(facts.getOrDefault("early", "0"));
        var entries = roadmaps.standing(office.id()).stream()
                .filter(entry -> entry.start() != null && entry.start().isBefore(on.plusDays(SEEN_AHEAD)))
                .map(entry -> then(entry, on, early))
                .toList();
        roadmaps.adopt(
                office.id(), facts.getOrDefault("note", ""), on, day(facts.getOrDefault("review", "d+180")), entries);
        return true;
    }

    /// An initiative as it was seen on a day: what ended later was still open, and was to end earlier.
    private static Entry then(Entry entry, LocalDate on, long early) {
        var finish = entry.finish();
        if (finish == null || finish.isBefore(on)) {
            return entry;
        }
        return new Entry(
                entry.id(),
                entry.key(),
                entry.title(),
                entry.capability(),
                entry.gap(),
                entry.objective(),
                PartState.PLANNED,
                entry.start(),
                finish.minusDays(early));
    }

    void assess(OfficeView office) {
        assess(office, "Before the office", 2, 1000, Set.of());
        assess(
                office,
                "After two years",
                3,
                200,
                Set.of(BaselineQuestion.CAPACITY, BaselineQuestion.MONEY, BaselineQuestion.LEARNING));
    }

    private void assess(OfficeView office, String name, int level, int daysAgo, Set<BaselineQuestion> weak) {
        var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
        Arrays.stream(BaselineQuestion.values())
                .forEach(question -> answers.put(
                        question,
                        weak.contains(question)
                                ? 2
                                : Math.min(5, level + question.statement().length() % 2)));
        baseline.answer(office.id(), name, answers);
        baseline.publish(office.id(), LocalDate.now(clock).minusDays(daysAgo));
    }
}
