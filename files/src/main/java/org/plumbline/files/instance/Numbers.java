package org.plumbline.files.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// The words of a text one after the other, each with its line, read as whole numbers within limits.
final class Numbers {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int SHOWN = 40;

    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int at;

    Numbers(String text) {
        int number = 0;
        for (var line : text.split("\r\n|\r|\n", -1)) {
            number++;
            add(line, number);
        }
    }

    Numbers(String line, int number) {
        add(line, number);
    }

    private void add(String line, int number) {
        for (var word : SPACES.split(line.strip(), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
                lines.add(number);
            }
        }
    }

    boolean hasNext() {
        return at < words.size();
    }

    int left() {
        return words.size() - at;
    }

    int line() {
        return lines.isEmpty() ? 1 : lines.get(Math.min(at, lines.size() - 1));
    }

    /// @param what is read, for the message
    String word(String what) {
        if (!hasNext()) {
            throw damaged(line(), "the file ends where %s should stand; it may be cut off".formatted(what));
        }
        return words.get(at++);
    }

    /// @return a number from `least` to `most`
    int next(String what, int least, int most) {
        int line = line();
        return number(word(what), line, what, new Range(least, most));
    }

    static int number(String word, int line, String what, Range range) {
        try {
            long value = Long.parseLong(word);
            if (value >= range.least() && value <= range.most()) {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            // Said below, together with what is out of range.
        }
        throw damaged(
                line,
                "%s must be a whole number from %d to %d, was \"%s\""
                        .formatted(what, range.least(), range.most(), shown(word)));
    }

    /// What a number may be, both ends included.
    record Range(int least, int most) {}

    static String shown(String word) {
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "...";
    }

    static UnreadableFile damaged(int line, String why) {
        return new UnreadableFile(Why.DAMAGED, "line %d: %s".formatted(line, why));
    }
}
