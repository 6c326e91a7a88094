package org.plumbline.app.kit.register;

import java.util.List;
import org.plumbline.app.kit.form.Option;

/// A filter by a list: "Portfolio", "Manager".
///
/// @param name the parameter in the address
/// @param several true where more than one may be chosen
public record Facet(String name, String label, List<Option> options, boolean several) {
    public Facet {
        options = List.copyOf(options);
    }

    public static Facet of(String name, String label, List<Option> options) {
        return new Facet(name, label, options, false);
    }
}
