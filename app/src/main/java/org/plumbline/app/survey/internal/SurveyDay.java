package org.plumbline.app.survey.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.Surveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What surveys do by themselves: close after their last day, remind before it.
@Component
public class SurveyDay {
    private final SurveyTable table;
    private final Surveys surveys;
    private final Clock clock;

    SurveyDay(SurveyTable table, Surveys surveys, Clock clock) {
        this.table = table;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Bean
    static RecurringJob surveyDay(@Lazy SurveyDay day) {
        return RecurringJob.every("survey-day", Duration.ofHours(1), day::run);
    }

    /// Closes and reminds what is due today; running it again changes nothing.
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        for (var survey : table.open()) {
            var last = survey.terms().deadline();
            if (last.isBefore(today)) {
                surveys.move(survey.id(), SurveyCommand.CLOSE);
            } else if (isDue(survey.terms().remindDays(), last, today)
                    && !today.equals(survey.remindedOn())
                    && !today.equals(survey.openedOn())) {
                surveys.remind(survey.id());
            }
        }
    }

    private static boolean isDue(int days, LocalDate last, LocalDate today) {
        return days > 0 && today.equals(last.minusDays(days));
    }
}
