package org.plumbline.app.office.web;

import java.util.Objects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kit.diagram.DrawingFile;
import org.plumbline.app.office.Clashes;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Offices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The network of offices, on a page and as files.
@Controller
class NetworkController {
    private final Offices offices;
    private final Clashes clashes;
    private final FactTexts texts;

    NetworkController(Offices offices, Clashes clashes, FactTexts texts) {
        this.offices = offices;
        this.clashes = clashes;
        this.texts = texts;
    }

    private NetworkMap map() {
        return NetworkMap.of(offices.all(), offices.projectCounts(), texts::name);
    }

    @GetMapping("/offices/network")
    String network(Model model) {
        model.addAttribute("map", map());
        model.addAttribute("clashes", clashes.all());
        return "office/network";
    }

    @GetMapping("/offices/network." + DrawingFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String form) {
        return DrawingFile.answer(form, "network", map().tree());
    }

    @GetMapping(OfficeController.OFFICE + "/spokes." + DrawingFile.PATH)
    ResponseEntity<byte[]> hub(@PathVariable String key, @PathVariable String form) {
        var hub = offices.get(key);
        if (!map().hubs().containsKey(hub.key())) {
            throw new Missing("hub", key);
        }
        return DrawingFile.answer(
                form, hub.key(), Objects.requireNonNull(map().hubs().get(hub.key())));
    }
}
