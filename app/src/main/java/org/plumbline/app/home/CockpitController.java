package org.plumbline.app.home;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One page for who heads an office, and one for who sponsors: what they need in five minutes.
@Controller
class CockpitController {
    private final OfficeCockpit office;
    private final SponsorCockpit sponsor;
    private final Access access;

    CockpitController(OfficeCockpit office, SponsorCockpit sponsor, Access access) {
        this.office = office;
        this.sponsor = sponsor;
        this.access = access;
    }

    @Bean
    static NavigationRule officeCockpitEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.HOME, "Office cockpit", "/cockpit/office", 22),
                access -> Arrays.stream(Role.values())
                        .filter(role -> role.may(Permission.RUN_OFFICE))
                        .anyMatch(access::is));
    }

    @Bean
    static NavigationRule sponsorCockpitEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.HOME, "Sponsor cockpit", "/cockpit/sponsor", 24),
                access -> access.is(Role.SPONSOR));
    }

    @GetMapping("/cockpit/office")
    String office(@RequestParam(name = "office", required = false) @Nullable String key, Model model) {
        var mine = office.mine();
        if (mine.isEmpty()) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        var me = access.actor().personId();
        var headed =
                mine.stream().filter(one -> me.equals(one.headId())).findFirst().orElse(mine.getFirst());
        var chosen = key == null
                ? headed
                : mine.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Missing("office", key));
        model.addAttribute("title", chosen.name());
        model.addAttribute("question", t("What needs me, and how does the office do?"));
        model.addAttribute("offices", mine);
        model.addAttribute("home", chosen.href());
        model.addAttribute("cockpit", office.of(chosen));
        return "home/cockpit";
    }

    @GetMapping("/cockpit/sponsor")
    String sponsor(Model model) {
        if (!access.is(Role.SPONSOR)) {
            throw new Forbidden(Permission.DECIDE);
        }
        model.addAttribute("title", t("Sponsor cockpit"));
        model.addAttribute("question", t("What needs my decision, and how do my projects stand?"));
        model.addAttribute("cockpit", sponsor.show());
        return "home/cockpit";
    }
}
