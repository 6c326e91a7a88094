package org.plumbline.app.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON schema of `docs/contracts`, as far as those use the language: type, enum, properties, required,
/// additionalProperties, items, anyOf and references within the file. Stricter than the language: a field that the
/// schema does not name is a violation unless it says that others may be there, so that none is added unpublished.
final class Schema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("contracts");

    private final JsonNode root;
    private final JsonNode rule;

    private Schema(JsonNode root, JsonNode rule) {
        this.root = root;
        this.rule = rule;
    }

    /// A schema inside of a document that holds what it refers to.
    static Schema within(JsonNode document, JsonNode rule) {
        return new Schema(document, rule);
    }

    /// A part that the schema of a name defines for itself.
    static Schema part(String name, String part) {
        var whole = of(name).root;
        return new Schema(whole, whole.at("/$defs/" + part));
    }

    static Schema of(String name) {
        try {
            var root = JSON.readTree(Files.readString(FOLDER.resolve(name + ".schema.json")));
            return new Schema(root, root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What in the text is not as the schema says, each with its place; empty where all is.
    List<String> violations(String text) {
        var found = new ArrayList<String>();
        check("", JSON.readTree(text), rule, found);
        return found;
    }

    private void check(String place, JsonNode value, JsonNode rule, List<String> found) {
        if (rule.has("$ref")) {
            check(place, value, root.at(rule.get("$ref").asString().substring(1)), found);
        } else if (rule.has("anyOf")) {
            checkAny(place, value, rule.get("anyOf"), found);
        } else if (rule.has("enum") && elements(rule.get("enum")).stream().noneMatch(value::equals)) {
            found.add(place + " is " + value + ", not one of " + rule.get("enum"));
        } else if (rule.has("type") && types(rule.get("type")).stream().noneMatch(type -> isOf(type, value))) {
            found.add(place + " is " + value + ", not " + rule.get("type"));
        } else if (value.isObject()) {
            checkObject(place, value, rule, found);
        } else if (value.isArray() && rule.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(place + "/" + i, value.get(i), rule.get("items"), found);
            }
        }
    }

    private void checkAny(String place, JsonNode value, JsonNode choices, List<String> found) {
        var complaints = new ArrayList<String>();
        for (var choice : choices) {
            var own = new ArrayList<String>();
            check(place, value, choice, own);
            if (own.isEmpty()) {
                return;
            }
            complaints.addAll(own);
        }
        found.addAll(complaints);
    }

    private void checkObject(String place, JsonNode value, JsonNode rule, List<String> found) {
        elements(rule.path("required")).stream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> found.add(place + "/" + name + " is missing"));
        var properties = rule.path("properties");
        var others = rule.path("additionalProperties");
        value.propertyStream().forEach(property -> {
            var inside = place + "/" + property.getKey();
            if (properties.has(property.getKey())) {
                check(inside, property.getValue(), properties.get(property.getKey()), found);
            } else if (others.isObject()) {
                check(inside, property.getValue(), others, found);
            } else if (!others.booleanValue(false)) {
                found.add(inside + " is not in the schema");
            }
        });
    }

    private static List<String> types(JsonNode type) {
        return type.isArray() ? elements(type).stream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException("a schema of ours knows no type " + type);
        };
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
