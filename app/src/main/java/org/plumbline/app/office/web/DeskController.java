package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartCommand;
import org.plumbline.app.office.ServiceCatalogue;
import org.plumbline.app.office.ServiceDesk;
import org.plumbline.app.office.StarterKit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The service desk: what is offered, what I asked for, how it was; and the catalogue an office chooses from.
@Controller
class DeskController {
    private static final String CATALOGUE = OfficeController.OFFICE + "/catalogue";

    private final ServiceDesk desk;
    private final Offices offices;
    private final org.plumbline.app.office.Parts parts;
    private final StarterKit kit;
    private final OfficeHead heads;

    DeskController(
            ServiceDesk desk, Offices offices, org.plumbline.app.office.Parts parts, StarterKit kit, OfficeHead heads) {
        this.desk = desk;
        this.offices = offices;
        this.parts = parts;
        this.kit = kit;
        this.heads = heads;
    }

    @GetMapping("/service-desk")
    String show(Model model) {
        model.addAttribute("offers", desk.offers());
        model.addAttribute("mine", desk.mine());
        return "office/desk";
    }

    private FormPage page(@Nullable String service) {
        var options = desk.offers().stream()
                .map(offer -> new Option(offer.id().toString(), offer.title() + ", " + offer.office()))
                .toList();
        var form = FormModel.post(
                        "/service-desk",
                        t("Ask for it"),
                        Field.select("service", t("Service"), options)
                                .required()
                                .value(service),
                        Field.text("title", t("In a few words")).required().within(null, 300),
                        Field.area("wanted", t("What is needed")).within(null, 10_000),
                        Field.date("needed_by", t("Needed by")))
                .cancel("/service-desk")
                .draft("service-request");
        return FormPage.of(t("Ask for a service"), form);
    }

    @GetMapping("/service-desk/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String service) {
        return page(service).show();
    }

    @PostMapping("/service-desk")
    Object ask(Typed typed, RedirectAttributes redirect) {
        typed.require("service", t("Choose a service from the list."));
        var day = typed.day("needed_by");
        return page(null).take(typed, typed.reference("service", this::offered), service -> {
            var made = desk.ask(service, typed.text("title"), typed.text("wanted"), day);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is on its way.", made.key())));
            return "redirect:/service-desk";
        });
    }

    private Optional<UUID> offered(String text) {
        return Typed.id(text)
                .filter(id ->
                        desk.offers().stream().anyMatch(offer -> offer.id().equals(id)));
    }

    @PostMapping("/service-desk/{key:SRQ-[0-9]+}/rating")
    String rate(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(name = "rating_note", defaultValue = "") String note,
            RedirectAttributes redirect) {
        var request = desk.mine(key);
        if (!rating.matches("[1-5]")) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Say how satisfied you are, from 1 to 5.")));
            return "redirect:/service-desk";
        }
        try {
            var words = FactTexts.clean(note);
            var said = new java.util.HashMap<String, @org.jspecify.annotations.Nullable String>();
            said.put("rating", rating);
            said.put("rating_note", words.substring(0, Math.min(2_000, words.length())));
            parts.move(request.id(), request.version(), PartCommand.RATE, said);
            redirect.addFlashAttribute("flash", Flash.done(t("Thank you.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/service-desk";
    }

    @GetMapping(CATALOGUE)
    ModelAndView catalogue(@PathVariable String key) {
        var office = offices.get(key);
        if (!offices.mayRun(office)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        var fields = ServiceCatalogue.all().stream()
                .map(entry -> Field.check("service_" + entry.number(), entry.number() + " " + t(entry.title()))
                        .hint(t(entry.gives()) + " " + t(org.plumbline.app.office.Fact.word(entry.family())) + ", "
                                + t(org.plumbline.app.office.Fact.word(entry.reach()))
                                        .toLowerCase(java.util.Locale.ROOT)))
                .toArray(Field[]::new);
        var form = FormModel.post(office.href() + "/catalogue", t("Take them on as candidates"), fields)
                .cancel(office.href() + "/services");
        return FormPage.of(t("Services to choose from"), form)
                .asking(t("What is chosen becomes a candidate; a service goes live with owner, customer and measure."))
                .show();
    }

    @PostMapping(CATALOGUE)
    String choose(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var numbers = ServiceCatalogue.all().stream()
                .map(ServiceCatalogue.Entry::number)
                .filter(number -> typed.isTicked("service_" + number))
                .toList();
        return Outcome.of(
                redirect,
                office.href() + "/services",
                () -> t("{0} services are candidates now.", kit.choose(office.id(), numbers)));
    }

    @GetMapping(OfficeController.OFFICE + "/demand")
    String demand(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/services"));
        model.addAttribute("office", office);
        model.addAttribute("records", desk.records(office.id()));
        model.addAttribute("verdict", desk.verdict(office.id()));
        return "office/demand";
    }
}
