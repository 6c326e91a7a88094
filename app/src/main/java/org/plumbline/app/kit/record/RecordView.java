package org.plumbline.app.kit.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;

/// The head of a record page: what it is, its state with the next steps, the facts that matter, its tabs.
///
/// @param key `PRJ-0042`
/// @param title what people call it
/// @param sub what it belongs to and who owns it
/// @param state the word of its state; null where it has none
public record RecordView(
        String key,
        String title,
        @Nullable String sub,
        @Nullable String state,
        Tone stateTone,
        List<Step> steps,
        List<Figure> facts,
        List<Tab> tabs) {

    private static final int BUTTONS = 3;

    public RecordView {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
        tabs = List.copyOf(tabs);
    }

    public static RecordView of(String key, String title) {
        return new RecordView(key, title, null, null, Tone.PLAIN, List.of(), List.of(), List.of());
    }

    public RecordView sub(@Nullable String text) {
        return new RecordView(key, title, text, state, stateTone, steps, facts, tabs);
    }

    public RecordView state(String word, Tone tone) {
        return new RecordView(key, title, sub, word, tone, steps, facts, tabs);
    }

    /// Adds a next step; the last one stands out, at the right where the eye ends. What is done seldom goes before
    /// all others.
    public RecordView step(Step step) {
        var all = new ArrayList<>(steps);
        var place = step.seldom() ? (int) steps.stream().filter(Step::seldom).count() : steps.size();
        all.add(place, step);
        return new RecordView(key, title, sub, state, stateTone, all, facts, tabs);
    }

    /// The steps that stand as buttons: at most three, and of more the last two.
    public List<Step> near() {
        return steps.subList(rare().size(), steps.size());
    }

    /// The steps that wait in a menu beside them, so that the one most people need is found at once.
    public List<Step> rare() {
        return steps.size() > BUTTONS ? steps.subList(0, steps.size() - BUTTONS + 1) : List.of();
    }

    public RecordView facts(Figure... figures) {
        return new RecordView(key, title, sub, state, stateTone, steps, List.of(figures), tabs);
    }

    public RecordView tabs(Tab... all) {
        return new RecordView(key, title, sub, state, stateTone, steps, facts, List.of(all));
    }

    /// What can be done from this state.
    ///
    /// @param label the verb: "Freeze the period"
    /// @param address posted to, or opened where `asks`
    /// @param asks true where a page with a form comes first
    /// @param confirm the question asked before; null where it can be undone
    /// @param seldom true for what takes back or ends, which never stands out
    public record Step(
            String label,
            String address,
            boolean asks,
            @Nullable String confirm,
            boolean seldom) {
        public static Step post(String label, String address) {
            return new Step(label, address, false, null, false);
        }

        public static Step open(String label, String address) {
            return new Step(label, address, true, null, false);
        }

        public Step confirm(String question) {
            return new Step(label, address, asks, question, seldom);
        }

        /// The same as something done seldom: it goes first, and into the menu where there are many.
        public Step seldom(boolean is) {
            return new Step(label, address, asks, confirm, is);
        }
    }

    /// One side of the record.
    ///
    /// @param count how many stand there; null where it is no list
    public record Tab(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {
        public static Tab of(String label, String href, boolean current) {
            return new Tab(label, href, current, null);
        }

        public Tab count(long number) {
            return new Tab(label, href, current, number);
        }
    }
}
