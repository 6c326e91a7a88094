package org.plumbline.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Spoils files: single bytes, pieces cut, doubled and mixed with those of others, figures and signs that mean much to
/// a parser. Packed files are spoilt inside and packed again, or as they are.
final class Mutator {
    private static final String[] WORDS = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        "<",
        ">",
        "</",
        "<!--",
        "]]>",
        "&#0;",
        "&lt;",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "0",
        "-1",
        "99999999999999999999",
        "1e308",
        "NaN",
        "2147483647",
        "-2147483648",
        "1.234.567,89",
        "31/02/2024",
        "2024-02-30",
        "0000-00-00",
        "9999-12-31",
        "FY23/24",
        "Q3 2024/25",
        "1 = Red",
        "Total",
        "Project Name",
        "RAG",
        "Budget 2024",
        "Actual 2025 (£m)",
        "Apr-24",
        "%",
        "(£000s)",
        "=1/0",
        "#REF!",
        "\u00a0",
        "\ufeff",
        "\u0000",
        "\u202e",
        "𝟙",
        "r=\"XFD1048576\"",
        "ref=\"A1:XFD1048576\"",
        "%T\tTASK",
        "%R",
        "%F",
        "PT9999999H0M0S",
        "<UID>0</UID>",
        "sep=;",
        "$skip=1",
        "(((((((((",
        "A/G",
        "ERMHDR",
        "MPX,Microsoft"
    };

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    byte[] spoil(byte[] sample, List<byte[]> others) {
        boolean isPacked = sample.length > 3 && sample[0] == 'P' && sample[1] == 'K';
        return isPacked && random.nextInt(4) > 0 ? repacked(sample, others) : bytes(sample, others);
    }

    private byte[] repacked(byte[] sample, List<byte[]> others) {
        var out = new ByteArrayOutputStream();
        int chosen = random.nextInt(8);
        int at = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sample));
                var packed = new ZipOutputStream(out)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                packed.putNextEntry(new ZipEntry(entry.getName()));
                packed.write(at++ % 6 == chosen % 6 ? bytes(content, others) : content);
            }
        } catch (IOException | IllegalArgumentException spoiltBefore) {
            return bytes(sample, others);
        }
        return out.toByteArray();
    }

    private byte[] bytes(byte[] sample, List<byte[]> others) {
        var spoilt = sample;
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            spoilt = once(spoilt, others);
        }
        return spoilt.length > 200_000 ? Arrays.copyOf(spoilt, 200_000) : spoilt;
    }

    private byte[] once(byte[] bytes, List<byte[]> others) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(8) == 0 ? 2_000 : 24));
        return switch (random.nextInt(8)) {
            case 0 -> with(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 1 -> with(bytes, at, length, new byte[0]);
            case 2 -> with(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> {
                var other = others.get(random.nextInt(others.size()));
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                yield with(
                        bytes,
                        at,
                        random.nextBoolean() ? length : 0,
                        Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(400))));
            }
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> number(bytes, at);
            default -> with(bytes, at, random.nextInt(3) == 0 ? length : 0, word());
        };
    }

    private byte[] word() {
        var word = WORDS[random.nextInt(WORDS.length)];
        int times = random.nextInt(20) == 0 ? 1 + random.nextInt(3_000) : 1;
        return word.repeat(times).getBytes(StandardCharsets.UTF_8);
    }

    /// Puts another figure in the place of the next one.
    private byte[] number(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length && (bytes[start] < '0' || bytes[start] > '9')) {
            start++;
        }
        int end = start;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        long figure = switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt();
            case 2 -> random.nextInt(100);
            default -> -1;
        };
        return with(bytes, start, end - start, Long.toString(figure).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] with(byte[] bytes, int at, int removed, byte[] added) {
        var out = new ByteArrayOutputStream(bytes.length + added.length);
        out.write(bytes, 0, at);
        out.writeBytes(added);
        out.write(bytes, at + removed, bytes.length - at - removed);
        return out.toByteArray();
    }
}
