package org.plumbline.app.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.registers.RegisterKind;

/// Blueprints as people write them: a line for each stage, `Build 40: Build; Test > Ready for pilot`, and one for each
/// record that stands there from the first day, `risk: The people it needs are called away`.
public final class BlueprintLines {
    private static final Pattern STAGE = Pattern.compile("(.{1,80}?) ([0-9]{1,3}):([^>]+)>(.{1,120})");
    private static final int MOST = 20;
    private static final int WHOLE = 100;
    private static final List<RegisterKind> KINDS =
            List.of(RegisterKind.RISK, RegisterKind.ISSUE, RegisterKind.ASSUMPTION, RegisterKind.ACTION);

    private BlueprintLines() {}

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// Reads stages.
    ///
    /// @throws Refusal naming the line that cannot be read, or the sum of the shares
    static List<Blueprint.Stage> stages(String text) {
        var stages = new ArrayList<Blueprint.Stage>();
        for (var line : lines(text)) {
            var found = STAGE.matcher(line);
            if (!found.matches() || stages.size() >= MOST) {
                throw new Refusal(ConversionRules.BLUEPRINT_STAGE, stages.size() + 1, line);
            }
            var tasks = Arrays.stream(found.group(3).split(";", -1))
                    .map(String::strip)
                    .filter(task -> !task.isEmpty())
                    .toList();
            if (tasks.isEmpty() || found.group(4).isBlank()) {
                throw new Refusal(ConversionRules.BLUEPRINT_STAGE, stages.size() + 1, line);
            }
            stages.add(new Blueprint.Stage(
                    found.group(1).strip(),
                    Integer.parseInt(found.group(2)),
                    tasks,
                    found.group(4).strip()));
        }
        var sum = stages.stream().mapToInt(Blueprint.Stage::share).sum();
        if (sum != WHOLE) {
            throw new Refusal(ConversionRules.BLUEPRINT_SHARES, sum);
        }
        return stages;
    }

    /// Reads what stands in the registers from the first day.
    ///
    /// @throws Refusal naming the line that cannot be read
    static List<Blueprint.Starter> starters(String text) {
        var starters = new ArrayList<Blueprint.Starter>();
        for (var line : lines(text)) {
            var parts = line.split(":", 2);
            var kind = KINDS.stream()
                    .filter(one -> one.name().equals(parts[0].strip().toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (kind.isEmpty() || parts.length < 2 || parts[1].isBlank() || starters.size() >= MOST) {
                throw new Refusal(ConversionRules.BLUEPRINT_STARTER, starters.size() + 1, line);
            }
            starters.add(new Blueprint.Starter(kind.get(), parts[1].strip()));
        }
        return starters;
    }

    /// The lines of a blueprint's stages.
    public static String stages(Blueprint blueprint) {
        return blueprint.stages().stream()
                .map(stage -> "%s %d: %s > %s"
                        .formatted(stage.name(), stage.share(), String.join("; ", stage.tasks()), stage.milestone()))
                .collect(Collectors.joining("\n"));
    }

    /// The lines of what stands in the registers from the first day.
    public static String starters(Blueprint blueprint) {
        return blueprint.starters().stream()
                .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + ": " + one.title())
                .collect(Collectors.joining("\n"));
    }
}
