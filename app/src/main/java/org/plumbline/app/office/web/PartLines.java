package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartView;
import org.springframework.stereotype.Component;

/// Parts of an office as short lines: the title, and under it what matters most.
@Component
public class PartLines {
    private static final int SHOWN = 4;

    /// How the label of a share ends in a form; in a line the sign says it.
    private static final String PERCENT = ", in percent";

    private final FactTexts texts;

    PartLines(FactTexts texts) {
        this.texts = texts;
    }

    /// A part in two lines.
    public record Line(String key, String title, String href, String sub, String state, Tone tone) {}

    List<Line> of(List<PartView> parts) {
        var currencies = new HashMap<UUID, String>();
        return parts.stream()
                .map(part -> line(part, currencies.computeIfAbsent(part.officeId(), texts::currency)))
                .toList();
    }

    /// The unit stands behind each number it is of, not as a word of its own.
    private Line line(PartView part, String currency) {
        var sub = PartFacts.of(part.kind()).stream()
                .filter(fact -> fact.type() != Fact.Type.LONG_TEXT
                        && !"unit".equals(fact.name())
                        && part.facts().has(fact.name()))
                .limit(SHOWN)
                .map(fact -> worded(fact, part, currency))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(
                part.key(), part.title(), part.href(), sub, t(part.state().label()), PartPages.tone(part.state()));
    }

    private String worded(Fact fact, PartView part, String currency) {
        var shown = texts.shown(fact, part, currency);
        return switch (fact.type()) {
            case NUMBER ->
                fact.label().endsWith(PERCENT)
                        ? t("{0} {1} %", t(fact.label()).replace(PERCENT, ""), shown)
                        : t(fact.label()) + " " + shown;
            case MONEY, DATE, YES_NO -> t(fact.label()) + " " + shown;
            default -> shown;
        };
    }
}
