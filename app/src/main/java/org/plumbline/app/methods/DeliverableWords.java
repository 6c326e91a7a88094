package org.plumbline.app.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.library.internal.FileWords;
import org.plumbline.files.UnreadableFile;
import org.springframework.stereotype.Component;

/// The words of what projects hand in. They are read in the second JVM: a file that hangs, unpacks without end or
/// is cut off costs its own reading only.
@Component
class DeliverableWords {
    private final FileWords reading;

    DeliverableWords(FileWords reading) {
        this.reading = reading;
    }

    /// The words of a DOCX or XLSX, as often as they stand there.
    ///
    /// @throws Refusal where it is neither, or must not or cannot be read, with what to do
    Map<String, Integer> of(String name, byte[] content) {
        ProjectPapers.requireSize(name, content.length);
        var isPacked = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        if (!isPacked || !name.toLowerCase(Locale.ROOT).matches(".*\\.(docx|xlsx)")) {
            throw new Refusal(MethodRules.NOT_A_DOCUMENT, name);
        }
        try {
            var file = Files.createTempFile("plumbline-deliverable", ".in");
            try {
                Files.write(file, content);
                return count(reading.read(file));
            } catch (UnreadableFile unreadable) {
                throw new Refusal(MethodRules.NOT_READABLE, name, String.valueOf(unreadable.getMessage()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How often each word of two letters or more stands in a text.
    static Map<String, Integer> count(String text) {
        var words = new HashMap<String, Integer>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /// How many words stand in one beyond another.
    static int beyond(Map<String, Integer> words, Map<String, Integer> template) {
        return words.entrySet().stream()
                .mapToInt(one -> Math.max(0, one.getValue() - template.getOrDefault(one.getKey(), 0)))
                .sum();
    }
}
