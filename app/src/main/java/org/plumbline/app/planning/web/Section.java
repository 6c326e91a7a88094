package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;

/// A link to a part of the analysis.
///
/// @param label as shown
/// @param href where it is
/// @param isCurrent whether the reader is there
public record Section(String label, String href, boolean isCurrent) {
    /// The parts.
    enum Part {
        DATES("Critical path", ""),
        CHECKS("Schedule checks", "/checks"),
        WHAT_IF("What if", "/what-if"),
        EARNED_VALUE("Earned value", "/earned-value"),
        RISK("Schedule risk", "/risk");

        private final String label;
        private final String suffix;

        Part(String label, String suffix) {
            this.label = label;
            this.suffix = suffix;
        }
    }

    static List<Section> of(String key, Part current) {
        return Arrays.stream(Part.values())
                .map(part -> new Section(t(part.label), at(key, part), part == current))
                .toList();
    }

    static String at(String key, Part part) {
        return "/projects/" + key + "/analysis" + part.suffix;
    }
}
