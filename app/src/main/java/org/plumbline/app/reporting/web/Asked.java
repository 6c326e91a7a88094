package org.plumbline.app.reporting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusQuestion;

/// Reads from an address which status is asked for. What is not well formed is refused with what to write instead.
final class Asked {
    private Asked() {}

    enum Rules implements Rule {
        /// A day is written in ISO form.
        NOT_A_DAY("as_of \"{0}\" is not a day. Write it as 2026-10-31, or leave it out for the live facts."),
        /// There are six ways to sum.
        NOT_A_GROUPING("by \"{0}\" is not known. Use portfolio, programme, department, manager, month or none.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("live")) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new Refusal(Rules.NOT_A_DAY, text);
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw new Refusal(Rules.NOT_A_DAY, text);
        }
    }

    static RollupBy by(@Nullable String text) {
        return text == null || text.isBlank()
                ? RollupBy.NONE
                : RollupBy.of(text.strip()).orElseThrow(() -> new Refusal(Rules.NOT_A_GROUPING, text));
    }

    static StatusQuestion question(RegisterQuery query) {
        return new StatusQuestion(
                day(query.value("as_of").orElse(null)),
                query.value("portfolio").orElse(null),
                query.value("programme").orElse(null),
                query.value("department").orElse(null),
                query.value("manager").orElse(null),
                query.text(),
                query.value("show", StatusQuestion.Show.class).orElse(StatusQuestion.Show.ALL),
                true,
                null,
                null);
    }
}
