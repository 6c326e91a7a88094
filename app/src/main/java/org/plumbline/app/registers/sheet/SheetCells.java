package org.plumbline.app.registers.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.CustomTexts;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterTexts;
import org.plumbline.app.registers.RegisterView;
import org.springframework.stereotype.Component;

/// Records as lines of text cells, by the heads of a sheet; the same text for writing, comparing and hashing.
@Component
class SheetCells {
    static final String KEY = "Key";
    static final String VERSION = "Version";
    static final String KIND = "Register";
    static final String PROJECT = "Project";
    static final String STATE = "State";
    static final String HASH = "Check";

    private final RegisterTexts texts;
    private final CustomFields customFields;
    private final CustomTexts customTexts;

    SheetCells(RegisterTexts texts, CustomFields customFields, CustomTexts customTexts) {
        this.texts = texts;
        this.customFields = customFields;
        this.customTexts = customTexts;
    }

    /// The heads of what may be changed, for records of some kinds.
    List<String> heads(Collection<RegisterKind> kinds) {
        var heads = new LinkedHashSet<String>();
        heads.add(STATE);
        Arrays.stream(RegisterField.values())
                .filter(field -> kinds.stream().anyMatch(field::isOf))
                .map(RegisterField::label)
                .forEach(heads::add);
        for (var kind : kinds) {
            customFields.of(kind.word()).stream().map(CustomField::label).forEach(heads::add);
        }
        return List.copyOf(heads);
    }

    /// The cells of some records by record and head; a head that a record's kind does not have is left out.
    Map<UUID, Map<String, String>> cells(List<RegisterView> records) {
        var book = texts.book(records);
        var custom = new HashMap<UUID, Map<String, String>>();
        records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.kind().word(), Collectors.mapping(RegisterView::id, Collectors.toList())))
                .forEach((kind, ids) -> custom.putAll(customTexts.of(kind, ids)));
        var all = new HashMap<UUID, Map<String, String>>();
        for (var record : records) {
            var cells = new LinkedHashMap<String, String>();
            cells.put(STATE, record.state().label());
            for (var field : RegisterField.of(record.kind())) {
                cells.put(
                        field.label(),
                        RegisterTexts.write(field, record.values().get(field), book));
            }
            cells.putAll(custom.getOrDefault(record.id(), Map.of()));
            all.put(record.id(), cells);
        }
        return all;
    }

    /// A fingerprint of a line as it was written.
    static String hash(String key, int version, Map<String, String> cells) {
        var parts = new ArrayList<String>(List.of(key, Integer.toString(version)));
        new java.util.TreeMap<>(cells).forEach((head, text) -> {
            if (!text.isEmpty()) {
                parts.add(head);
                parts.add(text);
            }
        });
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
