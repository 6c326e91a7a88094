package org.plumbline.app.methods.library;

import static org.plumbline.app.methods.library.ItemField.Type.CHOICE;
import static org.plumbline.app.methods.library.ItemField.Type.LINK;
import static org.plumbline.app.methods.library.ItemField.Type.LONG_TEXT;
import static org.plumbline.app.methods.library.ItemField.Type.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is said of an item of the library beside its title; each kind has its own.
public enum ItemField {
    FORM("Kind of document", CHOICE, true, ItemKind.DOCUMENT),
    SUMMARY("What it is for", LONG_TEXT, true, ItemKind.DOCUMENT),
    RESULT("What came of it", CHOICE, true, ItemKind.LESSON),
    HAPPENED("What happened", LONG_TEXT, true, ItemKind.LESSON),
    CAUSE("Why it happened", LONG_TEXT, false, ItemKind.LESSON),
    ADVICE("What to do next time", LONG_TEXT, true, ItemKind.LESSON),
    PROBLEM("Where it helps", LONG_TEXT, true, ItemKind.PRACTICE),
    WAY("How it is done", LONG_TEXT, true, ItemKind.PRACTICE),
    EVIDENCE("What shows that it works", LONG_TEXT, true, ItemKind.PRACTICE),
    MEDIUM("Kind of resource", CHOICE, true, ItemKind.RESOURCE),
    PROVIDER("By whom", TEXT, true, ItemKind.RESOURCE),
    ADDRESS("Address", LINK, false, ItemKind.RESOURCE),
    WHY("Why it is recommended", LONG_TEXT, true, ItemKind.RESOURCE),
    DEFINITION("What it means here", LONG_TEXT, true, ItemKind.TERM),
    ALSO("Also called", TEXT, false, ItemKind.TERM),
    PHASE("Phase", CHOICE, false, ItemKind.DOCUMENT, ItemKind.LESSON, ItemKind.PRACTICE),
    PROJECT_TYPE("Category of project", TEXT, false, ItemKind.DOCUMENT, ItemKind.LESSON, ItemKind.PRACTICE);

    /// How it is typed.
    public enum Type {
        TEXT,
        LONG_TEXT,
        CHOICE,
        LINK
    }

    private static final List<String> FORMS =
            List.of("TEMPLATE", "PROCEDURE", "GUIDE", "CHECKLIST", "EXAMPLE", "POLICY", "OTHER");
    private static final List<String> MEDIA =
            List.of("BOOK", "COURSE", "TALK", "PODCAST", "ARTICLE", "TOOL", "STANDARD", "OTHER");

    private final String label;
    private final Type type;
    private final boolean isRequired;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ItemKind> kinds;

    ItemField(String label, Type type, boolean isRequired, ItemKind... kinds) {
        this.label = label;
        this.type = type;
        this.isRequired = isRequired;
        this.kinds = Set.of(kinds);
    }

    /// Its name on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// How it is typed.
    public Type type() {
        return type;
    }

    /// True where nothing is proposed without it.
    public boolean isRequired() {
        return isRequired;
    }

    /// The name of the form's field.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The most characters it holds.
    public int longest() {
        return type == LONG_TEXT ? 4_000 : type == LINK ? 500 : 120;
    }

    /// What may be chosen; empty for fields without choices.
    public List<String> choices() {
        return switch (this) {
            case FORM -> FORMS;
            case MEDIUM -> MEDIA;
            case RESULT -> List.of("WENT_WELL", "WENT_WRONG");
            case PHASE ->
                Arrays.stream(ProjectPhase.values()).map(ProjectPhase::name).toList();
            default -> List.of();
        };
    }

    /// A choice on screen, in English; a text key: `WENT_WELL` is "Went well".
    public static String choiceLabel(String choice) {
        var words = choice.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The fields of a kind, in their order on screen.
    public static List<ItemField> of(ItemKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.kinds.contains(kind))
                .toList();
    }
}
