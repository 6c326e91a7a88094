package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.methods.library.Communities;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.Esteem;
import org.plumbline.app.methods.library.ItemCollection;
import org.plumbline.app.methods.library.ItemCollections;
import org.plumbline.app.methods.library.ItemCommand;
import org.plumbline.app.methods.library.ItemField;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemState;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// What the page of an item shows.
@Component
class ItemSheet {
    private static final int HISTORY = 10;

    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final Communities communities;
    private final ItemCollections collections;
    private final People people;
    private final Histories histories;
    private final Talk talk;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ItemSheet(
            Library library,
            Documents documents,
            Reuses reuses,
            Communities communities,
            ItemCollections collections,
            People people,
            Histories histories,
            Talk talk,
            Access access,
            Clock clock) {
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.communities = communities;
        this.collections = collections;
        this.people = people;
        this.histories = histories;
        this.talk = talk;
        this.access = access;
        this.clock = clock;
    }

    Map<String, @Nullable Object> model(ItemView item) {
        var versions = documents.of(item);
        var uses = reuses.of(item);
        var ratings = reuses.ratings(item);
        var me = access.actor().personId();
        var ids = new HashSet<UUID>(List.of(item.keeper(), item.proposedBy()));
        versions.forEach(version -> ids.add(version.authorId()));
        uses.forEach(use -> ids.add(use.personId()));
        ratings.forEach(rating -> ids.add(rating.personId()));
        var publisher = item.publishedBy();
        if (publisher != null) {
            ids.add(publisher);
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        var isPublished = item.state() == ItemState.PUBLISHED;
        var model = new HashMap<String, @Nullable Object>();
        model.put("record", head(item, names));
        model.put("item", item);
        model.put("said", said(item));
        model.put("versions", versions);
        model.put("uses", uses);
        model.put(
                "projects", reuses.projects(uses.stream().map(Reuse::projectId).toList()));
        model.put("ratings", ratings);
        model.put("names", names);
        model.put("targets", isPublished ? reuses.targets() : List.of());
        model.put("mayRate", isPublished && !item.proposedBy().equals(me));
        model.put("history", histories.latest(item.subject(), HISTORY));
        model.put("collections", collections.holding(item));
        model.put("addable", isPublished ? addable() : List.of());
        model.put("talk", isPublished ? talk.about(item.id()) : null);
        return model;
    }

    /// Collections that the acting person puts in order.
    private List<ItemCollection> addable() {
        return collections.all().stream()
                .map(ItemCollections.Line::collection)
                .filter(collections::mayChange)
                .toList();
    }

    /// What it says, by the names of its fields.
    private static Map<String, String> said(ItemView item) {
        var said = new LinkedHashMap<String, String>();
        for (var field : ItemField.of(item.kind())) {
            var value = ItemRegister.shown(item, field);
            if (!value.isEmpty() && field != ItemField.ADDRESS) {
                said.put(t(field.label()), value);
            }
        }
        return said;
    }

    private RecordView head(ItemView item, Map<UUID, String> names) {
        var publisher = item.publishedBy();
        var head = RecordView.of(item.key(), item.title())
                .sub(
                        publisher == null
                                ? t(
                                        "{0}, proposed by {1}",
                                        t(item.kind().label()), names.getOrDefault(item.proposedBy(), ""))
                                : t(
                                        "{0}, published on {1} by {2}",
                                        t(item.kind().label()),
                                        Formats.date(item.publishedOn()),
                                        names.getOrDefault(publisher, "")))
                .state(t(item.state().label()), ItemRegister.tone(item.state()))
                .facts(facts(item, names).toArray(Figure[]::new));
        var steps = new ArrayList<>(library.steps(item));
        for (var command : steps) {
            if (command != ItemCommand.PUBLISH && command != ItemCommand.PROPOSE) {
                head = head.step(step(item, command));
            }
        }
        if (library.mayChange(item)) {
            head = head.step(Step.open(t("Edit"), item.href() + "/edit"));
            if (item.kind() == ItemKind.DOCUMENT) {
                head = head.step(Step.open(t("Add a version"), item.href() + "/versions/new"));
            }
        }
        for (var command : steps) {
            if (command == ItemCommand.PUBLISH || command == ItemCommand.PROPOSE) {
                head = head.step(step(item, command));
            }
        }
        return head;
    }

    private static Step step(ItemView item, ItemCommand command) {
        var address = item.href() + "/moves/" + command.word();
        return command.needsReason() ? Step.open(t(command.label()), address) : Step.post(t(command.label()), address);
    }

    private List<Figure> facts(ItemView item, Map<UUID, String> names) {
        var esteem = library.esteem(List.of(item.id())).getOrDefault(item.id(), Esteem.NONE);
        var stars = esteem.stars();
        var facts = new ArrayList<Figure>();
        facts.add(Figure.of(
                        t("Used in"),
                        org.plumbline.app.kit.Words.plural(esteem.projects(), "{0} project", "{0} projects"))
                .basis(t("Projects that you see")));
        facts.add(Figure.of(t("Stars"), stars == null ? "—" : t("{0} of 5", Formats.number(stars, 1)))
                .sub(org.plumbline.app.kit.Words.plural(esteem.votes(), "{0} vote", "{0} votes"))
                .basis(t("Mean of all votes, one a person")));
        facts.add(Figure.of(t("Owner"), names.getOrDefault(item.keeper(), "—")));
        var review = item.text().reviewOn();
        var isOverdue = item.isOverdue(LocalDate.now(clock));
        facts.add(Figure.of(t("Review on"), Formats.date(review))
                .sub(isOverdue ? t("overdue") : null)
                .tone(isOverdue ? Tone.BAD : Tone.PLAIN));
        var community = item.text().communityId();
        communities.all().stream()
                .filter(one -> one.id().equals(community))
                .forEach(one -> facts.add(Figure.of(t("Community"), one.name()).href(one.href())));
        return facts;
    }
}
