package org.plumbline.app.methods;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What of a project decides how it is led.
///
/// @param type one of the kinds of project that the method tells apart, empty for none
/// @param risk how much could go wrong
/// @param clarity how well it is known what is wanted
public record Traits(Tier size, String type, Level risk, Clarity clarity) {
    /// The names that rules of a pack use.
    public static final List<String> NAMES = List.of("size", "type", "risk", "requirements");

    /// How much.
    public enum Level {
        LOW("Low"),
        MEDIUM("Medium"),
        HIGH("High");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// How well it is known what is wanted.
    public enum Clarity {
        CLEAR("Clear from the start"),
        EMERGING("Will become clear on the way");

        private final String label;

        Clarity(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// The value of each name, as packs write it.
    Map<String, String> values() {
        return Map.of(
                "size", size.word(),
                "type", type.toLowerCase(Locale.ROOT),
                "risk", risk.name().toLowerCase(Locale.ROOT),
                "requirements", clarity.name().toLowerCase(Locale.ROOT));
    }
}
