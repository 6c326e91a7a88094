package org.plumbline.app.kernel.form;

import java.util.function.Supplier;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Does what a button asks and tells on the next page how it went.
public final class Outcome {
    private Outcome() {}

    /// Runs `action` and leads to `address` with a sentence either way.
    public static String of(RedirectAttributes redirect, String address, String done, Runnable action) {
        return of(redirect, address, () -> {
            action.run();
            return done;
        });
    }

    /// As above, with the sentence that `work` gives once it is done.
    public static String of(RedirectAttributes redirect, String address, Supplier<String> work) {
        try {
            redirect.addFlashAttribute("flash", Flash.done(work.get()));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + address;
    }
}
