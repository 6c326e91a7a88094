package org.plumbline.app.registers.web;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The views that each person has saved of the registers: a name and the address's filters, order and columns.
@Component
class RegisterViews {
    private static final String NAME = "registers.views";
    private static final int MOST = 30;

    private final Preferences preferences;
    private final JsonMapper json;

    RegisterViews(Preferences preferences, JsonMapper json) {
        this.preferences = preferences;
        this.json = json;
    }

    /// A view.
    record View(String name, String address) {}

    private List<View> mine() {
        return json.readValue(preferences.mine(NAME, "[]"), new TypeReference<List<View>>() {});
    }

    List<RegisterLink> links(RegisterQuery query) {
        var here = query.address();
        return mine().stream()
                .map(view -> new RegisterLink(
                        view.name(), view.address(), view.address().equals(here)))
                .toList();
    }

    /// Saves a view; one of the same name is replaced. Only addresses of the registers are taken.
    void save(String name, String address) {
        var label = name.replaceAll("\\p{Cntrl}", " ").strip();
        var isOurs = address.matches("/(registers|projects/[A-Z]+-[0-9]+/registers(/[a-z]+)?)(\\?[^#\\s]*)?");
        if (label.isEmpty() || label.length() > 60 || !isOurs || address.length() > 2000) {
            return;
        }
        var views = new ArrayList<>(mine());
        views.removeIf(view -> view.name().equalsIgnoreCase(label));
        views.add(new View(label, address));
        preferences.choose(
                NAME, json.writeValueAsString(views.subList(Math.max(0, views.size() - MOST), views.size())));
    }

    /// Gives a view another name.
    ///
    /// @return false where the name is empty, too long or in use
    boolean rename(String from, String to) {
        var label = to.replaceAll("\\p{Cntrl}", " ").strip();
        var views = new ArrayList<>(mine());
        var isTaken = views.stream()
                .anyMatch(view ->
                        view.name().equalsIgnoreCase(label) && !view.name().equalsIgnoreCase(from));
        if (label.isEmpty() || label.length() > 60 || isTaken) {
            return false;
        }
        views.replaceAll(view -> view.name().equalsIgnoreCase(from) ? new View(label, view.address()) : view);
        preferences.choose(NAME, json.writeValueAsString(views));
        return true;
    }

    void remove(String name) {
        var views = new ArrayList<>(mine());
        views.removeIf(view -> view.name().equalsIgnoreCase(name));
        preferences.choose(NAME, json.writeValueAsString(views));
    }
}
