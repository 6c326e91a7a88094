package org.plumbline.app.office;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a service or its value serves.
public enum ValueCategory {
    DEPLOYMENT_SUPPORT("Deployment support", "Projects get what they need to come to their end."),
    PROCESS_IMPROVEMENT("Process improvement", "Work is done better, cheaper or with fewer faults."),
    RESOURCE_FLEXIBILITY("Resource flexibility", "People and money are where they are needed most."),
    NOT_CLASSED("Not classed", "Nobody has said what it serves.");

    private final String label;
    private final String meaning;

    ValueCategory(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In a sentence, in English; a text key.
    public String meaning() {
        return meaning;
    }

    /// The category of a part by its own word.
    public static ValueCategory of(PartView part) {
        return of(part.facts().text("category"));
    }

    static ValueCategory of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(NOT_CLASSED);
    }

    /// Those that may be chosen.
    static String[] names() {
        return Arrays.stream(values())
                .filter(one -> one != NOT_CLASSED)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
