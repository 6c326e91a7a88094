package org.plumbline.app.kit.register;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.rating.Compared;
import org.plumbline.app.kit.rating.PeriodRag;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// What one field of a register shows. `kit/cell.jte` draws each kind; a missing value is a dash, never a zero.
public sealed interface Cell {
    static Cell text(@Nullable String text) {
        return new Text(text, null, Tone.PLAIN);
    }

    static Cell muted(@Nullable String text) {
        return new Text(text, null, Tone.MUTED);
    }

    static Link link(String title, String href) {
        return new Link(title, href, null, List.of());
    }

    static Cell number(@Nullable Number value) {
        return new Num(value == null ? null : new BigDecimal(value.toString()), 0, Tone.PLAIN);
    }

    static Cell number(@Nullable BigDecimal value, int decimals) {
        return new Num(value, decimals, Tone.PLAIN);
    }

    static Cell money(@Nullable BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    static Day date(@Nullable LocalDate date) {
        return new Day(date, null, Tone.MUTED);
    }

    static Cell rag(Rag rag) {
        return new Rating(rag);
    }

    static Cell state(String label, Tone tone) {
        return new State(label, tone);
    }

    static Cell people(String... names) {
        return new People(List.of(names));
    }

    /// A line of text with a smaller one under it.
    record Text(@Nullable String text, @Nullable String sub, Tone tone) implements Cell {}

    /// The record itself: what it is called, and under it its key and who owns it.
    record Link(String title, String href, @Nullable String sub, List<String> tags) implements Cell {
        public Link {
            tags = List.copyOf(tags);
        }

        public Link sub(@Nullable String text) {
            return new Link(title, href, text, tags);
        }

        public Link tags(String... words) {
            return new Link(title, href, sub, List.of(words));
        }
    }

    /// A number with so many decimals.
    record Num(@Nullable BigDecimal value, int decimals, Tone tone) implements Cell {}

    /// An amount in full.
    record Money(@Nullable BigDecimal amount, String currency) implements Cell {}

    /// An amount beside another, as number and as bar: "3.1 of 3.2".
    ///
    /// @param value in the unit of the head
    /// @param of what it is measured against
    /// @param scale what fills the whole bar, so that rows compare
    record Against(@Nullable BigDecimal value, @Nullable BigDecimal of, BigDecimal scale, int decimals)
            implements Cell {
        public boolean isOver() {
            return value != null && of != null && value.compareTo(of) > 0;
        }
    }

    /// A day, and under it how far it slipped or when it was agreed.
    record Day(@Nullable LocalDate date, @Nullable String sub, Tone subTone) implements Cell {
        /// Days after the baseline in red, before it in green.
        public Day slip(@Nullable Long days) {
            if (days == null) {
                return this;
            }
            return new Day(date, Formats.slip(days), days > 0 ? Tone.BAD : days < 0 ? Tone.GOOD : Tone.MUTED);
        }

        public Day sub(String text, Tone tone) {
            return new Day(date, text, tone);
        }
    }

    /// A reported rating with its word.
    record Rating(Rag rag) implements Cell {}

    /// A computed rating beside the reported one, with the mark "false green" and the evidence.
    record Computed(Compared compared) implements Cell {}

    /// The ratings of the dimensions, in the order in which they are read.
    record Ratings(Map<Dimension, Rag> byDimension) implements Cell {
        public Ratings {
            byDimension = Map.copyOf(byDimension);
        }
    }

    /// The last periods, oldest first.
    record History(List<PeriodRag> periods) implements Cell {
        public History {
            periods = List.copyOf(periods);
        }
    }

    /// A state of the record.
    record State(String label, Tone tone) implements Cell {}

    /// A state with where it is shown and what it rests on.
    ///
    /// @param href where that is shown; null where nothing is
    /// @param sub under it, small
    /// @param basis what it rests on, on hover
    record Standing(
            String label,
            Tone tone,
            @Nullable String href,
            @Nullable String sub,
            @Nullable String basis) implements Cell {}

    /// Who: initials and names.
    record People(List<String> names) implements Cell {
        public People {
            names = List.copyOf(names);
        }
    }

    /// How far, from 0 to 1, as bar and percent.
    record Progress(@Nullable Double ratio, Tone tone) implements Cell {}

    /// A switch that posts at once: "in plan".
    record Switch(boolean on, String label, String action) implements Cell {}

    /// A cell that becomes a field when it is clicked: `editHref` answers with `kit/cell-editor.jte`.
    record Editable(Cell shown, String label, String editHref) implements Cell {}

    /// Anything else, drawn by the page's own template.
    record Custom(Content content) implements Cell {}
}
