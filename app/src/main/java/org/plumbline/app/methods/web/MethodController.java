package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.PackWriter;
import org.plumbline.app.methods.ReleaseCommand;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.organisation.body.Bodies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One method: read phase by phase, and led from version to version.
@Controller
class MethodController {
    static final String METHOD = "/methods/{key:MTH-[0-9]+}";
    private static final String RELEASE = METHOD + "/releases/{number:[0-9]{1,4}}";
    private static final int HISTORY = 10;

    private final Methods methods;
    private final MethodHead heads;
    private final Histories histories;
    private final Bodies bodies;

    MethodController(Methods methods, MethodHead heads, Histories histories, Bodies bodies) {
        this.methods = methods;
        this.heads = heads;
        this.histories = histories;
        this.bodies = bodies;
    }

    @GetMapping(METHOD)
    String show(@PathVariable String key, @RequestParam Optional<Integer> version, Model model) {
        var method = methods.get(key);
        var release = heads.release(method, version.orElse(null));
        model.addAttribute("record", heads.of(method, release, ""));
        model.addAttribute("method", method);
        model.addAttribute("release", release);
        return "methods/method";
    }

    @GetMapping(METHOD + "/phases/{phase:[a-z0-9-]+}")
    String phase(
            @PathVariable String key,
            @PathVariable String phase,
            @RequestParam Optional<Integer> version,
            Model model) {
        var method = methods.get(key);
        var release = heads.release(method, version.orElse(null));
        model.addAttribute("record", heads.of(method, release, ""));
        model.addAttribute("method", method);
        model.addAttribute("release", release);
        model.addAttribute("phase", release.pack().phase(phase).orElseThrow(() -> new Missing("phase", phase)));
        return "methods/phase";
    }

    @GetMapping(METHOD + "/releases")
    String releases(@PathVariable String key, Model model) {
        var method = methods.get(key);
        var release = heads.release(method, null);
        model.addAttribute("record", heads.of(method, release, "/releases"));
        model.addAttribute("method", method);
        model.addAttribute("releases", methods.releases(method));
        model.addAttribute(
                "names",
                heads.names(methods.releases(method).stream()
                        .flatMap(one -> java.util.stream.Stream.of(
                                one.madeBy(), one.publishedBy() == null ? one.madeBy() : one.publishedBy()))
                        .toList()));
        model.addAttribute("history", histories.latest(method.subject(), HISTORY));
        return "methods/releases";
    }

    @PostMapping(METHOD + "/releases")
    String begin(@PathVariable String key, RedirectAttributes redirect) {
        var method = methods.get(key);
        return Outcome.of(redirect, method.href() + "/releases", () -> {
            var made = methods.begin(method, null);
            return t("Version {0} is begun. Write it, then send it into review.", made.number());
        });
    }

    @GetMapping(RELEASE)
    String release(@PathVariable String key, @PathVariable int number, Model model) {
        var method = methods.get(key);
        var release = methods.release(method, number);
        model.addAttribute("record", heads.of(method, release, "/releases"));
        model.addAttribute("method", method);
        model.addAttribute("release", release);
        model.addAttribute("difference", methods.difference(method, release));
        model.addAttribute("mayDiscard", methods.mayShape() && number > 1);
        return "methods/release";
    }

    @GetMapping(RELEASE + ".yaml")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int number) {
        var release = methods.release(methods.get(key), number);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + key + "-" + number + ".yaml\"")
                .body(PackWriter.write(release.pack()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(RELEASE + "/moves/{command:submit|return}")
    String move(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String command,
            Typed typed,
            RedirectAttributes redirect) {
        var method = methods.get(key);
        var release = methods.release(method, number);
        var wanted = Command.of(ReleaseCommand.class, command);
        return Outcome.of(redirect, method.href() + "/releases/" + number, () -> {
            var after = methods.move(method, number, typed.version(release.version()), wanted, "");
            return t("Version {0}: {1}.", number, t(after.state().label()));
        });
    }

    @PostMapping(RELEASE + "/removal")
    String discard(@PathVariable String key, @PathVariable int number, RedirectAttributes redirect) {
        var method = methods.get(key);
        return Outcome.of(
                redirect,
                method.href() + "/releases",
                t("The draft is discarded."),
                () -> methods.discard(method, number));
    }

    @GetMapping(RELEASE + "/publication")
    Object askNotes(@PathVariable String key, @PathVariable int number) {
        var method = methods.get(key);
        return publication(method, methods.release(method, number)).show();
    }

    private FormPage publication(MethodView method, ReleaseView release) {
        var home = method.href() + "/releases/" + release.number();
        var form = FormModel.post(
                        home + "/publication",
                        t("Publish"),
                        Field.hidden("version", Integer.toString(release.version())),
                        Field.area("notes", t("Release notes"))
                                .required()
                                .within(null, 4_000)
                                .hint(t("What changes for a project, and why. The list of changes stands beside it by "
                                        + "itself."))
                                .value(release.notes()))
                .cancel(home);
        return FormPage.of(t("Publish {0}, version {1}", method.name(), release.number()), form)
                .asking(t("The version before is superseded; projects stay on it until they move. Their managers are "
                        + "told."));
    }

    @PostMapping(RELEASE + "/publication")
    Object publish(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var method = methods.get(key);
        var release = methods.release(method, number);
        typed.require("notes", t("Write what changes for a project, and why."));
        return publication(method, release).take(typed, () -> {
            var after = methods.move(method, number, typed.version(), ReleaseCommand.PUBLISH, typed.text("notes"));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("Version {0} is published and announced.", after.number())));
            return "redirect:" + method.href() + "/releases/" + number;
        });
    }

    @GetMapping(METHOD + "/edit")
    Object edit(@PathVariable String key) {
        return terms(methods.get(key)).show();
    }

    private FormPage terms(MethodView method) {
        var owner = method.ownerId() == null
                ? List.<Option>of()
                : List.of(new Option(method.ownerId().toString(), heads.name(method.ownerId())));
        var boards = bodies.all().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        var form = FormModel.post(
                        method.href() + "/edit",
                        t("Save"),
                        Field.hidden("version", Integer.toString(method.version())),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 200)
                                .value(method.name()),
                        Field.area("purpose", t("What it is for"))
                                .within(null, 4_000)
                                .value(method.purpose()),
                        Field.person("owner", t("Owner"), owner)
                                .hint(t("Answers for it and may publish what others wrote."))
                                .value(method.ownerId()),
                        Field.select("board", t("Board"), boards)
                                .hint(t("Looks at requests and at each version before it is published."))
                                .value(method.boardId()))
                .cancel(method.href());
        return FormPage.of(method.name(), form);
    }

    @PostMapping(METHOD + "/edit")
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var method = methods.get(key);
        typed.require("name", t("Enter a name."));
        var owner = typed.reference("owner");
        var board = typed.reference("board");
        return terms(method).take(typed, () -> {
            methods.change(
                    method,
                    typed.version(),
                    new Methods.Terms(typed.text("name"), typed.text("purpose"), owner, board));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + method.href();
        });
    }

    /// Facts for the tailoring page.
    @GetMapping(METHOD + "/tailoring")
    String tailoring(@PathVariable String key, @RequestParam Optional<Integer> version, Model model) {
        var method = methods.get(key);
        var release = heads.release(method, version.orElse(null));
        model.addAllAttributes(
                Map.of("record", heads.of(method, release, "/tailoring"), "method", method, "release", release));
        return "methods/tailoring";
    }
}
