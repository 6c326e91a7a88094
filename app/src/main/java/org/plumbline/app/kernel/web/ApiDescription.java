package org.plumbline.app.kernel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The interface for programs as it describes itself: the published `openapi.json` with the published schemas in it,
/// so that there is one wording of each.
@RestController
class ApiDescription {
    private static final String FOLDER = "classpath:contracts/";
    private static final String SCHEMA = ".schema.json";
    private static final String PLACE = "#/components/schemas/";

    private final JsonMapper json;
    private final SingletonSupplier<byte[]> whole = SingletonSupplier.of(this::whole);

    ApiDescription(JsonMapper json) {
        this.json = json;
    }

    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(whole.obtain());
    }

    private byte[] whole() {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            var document = (ObjectNode)
                    json.readTree(resources.getResource(FOLDER + "openapi.json").getContentAsByteArray());
            var schemas = ((ObjectNode) document.get("components")).putObject("schemas");
            for (var file : resources.getResources(FOLDER + "*" + SCHEMA)) {
                var name = Objects.requireNonNull(file.getFilename()).replace(SCHEMA, "");
                if (document.toString().contains("\"" + PLACE + name)) {
                    add(schemas, name, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return json.writeValueAsBytes(document);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What a file defines for itself stands beside it under its name.
    private void add(ObjectNode schemas, String name, String text) {
        var schema = (ObjectNode) json.readTree(text.replace("\"#/$defs/", "\"" + PLACE + name + "."));
        schema.remove("$schema");
        if (schema.remove("$defs") instanceof ObjectNode parts) {
            parts.properties().forEach(part -> schemas.set(name + "." + part.getKey(), part.getValue()));
        }
        schemas.set(name, schema);
    }
}
