package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// The page that takes cash flows of an option from a file.
class CaseFileIT {
    private static final String GOOD = "Year,Capex,Opex,Benefit\n2027,120000,20000,0\n2028,0,25000,90000\n";

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Visitor visitor = Visitor.signedIn(head);
    private final ProposalView proposal = Running.as(head, () -> {
        var draft = Running.bean(Proposals.class).draft(ProposalText.of("Files " + UUID.randomUUID(), "GBP"));
        Running.bean(BusinessCases.class)
                .put(draft.id(), 0, 1, new CaseOption("Buy", "", FlowLines.read("2026 1 0 0", "GBP")));
        return draft;
    });
    private final String page = proposal.href() + "/case/options/1/file";

    private HttpResponse<String> send(byte[] file, String name) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(name)
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(page, "X-CSRF-TOKEN", visitor.csrf(page))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> send(String file) throws IOException {
        return send(file.getBytes(StandardCharsets.UTF_8), "flows.csv");
    }

    private List<YearFlow> flows() {
        var content = Running.as(head, () -> Running.bean(BusinessCases.class).of(proposal.id()))
                .content();
        return content.options().get(1).flows();
    }

    @Test
    void a_good_file_takes_the_place_of_the_flows() throws IOException {
        assertThat(visitor.get(page).body()).contains("Cash flows of Buy", "Cash flows in GBP");

        var answer = send(GOOD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(flows()).extracting(YearFlow::year).containsExactly(2027, 2028);
        assertThat(visitor.get(proposal.href() + "/case").body()).contains("2 years are taken in.", "2028");
    }

    @Test
    void each_bad_row_is_named_and_nothing_is_taken() throws IOException {
        var answer = send("Year;Capex;Opex;Benefit\n2027;many;0;0\n2028;0;0;100\n2029;EUR 5;0;0\n2030;-7;0;0\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Line 2", "many", "Line 4 is in EUR, the proposal is in GBP", "is negative");
        assertThat(flows()).extracting(YearFlow::year).containsExactly(2026);
    }

    @Test
    void a_huge_file_and_one_of_another_type_say_what_to_send_instead() throws IOException {
        var huge = send(new byte[FlowFile.MOST_BYTES + 1], "flows.csv");
        var picture = send(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}, "flows.png");
        var endless = send("2027,1,1,1\n".repeat(201));
        var empty = send("");

        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("at most 5 MB");
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(picture.body()).contains("role=\"alert\"");
        assertThat(endless.body()).contains("At most 200 years");
        assertThat(empty.body()).contains("Nothing is read");
        assertThat(flows()).extracting(YearFlow::year).containsExactly(2026);
    }
}
