package org.plumbline.app.kernel.form;

import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Does what a button asks and tells on the next page how it went.
public final class Outcome {
    private Outcome() {}

    /// Runs `action` and leads to `address` with a sentence either way.
    public static String of(RedirectAttributes redirect, String address, String done, Runnable action) {
        try {
            action.run();
            redirect.addFlashAttribute("flash", Flash.done(done));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + address;
    }
}
