package org.plumbline.files.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The published entity sets and their properties; what is not in them was defined by the owners of the site.
final class EntitySets {
    static final EntitySets PUBLISHED = load();
    private static final Pattern BASELINE = Pattern.compile("Baseline\\d{1,2}(?=[A-Z])");

    private final Map<String, EntityType> byName = new LinkedHashMap<>();
    private final Set<String> endings = new HashSet<>();

    private record EntityType(String type, String prefix, Set<String> further) {}

    private EntitySets() {}

    boolean isPublished(String set) {
        return byName.containsKey(set);
    }

    boolean isPublished(String set, String property) {
        var type = byName.get(set);
        if (type == null) {
            return false;
        }
        var plain = BASELINE.matcher(property).replaceFirst("");
        return type.further.contains(property)
                || (plain.startsWith(type.prefix) && endings.contains(plain.substring(type.prefix.length())))
                || (plain.startsWith(type.type) && endings.contains(plain.substring(type.type.length())));
    }

    /// The property that tells the rows of a set apart.
    String key(String set) {
        var type = byName.get(set);
        return type == null ? "" : type.type + "Id";
    }

    /// The set of an entity type as metadata names it: `ReportingData.Project` is a row of `Projects`.
    @Nullable
    String ofType(String typeName) {
        var simple = typeName.substring(typeName.lastIndexOf('.') + 1);
        for (var entry : byName.entrySet()) {
            if (entry.getValue().type.equals(simple)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /// The set whose published properties cover a row best, null when fewer than three and half of them do.
    @Nullable
    String ofProperties(Collection<String> properties) {
        String best = null;
        int most = 2;
        for (var entry : byName.entrySet()) {
            boolean hasKey = properties.contains(entry.getValue().type + "Id");
            int covered = hasKey ? 1 : 0;
            for (var property : properties) {
                covered += isPublished(entry.getKey(), property) ? 1 : 0;
            }
            if (covered > most && covered * 2 >= Math.min(properties.size(), 10)) {
                most = covered;
                best = entry.getKey();
            }
        }
        return best;
    }

    private static EntitySets load() {
        var sets = new EntitySets();
        try (var in = Objects.requireNonNull(EntitySets.class.getResourceAsStream("entities.txt"))) {
            boolean inSets = false;
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    inSets = line.equals("[sets]");
                } else if (!line.startsWith("#") && inSets) {
                    var parts = line.split("[=;]", 4);
                    var further = Set.copyOf(new HashSet<>(
                            java.util.Arrays.asList(parts[3].strip().split(" +", -1))));
                    sets.byName.put(parts[0].strip(), new EntityType(parts[1].strip(), parts[2].strip(), further));
                } else if (!line.startsWith("#")) {
                    sets.endings.addAll(java.util.Arrays.asList(line.split(" +", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sets;
    }
}
