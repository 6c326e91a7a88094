package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeAnswers;
import org.plumbline.app.office.OfficeReview;
import org.plumbline.app.office.OfficeValue;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The value of an office as people tell it: doubts answered with figures, the map of value, the story of a project.
@Controller
class ValueTaleController {
    private static final String HOME = OfficeController.OFFICE + "/value";
    private static final String STORY = "/offices/parts/{key:STY-[0-9]+}/story";

    private final Offices offices;
    private final Parts parts;
    private final OfficeAnswers answers;
    private final OfficeReview review;
    private final OfficeValue value;
    private final ValueMap map;
    private final OfficeHead heads;
    private final PartPages pages;
    private final FactTexts texts;
    private final Clock clock;

    ValueTaleController(
            Offices offices,
            Parts parts,
            OfficeAnswers answers,
            OfficeReview review,
            OfficeValue value,
            ValueMap map,
            OfficeHead heads,
            PartPages pages,
            FactTexts texts,
            Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.answers = answers;
        this.review = review;
        this.value = value;
        this.map = map;
        this.heads = heads;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HOME + "/answers")
    String answers(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var rows = answers.of(office).stream()
                .map(one -> List.<Cell>of(
                        Cell.text(one.doubt()), one.isKnown() ? Cell.text(one.answer()) : Cell.muted(one.answer())))
                .toList();
        var head = heads.of(office, "/value").facts(ValueController.figures(office, review.worth(office.id())));
        return new Board(head, t("Value of the office in answers"))
                .statement(t("What people doubt, and what is known about it today."))
                .link(t("Leaflet as PDF"), office.href() + "/value/leaflet.pdf")
                .link(t("Value beside cost"), office.href() + "/value/statement")
                .table(new BoardTable("answers", t("Doubts"), "", List.of(t("Doubt"), t("What is known")), rows, ""))
                .into(model);
    }

    @GetMapping(HOME + "/leaflet." + PaperFile.PATH)
    ResponseEntity<byte[]> leaflet(@PathVariable String key, @PathVariable String form) {
        var office = offices.get(key);
        var paper = paper(t("What {0} brings", office.name()));
        for (var one : answers.of(office)) {
            if (one.isKnown()) {
                paper = paper.heading(one.doubt()).prose(one.answer());
            }
        }
        return PaperFile.answer(form, "value-" + office.key(), paper);
    }

    private Paper paper(String title) {
        return Paper.of(title, t("As of {0}", Formats.date(LocalDate.now(clock))));
    }

    @GetMapping(HOME + "/map")
    String map(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/value"));
        model.addAttribute("office", office);
        model.addAttribute("drawing", map.of(office));
        model.addAttribute("loose", map.loose(office));
        return "office/value_map";
    }

    @GetMapping(HOME + "/map." + DrawingFile.PATH)
    ResponseEntity<byte[]> mapFile(@PathVariable String key, @PathVariable String form) {
        var office = offices.get(key);
        var drawing = map.of(office);
        if (drawing == null) {
            throw new Missing("drawing", key);
        }
        return DrawingFile.answer(form, "value-" + office.key(), drawing);
    }

    private PartView story(String key) {
        var part = parts.get(key);
        if (part.kind() != PartKind.STORY) {
            throw new Missing("story", key);
        }
        return part;
    }

    @GetMapping(STORY)
    String story(@PathVariable String key, Model model) {
        var story = story(key);
        var office = offices.get(story.officeId());
        model.addAttribute(
                "record", pages.head(office, story).facts(figures(office, story).toArray(Figure[]::new)));
        model.addAttribute("story", story);
        model.addAttribute("project", shown(story, "project"));
        model.addAttribute("manager", shown(story, "manager"));
        model.addAttribute("chosen", shown(story, "chosen"));
        model.addAttribute("speaker", shown(story, "speaker"));
        model.addAttribute("trend", pages.trend(office, story));
        return "office/story";
    }

    private String shown(PartView story, String name) {
        var fact = PartFacts.of(PartKind.STORY, name);
        return fact == null ? "" : texts.shown(fact, story.facts());
    }

    /// Before, after and what it was worth, as known today.
    private List<Figure> figures(OfficeView office, PartView story) {
        var figures = new ArrayList<Figure>();
        var measure = story.facts().textOr("measure");
        figures.add(Figure.of(t("Before"), amount(story, "baseline")).sub(measure));
        figures.add(Figure.of(t("After"), amount(story, "actual")).sub(measure).tone(Tone.GOOD));
        var worth = worth(office, story);
        if (worth != null) {
            figures.add(Figure.of(t("Confirmed value"), Formats.moneyShort(worth, office.currency()))
                    .basis(t("Value from this project that somebody outside the office confirmed")));
        }
        return figures;
    }

    private static String amount(PartView story, String name) {
        var facts = story.facts();
        return facts.has(name)
                ? (FactTexts.plain(facts.amount(name)) + " " + facts.textOr("unit")).strip()
                : Formats.NONE;
    }

    private @Nullable BigDecimal worth(OfficeView office, PartView story) {
        var project = story.facts().id("project");
        return project == null ? null : value.byProject(office.id()).get(project);
    }

    @GetMapping(STORY + "." + PaperFile.PATH)
    ResponseEntity<byte[]> storyFile(@PathVariable String key, @PathVariable String form) {
        var story = story(key);
        var figures = figures(offices.get(story.officeId()), story).stream()
                .map(figure -> Map.entry(figure.label(), figure.value()))
                .toList();
        var paper = paper(story.title()).facts(figures);
        for (var name : List.of("problem", "work", "result", "words")) {
            var fact = PartFacts.of(PartKind.STORY, name);
            if (fact != null && story.facts().has(name)) {
                paper = paper.heading(t(fact.label())).prose(story.facts().textOr(name));
            }
        }
        var speaker = shown(story, "speaker");
        return PaperFile.answer(form, story.key(), speaker.isEmpty() ? paper : paper.prose(speaker));
    }
}
