package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.methods.library.Communities;
import org.plumbline.app.methods.library.ItemField;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemText;
import org.plumbline.app.methods.library.LibraryRules;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// The fields of an item of each kind, drawn and read.
@Component
class ItemForm {
    private final Communities communities;
    private final Projects projects;
    private final People people;
    private final Clock clock;

    ItemForm(Communities communities, Projects projects, People people, Clock clock) {
        this.communities = communities;
        this.projects = projects;
        this.people = people;
        this.clock = clock;
    }

    /// A blank of a kind, to be looked at again in a year.
    ItemText blank(ItemKind kind, @Nullable ProjectView project) {
        return new ItemText(
                kind,
                "",
                java.util.Map.of(),
                List.of(),
                null,
                kind == ItemKind.TERM || kind == ItemKind.LESSON
                        ? null
                        : LocalDate.now(clock).plusYears(1),
                project == null ? null : project.id(),
                null);
    }

    List<Field> fields(ItemText text, boolean isNew) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("title", t("Title"))
                .required()
                .within(null, 200)
                .value(text.title().isEmpty() ? null : text.title()));
        for (var field : ItemField.of(text.kind())) {
            fields.add(drawn(field, text));
        }
        fields.add(Field.text("tags", t("Tags"))
                .hint(t("Parted by commas. Lessons reach projects by the words they share."))
                .value(text.tags().isEmpty() ? null : String.join(", ", text.tags())));
        var owner = text.ownerId();
        fields.add(Field.person("owner", t("Owner"), owner == null ? List.of() : options(owner))
                .hint(t("Keeps it good. Left empty: who proposes it."))
                .value(owner));
        fields.add(Field.date("review_on", t("Review on"))
                .hint(t("The owner is reminded; past it, everybody sees that it is overdue."))
                .value(text.reviewOn()));
        if (isNew) {
            fields.add(project(text));
        }
        fields.add(Field.select(
                        "community",
                        t("Community"),
                        communities.all().stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList())
                .hint(t("Whose moderator curates it, too."))
                .value(text.communityId()));
        return fields;
    }

    private List<Option> options(UUID person) {
        return people.byIds(List.of(person)).values().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private Field project(ItemText text) {
        var projectId = text.projectId();
        return Field.select(
                        "project",
                        t("Comes from the project"),
                        projectId == null
                                ? List.of()
                                : projects.of(List.of(projectId)).stream()
                                        .map(one -> new Option(one.id().toString(), one.key() + " " + one.name()))
                                        .toList())
                .source("/projects/options")
                .value(projectId);
    }

    private static Field drawn(ItemField field, ItemText text) {
        var label = t(field.label());
        var drawn = switch (field.type()) {
            case LONG_TEXT -> Field.area(field.word(), label).within(null, field.longest());
            case CHOICE -> Field.select(field.word(), label, ItemRegister.options(field));
            case TEXT -> Field.text(field.word(), label).within(null, field.longest());
            case LINK ->
                Field.text(field.word(), label).within(null, field.longest()).hint(t("Begins with https://"));
        };
        var value = text.text(field);
        var filled = value.isEmpty() ? drawn : drawn.value(value);
        return field.isRequired() ? filled.required() : filled;
    }

    ItemText read(Typed typed, ItemText before) {
        var said = new EnumMap<ItemField, String>(ItemField.class);
        for (var field : ItemField.of(before.kind())) {
            if (field.isRequired()) {
                typed.require(field.word(), t("Enter \"{0}\".", t(field.label())));
            }
            said.put(field, typed.text(field.word()));
        }
        typed.require("title", t("Enter a title."));
        var title = typed.line("title");
        return new ItemText(
                before.kind(),
                title == null ? "" : title,
                said,
                ItemText.tags(typed.text("tags")),
                typed.reference("owner"),
                typed.day("review_on"),
                typed.has("project") ? typed.reference("project") : before.projectId(),
                typed.reference("community"));
    }

    /// The field that a rule speaks of.
    static @Nullable String blamed(Rule rule) {
        if (rule == LibraryRules.NO_LINK) {
            return ItemField.ADDRESS.word();
        }
        if (rule == LibraryRules.TAGS) {
            return "tags";
        }
        if (rule == LibraryRules.NO_FILE || rule == LibraryRules.NOT_READABLE || rule == LibraryRules.SAME_FILE) {
            return "file";
        }
        return rule == LibraryRules.NO_TITLE ? "title" : rule == LibraryRules.NO_NOTE ? "note" : null;
    }
}
