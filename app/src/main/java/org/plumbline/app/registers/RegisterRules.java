package org.plumbline.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;

/// What records must keep to.
public enum RegisterRules implements Rule {
    /// A record without a title cannot be talked about.
    TITLE_NEEDED("Give the record a title."),
    /// Titles are lines, not chapters.
    TEXT_TOO_LONG("\"{0}\" has {1} characters; at most {2} fit. Shorten it, or attach a document."),
    /// Somebody else was faster.
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload it and make your change again."),
    /// A step needs what it is about.
    FIELDS_MISSING("\"{0}\" needs this first: {1}. Fill it in and try again."),
    /// A field belongs to other kinds.
    NOT_A_FIELD("\"{0}\" is not a field of {1}. Leave it out."),
    /// A value is none of the choices.
    NOT_A_CHOICE("\"{1}\" is not possible for \"{0}\". Use one of: {2}."),
    /// Scales run from one to five.
    SCALE_OUT_OF_RANGE("\"{0}\" is {1}. Use 1 to 5."),
    /// A value of another type.
    NOT_READABLE("\"{1}\" cannot be read as \"{0}\". {2}"),
    /// A state of another kind.
    NOT_A_STATE("{0} is not a state of {1}. Use one of: {2}."),
    /// Dates outside four digits of years are typing errors.
    DATE_OUT_OF_RANGE("{1} in \"{0}\" is not a plausible date. Use one between 1900 and 2199."),
    /// Chances run from nothing to certain.
    CHANCE_OUT_OF_RANGE("A chance of {0} percent is not possible. Use 0 to 100."),
    /// Threats are not exploited.
    RESPONSE_DOES_NOT_FIT("{0} is no response to this. Use one of: {1}."),
    /// What was decided is said by who decides, or by who writes decisions down.
    NOT_A_DECIDER("What was decided on {0} is recorded by who decides or by the PMO. Ask them, or leave it as it is."),
    /// A record is not converted into its own kind.
    SAME_KIND("{0} is that already. Choose another kind.");

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<String> TO_THREATS = Set.of("AVOID", "TRANSFER", "MITIGATE", "ACCEPT", "ESCALATE");
    private static final Set<String> TO_OPPORTUNITIES = Set.of("EXPLOIT", "SHARE", "ENHANCE", "ACCEPT", "ESCALATE");

    private final String sentence;

    RegisterRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static void check(RegisterKind kind, Map<RegisterField, Object> values) {
        if (!(values.get(RegisterField.TITLE) instanceof String title) || title.isBlank()) {
            throw new Refusal(TITLE_NEEDED);
        }
        values.forEach((field, value) -> check(kind, field, value));
        if (values.get(RegisterField.RESPONSE) instanceof String response) {
            var isOpportunity = "OPPORTUNITY".equals(values.get(RegisterField.DIRECTION));
            var fitting = isOpportunity ? TO_OPPORTUNITIES : TO_THREATS;
            if (!fitting.contains(response)) {
                throw new Refusal(RESPONSE_DOES_NOT_FIT, response, String.join(", ", fitting));
            }
        }
    }

    private static void check(RegisterKind kind, RegisterField field, Object value) {
        if (!field.isOf(kind)) {
            throw new Refusal(NOT_A_FIELD, field.label(), kind.label());
        }
        switch (field.type()) {
            case TEXT -> checkLength(field, (String) value, LONGEST_LINE);
            case LONG_TEXT -> checkLength(field, (String) value, LONGEST_TEXT);
            case CHOICE -> {
                if (!field.choices().contains((String) value)) {
                    throw new Refusal(NOT_A_CHOICE, field.label(), value, String.join(", ", field.choices()));
                }
            }
            case SCALE -> {
                if ((Integer) value < 1 || (Integer) value > 5) {
                    throw new Refusal(SCALE_OUT_OF_RANGE, field.label(), value);
                }
            }
            case DATE -> {
                var year = ((LocalDate) value).getYear();
                if (year < 1900 || year > 2199) {
                    throw new Refusal(DATE_OUT_OF_RANGE, field.label(), value);
                }
            }
            case NUMBER, MONEY -> checkChance(field, (BigDecimal) value);
            case PERSON, PROJECT, YES_NO -> {}
        }
    }

    private static void checkLength(RegisterField field, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(TEXT_TOO_LONG, field.label(), text.length(), most);
        }
    }

    private static void checkChance(RegisterField field, BigDecimal number) {
        if (field == RegisterField.CHANCE && (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new Refusal(CHANCE_OUT_OF_RANGE, number);
        }
    }

    /// Equal as values: 1.50 is 1.5.
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : java.util.Objects.equals(one, other);
    }
}
