package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.RoadmapChange;
import org.plumbline.app.office.RoadmapView;
import org.plumbline.app.office.RoadmapView.Entry;
import org.plumbline.app.office.Roadmaps;
import org.plumbline.app.office.web.RoadmapLines.Pair;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The roadmap of an office: as it stands, as it was agreed, and what changed between the two.
@Controller
class RoadmapController {
    private static final int HALF_A_YEAR = 6;

    private final Offices offices;
    private final Roadmaps roadmaps;
    private final RoadmapPicture picture;
    private final OfficeHead heads;
    private final FactTexts texts;
    private final Clock clock;

    RoadmapController(
            Offices offices,
            Roadmaps roadmaps,
            RoadmapPicture picture,
            OfficeHead heads,
            FactTexts texts,
            Clock clock) {
        this.offices = offices;
        this.roadmaps = roadmaps;
        this.picture = picture;
        this.heads = heads;
        this.texts = texts;
        this.clock = clock;
    }

    private Pair pair(OfficeView office, @Nullable Integer from, @Nullable Integer to) {
        var versions = roadmaps.versions(office.id());
        var later = to == null ? 0 : to;
        var latest = versions.stream()
                .filter(version -> later == 0 || version.number() < later)
                .findFirst()
                .map(RoadmapView::number)
                .orElse(0);
        var earlier = from == null ? latest : from;
        return new Pair(
                earlier,
                later,
                earlier == 0
                        ? List.of()
                        : roadmaps.version(office.id(), earlier).entries(),
                later == 0
                        ? roadmaps.standing(office.id())
                        : roadmaps.version(office.id(), later).entries());
    }

    @GetMapping(OfficeController.OFFICE + "/roadmap")
    String show(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        var office = offices.get(key);
        return fill(office, pair(office, from, to), form(office), model);
    }

    private String fill(OfficeView office, Pair pair, FormModel form, Model model) {
        var versions = roadmaps.versions(office.id());
        model.addAttribute("record", heads.of(office, "/plan"));
        model.addAttribute("office", office);
        model.addAttribute("versions", versions);
        model.addAttribute("pair", pair);
        model.addAttribute("changes", RoadmapChange.between(pair.before(), pair.after()));
        model.addAttribute(
                "drawing",
                pair.after().stream().anyMatch(Entry::isDated)
                        ? picture.of(office, pair.after(), pair.before())
                        : null);
        model.addAttribute("gaps", roadmaps.gaps(office.id()));
        model.addAttribute("aimless", Roadmaps.withoutPurpose(pair.after()));
        model.addAttribute(
                "isDue", !versions.isEmpty() && !versions.getFirst().reviewOn().isAfter(LocalDate.now(clock)));
        model.addAttribute("texts", texts);
        model.addAttribute("form", offices.mayRun(office) && office.state().isOpen() ? form : null);
        return "office/roadmap";
    }

    private FormModel form(OfficeView office) {
        return FormModel.post(
                office.href() + "/roadmap",
                t("Keep it as a version"),
                Field.area("note", t("Why it is agreed so")).required().within(null, 1000),
                Field.date("review_on", t("Looked at again on"))
                        .required()
                        .value(LocalDate.now(clock).plusMonths(HALF_A_YEAR).toString()));
    }

    @PostMapping(OfficeController.OFFICE + "/roadmap")
    Object adopt(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        typed.require("review_on", t("Enter the day as year, month and day."));
        var page = FormPage.of(t("Roadmap of {0}", office.name()), form(office));
        return page.take(typed, typed.day("review_on"), day -> {
            var made = roadmaps.adopt(office.id(), typed.text("note"), day);
            redirect.addFlashAttribute("flash", Flash.done(t("Version {0} of the roadmap is kept.", made.number())));
            return "redirect:" + office.href() + "/roadmap";
        });
    }

    @GetMapping(OfficeController.OFFICE + "/roadmap." + DrawingFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String form) {
        var office = offices.get(key);
        var pair = pair(office, null, null);
        return DrawingFile.answer(form, "roadmap-" + key, picture.of(office, pair.after(), pair.before()));
    }
}
