package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.app.demo.world.Project.State;

/// A project as its text block tells it, before anything is planned or reckoned.
record Brief(Block text, Story story) {

    String key() {
        return text.key();
    }

    /// The digits of the key, for keys of what belongs to the project.
    int number() {
        return Integer.parseInt(key().substring(4));
    }

    String kind() {
        return text.cells("is").get(0);
    }

    String department() {
        return text.cells("is").get(1);
    }

    String portfolio() {
        return text.cells("is").get(2);
    }

    String programme() {
        return text.cells("is").get(3);
    }

    State state() {
        return State.valueOf(text.cells("is").get(4).toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean is(String flag) {
        return flags().contains(flag);
    }

    List<String> otherPortfolios() {
        return flags().stream()
                .filter(f -> f.startsWith("also "))
                .map(f -> f.substring(5))
                .toList();
    }

    private List<String> flags() {
        var cells = text.cells("is");
        return cells.subList(6, cells.size());
    }

    String manager() {
        return text.cells("by").get(0);
    }

    String sponsor() {
        return text.cells("by").get(1);
    }

    String owner() {
        return text.cells("by").get(2);
    }

    int startOffset() {
        return Integer.parseInt(text.cells("from").get(0));
    }

    int months() {
        return Integer.parseInt(text.cells("from").get(1));
    }

    BigDecimal budget() {
        return new BigDecimal(text.cells("from").get(2)).movePointRight(6);
    }

    int capitalPercent() {
        return Integer.parseInt(text.cells("from").get(3));
    }

    String currency() {
        return is("EUR") ? "EUR" : "GBP";
    }

    List<String> parts() {
        return Arrays.stream(text.text("parts").split(",")).map(String::strip).toList();
    }

    String supplier() {
        return text.text("with");
    }
}
