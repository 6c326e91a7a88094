package org.plumbline.engine.selection;

import java.util.List;

/// Something that makes a question unanswerable, told so that its author finds the place.
///
/// @param key the candidate or requirement it is about
/// @param column the field
/// @param value what stands there
/// @param why what is wrong and what would do
public record ModelProblem(String key, String column, String value, String why) {
    /// All problems of a question, in the order of its parts; empty where it can be asked.
    public static List<ModelProblem> in(
            List<String> periods, List<Candidate> candidates, List<Requirement> requirements) {
        return new ModelCheck(periods, candidates).problems(requirements);
    }

    /// One sentence with the place.
    public String words() {
        return "%s, %s \"%s\": %s".formatted(key.isEmpty() ? "(no key)" : key, column, value, why);
    }
}
