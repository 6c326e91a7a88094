package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every word that a state or kind puts on a screen is explained in `docs/glossary.md`.
class GlossaryTest {
    private static final Set<String> ENUMS = Set.of(
            "ProjectKind",
            "ProjectState",
            "RegisterKind",
            "RegisterState",
            "ScoreBand",
            "ReportState",
            "Cadence",
            "Measure",
            "Expenditure",
            "ScopeKind",
            "Role",
            "Rag",
            "Agreement",
            "Dimension");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\s*(?=[(,;\\n}])");

    @Test
    void each_state_and_kind_has_its_word() {
        var glossary = Sources.ending("glossary.md", "docs").getFirst().text().toLowerCase(Locale.ROOT);
        var offenders = new ArrayList<String>();
        var found = 0;
        for (var source : Sources.mainJava()) {
            var type = source.path().getFileName().toString().replace(".java", "");
            if (ENUMS.contains(type)
                    && !source.name().startsWith("files/")
                    && source.text().contains("public enum " + type)) {
                found++;
                words(source.text()).stream()
                        .filter(word -> !Pattern.compile("\\b" + word + "\\b")
                                .matcher(glossary)
                                .find())
                        .forEach(word -> offenders.add(type + ": " + word));
            }
        }
        assertThat(found).as("an enum moved or was renamed").isEqualTo(ENUMS.size());
        assertThat(offenders).isEmpty();
    }

    private static List<String> words(String text) {
        return CONSTANT.matcher(text)
                .results()
                .map(constant -> constant.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '[')
                        .replace("[", "[- ]"))
                .toList();
    }
}
