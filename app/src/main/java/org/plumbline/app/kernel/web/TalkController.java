package org.plumbline.app.kernel.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.kernel.talk.Comments;
import org.plumbline.app.kernel.talk.Following;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Comments, attached files and following, of any record: the index knows its page and who may see it.
@Controller
class TalkController {
    private final SearchIndex index;
    private final Comments comments;
    private final Attachments attachments;
    private final Following following;

    TalkController(SearchIndex index, Comments comments, Attachments attachments, Following following) {
        this.index = index;
        this.comments = comments;
        this.attachments = attachments;
        this.following = following;
    }

    @PostMapping("/talk/{subjectId}/comments")
    String comment(@PathVariable UUID subjectId, @RequestParam String text, RedirectAttributes redirect) {
        try {
            comments.add(subjectId, text);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + index.get(subjectId).href() + "#comments";
    }

    @PostMapping("/talk/comments/{id}/removal")
    String removeComment(@PathVariable UUID id, RedirectAttributes redirect) {
        var subjectId = comments.subjectOf(id);
        try {
            comments.remove(id);
            redirect.addFlashAttribute("flash", Flash.done(t("The comment is removed.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + index.get(subjectId).href() + "#comments";
    }

    @PostMapping("/talk/{subjectId}/files")
    String attach(@PathVariable UUID subjectId, @RequestParam List<MultipartFile> files, RedirectAttributes redirect)
            throws IOException {
        var attached = 0;
        for (var file : files) {
            var name = file.getOriginalFilename();
            try (InputStream content = file.getInputStream()) {
                attachments.add(subjectId, name == null ? "" : name, content);
                attached++;
            } catch (Refusal refusal) {
                redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            }
        }
        if (attached == files.size()) {
            redirect.addFlashAttribute("flash", Flash.done(t("Attached.")));
        }
        return "redirect:" + index.get(subjectId).href() + "#attachments";
    }

    @PostMapping("/talk/{subjectId}/follow")
    String follow(@PathVariable UUID subjectId, @RequestParam boolean on) {
        if (on) {
            following.follow(subjectId);
        } else {
            following.leave(subjectId);
        }
        return "redirect:" + index.get(subjectId).href();
    }

    /// Never shown by the browser within the application: what others sent is only ever saved.
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        var content = attachments.open(id);
        var file = content.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new FileSystemResource(content.path()));
    }
}
