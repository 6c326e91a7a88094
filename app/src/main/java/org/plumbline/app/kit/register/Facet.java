package org.plumbline.app.kit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Option;

/// A filter of a register: "Portfolio", "Manager", "Start between".
///
/// @param name the parameter in the address; a range has two, `name_from` and `name_to`
/// @param options what may be chosen; for a person who is chosen
/// @param several true where more than one may be chosen
/// @param kind how it is asked for
/// @param source address that answers more options to what is typed; null where `options` are all
public record Facet(
        String name,
        String label,
        List<Option> options,
        boolean several,
        Kind kind,
        @Nullable String source) {
    /// How a filter is asked for. Everything but a choice stands under "More filters".
    public enum Kind {
        CHOICE,
        MORE_CHOICE,
        TEXT,
        PERSON,
        NUMBERS,
        DATES
    }

    public Facet {
        options = List.copyOf(options);
    }

    public static Facet of(String name, String label, List<Option> options) {
        return new Facet(name, label, options, false, Kind.CHOICE, null);
    }

    /// One that stands under "More filters".
    public static Facet more(Kind kind, String name, String label, List<Option> options) {
        return new Facet(name, label, options, false, kind, null);
    }

    /// The same for a list too long for a page: `options` are those chosen, typing finds the others.
    public Facet searched(String address) {
        return new Facet(name, label, options, several, kind, address);
    }

    /// True where it has a lowest and a highest value.
    public boolean isRange() {
        return kind == Kind.NUMBERS || kind == Kind.DATES;
    }

    /// True where it stands under "More filters".
    public boolean isMore() {
        return kind != Kind.CHOICE;
    }

    /// The lowest value of a range in the address.
    public String from() {
        return name + "_from";
    }

    /// The highest value of a range in the address.
    public String to() {
        return name + "_to";
    }

    /// Its parameters in the address.
    public List<String> names() {
        return isRange() ? List.of(from(), to()) : List.of(name);
    }
}
