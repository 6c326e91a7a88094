package org.plumbline.app.methods;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.methods.internal.ProjectMethodTable;
import org.plumbline.app.methods.internal.ProjectMethodTable.Document;
import org.plumbline.app.methods.internal.ProjectMethodTable.OwnTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Templates as files: blank, filled from a project, in the customer's own form; and documents that come back.
@Service
public class ProjectPapers {
    private final ProjectMethodTable table;
    private final ProjectMethods pinned;
    private final Projects projects;
    private final FactsOfProject facts;
    private final Attachments attachments;
    private final Access access;
    private final AuditTrail audit;
    private final DeliverableWords reading;
    private final TransactionOperations transactions;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ProjectPapers(
            ProjectMethodTable table,
            ProjectMethods pinned,
            Projects projects,
            FactsOfProject facts,
            Attachments attachments,
            Access access,
            AuditTrail audit,
            DeliverableWords reading,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.pinned = pinned;
        this.projects = projects;
        this.facts = facts;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A file to download.
    ///
    /// @param name with its end
    public record Download(String name, Pack.Form form, byte[] content) {}

    /// A template of a version without a project.
    @Transactional(readOnly = true)
    public Download blank(MethodView method, ReleaseView release, String template) {
        access.actor();
        return file(method, find(release.pack(), template), TemplateFacts.BLANK, "");
    }

    /// A template as a paper to look at.
    @Transactional(readOnly = true)
    public Paper paper(ReleaseView release, String template) {
        access.actor();
        return TemplateFile.paper(find(release.pack(), template), TemplateFacts.BLANK);
    }

    /// A template of the project's method, filled with what is known of it.
    ///
    /// @throws Missing where the project may not be seen, or its method has no such template
    @Transactional(readOnly = true)
    public Download filled(UUID projectId, String template) {
        var project = projects.get(projectId);
        var one = pinned.pinned(projectId).orElseThrow(() -> new Missing("method", projectId));
        return file(one.method(), find(one.pack(), template), facts.of(project, one), project.key() + "-");
    }

    private Download file(MethodView method, Pack.Template template, TemplateFacts known, String prefix) {
        var own = table.ownTemplate(method.id(), template.key());
        var content =
                own.isPresent() ? OfficeFile.filled(own.get().content(), known) : TemplateFile.of(template, known);
        var name = prefix + template.key() + "." + template.form().name().toLowerCase(Locale.ROOT);
        return new Download(name, template.form(), content);
    }

    private static Pack.Template find(Pack pack, String template) {
        return pack.template(template).orElseThrow(() -> new Missing("template", template));
    }

    /// Refuses a file that is too large before anything of it is read.
    ///
    /// @param bytes of the file
    /// @throws Refusal with what to do
    public static void requireSize(String fileName, long bytes) {
        if (bytes > OfficeFile.LARGEST) {
            throw new Refusal(MethodRules.FILE_TOO_LARGE, fileName, OfficeFile.LARGEST >> 20);
        }
    }

    /// Which templates of a method have a file of the customer's own.
    @Transactional(readOnly = true)
    public List<String> own(MethodView method) {
        access.actor();
        return table.ownTemplates(method.id());
    }

    /// Puts the customer's own file in place of a template of a method, for all its versions.
    ///
    /// @throws Refusal where it is no such file, or holds a macro
    @Transactional
    public void replace(MethodView method, ReleaseView release, String template, String fileName, byte[] content) {
        access.require(Permission.SHAPE_METHODS);
        var wanted = find(release.pack(), template);
        var _ = reading.of(fileName, content);
        var read = OfficeFile.read(fileName, content);
        if (read.form() != wanted.form()) {
            throw new Refusal(MethodRules.OTHER_FORM, wanted.form(), read.form());
        }
        table.put(
                method.id(),
                template,
                new OwnTemplate(fileName, content),
                access.actor().personId());
        audit.record(
                method.subject(), "template replaced", Map.of(), Map.of("Template", wanted.name(), "File", fileName));
    }

    /// Takes the customer's own file away.
    @Transactional
    public void restore(MethodView method, String template) {
        access.require(Permission.SHAPE_METHODS);
        table.removeOwn(method.id(), template);
        audit.record(method.subject(), "template restored", Map.of("Template", template), Map.of());
    }

    /// Hands a document in for what the method asks for. It is attached to the project, and measured against
    /// the template as it would go out for the project today. Both are read in the second JVM, before anything is
    /// written and while no transaction waits.
    ///
    /// @throws Refusal where it is no DOCX or XLSX, holds a macro, or must not or cannot be read
    public DeliverableView bring(UUID projectId, String deliverable, String fileName, byte[] content) {
        access.require(Permission.REGISTER, projectId);
        var project = projects.get(projectId);
        var one = pinned.pinned(projectId).orElseThrow(() -> new Missing("method", projectId));
        var wanted = one.pack().deliverable(deliverable).orElseThrow(() -> new Missing("deliverable", deliverable));
        var beyond = DeliverableWords.beyond(reading.of(fileName, content), template(one, wanted, project));
        transactions.executeWithoutResult(status -> keep(project, wanted, new Brought(fileName, content, beyond)));
        return pinned.deliverables(projectId).stream()
                .filter(view -> view.key().equals(deliverable))
                .findFirst()
                .orElseThrow(() -> new Missing("deliverable", deliverable));
    }

    /// A document that was read.
    private record Brought(String fileName, byte[] content, int beyond) {}

    private void keep(ProjectView project, Pack.Deliverable wanted, Brought brought) {
        var file = attachments.add(project.id(), brought.fileName(), new ByteArrayInputStream(brought.content()));
        table.add(
                Ids.next(),
                new Document(
                        project.id(),
                        wanted.key(),
                        file,
                        brought.fileName(),
                        brought.beyond(),
                        access.actor().personId(),
                        clock.instant()));
        audit.record(
                Projects.subject(project),
                "deliverable handed in",
                Map.of(),
                Map.of(
                        "Deliverable", wanted.name(),
                        "File", brought.fileName(),
                        "Words beyond the template", brought.beyond()));
    }

    private Map<String, Integer> template(PinnedMethod one, Pack.Deliverable wanted, ProjectView project) {
        var template = one.pack().template(wanted.template());
        if (template.isEmpty()) {
            return Map.of();
        }
        var made = file(one.method(), template.get(), facts.of(project, one), "");
        return reading.of(made.name(), made.content());
    }
}
