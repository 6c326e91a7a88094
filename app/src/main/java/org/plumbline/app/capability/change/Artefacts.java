package org.plumbline.app.capability.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.app.delivery.ArtefactUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The artefacts that show how projects are run, of all modules that keep some.
@Component
public class Artefacts {
    private final ObjectProvider<ArtefactUse> sources;

    Artefacts(ObjectProvider<ArtefactUse> sources) {
        this.sources = sources;
    }

    /// Those that there are, in their order.
    public List<ArtefactUse.Artefact> all() {
        return sources.orderedStream()
                .flatMap(source -> source.artefacts().stream())
                .toList();
    }

    /// What they are called, by key; English text keys.
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        all().forEach(one -> labels.put(one.key(), one.label()));
        return labels;
    }

    Set<String> keys() {
        return labels().keySet();
    }

    List<ArtefactUse> sources() {
        return sources.orderedStream().toList();
    }
}
