package org.plumbline.app.registers.internal;

import java.util.stream.Collectors;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.registers.RecordChanged;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.Registers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps records of registers findable by their texts.
@Component
class RecordIndex {
    private final SearchIndex index;

    RecordIndex(SearchIndex index) {
        this.index = index;
    }

    @EventListener
    void on(RecordChanged event) {
        var record = event.record();
        var body = record.values().entrySet().stream()
                .filter(entry -> entry.getKey().type() == RegisterField.Type.TEXT
                        || entry.getKey().type() == RegisterField.Type.LONG_TEXT)
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.joining("\n"));
        index.put(Registers.subject(record), record.title(), body, "/registers/" + record.key());
    }
}
