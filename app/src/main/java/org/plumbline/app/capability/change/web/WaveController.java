package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.ChangeRules;
import org.plumbline.app.capability.change.Deployments;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.Readiness;
import org.plumbline.app.capability.change.WaveCommand;
import org.plumbline.app.capability.change.WaveLife;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The deployment board of an initiative, and each of its waves with what must be ready.
@Controller
class WaveController {
    static final String WAVES = InitiativeController.INITIATIVE + "/waves";
    static final String WAVE = WAVES + "/{number:[0-9]{1,4}}";

    private final Initiatives initiatives;
    private final Waves waves;
    private final Readiness readiness;
    private final Deployments deployments;
    private final InitiativeHead heads;
    private final Board board;
    private final ChangeNames names;
    private final Clock clock;

    WaveController(
            Initiatives initiatives,
            Waves waves,
            Readiness readiness,
            Deployments deployments,
            InitiativeHead heads,
            Board board,
            ChangeNames names,
            Clock clock) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.readiness = readiness;
        this.deployments = deployments;
        this.heads = heads;
        this.board = board;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(WAVES)
    String board(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var called = names.of(List.of(one), all);
        model.addAttribute("record", heads.draw(one, all, "/waves", called));
        model.addAttribute("initiative", one);
        model.addAttribute("waves", all);
        model.addAttribute("lines", board.lines(one, all, called));
        model.addAttribute("names", called);
        model.addAttribute("mayChange", initiatives.mayChange(one));
        return "capability/change/board";
    }

    @GetMapping(WAVES + "/new")
    ModelAndView blank(@PathVariable String key) {
        return page(initiatives.get(key), null).show();
    }

    private FormPage page(InitiativeView one, @Nullable WaveView wave) {
        var terms = wave == null ? null : wave.terms();
        var href = one.href() + "/waves";
        var form = FormModel.post(
                        wave == null ? href : href + "/" + wave.number(),
                        wave == null ? t("Plan the wave") : t("Save"),
                        Field.text("title", t("Wave"))
                                .required()
                                .within(null, 200)
                                .value(terms == null ? null : terms.title()),
                        Field.select("units", t("Units"), names.units())
                                .several()
                                .required()
                                .values(
                                        terms == null
                                                ? List.of()
                                                : terms.units().stream()
                                                        .map(UUID::toString)
                                                        .toList()),
                        Field.date("starts_on", t("First day"))
                                .required()
                                .value(terms == null ? LocalDate.now(clock) : terms.startsOn()),
                        Field.date("ends_on", t("Last day"))
                                .required()
                                .value(terms == null ? LocalDate.now(clock).plusMonths(2) : terms.endsOn()),
                        Field.person("owner", t("Owner"), names.person(terms == null ? null : terms.ownerId()))
                                .value(terms == null ? null : terms.ownerId()),
                        Field.hidden("version", Integer.toString(wave == null ? 0 : wave.version())))
                .cancel(wave == null ? href : href + "/" + wave.number());
        return FormPage.of(wave == null ? t("Plan a wave") : t("Wave {0}", wave.number()), form)
                .asking(one.key() + " " + one.title())
                .blaming(rule -> rule == ChangeRules.UNIT_TWICE || rule == ChangeRules.NO_UNITS
                        ? "units"
                        : rule == ChangeRules.DAYS ? "ends_on" : null);
    }

    private WaveView.@Nullable Terms read(Typed typed) {
        typed.require("title", t("Enter a title."));
        typed.require("starts_on", t("Enter the first day."));
        typed.require("ends_on", t("Enter the last day."));
        var known = names.unit();
        var units = new HashSet<UUID>();
        for (var typedUnit : typed.each("units")) {
            known.apply(typedUnit)
                    .ifPresentOrElse(units::add, () -> typed.wrong("units", t("Choose departments of the list.")));
        }
        var starts = typed.day("starts_on");
        var ends = typed.day("ends_on");
        var owner = typed.reference("owner", names.person());
        var title = typed.line("title");
        return starts == null || ends == null || title == null
                ? null
                : new WaveView.Terms(title, starts, ends, owner, units);
    }

    @PostMapping(WAVES)
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return page(one, null).take(typed, read(typed), terms -> {
            var wave = waves.add(one.id(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Planned. Say what must be ready before it starts.")));
            return "redirect:" + one.href() + "/waves/" + wave.number();
        });
    }

    @GetMapping(WAVE)
    String show(@PathVariable String key, @PathVariable int number, Model model) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        var called = names.of(List.of(one), List.of(wave));
        var mayChange = initiatives.mayChange(one);
        model.addAttribute("record", head(one, wave, mayChange, called));
        model.addAttribute("initiative", one);
        model.addAttribute("wave", wave);
        model.addAttribute("lines", board.lines(one, List.of(wave), called));
        model.addAttribute("names", called);
        model.addAttribute("mayPlan", mayChange && wave.state() == WaveState.PLANNED);
        model.addAttribute("mayConfirm", mayChange && wave.state() == WaveState.RUNNING);
        return "capability/change/wave";
    }

    private static RecordView head(InitiativeView one, WaveView wave, boolean mayChange, Map<UUID, String> called) {
        var href = one.href() + "/waves/" + wave.number();
        var owner = wave.terms().ownerId();
        var head = RecordView.of(
                        one.key(),
                        t("Wave {0}: {1}", wave.number(), wave.terms().title()))
                .sub(
                        owner == null
                                ? t("{0}, without an owner", one.title())
                                : t("{0}, owned by {1}", one.title(), Objects.toString(called.get(owner), "")))
                .state(t(wave.state().label()), ChangeTones.of(wave.state()));
        if (!mayChange) {
            return head;
        }
        head = head.step(RecordView.Step.open(t("Edit"), href + "/edit"));
        for (var row : WaveLife.TABLE.from(wave.state())) {
            head = head.step(RecordView.Step.post(
                            t(row.command().label()),
                            href + "/moves/" + row.command().word())
                    .seldom(row.command() == WaveCommand.CANCEL));
        }
        return head;
    }

    @GetMapping(WAVE + "/edit")
    ModelAndView edit(@PathVariable String key, @PathVariable int number) {
        var one = initiatives.get(key);
        return page(one, waves.get(one, number)).show();
    }

    @PostMapping(WAVE)
    Object save(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        return page(one, wave).take(typed, read(typed), terms -> {
            waves.change(wave.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href() + "/waves/" + number;
        });
    }

    @PostMapping(WAVE + "/moves/{command:[a-z_]+}")
    String move(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String command,
            RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        var wanted = Command.of(WaveCommand.class, command);
        return Outcome.of(redirect, one.href() + "/waves/" + number, () -> {
            var moved = waves.move(wave.id(), wanted);
            return t("Wave {0}: {1}.", number, t(moved.state().label()).toLowerCase(Locale.ROOT));
        });
    }

    @PostMapping(WAVE + "/deployments")
    String deploy(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        var unit = typed.reference("unit");
        var practice = typed.reference("practice");
        return Outcome.of(redirect, one.href() + "/waves", () -> {
            if (unit == null || practice == null) {
                return t("Deployed as far as the use shows it: {0}.", deployments.confirmAll(wave.id()));
            }
            var shown = deployments.confirm(wave.id(), unit, practice);
            return t("Deployed: {0} of {1} projects kept it.", shown.kept(), shown.required());
        });
    }

    @PostMapping(WAVE + "/items")
    String ask(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        return Outcome.of(
                redirect,
                one.href() + "/waves/" + number,
                t("Added."),
                () -> readiness.ask(wave.id(), Objects.requireNonNullElse(typed.line("title"), "")));
    }

    @PostMapping(WAVE + "/items/{item}")
    String settle(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable UUID item,
            Typed typed,
            RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wave = waves.get(one, number);
        var verb = typed.text("verb");
        return Outcome.of(redirect, one.href() + "/waves/" + number, t("Noted."), () -> {
            if ("drop".equals(verb)) {
                readiness.drop(wave.id(), item);
            } else {
                readiness.settle(wave.id(), item, "met".equals(verb), typed.text("evidence"));
            }
        });
    }
}
