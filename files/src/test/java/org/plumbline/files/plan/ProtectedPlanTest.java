package org.plumbline.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.Recognition;
import org.plumbline.files.table.Mapping;

/// A plan of Microsoft Project that asks for a password, made here byte by byte as far as a reader gets without one:
/// the name of its format, and the properties that say it is protected.
class ProtectedPlanTest {
    private static final int PROTECTED_FLAG = 893_386_752;
    private static final int PASSWORD_HASH = 893_386_756;

    private static byte[] plan(Map<Integer, byte[]> properties) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(kind()), "\1CompObj");
            files.createDocument(new ByteArrayInputStream(listed(properties)), "Props14");
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] kind() {
        var kind = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).position(28);
        for (var word : new String[] {"Microsoft.Project 14.0", "MSProject.MPP14", "MSProject.Project.9"}) {
            kind.putInt(word.length() + 1)
                    .put(word.getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0);
        }
        return kind.array();
    }

    private static byte[] listed(Map<Integer, byte[]> properties) {
        var list = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        list.putShort(12, (short) properties.size()).position(16);
        properties.forEach(
                (key, value) -> list.putInt(value.length).putInt(key).putInt(0).put(value));
        return list.array();
    }

    private static Unreadable refusal(byte[] file) {
        return (Unreadable) new Recognition(Limits.STANDARD, Mapping.NONE).read(file);
    }

    @Test
    void a_plan_that_asks_for_a_password_is_refused_in_a_sentence_that_says_what_to_do() throws IOException {
        var properties = new TreeMap<>(Map.of(PROTECTED_FLAG, new byte[] {1, 0}, PASSWORD_HASH, new byte[] {7, 7}));

        var refused = refusal(plan(properties));
        properties.put(PROTECTED_FLAG, new byte[] {0, 0});
        var control = refusal(plan(properties));

        assertThat(refused.why()).isEqualTo(Why.PROTECTED);
        assertThat(refused.reason()).isEqualTo("protected by a password; save it without one and send it again");
        assertThat(control.why()).isEqualTo(Why.DAMAGED);
    }
}
