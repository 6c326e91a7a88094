package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.office;

import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.role.ApprovalPath;
import org.plumbline.app.organisation.role.Culture;

/// What is recorded about the organisation answers some of what the type advisor asks.
class AdvisorCultureIT {
    private static final Advice ADVICE = Running.bean(Advice.class);

    @AfterEach
    void forget() {
        Running.asSystem(() -> {
            Running.bean(Settings.class).put("organisation.structure", "");
            Running.bean(Settings.class).put("organisation.culture", "");
            return true;
        });
    }

    @Test
    @Requirement("R134")
    void culture_and_structure_propose_answers_of_the_type_advisor_that_whoever_asks_may_change() {
        var office = office();
        assertThat(Running.as(HEAD, ADVICE::proposed)).isEmpty();
        Running.asSystem(() -> {
            Running.bean(ApprovalPath.class).record(OrganisationStructure.MATRIX_STRONG);
            Running.bean(Culture.class).answer(List.of(3, 3, 2, 2, 3, 3, 5, 4));
            return true;
        });

        assertThat(Running.as(HEAD, ADVICE::proposed))
                .containsEntry(TypeQuestion.RULES, 2)
                .containsEntry(TypeQuestion.AUTONOMY, 1)
                .containsEntry(TypeQuestion.PROJECTIZED, 4)
                .hasSize(3);
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/advisor").body())
                .contains("Proposed from what is recorded about culture and structure");
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        for (var question : TypeQuestion.values()) {
            answers.put(question, 3);
        }
        Running.as(HEAD, () -> {
            ADVICE.answer(office.id(), answers);
            return true;
        });
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/advisor").body())
                .doesNotContain("Proposed from what");
    }
}
