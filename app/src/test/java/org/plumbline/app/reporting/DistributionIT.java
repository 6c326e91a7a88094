package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.app.PostOffice;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.notice.Posted;
import org.plumbline.app.reporting.internal.PackLetters;
import org.plumbline.engine.status.Rag;

/// The frozen pack on its way to its readers, through a real mail server.
class DistributionIT {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/status/read/[0-9a-f-]{36})");

    private final World world = new World();
    private final Distributions distributions = Running.bean(Distributions.class);
    private final Audiences audiences = Running.bean(Audiences.class);

    @RegisterExtension
    private final PostOffice postOffice = new PostOffice();

    private final GroupView programme = Running.as(
            world.head,
            () -> Running.bean(Groups.class)
                    .create(ScopeKind.PROGRAMME, "Programme " + UUID.randomUUID(), null, null, null));

    @AfterEach
    void close() {
        Running.as(world.head, () -> {
            audiences.list().forEach(audience -> audiences.remove(audience.id()));
            return true;
        });
    }

    private Audience audience(Audience.Carriage carriage, boolean onFreeze, Actor... readers) {
        var people = Arrays.stream(readers).map(Actor::personId).toList();
        var audience = new Audience(
                Ids.next(), "Board " + UUID.randomUUID(), programme.key(), carriage, onFreeze, people, List.of(), 0);
        Running.as(world.head, () -> {
            audiences.save(audience);
            return true;
        });
        return audience;
    }

    /// Makes and mails what waits, as the jobs do.
    private List<Delivery> deliver(PeriodView period) {
        Running.as(world.head, () -> {
            var lines = distributions.of(period.key());
            Running.bean(PackLetters.class)
                    .write(new PackLetters.Order(
                            lines.stream().map(Delivery::id).toList()));
            return true;
        });
        Running.sendLetters();
        // What the application's own rounds took first is on its way.
        for (var i = 0; i < 60 && of(period).stream().anyMatch(DistributionIT::isOnItsWay); i++) {
            postOffice.awaitNext(Duration.ofMillis(500));
        }
        return of(period);
    }

    private List<Delivery> of(PeriodView period) {
        return Running.as(world.head, () -> distributions.of(period.key()));
    }

    private static boolean isOnItsWay(Delivery line) {
        var letter = line.letter();
        return letter == null ? line.problem() == null : letter.state() == Posted.State.WAITING;
    }

    private @Nullable MimeMessage letterTo(Actor reader) throws MessagingException {
        for (var message : postOffice.letters()) {
            if (message.getAllRecipients()[0].toString().equals(Running.email(reader.name()))) {
                return message;
            }
        }
        return null;
    }

    private static String textOf(MimeMessage letter) throws MessagingException, IOException {
        return letter.getContent() instanceof Multipart parts
                ? GreenMailUtil.getBody(parts.getBodyPart(0))
                : letter.getContent().toString();
    }

    private static String pdfOf(MimeMessage letter) throws MessagingException, IOException {
        var part = ((Multipart) letter.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).endsWith(".pdf");
        try (var paper = Loader.loadPDF(part.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private String link(MimeMessage letter) throws MessagingException, IOException {
        var found = LINK.matcher(GreenMailUtil.getWholeMessage(letter).replace("=\r\n", ""));
        assertThat(found.find()).as(textOf(letter)).isTrue();
        return found.group(1);
    }

    @Test
    @Requirement({"R044", "R059"})
    void a_freeze_mails_each_reader_the_pack_of_what_they_may_see_secrets_absent_also_from_the_counts()
            throws Exception {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var open = world.project("Open " + word, Map.of(ProjectField.PROGRAMME, programme.id()));
        var secret = world.project(
                "Secret " + word, Map.of(ProjectField.PROGRAMME, programme.id(), ProjectField.IS_CONFIDENTIAL, true));
        var member = Running.person(Role.COMMITTEE_MEMBER);
        var named = Running.person(Role.SPONSOR, ScopeKind.PROGRAMME, programme.id());
        Running.asSystem(() -> {
            Running.bean(org.plumbline.app.kernel.Access.class)
                    .grant(named.personId(), Role.SPONSOR, ScopeKind.PROJECT, secret.id());
            return true;
        });
        var outsider = Running.person(Role.REQUESTER);
        audience(Audience.Carriage.ATTACHED, true, member, named, outsider);
        var period = world.month();
        world.handIn(open, period, World.body(Rag.AMBER, null));

        world.freeze(period);
        var lines = deliver(period);

        assertThat(pdfOf(Objects.requireNonNull(letterTo(member))))
                .contains("Open " + word, programme.name(), "0 of 1 projects")
                .doesNotContain("Secret");
        assertThat(textOf(Objects.requireNonNull(letterTo(member)))).contains("0 of 1 projects");
        assertThat(pdfOf(Objects.requireNonNull(letterTo(named))))
                .contains("Open " + word, "Secret " + word, "0 of 2 projects");
        assertThat(letterTo(outsider)).isNull();
        assertThat(lines)
                .filteredOn(line -> line.person().equals(outsider.name()))
                .singleElement()
                .satisfies(line -> assertThat(line.problem()).contains("May see nothing"));
    }

    @Test
    @Requirement("R044")
    void a_link_opens_for_its_reader_only_and_the_page_shows_who_opened_it() throws Exception {
        var project = world.project("Linked", Map.of(ProjectField.PROGRAMME, programme.id()));
        var reader = Running.person(Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, programme.id());
        var other = Running.person(Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, programme.id());
        var audience = audience(Audience.Carriage.LINK, false, reader);
        var period = world.month();
        world.handIn(project, period, World.body(Rag.GREEN, null));
        world.freeze(period);

        assertThat(Running.as(world.head, () -> distributions.send(period.key(), audience.id())))
                .isEqualTo(1);
        assertThat(Running.as(world.head, () -> distributions.send(period.key(), audience.id())))
                .isZero();
        deliver(period);
        var path = link(Objects.requireNonNull(letterTo(reader)));

        assertThat(new Visitor().get(path).headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
        assertThat(Visitor.signedIn(other).get(path).statusCode()).isEqualTo(404);
        var visitor = Visitor.signedIn(reader);
        assertThat(visitor.get(path).body()).contains(programme.name(), "Pick one");
        var pdf = visitor.get("/api/v1/periods/" + period.key() + "/pack.pdf?programme=" + programme.key());
        assertThat(pdf.statusCode()).isEqualTo(200);
        var page = Visitor.signedIn(world.head)
                .get("/status/distribution?period=" + period.key())
                .body();
        assertThat(page).contains(reader.name(), audience.name(), "Mailed");
        assertThat(Running.as(world.head, () -> distributions.of(period.key())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.firstReadAt()).isNotNull();
                    assertThat(line.reads()).isEqualTo(1);
                });
    }

    @Test
    void mail_that_failed_is_shown_with_its_reason_and_goes_out_when_tried_again() throws Exception {
        var project = world.project("Unlucky", Map.of(ProjectField.PROGRAMME, programme.id()));
        var reader = Running.person(Role.EXECUTIVE);
        audience(Audience.Carriage.LINK, true, reader);
        var period = world.month();
        world.handIn(project, period, World.body(Rag.GREEN, null));
        postOffice.hangUp();
        world.freeze(period);

        var failed = deliver(period).getFirst();
        assertThat(Objects.requireNonNull(failed.letter()).state()).isEqualTo(Posted.State.TRIED_AGAIN);
        var head = Visitor.signedIn(world.head);
        var page = "/status/distribution?period=" + period.key();
        assertThat(head.get(page).body()).contains("no connection", "Try again");

        postOffice.answer();
        var again = "/status/distribution/" + failed.id() + "/again?period=" + period.key();
        assertThat(head.post(page, again, Map.of()).statusCode()).isEqualTo(302);
        deliver(period);

        assertThat(letterTo(reader)).isNotNull();
        assertThat(head.get(page).body()).contains("Mailed").doesNotContain("Try again");
    }

    @Test
    void an_audience_is_kept_with_its_roles_and_refused_in_a_sentence_with_nothing_lost() {
        var sponsor = Running.person(Role.SPONSOR, ScopeKind.PROGRAMME, programme.id());
        var elsewhere = Running.person(Role.SPONSOR, ScopeKind.PROGRAMME, Ids.next());
        var other = Running.person(Role.EXECUTIVE, ScopeKind.PROGRAMME, programme.id());
        var head = Visitor.signedIn(world.head);
        var address = "/status/audiences/" + Ids.next();
        var name = "Sponsors " + UUID.randomUUID();

        var refused = head.post("/status/audiences/new", address, Map.of("name", name, "carriage", "ATTACHED"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose who receives it", name);

        var sent = Map.of("name", name, "group", programme.key(), "roles", "SPONSOR", "version", "0");
        assertThat(head.post("/status/audiences/new", address, sent).statusCode())
                .isEqualTo(302);
        assertThat(head.post("/status/audiences/new", address, sent).body()).contains("changed meanwhile");
        var kept = Running.as(world.head, audiences::list).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Running.as(world.head, () -> audiences.readers(kept)))
                .contains(sponsor.personId())
                .doesNotContain(elsewhere.personId(), other.personId());
        assertThat(head.get(address).body()).contains(name);
        assertThat(head.post(address, address + "/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(head.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_office_sends_and_only_what_is_frozen() {
        var period = world.month();
        var reader = Running.person(Role.EXECUTIVE);

        assertThatThrownBy(() -> Running.as(reader, () -> distributions.of(period.key())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Running.as(reader, audiences::list)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Running.as(world.head, () -> {
                    distributions.send(period.key(), null, reader.personId());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        world.freeze(period);
        var stranger = Running.person(Role.REQUESTER);
        assertThatThrownBy(() ->
                        Running.as(stranger, () -> Running.bean(Packs.class).of(period.key(), programme.key())))
                .isInstanceOf(Missing.class);
    }
}
