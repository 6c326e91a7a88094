package org.plumbline.app.demand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.demand.internal.ScoreTable;
import org.plumbline.app.kernel.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The scores that were agreed on. A score says which version of which model it was made with; it never changes.
@Service
public class Scores {
    private final ScoreTable table;
    private final ScoringModels models;
    private final ScoreSubjects subjects;
    private final Access access;

    Scores(ScoreTable table, ScoringModels models, ScoreSubjects subjects, Access access) {
        this.table = table;
        this.models = models;
        this.subjects = subjects;
        this.access = access;
    }

    /// The newest score, from 0 to 100, of those proposals and projects that have one and that the acting person
    /// may
    /// see, by their id.
    @Transactional(readOnly = true)
    public Map<UUID, Scored> newest(Collection<UUID> ids) {
        access.actor();
        var seen = subjects.of(ids).stream().map(ScoreSubject::id).toList();
        return read(table.newest(seen)).stream().collect(Collectors.toMap(Scored::subjectId, Function.identity()));
    }

    /// All scores of a proposal or project, the newest first.
    @Transactional(readOnly = true)
    public List<Scored> history(ScoreSubject subject) {
        return read(table.history(subjects.get(subject.key()).id()));
    }

    private List<Scored> read(List<ScoreTable.Kept> kept) {
        var byId = models.of(kept.stream().map(ScoreTable.Kept::modelId).collect(Collectors.toSet()));
        return kept.stream()
                .filter(one -> byId.containsKey(one.modelId()))
                .map(one -> new Scored(
                        one.subjectId(),
                        Objects.requireNonNull(byId.get(one.modelId())),
                        one.sum(),
                        one.marks(),
                        one.words(),
                        one.agreedBy(),
                        one.agreedAt()))
                .toList();
    }
}
