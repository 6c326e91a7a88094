package org.plumbline.app.kernel.audit;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Changes of the audit trail as people read them: names for ids, words for codes, and nothing where nothing changed.
@Component
class ReadableChanges {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
    /// Several codes in one value, such as `{SCHEDULE=AMBER, COST=GREEN}`.
    private static final Pattern CODES = Pattern.compile("\\{[A-Z_]+=[A-Z_]+(, [A-Z_]+=[A-Z_]+)*}");
    /// Fields whose values are labels of the screen, kept in English.
    private static final Set<String> LABELLED = Set.of(
            "State",
            "Kind",
            "Verdict",
            "Source",
            "Bucket",
            "Way",
            "Vote",
            "Supervision",
            "Reading",
            "Ranks first",
            "Perspective",
            "Outcome",
            "Level",
            "Every",
            "Class",
            "Becomes",
            "Area");

    private static final int LONGEST = 300;

    private final JsonMapper json;
    private final ObjectProvider<IdNames> names;

    ReadableChanges(JsonMapper json, ObjectProvider<IdNames> names) {
        this.json = json;
        this.names = names;
    }

    /// The changes of an entry as they are stored.
    List<Change> parse(String stored) {
        return json.readValue(stored, new TypeReference<List<Change>>() {});
    }

    /// The changes of some entries, readable, in their order.
    List<List<Change>> of(List<List<Change>> entries) {
        var ids = new HashSet<UUID>();
        entries.forEach(changes -> changes.forEach(change -> {
            collect(change.before(), ids);
            collect(change.after(), ids);
        }));
        var known = namesOf(ids);
        return entries.stream().map(changes -> readable(changes, known)).toList();
    }

    private static List<Change> readable(List<Change> changes, Map<UUID, String> known) {
        return changes.stream()
                .map(change -> new Change(
                        field(change.field()),
                        word(change, change.before(), known),
                        word(change, change.after(), known)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .filter(change -> change.before() != null || !"0".equals(change.after()))
                .toList();
    }

    /// A value; a label such as that of a state in the language of whoever reads.
    private static @Nullable String word(Change change, @Nullable String value, Map<UUID, String> known) {
        var read = readable(value, known);
        return read == null || !LABELLED.contains(change.field()) ? read : t(read);
    }

    /// `mandate_by` as "Mandate by"; other names stay as they were written.
    private static String field(String name) {
        return name.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT)) || name.indexOf('.') >= 0
                ? name
                : capital(name.replace('_', ' '));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void collect(@Nullable String value, Collection<UUID> ids) {
        if (value != null) {
            ID.matcher(value).results().forEach(match -> ids.add(UUID.fromString(match.group())));
        }
    }

    private Map<UUID, String> namesOf(Collection<UUID> ids) {
        var known = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            names.forEach(source -> known.putAll(source.of(ids)));
        }
        return known;
    }

    /// A value with names for ids and words for codes; null where there is nothing to read.
    private static @Nullable String readable(@Nullable String value, Map<UUID, String> known) {
        if (value == null || value.isBlank() || value.equals("[]") || value.equals("{}") || value.equals("null")) {
            return null;
        }
        if (CODE.matcher(value).matches() && value.length() > 3) {
            return t(capital(words(value)));
        }
        if (CODES.matcher(value).matches()) {
            return capital(words(value.substring(1, value.length() - 1)).replace('=', ' '));
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true") ? t("Yes") : t("No");
        }
        var named = ID.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(known.getOrDefault(UUID.fromString(match.group()), "…")));
        var plain = named.equals(value) ? value : named.replaceAll("^\\[(.*)]$", "$1");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static String words(String codes) {
        return codes.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
