package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.springframework.stereotype.Component;

/// Tells who had an idea what became of it, by mail at each step, and who screens that one came in.
@Component
public class IdeaLetters {
    private final Notifications notifications;
    private final Mail mail;
    private final PersonDirectory directory;
    private final PublicAddress address;
    private final Access access;

    IdeaLetters(
            Notifications notifications, Mail mail, PersonDirectory directory, PublicAddress address, Access access) {
        this.notifications = notifications;
        this.mail = mail;
        this.directory = directory;
        this.address = address;
        this.access = access;
    }

    /// Tells of the step that led to the idea's state.
    ///
    /// @param said with this step; blank where nothing was
    public void tell(IdeaView idea, String said) {
        directory.tellInLanguageOf(idea.requesterId(), () -> tellRequester(idea, said));
        if (idea.state() == IdeaState.SUBMITTED) {
            screeners().forEach(person -> tellScreener(idea, person));
        }
    }

    private void tellRequester(IdeaView idea, String said) {
        var requester = directory.byIds(List.of(idea.requesterId())).get(idea.requesterId());
        if (requester == null) {
            return;
        }
        var sentence = sentence(idea);
        var email = requester.email();
        notifications.tell(requester.id(), idea.subject(), () -> sentence, idea.href(), email != null);
        if (email != null) {
            mail.queue(email, idea.key() + ": " + t(idea.state().label()), letter(idea, sentence, said));
        }
    }

    private void tellScreener(IdeaView idea, UUID person) {
        notifications.tell(
                person,
                idea.subject(),
                () -> t("{0} wants to be screened: {1}", idea.key(), idea.title()),
                idea.href());
    }

    private Set<UUID> screeners() {
        var screeners = new HashSet<UUID>();
        for (var role : Role.values()) {
            if (role.may(Permission.SCREEN_IDEAS)) {
                screeners.addAll(access.holders(role));
            }
        }
        return screeners;
    }

    private static String sentence(IdeaView idea) {
        return switch (idea.state()) {
            case SUBMITTED -> t("Your idea \"{0}\" has arrived. The office looks at it next.", idea.title());
            case SCREENING -> t("Somebody of the office looks at your idea \"{0}\" now.", idea.title());
            case RETURNED -> t("Your idea \"{0}\" came back with a question.", idea.title());
            case PARKED -> t("Your idea \"{0}\" is parked: not now, but not forgotten.", idea.title());
            case ACCEPTED -> t("Your idea \"{0}\" is accepted and competes with the others now.", idea.title());
            case DUPLICATE -> t("Your idea \"{0}\" is on its way already: somebody had it before.", idea.title());
            case REJECTED -> t("Your idea \"{0}\" is not pursued.", idea.title());
            case WITHDRAWN -> t("Your idea \"{0}\" is withdrawn.", idea.title());
            case DRAFT -> t("Your idea \"{0}\" is a draft.", idea.title());
        };
    }

    private String letter(IdeaView idea, String sentence, String said) {
        var says = said.isEmpty() ? "" : "\n\n" + t("What was said: {0}", said);
        return sentence + says + "\n\n" + address.link(idea.href()) + "\n";
    }
}
