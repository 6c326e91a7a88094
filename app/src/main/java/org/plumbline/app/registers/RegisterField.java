package org.plumbline.app.registers;

import static org.plumbline.app.registers.RegisterField.Type.*;
import static org.plumbline.app.registers.RegisterKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is known of a record. Each kind has the common fields and some of its own.
public enum RegisterField {
    TITLE("Title", TEXT),
    DESCRIPTION("Description", LONG_TEXT),
    OWNER("Owner", PERSON),
    DUE("Due", DATE),
    PRIORITY("Priority", CHOICE),
    CATEGORY("Category", TEXT),
    DIRECTION("Threat or opportunity", CHOICE, RISK),
    CAUSE("Cause", LONG_TEXT, RISK),
    EVENT("Event", LONG_TEXT, RISK),
    EFFECT("Effect", LONG_TEXT, RISK, ASSUMPTION),
    TRIGGER("Trigger", LONG_TEXT, RISK),
    PROXIMITY("Proximity", CHOICE, RISK),
    PROBABILITY("Probability", SCALE, RISK),
    IMPACT("Impact", SCALE, RISK, ISSUE),
    CHANCE("Chance in percent", NUMBER, RISK),
    IMPACT_COST("Impact cost", MONEY, RISK, ISSUE, CHANGE),
    IMPACT_DAYS("Impact in days", NUMBER, RISK, ISSUE, CHANGE),
    IMPACT_TEXT("Impact on scope and quality", LONG_TEXT, CHANGE),
    INHERENT_PROBABILITY("Inherent probability", SCALE, RISK),
    INHERENT_IMPACT("Inherent impact", SCALE, RISK),
    RESIDUAL_PROBABILITY("Residual probability", SCALE, RISK),
    RESIDUAL_IMPACT("Residual impact", SCALE, RISK),
    RESPONSE("Response", CHOICE, RISK),
    RESPONSE_PLAN("Response plan", LONG_TEXT, RISK),
    RESPONSE_COST("Response cost", MONEY, RISK),
    CONTINGENCY("Contingency plan", LONG_TEXT, RISK),
    RESOLUTION("Resolution", LONG_TEXT, ISSUE),
    RESOLVED_ON("Resolved on", DATE, ISSUE),
    VALIDATED_BY("Validated by", PERSON, ASSUMPTION),
    VALIDATED_ON("Validated on", DATE, ASSUMPTION),
    NEED("Needs or gives", CHOICE, DEPENDENCY),
    OTHER_PROJECT("Other project", PROJECT, DEPENDENCY),
    OUTSIDE_PARTY("Outside party", TEXT, DEPENDENCY),
    IS_AGREED("Agreed by both sides", YES_NO, DEPENDENCY),
    QUESTION("Question", LONG_TEXT, DECISION),
    OPTIONS("Options", LONG_TEXT, DECISION),
    JUSTIFICATION("Justification", LONG_TEXT, CHANGE),
    ASKED_OF("Asked of", PERSON, DECISION, CHANGE),
    ASKED_BODY("Asked of a body", TEXT, DECISION, CHANGE),
    REQUESTED_ON("Requested on", DATE, DECISION, CHANGE),
    NEEDED_BY("Needed by", DATE, DECISION, CHANGE),
    DECIDED_ON("Decided on", DATE, DECISION, CHANGE),
    OUTCOME("Outcome", LONG_TEXT, DECISION, CHANGE, ASSUMPTION),
    COST_OF_WAITING("Cost of waiting", TEXT, DECISION, CHANGE),
    DONE_ON("Done on", DATE, ACTION),
    SOURCE("Comes from", TEXT, ACTION);

    /// How values are typed: String, String, UUID, LocalDate, BigDecimal, BigDecimal, Integer from 1 to 5, String
    /// (one of the choices), UUID, Boolean.
    public enum Type {
        TEXT,
        LONG_TEXT,
        PERSON,
        DATE,
        NUMBER,
        MONEY,
        SCALE,
        CHOICE,
        PROJECT,
        YES_NO
    }

    private final String label;
    private final Type type;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<RegisterKind> kinds;

    RegisterField(String label, Type type, RegisterKind... kinds) {
        this.label = label;
        this.type = type;
        this.kinds = kinds.length == 0 ? EnumSet.allOf(RegisterKind.class) : EnumSet.copyOf(List.of(kinds));
    }

    /// The field's name on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The type of its values.
    public Type type() {
        return type;
    }

    /// True where records of the kind have it.
    public boolean isOf(RegisterKind kind) {
        return kinds.contains(kind);
    }

    /// True where records of every kind have it.
    public boolean isCommon() {
        return kinds.size() == RegisterKind.values().length;
    }

    /// The fields of a kind, in their order on screen.
    public static List<RegisterField> of(RegisterKind kind) {
        return Arrays.stream(values()).filter(field -> field.isOf(kind)).toList();
    }

    /// What may be chosen; empty for fields without choices.
    public List<String> choices() {
        return switch (this) {
            case PRIORITY -> List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");
            case DIRECTION -> List.of("THREAT", "OPPORTUNITY");
            case PROXIMITY -> List.of("IMMINENT", "WITHIN_A_MONTH", "WITHIN_A_QUARTER", "WITHIN_A_YEAR", "LATER");
            case RESPONSE ->
                List.of("AVOID", "TRANSFER", "MITIGATE", "EXPLOIT", "SHARE", "ENHANCE", "ACCEPT", "ESCALATE");
            case NEED -> List.of("NEEDS", "GIVES");
            default -> List.of();
        };
    }

    /// A choice on screen, in English; a text key: `WITHIN_A_MONTH` is "Within a month".
    public static String choiceLabel(String choice) {
        var words = choice.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
