package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
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

    private final FactTexts texts;

    PartLines(FactTexts texts) {
        this.texts = texts;
    }

    /// A part in two lines.
    public record Line(String key, String title, String href, String sub, String state, Tone tone) {}

    List<Line> of(List<PartView> parts) {
        return parts.stream().map(this::line).toList();
    }

    private Line line(PartView part) {
        var sub = PartFacts.of(part.kind()).stream()
                .filter(fact ->
                        fact.type() != Fact.Type.LONG_TEXT && part.facts().has(fact.name()))
                .limit(SHOWN)
                .map(fact -> worded(fact, part))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(
                part.key(), part.title(), part.href(), sub, t(part.state().label()), PartPages.tone(part.state()));
    }

    private String worded(Fact fact, PartView part) {
        var shown = texts.shown(fact, part.facts());
        return switch (fact.type()) {
            case NUMBER, MONEY, DATE, YES_NO -> t(fact.label()) + " " + shown;
            default -> shown;
        };
    }
}
