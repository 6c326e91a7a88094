package org.plumbline.files.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Rag;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What the styles of a spreadsheet say that counts: the rating a cell's colour stands for, and sheets not shown.
class OdsStyles extends DefaultHandler {
    private final Map<String, Rag> fills = new HashMap<>();
    private final Map<String, Rag> fonts = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();
    private String name = "";

    @Override
    public void startElement(String uri, String element, String qualified, Attributes attributes) {
        switch (qualified) {
            case "style:style" -> {
                name = text(attributes, "style:name");
                var parent = attributes.getValue("style:parent-style-name");
                if (parent != null) {
                    parents.put(name, parent);
                }
            }
            case "style:table-properties" -> {
                if (text(attributes, "table:display").equals("false")) {
                    unseen.add(name);
                }
            }
            case "style:table-cell-properties" -> put(fills, text(attributes, "fo:background-color"));
            case "style:text-properties" -> put(fonts, text(attributes, "fo:color"));
            default -> {}
        }
    }

    private void put(Map<String, Rag> ratings, String colour) {
        if (colour.matches("#[0-9a-fA-F]{6}")) {
            int rgb = Integer.parseInt(colour.substring(1), 16);
            ratings.put(name, FillColours.rating(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
        } else if (colour.equals("transparent")) {
            ratings.put(name, Rag.NONE);
        }
    }

    static String text(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    /// True for the style of a sheet that is not shown.
    boolean isUnseen(String style) {
        return unseen.contains(style);
    }

    /// The rating of a cell's style, null where its colour says nothing.
    @Nullable
    Rag of(String style, boolean hasSign) {
        var fill = of(fills, style);
        if (fill != Rag.NONE) {
            return fill;
        }
        var font = hasSign ? of(fonts, style) : Rag.NONE;
        return font == Rag.NONE ? null : font;
    }

    private Rag of(Map<String, Rag> ratings, String style) {
        var seen = new HashSet<String>();
        for (var each = style; each != null && seen.add(each); each = parents.get(each)) {
            var rating = ratings.get(each);
            if (rating != null) {
                return rating;
            }
        }
        return Rag.NONE;
    }
}
