package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.body.CalendarFeeds;
import org.plumbline.app.organisation.internal.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's meetings in one's own calendar program.
@Controller
class CalendarPages {
    private final CalendarFeeds feeds;
    private final PublicAddress address;
    private final Throttle throttle;

    CalendarPages(CalendarFeeds feeds, PublicAddress address, Throttle throttle) {
        this.feeds = feeds;
        this.address = address;
        this.throttle = throttle;
    }

    @GetMapping("/settings/calendar")
    String page(Model model) {
        return show(model, null);
    }

    /// Shows the address in the answer itself: it is never kept, not even for a redirect.
    @PostMapping("/settings/calendar")
    String make(Model model) {
        return show(model, address.link("/calendar/" + feeds.make() + ".ics"));
    }

    private String show(Model model, @Nullable String made) {
        model.addAttribute("feed", feeds.mine().orElse(null));
        model.addAttribute("made", made);
        return "organisation/body/calendar";
    }

    @PostMapping("/settings/calendar/revocation")
    String revoke(RedirectAttributes redirect) {
        feeds.revoke();
        redirect.addFlashAttribute(
                "flash", Flash.done(t("Revoked. Calendars that use the address get no answer any more.")));
        return "redirect:/settings/calendar";
    }

    /// The calendar behind a secret address; who guesses waits like at every other door.
    @GetMapping("/calendar/{word}.ics")
    ResponseEntity<byte[]> read(@PathVariable String word, HttpServletRequest request) {
        var from = request.getRemoteAddr();
        if (throttle.blocked(Throttle.Door.LINK, from).isPresent()) {
            throw new Missing("calendar", "throttled");
        }
        var text = feeds.read(word);
        if (text.isEmpty()) {
            throttle.attempt(Throttle.Door.LINK, from);
            throw new Missing("calendar", "unknown");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(text.get().getBytes(StandardCharsets.UTF_8));
    }
}
