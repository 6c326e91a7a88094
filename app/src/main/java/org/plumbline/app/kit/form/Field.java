package org.plumbline.app.kit.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form. Made by a factory and refined: `Field.text("name", t("Name")).required().hint("...")`.
///
/// @param name of the parameter, snake_case
/// @param values what stands in it: one, or several for a list
/// @param hint what to enter, shown under the label
/// @param error what to do about it, shown beside the field; null where all is well
/// @param unit shown after the box: a currency, "days", "%"
/// @param source address that answers a person picker or a long list as options; null where `options` are all
/// @param most characters, rows of a text area's limit, or the greatest number; null where free
public record Field(
        Kind kind,
        String name,
        String label,
        List<String> values,
        List<Option> options,
        @Nullable String hint,
        @Nullable String error,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String least,
        @Nullable String most,
        boolean isRequired,
        boolean isSeveral) {

    /// What it is drawn as.
    public enum Kind {
        TEXT,
        EMAIL,
        PASSWORD,
        AREA,
        SELECT,
        DATE,
        NUMBER,
        MONEY,
        CHECK,
        RADIO,
        FILES,
        PERSON,
        HIDDEN
    }

    public Field {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    public static Field of(Kind kind, String name, String label) {
        return new Field(kind, name, label, List.of(), List.of(), null, null, null, null, null, null, false, false);
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    public static Field area(String name, String label) {
        return of(Kind.AREA, name, label);
    }

    public static Field date(String name, String label) {
        return of(Kind.DATE, name, label);
    }

    public static Field number(String name, String label) {
        return of(Kind.NUMBER, name, label);
    }

    public static Field money(String name, String label, String currency) {
        return of(Kind.MONEY, name, label).unit(currency);
    }

    public static Field check(String name, String label) {
        return of(Kind.CHECK, name, label);
    }

    public static Field select(String name, String label, List<Option> options) {
        return of(Kind.SELECT, name, label).options(options);
    }

    public static Field radio(String name, String label, List<Option> options) {
        return of(Kind.RADIO, name, label).options(options);
    }

    /// Chosen by typing part of a name; `options` holds at least who is chosen.
    public static Field person(String name, String label, List<Option> options) {
        return of(Kind.PERSON, name, label).options(options).source("/people/options");
    }

    /// Files, or a whole folder, dropped on the page.
    public static Field files(String name, String label) {
        return of(Kind.FILES, name, label).several();
    }

    public static Field hidden(String name, String value) {
        return of(Kind.HIDDEN, name, "").value(value);
    }

    public Field value(@Nullable Object value) {
        return values(value == null ? List.of() : List.of(value.toString()));
    }

    public Field values(List<String> chosen) {
        return new Field(
                kind, name, label, chosen, options, hint, error, unit, source, least, most, isRequired, isSeveral);
    }

    public Field options(List<Option> choices) {
        return new Field(
                kind, name, label, values, choices, hint, error, unit, source, least, most, isRequired, isSeveral);
    }

    public Field hint(@Nullable String sentence) {
        return new Field(
                kind, name, label, values, options, sentence, error, unit, source, least, most, isRequired, isSeveral);
    }

    public Field error(@Nullable String sentence) {
        return new Field(
                kind, name, label, values, options, hint, sentence, unit, source, least, most, isRequired, isSeveral);
    }

    public Field unit(@Nullable String word) {
        return new Field(
                kind, name, label, values, options, hint, error, word, source, least, most, isRequired, isSeveral);
    }

    public Field source(@Nullable String address) {
        return new Field(
                kind, name, label, values, options, hint, error, unit, address, least, most, isRequired, isSeveral);
    }

    /// Bounds of a number or a date; for a text the most characters.
    public Field within(@Nullable Object lowest, @Nullable Object highest) {
        var low = lowest == null ? null : lowest.toString();
        var high = highest == null ? null : highest.toString();
        return new Field(
                kind, name, label, values, options, hint, error, unit, source, low, high, isRequired, isSeveral);
    }

    public Field required() {
        return new Field(kind, name, label, values, options, hint, error, unit, source, least, most, true, isSeveral);
    }

    public Field several() {
        return new Field(kind, name, label, values, options, hint, error, unit, source, least, most, isRequired, true);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String option) {
        return values.contains(option);
    }

    /// The id of the control, which label, hint and message refer to.
    public String id() {
        return "f-" + name;
    }

    /// What describes the control to a reader of the page: hint and message, null without either.
    public @Nullable String describedBy() {
        var hintId = hint == null ? "" : id() + "-hint ";
        var errorId = error == null ? "" : id() + "-error";
        var ids = (hintId + errorId).strip();
        return ids.isEmpty() ? null : ids;
    }

    /// The `type` of the input where it is one.
    public String inputType() {
        return switch (kind) {
            case EMAIL -> "email";
            case PASSWORD -> "password";
            case DATE -> "date";
            case HIDDEN -> "hidden";
            case FILES -> "file";
            case CHECK -> "checkbox";
            case RADIO -> "radio";
            case TEXT, AREA, SELECT, NUMBER, MONEY, PERSON -> "text";
        };
    }

    /// What the browser may fill in by itself.
    public @Nullable String autocomplete() {
        return switch (kind) {
            case EMAIL -> "username";
            case PASSWORD -> name.contains("new") ? "new-password" : "current-password";
            default -> null;
        };
    }
}
