package org.plumbline.app.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is known of an office or of a part of it: its name in forms, its label and how its value is typed.
///
/// @param name in forms and in storage, snake_case
/// @param label on screen, in English; a text key
/// @param choices what may be chosen; empty for the other types
/// @param hint what to enter; null where the label says it
/// @param target the kind of part that it refers to; null for the other types
public record Fact(
        String name,
        String label,
        Type type,
        List<String> choices,
        @Nullable String hint,
        @Nullable PartKind target) {

    /// How values are typed. All are stored as text: ids, ISO dates and plain numbers.
    public enum Type {
        TEXT,
        LONG_TEXT,
        PERSON,
        DATE,
        NUMBER,
        MONEY,
        CHOICE,
        YES_NO,
        PROJECT,
        OFFICE,
        DEPARTMENT,
        PART
    }

    public Fact {
        choices = List.copyOf(choices);
    }

    private static Fact of(String name, String label, Type type) {
        return new Fact(name, label, type, List.of(), null, null);
    }

    static Fact text(String name, String label) {
        return of(name, label, Type.TEXT);
    }

    static Fact area(String name, String label) {
        return of(name, label, Type.LONG_TEXT);
    }

    static Fact person(String name, String label) {
        return of(name, label, Type.PERSON);
    }

    static Fact date(String name, String label) {
        return of(name, label, Type.DATE);
    }

    static Fact number(String name, String label) {
        return of(name, label, Type.NUMBER);
    }

    static Fact money(String name, String label) {
        return of(name, label, Type.MONEY);
    }

    static Fact yesNo(String name, String label) {
        return of(name, label, Type.YES_NO);
    }

    static Fact choice(String name, String label, String... choices) {
        return new Fact(name, label, Type.CHOICE, List.of(choices), null, null);
    }

    static Fact part(String name, String label, PartKind target) {
        return new Fact(name, label, Type.PART, List.of(), null, target);
    }

    static Fact of(Type type, String name, String label) {
        return of(name, label, type);
    }

    Fact hint(String sentence) {
        return new Fact(name, label, type, choices, sentence, target);
    }

    /// A choice on screen, in English; a text key: `NON_MONETARY` is "Non monetary".
    public static String word(String choice) {
        var words = choice.replace('_', ' ').toLowerCase(java.util.Locale.ROOT).replace("pmo ", "PMO ");
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
