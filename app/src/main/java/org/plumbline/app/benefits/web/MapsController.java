package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitMaps;
import org.plumbline.app.benefits.BenefitMaps.NewNode;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.MapView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Benefits maps: drawn with the mouse or by forms, checked, and taken out as pictures.
@Controller
class MapsController {
    private static final String MAP = "/benefits/maps/{key:MAP-[0-9]+}";

    private final BenefitMaps maps;
    private final Benefits benefits;
    private final Projects projects;
    private final Objectives objectives;
    private final People people;

    MapsController(BenefitMaps maps, Benefits benefits, Projects projects, Objectives objectives, People people) {
        this.maps = maps;
        this.benefits = benefits;
        this.projects = projects;
        this.objectives = objectives;
        this.people = people;
    }

    @GetMapping("/benefits/maps")
    ModelAndView list() {
        return list(blank(), HttpStatus.OK);
    }

    private static FormModel blank() {
        return FormModel.post(
                "/benefits/maps",
                t("Begin a map"),
                Field.text("title", t("Title"))
                        .required()
                        .within(null, 200)
                        .hint(t("What the map is about, such as a programme")));
    }

    private ModelAndView list(FormModel form, HttpStatus status) {
        return new ModelAndView(
                "benefits/maps", Map.of("maps", maps.all(), "form", form, "mayDraw", maps.mayDraw()), status);
    }

    @PostMapping("/benefits/maps")
    Object create(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        try {
            var map = maps.create(typed.text("title").replace('\n', ' '));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is begun. Put the first box on it.", map.key())));
            return "redirect:" + map.href();
        } catch (Refusal refusal) {
            return list(
                    blank().refused(Sentences.of(refusal)).filled(typed.all(), typed.errors()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(MAP)
    ModelAndView show(@PathVariable String key) {
        return page(maps.get(key), null, HttpStatus.OK);
    }

    private ModelAndView page(MapView map, @Nullable FormModel again, HttpStatus status) {
        var names = names(map);
        var diagram = MapDrawing.of(map, names);
        var model = new ModelAndView("benefits/map", status);
        model.addObject("map", map);
        model.addObject("names", names);
        model.addObject("drawing", diagram.drawn());
        model.addObject(
                "spots",
                diagram.spots().stream()
                        .map(spot -> spot.id() + "," + spot.column() + "," + spot.x() + "," + spot.y())
                        .collect(Collectors.joining(" ")));
        model.addObject("findings", MapDrawing.findings(map));
        model.addObject("contributions", map.contributions());
        model.addObject("mayDraw", maps.mayDraw());
        var forms = maps.mayDraw()
                ? new ArrayList<>(List.of(record(map), thing(map), link(map)))
                : new ArrayList<FormModel>();
        if (again != null) {
            forms.replaceAll(
                    form -> form.action().equals(again.action()) && names(form).equals(names(again)) ? again : form);
        }
        model.addObject("forms", forms);
        return model;
    }

    private static List<String> names(FormModel form) {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .map(Field::name)
                .toList();
    }

    private Map<UUID, String> names(MapView map) {
        var ids = map.nodes().stream()
                .map(MapView.Node::ownerId)
                .filter(Objects::nonNull)
                .toList();
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private FormModel record(MapView map) {
        var taken = map.nodes().stream().map(MapView.Node::recordId).toList();
        var options = new ArrayList<Option>();
        objectives
                .active()
                .forEach(one -> options.add(new Option("OBJECTIVE " + one.id(), one.key() + " " + one.title())));
        benefits.list(BenefitFilter.ALL)
                .forEach(one -> options.add(new Option("BENEFIT " + one.id(), one.key() + " " + one.title())));
        projects.all().forEach(one -> options.add(new Option("PROJECT " + one.id(), one.key() + " " + one.name())));
        options.removeIf(option ->
                taken.stream().anyMatch(id -> id != null && option.value().endsWith(id.toString())));
        return FormModel.post(
                map.href() + "/nodes",
                t("Put it on the map"),
                Field.select("record", t("Objective, benefit or project"), options)
                        .required());
    }

    private static FormModel thing(MapView map) {
        return FormModel.post(
                map.href() + "/nodes",
                t("Add the box"),
                Field.select(
                                "column",
                                t("What it is"),
                                List.of(
                                        new Option("CHANGE", t("Business change")),
                                        new Option("ENABLER", t("Enabler"))))
                        .required(),
                Field.text("title", t("Title")).required().within(null, 200),
                Field.person("owner", t("Owner"), List.of()),
                Field.date("due", t("Until")));
    }

    private static FormModel link(MapView map) {
        var options = map.nodes().stream()
                .map(node -> new Option(node.id().toString(), MapDrawing.head(node.column()) + ": " + node.title()))
                .toList();
        return FormModel.post(
                map.href() + "/edges",
                t("Link them"),
                Field.select("from", t("This one"), options).required(),
                Field.select("to", t("leads to"), options).required(),
                Field.number("weight", t("Weight")).hint(t("From 0 to 1; empty takes what is left of the whole")));
    }

    @PostMapping(MAP + "/nodes")
    Object add(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var map = maps.get(key);
        var typed = new Typed(sent);
        var isRecord = sent.containsKey("record");
        var form = isRecord ? record(map) : thing(map);
        var wanted = isRecord ? recordOf(typed) : thingOf(typed);
        return done(map, form, typed, redirect, () -> maps.add(key, wanted));
    }

    private static NewNode recordOf(Typed typed) {
        var parts = typed.text("record").split(" ", 2);
        if (parts.length == 2 && parts[1].matches("[0-9a-f-]{36}")) {
            for (var column : List.of(Column.OBJECTIVE, Column.BENEFIT, Column.PROJECT)) {
                if (column.name().equals(parts[0])) {
                    return NewNode.of(column, UUID.fromString(parts[1]));
                }
            }
        }
        typed.wrong("record", t("Choose one of the list."));
        return new NewNode(Column.CHANGE, "", null, null, null);
    }

    private NewNode thingOf(Typed typed) {
        var column = typed.choice("column", Column.class).orElse(Column.CHANGE);
        if (column != Column.CHANGE && column != Column.ENABLER) {
            typed.wrong("column", t("Choose one of the list."));
        }
        return new NewNode(
                column,
                typed.text("title").replace('\n', ' '),
                null,
                BenefitForm.person(typed, "owner", people),
                typed.day("due"));
    }

    @PostMapping(MAP + "/edges")
    Object link(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var map = maps.get(key);
        var typed = new Typed(sent);
        var ids = map.nodes().stream().map(MapView.Node::id).toList();
        var from = typed.among("from", ids);
        var to = typed.among("to", ids);
        var weight = typed.number("weight");
        if (from == null) {
            typed.wrong("from", t("Choose one of the list."));
        }
        if (to == null) {
            typed.wrong("to", t("Choose one of the list."));
        }
        return done(map, link(map), typed, redirect, () -> {
            if (from != null && to != null) {
                maps.link(key, from, to, weight);
            }
        });
    }

    @PostMapping(MAP + "/edges/removal")
    Object unlink(@PathVariable String key, @RequestParam UUID from, @RequestParam UUID to) {
        maps.unlink(key, from, to);
        return "redirect:/benefits/maps/" + key;
    }

    @PostMapping(MAP + "/nodes/removal")
    Object remove(@PathVariable String key, @RequestParam UUID node) {
        maps.remove(key, node);
        return "redirect:/benefits/maps/" + key;
    }

    @PostMapping(MAP + "/nodes/place")
    Object place(@PathVariable String key, @RequestParam UUID node, @RequestParam int place) {
        maps.place(key, node, place);
        return "redirect:/benefits/maps/" + key;
    }

    private Object done(MapView map, FormModel form, Typed typed, RedirectAttributes redirect, Runnable work) {
        if (typed.errors().isEmpty()) {
            try {
                work.run();
                redirect.addFlashAttribute("flash", Flash.done(t("Drawn.")));
                return "redirect:" + map.href();
            } catch (Refusal refusal) {
                form = form.refused(Sentences.of(refusal));
            }
        }
        return page(map, form.filled(typed.all(), typed.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(MAP + "." + DrawingFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String form) {
        var map = maps.get(key);
        return DrawingFile.answer(
                form, key + "-map", MapDrawing.of(map, names(map)).drawn());
    }
}
