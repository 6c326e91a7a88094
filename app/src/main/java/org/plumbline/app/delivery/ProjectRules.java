package org.plumbline.app.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kit.Formats;

/// What a project's facts must keep to.
public enum ProjectRules implements Rule {
    /// A project without a name cannot be found again.
    NAME_NEEDED("Give the project a name."),
    /// A programme or portfolio without a name cannot be found again either.
    GROUP_NAME_NEEDED("Give it a name of 1 to 200 characters."),
    /// Nobody tells two of one name apart.
    GROUP_NAME_TAKEN("There is another one called \"{0}\". Choose another name."),
    /// Somebody else was faster.
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload it and make your change again."),
    /// Gaps block the next state change, never an import.
    FACTS_MISSING("\"{0}\" needs these first: {1}. Fill them in and try again."),
    /// A plan cannot end before it starts.
    ENDS_BEFORE_START("The finish {1} lies before the start {0}. Correct one of them."),
    /// Dates outside four digits of years are typing errors.
    DATE_OUT_OF_RANGE("{0} is not a plausible date. Use one between 1900 and 2199."),
    /// Money of a project is counted from zero.
    NEGATIVE_MONEY("{0} is {1}. An amount cannot be negative here; record income as a benefit."),
    /// Money in what nobody accepts can be neither shown nor converted.
    NOT_A_CURRENCY("\"{0}\" is not a currency. Use its three letters, such as GBP, or leave it empty."),
    /// Percent runs from nothing to all.
    PERCENT_OUT_OF_RANGE("{0} percent complete is not possible. Use 0 to 100.");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String sentence;

    ProjectRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static void check(Map<ProjectField, Object> values) {
        values.forEach((field, value) -> {
            if (value instanceof LocalDate date && (date.getYear() < 1900 || date.getYear() > 2199)) {
                throw new Refusal(DATE_OUT_OF_RANGE, date);
            }
            if (field.kind() == ProjectField.Kind.MONEY && ((BigDecimal) value).signum() < 0) {
                throw new Refusal(NEGATIVE_MONEY, field.label(), value);
            }
        });
        if (values.get(ProjectField.CURRENCY) instanceof String currency && !Formats.isCurrency(currency)) {
            throw new Refusal(NOT_A_CURRENCY, currency);
        }
        if (values.get(ProjectField.PERCENT_COMPLETE) instanceof BigDecimal percent
                && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            throw new Refusal(PERCENT_OUT_OF_RANGE, percent);
        }
        if (values.get(ProjectField.START) instanceof LocalDate start
                && values.get(ProjectField.BASELINE_FINISH) instanceof LocalDate finish
                && finish.isBefore(start)) {
            throw new Refusal(ENDS_BEFORE_START, start, finish);
        }
    }

    /// Equal as values: 1.50 is 1.5.
    static boolean same(Map<ProjectField, Object> one, Map<ProjectField, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> same(entry.getValue(), other.get(entry.getKey())));
    }

    private static boolean same(Object one, @Nullable Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal another)
                ? number.compareTo(another) == 0
                : one.equals(other);
    }
}
