package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.OwnAddress;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/// One field of many records changed at once, or of none; the last such change of a person can be taken back.
@Controller
class BulkController {
    private static final String LAST = "registers.bulk";

    private final Registers registers;
    private final RegisterForm forms;
    private final Preferences preferences;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    BulkController(
            Registers registers,
            RegisterForm forms,
            Preferences preferences,
            JsonMapper json,
            TransactionTemplate transactions) {
        this.registers = registers;
        this.forms = forms;
        this.preferences = preferences;
        this.json = json;
        this.transactions = transactions;
    }

    /// A change of many records.
    ///
    /// @param field which, as in the address
    /// @param records what they were before
    record Done(String field, List<Before> records) {}

    /// A record before a change.
    ///
    /// @param version after the change: a later one is somebody else's, and is left alone
    /// @param value as text, empty where there was none
    record Before(String key, int version, String value) {}

    @PostMapping("/registers/bulk/{field:owner|due|priority}")
    String change(
            @PathVariable String field,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            var done = Objects.requireNonNull(transactions.execute(status -> {
                var changed = new ArrayList<Before>();
                for (var key : ids) {
                    var before = registers.get(key);
                    var after = set(before, field, sent.getOrDefault(field, ""));
                    if (after.version() != before.version()) {
                        changed.add(new Before(key, after.version(), text(before, field)));
                    }
                }
                preferences.choose(LAST, json.writeValueAsString(new Done(field, changed)));
                return changed.size();
            }));
            var flash = Flash.done(t("{0} records changed.", done));
            redirect.addFlashAttribute("flash", done == 0 ? flash : flash.undoneBy("/registers/bulk/undo"));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        } catch (Unreadable unreadable) {
            redirect.addFlashAttribute("flash", Flash.refused(unreadable.sentence));
        }
        return "redirect:" + back(request);
    }

    private RegisterView set(RegisterView record, String field, String text) {
        var read = forms.read(record.kind(), Map.of(field, text));
        if (!read.errors().isEmpty()) {
            throw new Unreadable(read.errors().values().iterator().next());
        }
        return registers.change(record.id(), record.version(), read.patch());
    }

    private static String text(RegisterView record, String field) {
        var value = record.values().get(RegisterField.valueOf(field.toUpperCase(Locale.ROOT)));
        return value == null ? "" : value.toString();
    }

    /// Takes the last change of many records back, where nobody changed them since.
    @PostMapping("/registers/bulk/undo")
    String undo(HttpServletRequest request, RedirectAttributes redirect) {
        try {
            var restored = Objects.requireNonNull(transactions.execute(status -> restore()));
            redirect.addFlashAttribute(
                    "flash",
                    restored.left() == 0
                            ? Flash.done(t("{0} records are as they were.", restored.back()))
                            : Flash.done(t(
                                    "{0} records are as they were; {1} were changed by somebody meanwhile and stay.",
                                    restored.back(), restored.left())));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + back(request);
    }

    private record Restored(int back, int left) {}

    private Restored restore() {
        var last = preferences.mine(LAST, "");
        if (last.isEmpty()) {
            return new Restored(0, 0);
        }
        var done = json.readValue(last, Done.class);
        var back = 0;
        for (var before : done.records()) {
            var record = seen(before.key());
            if (record != null && record.version() == before.version()) {
                set(record, done.field(), before.value());
                back++;
            }
        }
        preferences.choose(LAST, "");
        return new Restored(back, done.records().size() - back);
    }

    private @Nullable RegisterView seen(String key) {
        try {
            return registers.get(key);
        } catch (Missing gone) {
            return null;
        }
    }

    /// Carries a sentence out of a transaction that is to be taken back.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Unreadable(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    /// The register the form was on; never another host.
    private static String back(HttpServletRequest request) {
        var referrer = Objects.toString(request.getHeader("Referer"), "");
        var path = referrer.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "");
        return path.matches("(/projects/[A-Z]+-[0-9]+)?/registers(/[a-z]+)?([?].*)?")
                ? OwnAddress.of(path, "/registers")
                : "/registers";
    }
}
