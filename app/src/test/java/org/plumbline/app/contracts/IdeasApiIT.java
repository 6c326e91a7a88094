package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.ApiTokens;

/// Ideas through the interface for programs.
class IdeasApiIT {
    private final Actor requester = Running.person(Role.REQUESTER);

    @Test
    @Requirement("R087")
    void programs_hand_in_ideas_through_the_same_three_questions() {
        var token = Running.as(requester, () -> Running.bean(ApiTokens.class).make("ideas", 1, true));
        var visitor = new Visitor();
        var title = "By a program " + UUID.randomUUID();
        var open = send(visitor, token, "{\"title\":\"%s\",\"purpose\":\"p\"}".formatted(title));
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Say why it is needed");
        var odd =
                send(visitor, token, "{\"title\":\"t\",\"purpose\":\"p\",\"need\":\"n\",\"helps\":{\"magic\":\"m\"}}");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("magic");

        var made = send(
                visitor,
                token,
                "{\"title\":\"%s\",\"purpose\":\"p\",\"need\":\"n\",\"helps\":{\"cost\":\"300 hours\"}}"
                        .formatted(title));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Schema.of("ideas").violations("{\"items\":[" + made.body() + "],\"page\":1,\"size\":1,\"total\":1}"))
                .isEmpty();
        var list = visitor.get(
                "/api/v1/ideas?show=waiting&q=" + title.replace(' ', '+'), "Authorization", "Bearer " + token);
        assertThat(list.body()).contains("\"total\":1", "300 hours");
        assertThat(Schema.of("ideas").violations(list.body())).isEmpty();
        assertThat(visitor.get("/api/v1/ideas?show=garbage", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("/api/v1/ideas.csv", "Authorization", "Bearer " + token)
                        .body())
                .contains(title);
    }

    private static HttpResponse<String> send(Visitor visitor, String token, String body) {
        return visitor.send(
                visitor.request("/api/v1/ideas", "Authorization", "Bearer " + token, "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
