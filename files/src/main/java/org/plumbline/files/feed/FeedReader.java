package org.plumbline.files.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.SafeXml;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.Value;
import org.plumbline.files.table.Encodings;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads saved answers of the reporting feed: verbose JSON (`d.results`), light JSON (`value`) and Atom.
///
/// Several answers may share a file, as an array or under their set names.
public final class FeedReader {
    static final String CONTINUES =
            "the answer continues on a further page (next link); save all pages and send them too";
    private static final Pattern CONTEXT = Pattern.compile("\\$metadata#(?:[A-Za-z]+\\.)?(\\w+)");
    private static final Pattern ADDRESS = Pattern.compile("ProjectData/(?:\\[[^]]*]/|%5B[^%]*%5D/)?(\\w+)\\(");
    private static final Pattern PAGE = Pattern.compile("(?:^|/)(\\w+)(?:\\(\\))?\\?");
    private static final int PROPERTIES = 2_000;

    private final Limits limits;

    public FeedReader(Limits limits) {
        this.limits = limits;
    }

    public Feed json(byte[] bytes) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(4 * limits.cellCharacters())
                .build();
        var mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .build();
        var collector = new FeedCollector(limits);
        try {
            collect(mapper.readTree(Encodings.decode(bytes).text()), null, collector);
        } catch (JacksonException e) {
            throw new UnreadableFile(
                    Why.DAMAGED,
                    "JSON that is cut off, damaged or nested too deeply; save the answer of the feed again");
        }
        if (collector.isEmpty()) {
            throw new UnreadableFile(Why.UNKNOWN, "JSON, but not an answer of the Project Online reporting feed");
        }
        return collector.feed("JSON");
    }

    private void collect(JsonNode node, @Nullable String set, FeedCollector collector) {
        if (node.isArray()) {
            for (var element : node) {
                collectElement(element, set, collector);
            }
        } else if (node.isObject()) {
            collectObject(node, set, collector);
        }
    }

    private void collectObject(JsonNode node, @Nullable String set, FeedCollector collector) {
        var named = context(node);
        for (var link : new String[] {"odata.nextLink", "@odata.nextLink", "__next"}) {
            if (isText(node, link)) {
                var next = node.get(link).stringValue();
                collector.continues(named == null ? set == null ? setIn(next) : set : named, next);
            }
        }
        var rows = node.has("d") ? node.get("d") : node.has("results") ? node.get("results") : node.get("value");
        if (rows != null && (rows.isArray() || rows.isObject())) {
            if (named != null) {
                collector.open(named);
            }
            collect(rows, named == null ? set : named, collector);
            return;
        }
        if (isEntity(node, set)) {
            collectElement(node, set, collector);
            return;
        }
        node.properties().forEach(entry -> {
            if ((EntitySets.PUBLISHED.isPublished(entry.getKey()) || isLookup(entry.getKey()))
                    && (entry.getValue().isArray() || entry.getValue().isObject())) {
                collector.open(entry.getKey());
                collect(entry.getValue(), entry.getKey(), collector);
            }
        });
    }

    private void collectElement(JsonNode element, @Nullable String set, FeedCollector collector) {
        if (!element.isObject()) {
            return;
        }
        if (!isEntity(element, set) && (element.has("d") || element.has("value") || context(element) != null)) {
            collectObject(element, null, collector);
            return;
        }
        var own = setOf(element, set);
        if (own != null) {
            collector.add(own, values(element));
        }
    }

    /// Look-up tables are no published set, but what gives the fields of a site their choices.
    private static boolean isLookup(String set) {
        return set.toLowerCase(Locale.ROOT).contains("lookup");
    }

    private static boolean isEntity(JsonNode node, @Nullable String set) {
        return (set != null && !node.has("results") && !node.has("value"))
                || node.has("__metadata")
                || EntitySets.PUBLISHED.ofProperties(node.propertyNames()) != null;
    }

    /// The set that the address of a page names: `.../ProjectData/Tasks?$skip=100`.
    static @Nullable String setIn(String address) {
        var found = PAGE.matcher(address);
        String set = null;
        while (found.find()) {
            set = found.group(1);
        }
        return set;
    }

    private static boolean isText(JsonNode node, String property) {
        var value = node.get(property);
        return value != null && value.isString();
    }

    private static @Nullable String context(JsonNode node) {
        for (var name : new String[] {"@odata.context", "odata.metadata"}) {
            if (isText(node, name)) {
                var found = CONTEXT.matcher(node.get(name).stringValue());
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        return null;
    }

    /// Metadata of the row first, then the name of its answer, then its properties.
    private static @Nullable String setOf(JsonNode row, @Nullable String set) {
        var metadata = row.get("__metadata");
        if (metadata != null && isText(metadata, "type")) {
            var typed = EntitySets.PUBLISHED.ofType(metadata.get("type").stringValue());
            if (typed != null) {
                return typed;
            }
        }
        if (metadata != null && isText(metadata, "uri")) {
            var address = ADDRESS.matcher(metadata.get("uri").stringValue());
            if (address.find()) {
                return address.group(1);
            }
        }
        return set != null ? set : EntitySets.PUBLISHED.ofProperties(row.propertyNames());
    }

    private static Map<String, Value> values(JsonNode row) {
        var values = new LinkedHashMap<String, Value>();
        row.properties().forEach(entry -> {
            var name = entry.getKey();
            boolean about = name.startsWith("__") || name.startsWith("odata.") || name.contains("@odata");
            var value = about ? null : FeedValues.of(entry.getValue());
            if (value != null && values.size() < PROPERTIES) {
                values.put(name, value);
            }
        });
        return values;
    }

    public Feed atom(byte[] bytes) {
        var collector = new FeedCollector(limits);
        try {
            SafeXml.parser().parse(new ByteArrayInputStream(bytes), new AtomHandler(collector, limits));
        } catch (SAXException | IOException e) {
            throw new UnreadableFile(Why.DAMAGED, "the XML is cut off or damaged; save the answer of the feed again");
        }
        if (collector.isEmpty()) {
            throw new UnreadableFile(Why.UNKNOWN, "an Atom feed, but not of the Project Online reporting feed");
        }
        return collector.feed("Atom");
    }
}
