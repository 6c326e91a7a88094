package org.plumbline.app.methods.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// What an item says.
///
/// @param fields those of its kind that say something
/// @param tags in lower case, each once
/// @param ownerId who keeps it good; null for who proposed it
/// @param reviewOn when its owner looks at it again; null for never
/// @param projectId where it comes from; null for nowhere in particular
/// @param communityId whose it is; null for everybody's
public record ItemText(
        ItemKind kind,
        String title,
        Map<ItemField, String> fields,
        List<String> tags,
        @Nullable UUID ownerId,
        @Nullable LocalDate reviewOn,
        @Nullable UUID projectId,
        @Nullable UUID communityId) {
    private static final int TITLE = 200;
    private static final int TAGS = 12;
    private static final int TAG = 40;

    public ItemText {
        title = title.strip();
        var said = new EnumMap<ItemField, String>(ItemField.class);
        fields.forEach((field, value) -> {
            if (!value.isBlank()) {
                said.put(field, value.strip());
            }
        });
        fields = Map.copyOf(said);
        tags = tags.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /// A text that says only the title and the fields.
    public static ItemText of(ItemKind kind, String title, Map<ItemField, String> fields, List<String> tags) {
        return new ItemText(kind, title, fields, tags, null, null, null, null);
    }

    /// Tags as people type them: parted by commas.
    public static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[,;\\n]", -1)).toList();
    }

    /// The text of a field; empty where it says nothing.
    public String text(ItemField field) {
        return fields.getOrDefault(field, "");
    }

    /// Refuses what nobody could use, is too long, or names no choice.
    ///
    /// @throws Refusal with the first thing to mend
    void requireComplete() {
        if (title.isEmpty() || title.length() > TITLE) {
            throw new Refusal(LibraryRules.NO_TITLE, TITLE);
        }
        for (var field : ItemField.of(kind)) {
            require(field, text(field));
        }
        if (tags.size() > TAGS || tags.stream().anyMatch(tag -> tag.length() > TAG)) {
            throw new Refusal(LibraryRules.TAGS, TAGS, TAG);
        }
    }

    private static void require(ItemField field, String value) {
        if (field.isRequired() && value.isEmpty()) {
            throw new Refusal(LibraryRules.EMPTY_FIELD, field.label());
        }
        if (value.length() > field.longest()) {
            throw new Refusal(LibraryRules.LONG, field.label(), field.longest());
        }
        if (field.type() == ItemField.Type.CHOICE
                && !value.isEmpty()
                && !field.choices().contains(value)) {
            throw new Refusal(LibraryRules.NO_CHOICE, value, field.label());
        }
        if (field.type() == ItemField.Type.LINK
                && !value.isEmpty()
                && !value.matches("https://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?(/[^\\s\"<>\\\\]*)?")) {
            throw new Refusal(LibraryRules.NO_LINK);
        }
    }

    /// All it says, as one text for the search.
    String words() {
        var words = new ArrayList<String>();
        for (var field : ItemField.of(kind)) {
            if (field.type() != ItemField.Type.CHOICE) {
                words.add(text(field));
            }
        }
        words.add(String.join(" ", tags));
        return String.join("\n", words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
