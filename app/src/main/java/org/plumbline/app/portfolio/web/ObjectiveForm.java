package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.People;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveText;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.Perspective;
import org.springframework.stereotype.Component;

/// What an objective says as a form, and what was typed into it.
@Component
class ObjectiveForm {
    private final Objectives objectives;
    private final People people;
    private final Clock clock;

    ObjectiveForm(Objectives objectives, People people, Clock clock) {
        this.objectives = objectives;
        this.people = people;
        this.clock = clock;
    }

    /// The form of an objective; null for one to be written.
    FormModel draw(String address, String verb, @Nullable ObjectiveView objective) {
        var text = objective == null ? blank() : objective.text();
        var hidden = objective == null
                ? new Field[0]
                : new Field[] {Field.hidden("version", Integer.toString(objective.version()))};
        return FormModel.post(address, verb, hidden)
                .section(t("What shall be different"), null, what(text))
                .section(
                        t("Where it stands"),
                        t("Themes are columns of the strategy map, perspectives its rows."),
                        where(text, objective))
                .section(
                        t("How it is measured"),
                        t("An objective starts only once all of this is known. Less is better where the target lies"
                                + " below the baseline."),
                        measure(text.measure()))
                .cancel(objective == null ? "/objectives" : objective.href());
    }

    private ObjectiveText blank() {
        return new ObjectiveText(
                ObjectiveLevel.OBJECTIVE,
                null,
                Perspective.PROCESSES,
                "",
                "",
                3,
                null,
                LocalDate.now(clock).withDayOfMonth(1),
                null,
                ObjectiveText.Measure.NONE,
                List.of());
    }

    private Field[] what(ObjectiveText text) {
        return new Field[] {
            Field.text("title", t("Title")).required().within(null, 200).value(text.title()),
            Field.area("meaning", t("What it means"))
                    .within(null, 4_000)
                    .hint(t("How would somebody from outside recognise that it is reached?"))
                    .value(text.meaning()),
            Field.select(
                            "priority",
                            t("Priority"),
                            IntStream.rangeClosed(1, 5)
                                    .mapToObj(number -> new Option(Integer.toString(number), priority(number)))
                                    .toList())
                    .required()
                    .value(text.priority()),
            Field.person("owner", t("Who answers for it"), person(text.ownerId()))
                    .value(text.ownerId()),
            Field.date("valid_from", t("Valid from")).required().value(text.validFrom()),
            Field.date("valid_to", t("Valid to"))
                    .hint(t("Empty where it has no end"))
                    .value(text.validTo())
        };
    }

    static String priority(int number) {
        return switch (number) {
            case 1 -> t("1, comes first");
            case 5 -> t("5, comes last");
            default -> Integer.toString(number);
        };
    }

    private Field[] where(ObjectiveText text, @Nullable ObjectiveView self) {
        var others = objectives.all().stream()
                .filter(other -> self == null || !other.id().equals(self.id()))
                .filter(other -> other.state() != ObjectiveState.RETIRED)
                .toList();
        return new Field[] {
            Field.select("level", t("Level"), words(ObjectiveLevel.values(), ObjectiveLevel::label))
                    .required()
                    .value(word(text.level())),
            Field.select("parent", t("Under"), choices(others, ObjectiveLevel.THEME, ObjectiveLevel.OBJECTIVE))
                    .hint(t("A key measure stands under an objective, an objective under a theme"))
                    .value(text.parentId()),
            Field.select("perspective", t("Perspective"), words(Perspective.values(), Perspective::label))
                    .required()
                    .value(word(text.perspective())),
            Field.select("leads_to", t("Leads to"), choices(others, ObjectiveLevel.OBJECTIVE))
                    .several()
                    .hint(t("Objectives that this one brings closer"))
                    .values(text.leadsTo().stream().map(UUID::toString).toList())
        };
    }

    private static Field[] measure(ObjectiveText.Measure measure) {
        return new Field[] {
            Field.text("measure", t("Measure"))
                    .within(null, 200)
                    .hint(t("Such as: share of orders delivered the next day"))
                    .value(measure.name()),
            Field.text("unit", t("Unit"))
                    .within(null, 200)
                    .hint(t("Such as %, days, GBP"))
                    .value(measure.unit()),
            Field.number("baseline", t("Baseline"))
                    .hint(t("What it read at the start"))
                    .value(Formats.typed(measure.baseline())),
            Field.number("target", t("Target")).value(Formats.typed(measure.target())),
            Field.date("due", t("Target due")).value(measure.due())
        };
    }

    private static <E extends Enum<E>> List<Option> words(E[] all, java.util.function.Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> new Option(word(one), t(label.apply(one))))
                .toList();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static List<Option> choices(List<ObjectiveView> all, ObjectiveLevel... levels) {
        return all.stream()
                .filter(one -> List.of(levels).contains(one.text().level()))
                .map(one -> new Option(one.id().toString(), one.key() + " " + one.title()))
                .toList();
    }

    private List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
    }

    /// What was typed; what is missing or cannot be read has its sentence in `typed`.
    Optional<ObjectiveText> read(Typed typed, List<String> leadsTo) {
        var level = typed.choice("level", ObjectiveLevel.class);
        var perspective = typed.choice("perspective", Perspective.class);
        requireChosen(typed, level.isPresent(), perspective.isPresent());
        var from = typed.day("valid_from");
        if (from == null) {
            typed.wrong("valid_from", t("Enter the first day on which it holds."));
        }
        var priority = typed.text("priority");
        if (!priority.matches("[1-5]")) {
            typed.wrong("priority", t("Choose one of the list."));
        }
        var measure = new ObjectiveText.Measure(
                typed.line("measure"),
                typed.line("unit"),
                typed.number("baseline"),
                typed.number("target"),
                typed.day("due"));
        var parent = typed.reference("parent", this::objective);
        var owner = typed.reference("owner", this::person);
        var to = typed.day("valid_to");
        if (!typed.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObjectiveText(
                level.orElseThrow(),
                parent,
                perspective.orElseThrow(),
                typed.text("title").replace('\n', ' '),
                typed.text("meaning"),
                Integer.parseInt(priority),
                owner,
                Objects.requireNonNull(from),
                to,
                measure,
                leadsTo.stream().map(Typed::id).flatMap(Optional::stream).toList()));
    }

    private static void requireChosen(Typed typed, boolean hasLevel, boolean hasPerspective) {
        if (typed.text("title").isEmpty()) {
            typed.wrong("title", t("Give it a title of a few words."));
        }
        if (!hasLevel) {
            typed.wrong("level", t("Choose one of the list."));
        }
        if (!hasPerspective) {
            typed.wrong("perspective", t("Choose one of the list."));
        }
    }

    private Optional<UUID> objective(String text) {
        return Typed.id(text).filter(id -> !objectives.of(List.of(id)).isEmpty());
    }

    private Optional<UUID> person(String text) {
        var id = Typed.id(text);
        return id.isEmpty()
                ? people.known(text)
                : id.filter(one -> !people.byIds(List.of(one)).isEmpty());
    }
}
