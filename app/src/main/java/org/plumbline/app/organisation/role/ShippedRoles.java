package org.plumbline.app.organisation.role;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;

/// The roles that come along, from `roles/catalogue.txt`: a head line with six cells, then lines that begin with
/// `purpose`, `authority`, `duty` or `skill`.
final class ShippedRoles {
    private ShippedRoles() {}

    /// A role that comes along.
    ///
    /// @param above title of the role above it, null at the top
    /// @param alone everything but the role above it
    record Shipped(String title, @Nullable String above, RoleText alone) {
        RoleText text(@Nullable UUID aboveId) {
            return new RoleText(
                    title,
                    alone.area(),
                    alone.purpose(),
                    alone.authority(),
                    aboveId,
                    alone.isEssential(),
                    alone.access(),
                    alone.duties(),
                    alone.skills());
        }
    }

    static List<Shipped> read() {
        var stream = Objects.requireNonNull(ShippedRoles.class.getResourceAsStream("/roles/catalogue.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var blocks = new ArrayList<List<String>>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        if (line.contains("|")) {
                            blocks.add(new ArrayList<>());
                        }
                        blocks.getLast().add(line);
                    });
            var titles = new HashMap<String, String>();
            blocks.forEach(block -> {
                var cells = cells(block.getFirst());
                titles.put(cells.get(0), cells.get(1));
            });
            return blocks.stream().map(block -> role(block, titles)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped roles cannot be read", e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\s*\\|\\s*", -1));
    }

    private static Shipped role(List<String> block, Map<String, String> titles) {
        var head = cells(block.getFirst());
        var text = new RoleText(
                head.get(1),
                RoleArea.valueOf(head.get(2)),
                String.join(" ", lines(block, "purpose ")),
                String.join(" ", lines(block, "authority ")),
                null,
                head.get(3).equals("yes"),
                head.get(5).equals("-") ? null : Role.valueOf(head.get(5)),
                lines(block, "duty "),
                lines(block, "skill ").stream().map(ShippedRoles::skill).toList());
        return new Shipped(head.get(1), titles.get(head.get(4)), text);
    }

    private static List<String> lines(List<String> block, String beginning) {
        return block.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .toList();
    }

    private static SkillLevel skill(String line) {
        var blank = line.lastIndexOf(' ');
        return new SkillLevel(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
    }
}
