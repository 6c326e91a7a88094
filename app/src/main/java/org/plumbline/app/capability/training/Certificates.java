package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.organisation.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has proven what, and until when it holds. Seen by the person, their manager, and who runs training.
@Service
public class Certificates {
    /// So many days before the end the person is reminded.
    public static final int REMIND_DAYS = 60;

    private static final String SELECT =
            "select id, key, person_id, course_id, title, issuer, number, issued_on, expires_on from capability.certificate";

    private final JdbcClient jdbc;
    private final Competencies competencies;
    private final Ratings ratings;
    private final People people;
    private final Settings settings;
    private final Numbering numbering;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            Competencies competencies,
            Ratings ratings,
            People people,
            Settings settings,
            Numbering numbering,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.competencies = competencies;
        this.ratings = ratings;
        this.people = people;
        this.settings = settings;
        this.numbering = numbering;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// The register of certificates, those that end first at the top; for who runs training, others see their own.
    @Transactional(readOnly = true)
    public List<Certificate> seen() {
        return competencies.mayRun() ? all() : of(access.actor().personId());
    }

    private List<Certificate> all() {
        return jdbc.sql(SELECT + " order by expires_on nulls last, key")
                .query(Rows.of(Certificate.class))
                .list();
    }

    /// The certificates of a person.
    ///
    /// @throws Missing where the acting person may not see them
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID personId) {
        if (!ratings.maySee(personId)) {
            throw new Missing("person", personId);
        }
        return jdbc.sql(SELECT + " where person_id = :person order by expires_on nulls last, key")
                .param("person", personId)
                .query(Rows.of(Certificate.class))
                .list();
    }

    /// The certificate of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public Certificate get(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(Certificate.class))
                .optional()
                .filter(one -> ratings.maySee(one.personId()))
                .orElseThrow(() -> new Missing("certificate", key));
    }

    /// What was proven elsewhere.
    public record Brought(
            UUID personId,
            String title,
            String issuer,
            @Nullable String number,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /// Records a certificate from elsewhere; for who runs training.
    ///
    /// @throws Refusal where something cannot stand
    @Transactional
    public Certificate record(Brought brought) {
        competencies.requireRun();
        check(brought);
        return put(new Certificate(
                Ids.next(),
                numbering.next("CRT"),
                brought.personId(),
                null,
                brought.title().strip(),
                brought.issuer().strip(),
                brought.number(),
                brought.issuedOn(),
                brought.expiresOn()));
    }

    /// What a certificate must keep to; also asked of each row of a file.
    static void check(Brought brought) {
        if (brought.title().isBlank()
                || brought.title().length() > 200
                || brought.issuer().length() > 200) {
            throw new Refusal(TrainingRules.TITLE);
        }
        if (brought.expiresOn() != null && brought.expiresOn().isBefore(brought.issuedOn())) {
            throw new Refusal(TrainingRules.DAYS);
        }
    }

    /// The same certificate of the same day, if the person has it.
    boolean isKnown(Brought brought) {
        return jdbc.sql("""
                        select exists (select from capability.certificate where person_id = :person
                        and lower(title) = lower(:title) and issued_on = :day)
                        """)
                .param("person", brought.personId())
                .param("title", brought.title().strip())
                .param("day", brought.issuedOn())
                .query(Boolean.class)
                .single();
    }

    /// A course was passed.
    void issue(CourseView course, UUID personId, LocalDate day) {
        var months = course.terms().validMonths();
        var vendor = course.terms().vendor();
        var made = put(new Certificate(
                Ids.next(),
                numbering.next("CRT"),
                personId,
                course.id(),
                course.title(),
                vendor == null ? settings.get("organisation.name").orElse("") : vendor,
                null,
                day,
                months == null ? null : day.plusMonths(months)));
        notifications.tell(personId, subject(made), () -> t("You have passed: {0}", course.title()), "/learning");
    }

    /// A curriculum was passed.
    void issue(CurriculumView curriculum, UUID personId, LocalDate day) {
        var made = put(new Certificate(
                Ids.next(),
                numbering.next("CRT"),
                personId,
                null,
                curriculum.title(),
                settings.get("organisation.name").orElse(""),
                null,
                day,
                null));
        notifications.tell(
                personId,
                subject(made),
                () -> t("You have passed all that is mandatory: {0}", curriculum.title()),
                "/learning");
    }

    private Certificate put(Certificate one) {
        jdbc.sql("""
                        insert into capability.certificate (id, key, person_id, course_id, title, issuer, number,
                        issued_on, expires_on) values (:id, :key, :person, :course, :title, :issuer, :number, :issued,
                        :expires)
                        """)
                .param("id", one.id())
                .param("key", one.key())
                .param("person", one.personId())
                .param("course", one.courseId())
                .param("title", one.title())
                .param("issuer", one.issuer())
                .param("number", one.number())
                .param("issued", one.issuedOn())
                .param("expires", one.expiresOn())
                .update();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Person", one.personId());
        said.put("Title", one.title());
        said.put("Issued", one.issuedOn());
        said.put("Expires", one.expiresOn());
        audit.record(subject(one), "created", Map.of(), said);
        events.publishEvent(new CertificateHeld(one.personId()));
        return one;
    }

    private static Subject subject(Certificate one) {
        return new Subject("certificate", one.id(), one.key(), null);
    }

    /// The certificate to print or send.
    @Transactional(readOnly = true)
    public Paper paper(Certificate seen) {
        var one = get(seen.key());
        var facts = new java.util.ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("Issued by"), one.issuer()));
        facts.add(Map.entry(t("Issued on"), Formats.date(one.issuedOn())));
        facts.add(Map.entry(
                t("Holds until"), one.expiresOn() == null ? t("without end") : Formats.date(one.expiresOn())));
        if (one.number() != null) {
            facts.add(Map.entry(t("Number"), one.number()));
        }
        return Paper.of(t("Certificate"), one.key())
                .heading(people.get(one.personId()).name())
                .prose(t("has passed"))
                .heading(one.title())
                .facts(facts)
                .signatures(List.of(Map.entry(one.issuer(), "")));
    }

    @Bean
    static RecurringJob certificateReminders(@Lazy Certificates certificates, Clock clock) {
        return RecurringJob.daily("certificate-reminders", LocalTime.of(6, 40), clock.getZone(), certificates::remind);
    }

    /// Reminds everybody once of what ends soon, and once of what has ended; as the system does each morning.
    ///
    /// @return how many reminders went out
    @Transactional
    public int remind() {
        var today = LocalDate.now(clock);
        var soon = jdbc.sql("""
                        update capability.certificate set reminded_on = :today
                        where expires_on between :today and :until and reminded_on is null
                        returning id, key, person_id, course_id, title, issuer, number, issued_on, expires_on
                        """)
                .param("today", today)
                .param("until", today.plusDays(REMIND_DAYS))
                .query(Rows.of(Certificate.class))
                .list();
        var over = jdbc.sql("""
                        update capability.certificate set expiry_told = true
                        where expires_on < :today and not expiry_told
                        returning id, key, person_id, course_id, title, issuer, number, issued_on, expires_on
                        """)
                .param("today", today)
                .query(Rows.of(Certificate.class))
                .list();
        soon.forEach(one ->
                tell(one, () -> t("{0} holds until {1}. Renew it.", one.title(), Formats.date(one.expiresOn()))));
        over.forEach(one -> tell(one, () -> t("{0} has expired on {1}.", one.title(), Formats.date(one.expiresOn()))));
        return soon.size() + over.size();
    }

    private void tell(Certificate one, Supplier<String> sentence) {
        notifications.tell(one.personId(), subject(one), sentence, "/learning");
        var manager = people.get(one.personId()).managerId();
        if (manager != null) {
            notifications.tell(
                    manager,
                    subject(one),
                    () -> people.get(one.personId()).name() + ": " + sentence.get(),
                    "/training/certificates/" + one.key());
        }
    }
}
