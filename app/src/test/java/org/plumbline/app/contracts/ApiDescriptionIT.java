package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface for programs is the interface.
class ApiDescriptionIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT =
            Visitor.signedIn(Running.person(Role.ANALYST)).get("/v3/api-docs").body();
    private static final JsonNode DOCUMENT = JSON.readTree(TEXT);

    @Test
    void describes_each_address_under_api_and_no_other() {
        var described = new TreeSet<String>();
        for (var path : DOCUMENT.get("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
        }

        assertThat(described).isEqualTo(mapped());
    }

    private static Set<String> mapped() {
        var mapped = new TreeSet<String>();
        for (var info : WebApplicationContextUtils.getRequiredWebApplicationContext(Running.bean(ServletContext.class))
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (var path : info.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    methods(info)
                            .forEach(
                                    method -> mapped.add(method + " " + path.replaceAll("\\{([a-z]+):[^}]*}", "{$1}")));
                }
            }
        }
        return mapped;
    }

    private static List<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    }

    @Test
    void names_title_version_ways_in_and_a_problem_for_each_refusal() {
        assertThat(DOCUMENT.at("/info/title").asString()).isEqualTo("Plumbline API");
        assertThat(DOCUMENT.at("/info/version").asString()).isEqualTo("1");
        assertThat(DOCUMENT.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        for (var operation : operations()) {
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames())
                    .as(operation.get("operationId").asString())
                    .contains("401")
                    .anyMatch(status -> status.startsWith("2"));
        }
    }

    private static List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        DOCUMENT.get("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    @Test
    void every_reference_leads_somewhere_and_every_example_is_as_its_schema_says() {
        for (var reference : Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(TEXT)
                .results()
                .toList()) {
            assertThat(DOCUMENT.at(reference.group(1)).isMissingNode())
                    .as(reference.group(1))
                    .isFalse();
        }
        var examples = 0;
        for (var operation : operations()) {
            for (var answer : operation.get("responses")) {
                var found = answer.has("$ref")
                        ? DOCUMENT.at(answer.get("$ref").asString().substring(1))
                        : answer;
                for (var content : found.path("content")) {
                    if (content.has("example")) {
                        assertThat(Schema.within(DOCUMENT, content.get("schema"))
                                        .violations(content.get("example").toString()))
                                .as(operation.get("operationId") + " " + content.get("example"))
                                .isEmpty();
                        examples++;
                    }
                }
            }
        }
        assertThat(examples).isGreaterThan(50);
    }
}
