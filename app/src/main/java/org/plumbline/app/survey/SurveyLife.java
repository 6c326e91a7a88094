package org.plumbline.app.survey;

import static org.plumbline.app.survey.SurveyState.CLOSED;
import static org.plumbline.app.survey.SurveyState.DISCARDED;
import static org.plumbline.app.survey.SurveyState.DRAFT;
import static org.plumbline.app.survey.SurveyState.OPEN;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of a survey as a table. A closed survey is never opened again: results seen before and after one more
/// answer
/// would tell what was in it.
public final class SurveyLife {
    public static final StateMachine<SurveyState, SurveyCommand> TABLE =
            StateMachine.<SurveyState, SurveyCommand>table()
                    .row(Set.of(DRAFT, OPEN), SurveyCommand.DISCARD, DISCARDED, Permission.RUN_OFFICE)
                    .row(Set.of(OPEN), SurveyCommand.CLOSE, CLOSED, Permission.RUN_OFFICE)
                    .row(Set.of(DRAFT), SurveyCommand.SEND, OPEN, Permission.RUN_OFFICE)
                    .done();

    private SurveyLife() {}
}
