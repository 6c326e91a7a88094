package org.plumbline.app.kernel.talk;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kit.record.AttachmentView;
import org.plumbline.app.kit.record.CommentView;
import org.springframework.stereotype.Component;

/// The talk about a record as its page shows it; `kernel/talk.jte` draws it.
@Component
public class Talk {
    private final Comments comments;
    private final Attachments attachments;
    private final Following following;

    Talk(Comments comments, Attachments attachments, Following following) {
        this.comments = comments;
        this.attachments = attachments;
        this.following = following;
    }

    /// Comments, files and whether the acting person follows the record.
    ///
    /// @param subjectId the record
    public record View(
            UUID subjectId, List<CommentView> comments, List<AttachmentView> attachments, boolean isFollowed) {
        public View {
            comments = List.copyOf(comments);
            attachments = List.copyOf(attachments);
        }

        /// Where its forms are sent.
        public String home() {
            return "/talk/" + subjectId;
        }
    }

    /// The talk about a record that the acting person sees.
    public View about(UUID subjectId) {
        return new View(
                subjectId,
                comments.of(subjectId).stream().map(Talk::shown).toList(),
                attachments.of(subjectId).stream()
                        .map(file -> new AttachmentView(
                                file.name(), "/files/" + file.id(), file.size(), file.author(), file.at()))
                        .toList(),
                following.isFollowed(subjectId));
    }

    private static CommentView shown(Comments.Comment comment) {
        return new CommentView(
                comment.author(),
                comment.at(),
                comment.isRemoved() ? org.plumbline.app.kit.Words.t("(removed)") : "",
                comment.isMine() ? "/talk/comments/" + comment.id() + "/removal" : null,
                comment.isRemoved() ? null : comment.html());
    }
}
