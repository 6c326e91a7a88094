package org.plumbline.app.methods.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// People, projects and items that the tests of the library begin with.
final class LibraryWorld {
    static final Library LIBRARY = Running.bean(Library.class);
    static final Documents DOCUMENTS = Running.bean(Documents.class);
    static final Reuses REUSES = Running.bean(Reuses.class);

    final Actor curator = Running.person(Role.PMO_MEMBER);
    final Actor proposer = Running.person(Role.REQUESTER);

    static String fresh(String word) {
        return word + UUID.randomUUID().toString().substring(0, 8);
    }

    static ProjectView project(String name, String goal, boolean isConfidential) {
        var facts = new EnumMap<ProjectField, Object>(ProjectField.class);
        facts.put(ProjectField.NAME, name);
        facts.put(ProjectField.GOAL, goal);
        if (isConfidential) {
            facts.put(ProjectField.IS_CONFIDENTIAL, true);
        }
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        facts,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    static ItemText document(String title) {
        return ItemText.of(
                ItemKind.DOCUMENT,
                title,
                Map.of(ItemField.FORM, "CHECKLIST", ItemField.SUMMARY, "Before anything is lifted"),
                List.of("cranes"));
    }

    static ItemText lesson(String title, String... tags) {
        return ItemText.of(
                ItemKind.LESSON,
                title,
                Map.of(
                        ItemField.RESULT,
                        "WENT_WRONG",
                        ItemField.HAPPENED,
                        "The crane stood idle for two days",
                        ItemField.ADVICE,
                        "Ask for the permit before the crane is booked",
                        ItemField.PHASE,
                        "BUILD"),
                List.of(tags));
    }

    static byte[] docx(String sentence) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Begin early.");
            document.createParagraph().createRun().setText(sentence);
            document.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static Documents.Arrived arrived(String name, String words) {
        var content = words.getBytes(StandardCharsets.UTF_8);
        return DOCUMENTS.arrive(name, new ByteArrayInputStream(content));
    }

    ItemView publish(ItemView item) {
        return Running.as(curator, () -> LIBRARY.move(item.id(), item.version(), ItemCommand.PUBLISH, ""));
    }

    ItemView published(ItemText text) {
        return publish(Running.as(proposer, () -> LIBRARY.propose(text)));
    }

    ItemView publishedDocument(String title, String words) {
        return publish(Running.as(proposer, () -> DOCUMENTS.propose(document(title), arrived("checks.txt", words))));
    }
}
