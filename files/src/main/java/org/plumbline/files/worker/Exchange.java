package org.plumbline.files.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.plan.PlanFormat;
import tools.jackson.databind.json.JsonMapper;

/// What travels between the two JVMs: length, then JSON; long answers lie in a file of the worker's own folder.
final class Exchange {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 4 << 20;

    /// @param answer where the worker leaves what it read
    /// @param convertTo null when the file is to be read, not converted
    /// @param isForWords true where only the words of a document are wanted
    record Request(
            String file,
            String answer,
            Map<String, String> mapping,
            Limits limits,
            @Nullable PlanFormat convertTo,
            boolean isForWords) {}

    /// @param why nothing was read; null when the answer file is there
    record Reply(@Nullable Why why, String reason) {
        static Reply of(@Nullable Unreadable refusal) {
            return refusal == null ? new Reply(null, "") : new Reply(refusal.why(), refusal.reason());
        }

        @Nullable
        Unreadable refusal() {
            return why == null ? null : new Unreadable(why, reason);
        }
    }

    private Exchange() {}

    static void send(DataOutputStream out, Object message) throws IOException {
        var bytes = JSON.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static <T> T receive(DataInputStream in, Class<T> type) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new EOFException("a message of %d bytes".formatted(length));
        }
        return JSON.readValue(in.readNBytes(length), type);
    }
}
