package org.plumbline.files.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.Value;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the entries of an Atom feed: `entry/content/m:properties/d:Name`.
final class AtomHandler extends DefaultHandler {
    private final FeedCollector collector;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private Map<String, Value> values = new LinkedHashMap<>();
    private @Nullable String set;
    private String type = "";
    private boolean inProperties;
    private boolean isNull;
    private int depth;

    AtomHandler(FeedCollector collector, Limits limits) {
        this.collector = collector;
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++depth > limits.nesting()) {
            throw new UnreadableFile(Why.UNSAFE, "the XML is nested deeper than %d".formatted(limits.nesting()));
        }
        text.setLength(0);
        if (inProperties) {
            type = attribute(attributes, "type");
            isNull = attribute(attributes, "null").equals("true");
            return;
        }
        switch (name) {
            case "entry" -> {
                values = new LinkedHashMap<>();
                set = null;
            }
            case "category" -> set = EntitySets.PUBLISHED.ofType(attribute(attributes, "term"));
            case "link" -> {
                if (attribute(attributes, "rel").equals("next")) {
                    var next = String.valueOf(attributes.getValue("href"));
                    collector.continues(FeedReader.setIn(next), next);
                }
            }
            case "properties" -> inProperties = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inProperties) {
            text.append(characters, start, length);
            if (text.length() > 4 * limits.cellCharacters()) {
                throw new UnreadableFile(Why.TOO_LARGE, "a value is longer than any text of a project");
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        if (inProperties && name.equals("properties")) {
            inProperties = false;
        } else if (inProperties) {
            var value = isNull ? null : FeedValues.ofAtom(type, text.toString());
            if (value != null) {
                values.put(name, value);
            }
        } else if (name.equals("entry")) {
            var known = set != null ? set : EntitySets.PUBLISHED.ofProperties(values.keySet());
            if (known != null) {
                collector.add(known, values);
            }
        }
    }

    private static String attribute(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
