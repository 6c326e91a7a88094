package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.springframework.stereotype.Component;

/// Tells who had the idea of a proposal, by mail, and who works it out, in the application, what became of it.
@Component
public class ProposalLetters {
    private final Notifications notifications;
    private final Mail mail;
    private final PersonDirectory directory;
    private final PublicAddress address;

    ProposalLetters(Notifications notifications, Mail mail, PersonDirectory directory, PublicAddress address) {
        this.notifications = notifications;
        this.mail = mail;
        this.directory = directory;
        this.address = address;
    }

    /// Tells of the step that led to the proposal's state.
    ///
    /// @param said with this step; blank where nothing was
    public void tell(ProposalView proposal, String said) {
        var requester = proposal.origin().requesterId();
        if (requester != null) {
            directory.tellInLanguageOf(requester, () -> letter(proposal, requester, said));
        }
        var others = new LinkedHashSet<@Nullable UUID>();
        others.add(proposal.text().people().leadId());
        others.add(proposal.text().people().sponsorId());
        others.remove(requester);
        for (var person : others) {
            if (person != null) {
                tell(proposal, person);
            }
        }
    }

    private void tell(ProposalView proposal, UUID person) {
        notifications.tell(
                person,
                proposal.subject(),
                () -> t(
                        "{0} {1}: {2}",
                        proposal.key(), proposal.title(), t(proposal.state().label())),
                proposal.href());
    }

    private void letter(ProposalView proposal, UUID requester, String said) {
        var person = directory.byIds(List.of(requester)).get(requester);
        if (person == null) {
            return;
        }
        var sentence = sentence(proposal);
        var email = person.email();
        notifications.tell(person.id(), proposal.subject(), () -> sentence, proposal.href(), email != null);
        if (email != null) {
            var says = said.isEmpty() ? "" : "\n\n" + t("What was said: {0}", said);
            mail.queue(
                    email,
                    proposal.key() + ": " + t(proposal.state().label()),
                    sentence + says + "\n\n" + address.link(proposal.href()) + "\n");
        }
    }

    private static String sentence(ProposalView proposal) {
        var title = proposal.title();
        return switch (proposal.state()) {
            case DRAFT -> t("Your idea \"{0}\" is being worked out as {1}.", title, proposal.key());
            case QUALIFIED -> t("Your idea \"{0}\" is worked out and competes with the others.", title);
            case SCORED -> t("Your idea \"{0}\" is scored: a decision comes next.", title);
            case APPROVED -> t("Your idea \"{0}\" is approved.", title);
            case DEFERRED -> t("Your idea \"{0}\" is deferred: not now, but not forgotten.", title);
            case REJECTED -> t("Your idea \"{0}\" is not pursued.", title);
            case CONVERTED -> t("Your idea \"{0}\" is a project.", title);
            case WITHDRAWN -> t("The proposal of your idea \"{0}\" is withdrawn.", title);
        };
    }
}
