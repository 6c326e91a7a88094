package org.plumbline.app.assurance.assessment.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.notice.Enclosure;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Component;

/// Letters about an assessment: to who is asked, and to its sponsor. None says what anybody answered.
@Component
public class AssessmentLetters {
    private final Mail mail;
    private final Notifications notifications;
    private final PersonDirectory directory;
    private final PublicAddress address;

    AssessmentLetters(Mail mail, Notifications notifications, PersonDirectory directory, PublicAddress address) {
        this.mail = mail;
        this.notifications = notifications;
        this.directory = directory;
        this.address = address;
    }

    /// Asks somebody to answer.
    public void invite(AssessmentView one, UUID personId) {
        directory.tellInLanguageOf(
                personId,
                () -> ask(
                        one,
                        personId,
                        t(
                                "You are asked until {0}: {1}",
                                Formats.date(one.terms().deadline()), one.title())));
    }

    /// Asks somebody again.
    public void remind(AssessmentView one, UUID personId) {
        directory.tellInLanguageOf(
                personId,
                () -> ask(
                        one,
                        personId,
                        t("Still open until {0}: {1}", Formats.date(one.terms().deadline()), one.title())));
    }

    private void ask(AssessmentView one, UUID personId, String sentence) {
        var person = directory.byIds(List.of(personId)).get(personId);
        var email = person == null ? null : person.email();
        notifications.tell(personId, one.subject(), () -> sentence, one.answerHref(), email != null);
        if (email != null) {
            var privacy = one.terms().isAnonymous()
                    ? t("Your answers are kept without your name.")
                    : t("Who runs the assessment sees what you answer.");
            mail.queue(
                    email,
                    one.title(),
                    sentence + "\n\n" + t("Answer here:") + "\n" + address.link(one.answerHref()) + "\n\n" + privacy
                            + "\n");
        }
    }

    /// Sends the sponsor what came of it.
    ///
    /// @param words a sentence or two
    /// @param brief the page, as PDF
    public void brief(AssessmentView one, UUID sponsorId, String words, byte[] brief) {
        directory.tellInLanguageOf(sponsorId, () -> tellSponsor(one, sponsorId, words, brief));
    }

    private void tellSponsor(AssessmentView one, UUID sponsorId, String words, byte[] brief) {
        var person = directory.byIds(List.of(sponsorId)).get(sponsorId);
        var email = person == null ? null : person.email();
        notifications.tell(
                sponsorId,
                one.subject(),
                () -> t("{0} is published. The page for you is ready.", one.title()),
                one.href() + "/brief.pdf",
                email != null);
        if (email != null) {
            mail.queue(
                    email,
                    t("What the assessment found: {0}", one.title()),
                    words + "\n\n" + t("The page is attached. All of it:") + "\n" + address.link(one.href()) + "\n",
                    new Enclosure(one.key() + ".pdf", "application/pdf", brief));
        }
    }
}
