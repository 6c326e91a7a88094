package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.ImprovementRequest;
import org.plumbline.app.methods.ImprovementRequests;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What should be better in methods: raised by anybody, answered by the office.
@Controller
class RequestController {
    private final ImprovementRequests requests;
    private final Methods methods;
    private final MethodHead heads;

    RequestController(ImprovementRequests requests, Methods methods, MethodHead heads) {
        this.requests = requests;
        this.methods = methods;
        this.heads = heads;
    }

    @GetMapping("/methods/requests")
    String all(Model model) {
        model.addAttribute("tabs", MethodHead.areas("/methods/requests"));
        fill(model, requests.all());
        return "methods/requests";
    }

    @GetMapping(MethodController.METHOD + "/requests")
    String of(@PathVariable String key, Model model) {
        var method = methods.get(key);
        model.addAttribute("record", heads.of(method, heads.release(method, null), "/requests"));
        fill(model, requests.of(method.id()));
        model.addAttribute("method", method);
        return "methods/method_requests";
    }

    private void fill(Model model, List<ImprovementRequest> shown) {
        model.addAttribute("requests", shown);
        model.addAttribute(
                "names",
                heads.names(shown.stream().map(ImprovementRequest::raisedBy).toList()));
        model.addAttribute(
                "methods", methods.all().stream().collect(Collectors.toMap(MethodView::id, MethodView::name)));
        model.addAttribute("mayAnswer", requests.mayAnswer());
    }

    @GetMapping("/methods/requests/new")
    Object ask(@RequestParam Optional<String> method) {
        return page(method.orElse("")).show();
    }

    private FormPage page(String method) {
        var choices = new ArrayList<Option>();
        for (var one : methods.all()) {
            choices.add(new Option(one.key(), one.name()));
        }
        var first = choices.isEmpty() ? "" : choices.getFirst().value();
        var form = FormModel.post(
                        "/methods/requests",
                        t("Ask for it"),
                        Field.select("method", t("Method"), choices).value(method.isEmpty() ? first : method),
                        Field.text("element", t("Which part"))
                                .within(null, 200)
                                .hint(t("A phase, a process, a template; empty for the whole")),
                        Field.area("wish", t("What should be better, and why"))
                                .required()
                                .within(null, 2_000))
                .cancel("/methods/requests");
        return FormPage.of(t("Ask for a better method"), form)
                .asking(t("The owner reads it, answers it, and the next version says what became of it."));
    }

    @PostMapping("/methods/requests")
    Object raise(Typed typed, RedirectAttributes redirect) {
        typed.require("wish", t("Say what should be better."));
        return page(typed.text("method")).take(typed, () -> {
            var made = requests.raise(new ImprovementRequests.Wish(
                    method(typed.text("method")),
                    typed.text("element"),
                    typed.text("wish"),
                    ImprovementRequest.Source.OWN,
                    "",
                    ""));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is raised.", made.key())));
            return "redirect:/methods/requests";
        });
    }

    private @Nullable UUID method(String key) {
        return methods.all().stream()
                .filter(one -> one.key().equals(key))
                .map(MethodView::id)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/methods/requests/{key:MIR-[0-9]+}")
    Object answer(@PathVariable String key) {
        return answering(requests.get(key)).show();
    }

    private static FormPage answering(ImprovementRequest one) {
        var verdicts = List.of(
                new Option("accept", t("Take it into the next version")), new Option("decline", t("Decline it")));
        var form = FormModel.post(
                        "/methods/requests/" + one.key(),
                        t("Answer"),
                        Field.hidden("version", Integer.toString(one.version())),
                        Field.radio("verdict", t("Answer"), verdicts).required(),
                        Field.area("why", t("Why"))
                                .within(null, 2_000)
                                .hint(t("Needed where it is declined. Who asked reads it.")))
                .cancel("/methods/requests");
        return FormPage.in("kit/form_page", Map.of("title", one.key()), form).asking(one.wish());
    }

    @PostMapping("/methods/requests/{key:MIR-[0-9]+}")
    Object take(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        typed.require("verdict", t("Choose an answer."));
        return answering(requests.get(key)).take(typed, () -> {
            var after =
                    requests.answer(key, typed.version(), "accept".equals(typed.text("verdict")), typed.text("why"));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0}: {1}.", key, t(after.state().label()))));
            return "redirect:/methods/requests";
        });
    }
}
