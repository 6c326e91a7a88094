package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.ChangeAction;
import org.plumbline.app.capability.change.ChangeActions;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.ReadinessSurveys;
import org.plumbline.app.capability.change.ResistanceNote;
import org.plumbline.app.capability.change.ResistanceNotes;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.plumbline.app.capability.change.StakeholderGroups;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// The change plan as a paper. A confidential note is never in it, whoever asks.
@Component
class ChangePaper {
    private final Waves waves;
    private final StakeholderGroups groups;
    private final ResistanceNotes notes;
    private final ChangeActions actions;
    private final ReadinessSurveys surveys;
    private final Board board;
    private final ChangeNames names;

    ChangePaper(
            Waves waves,
            StakeholderGroups groups,
            ResistanceNotes notes,
            ChangeActions actions,
            ReadinessSurveys surveys,
            Board board,
            ChangeNames names) {
        this.waves = waves;
        this.groups = groups;
        this.notes = notes;
        this.actions = actions;
        this.surveys = surveys;
        this.board = board;
        this.names = names;
    }

    Paper of(InitiativeView one) {
        var all = waves.of(one);
        var concerned = groups.of(one);
        var open = notes.open(one);
        var done = actions.of(one);
        var called = called(one, all, open, done);
        concerned.forEach(group -> called.put(group.id(), group.terms().title()));
        var terms = one.terms();
        var paper = Paper.of(
                        t("Change plan: {0}", one.title()),
                        t(
                                "{0}, version {1}, {2}",
                                one.key(), one.version(), t(one.state().label())))
                .heading(t("Why it changes"))
                .prose(terms.why())
                .facts(List.of(
                        Map.entry(t("What is introduced"), terms.release().isEmpty() ? Formats.NONE : terms.release()),
                        Map.entry(t("Owner"), name(called, terms.ownerId())),
                        Map.entry(t("Sponsor"), name(called, terms.sponsorId())),
                        Map.entry(t("From"), Formats.date(terms.startsOn())),
                        Map.entry(t("Until"), Formats.date(terms.endsOn()))));
        paper = deployment(paper, one, all, called);
        paper = impact(paper.heading(t("Whom it concerns")), concerned, called);
        paper = resistance(paper.heading(t("What speaks against it, and the answer")), open, called);
        return readiness(tasks(paper.heading(t("Actions")), done, called), one);
    }

    private Map<UUID, String> called(
            InitiativeView one, List<WaveView> all, List<ResistanceNote> open, List<ChangeAction> done) {
        var ids = new HashSet<UUID>();
        open.forEach(note -> ids.add(note.terms().ownerId()));
        done.forEach(action -> ids.add(action.ownerId()));
        var called = new HashMap<>(names.of(ids));
        called.putAll(names.of(List.of(one), all));
        return called;
    }

    private static String name(Map<UUID, String> called, @Nullable UUID id) {
        return id == null ? Formats.NONE : called.getOrDefault(id, Formats.NONE);
    }

    private Paper deployment(Paper paper, InitiativeView one, List<WaveView> all, Map<UUID, String> called) {
        if (all.isEmpty() || one.practices().isEmpty()) {
            return paper.heading(t("Deployment in waves")).prose(t("No wave is planned yet."));
        }
        var heads = new ArrayList<>(List.of(t("Unit"), t("Wave"), t("When")));
        one.practices().forEach(practice -> heads.add(practice.title()));
        var rows = new ArrayList<List<String>>();
        for (var line : board.lines(one, all, called)) {
            var row = new ArrayList<>(List.of(line.unit(), line.wave() + ". " + line.waveTitle(), line.when()));
            line.cells()
                    .forEach(cell -> row.add(cell.said().isEmpty() ? cell.state() : cell.state() + ", " + cell.said()));
            rows.add(row);
        }
        var result = paper.heading(t("Deployment in waves")).table(new Paper.Table(heads, rows, false));
        for (var wave : all) {
            result = result.subheading(
                            t("Wave {0}: {1}", wave.number(), wave.terms().title()))
                    .items(wave.items().stream()
                            .map(item -> item.isMet()
                                    ? t("{0}: ready, {1}", item.title(), item.evidence())
                                    : t("{0}: open", item.title()))
                            .toList());
        }
        return result;
    }

    private static Paper impact(Paper paper, List<StakeholderGroup> concerned, Map<UUID, String> called) {
        var result = paper;
        for (var group : concerned) {
            var terms = group.terms();
            var facts = new ArrayList<Map.Entry<String, String>>();
            facts.add(Map.entry(t("Size of the change"), t(terms.size().label())));
            facts.add(Map.entry(t("Department"), name(called, terms.unitId())));
            facts.add(Map.entry(t("How many"), terms.people() == null ? Formats.NONE : Formats.number(terms.people())));
            ImpactController.said(terms).forEach((label, text) -> facts.add(Map.entry(label, text)));
            result = result.subheading(terms.title()).facts(facts);
        }
        return concerned.isEmpty() ? result.prose(t("No group is named yet.")) : result;
    }

    private static Paper resistance(Paper paper, List<ResistanceNote> open, Map<UUID, String> called) {
        if (open.isEmpty()) {
            return paper.prose(t("Nothing is noted."));
        }
        return paper.table(new Paper.Table(
                List.of(t("What is objected to"), t("Group"), t("Answer"), t("Followed up by"), t("State")),
                open.stream()
                        .map(note -> List.of(
                                note.terms().said(),
                                name(called, note.terms().groupId()),
                                note.terms().answer(),
                                name(called, note.terms().ownerId()) + ", "
                                        + Formats.date(note.terms().followUpOn()),
                                t(note.state().label())))
                        .toList(),
                false));
    }

    private static Paper tasks(Paper paper, List<ChangeAction> done, Map<UUID, String> called) {
        if (done.isEmpty()) {
            return paper.prose(t("No action is planned yet."));
        }
        return paper.table(new Paper.Table(
                List.of(t("Action"), t("Group"), t("Owner"), t("Until"), t("Done")),
                done.stream()
                        .map(action -> List.of(
                                action.title(),
                                name(called, action.groupId()),
                                name(called, action.ownerId()),
                                Formats.date(action.dueOn()),
                                Formats.date(action.doneOn())))
                        .toList(),
                false));
    }

    private Paper readiness(Paper paper, InitiativeView one) {
        var rows = surveys.of(one).stream()
                .map(point -> List.of(
                        t("Wave {0}", point.wave()),
                        Formats.date(point.survey().closedOn()),
                        Formats.number(point.answered()),
                        Formats.number(point.mean(), 2)))
                .toList();
        return rows.isEmpty()
                ? paper
                : paper.heading(t("Readiness"))
                        .table(new Paper.Table(
                                List.of(t("Wave"), t("Closed"), t("Answered"), t("Mean, 1 to 5")), rows, false));
    }
}
