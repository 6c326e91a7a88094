package org.plumbline.app.survey.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.SurveyState;
import org.plumbline.app.survey.SurveyView;
import org.springframework.stereotype.Component;

/// Who may run and see which survey: who runs the office or project that it is about, and of an open or shared one who
/// was asked.
@Component
public class SurveyDoor {
    private final SurveyTable table;
    private final BallotBox box;
    private final Access access;

    SurveyDoor(SurveyTable table, BallotBox box, Access access) {
        this.table = table;
        this.box = box;
        this.access = access;
    }

    /// The surveys that the acting person sees, latest first.
    public List<SurveyView> seen() {
        var asked = box.asking(access.actor().personId());
        return table.all().stream()
                .filter(survey -> mayRun(survey.terms()) || isFor(survey, asked))
                .toList();
    }

    private static boolean isFor(SurveyView survey, List<UUID> asked) {
        var isOut = survey.state() == SurveyState.OPEN
                || (survey.state() == SurveyState.CLOSED && survey.terms().isShared());
        return isOut && asked.contains(survey.id());
    }

    /// The survey of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    public SurveyView get(String key) {
        return table.byKey(key).filter(this::isSeen).orElseThrow(() -> new Missing("survey", key));
    }

    /// True where the acting person runs the survey, was asked, or was asked and may read what came of it.
    public boolean isSeen(SurveyView survey) {
        return mayRun(survey.terms()) || isFor(survey, box.asking(access.actor().personId()));
    }

    /// The survey of an id for a change by who runs it, locked until the transaction ends.
    ///
    /// @throws Missing where there is none or it may not be seen
    /// @throws Forbidden where it may be seen only
    public SurveyView lock(UUID id) {
        var survey = table.lock(id).filter(this::isSeen).orElseThrow(() -> new Missing("survey", id));
        requireRun(survey.terms());
        return survey;
    }

    /// True where the acting person may ask and see results.
    public boolean mayRun(NewSurvey terms) {
        var scopeId = terms.scopeId();
        if (access.actor().isSystem() || access.may(Permission.RUN_OFFICE)) {
            return true;
        }
        if (scopeId == null) {
            return false;
        }
        return terms.scope() == ScopeKind.PROJECT
                ? access.may(Permission.EDIT_PROJECT, scopeId)
                : access.may(Permission.RUN_OFFICE, terms.scope(), scopeId);
    }

    /// @throws Forbidden where they may not
    public void requireRun(NewSurvey terms) {
        if (!mayRun(terms)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
    }
}
