package org.plumbline.app.reporting.pack.pptx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.plumbline.app.reporting.pack.pptx.PackTemplateRejected.Reason;

/// Takes in a corporate template: checked before it is opened, emptied of its sample slides, kept in master and
/// layouts.
final class TemplateIntake {
    private TemplateIntake() {}

    static XMLSlideShow open(byte[] template) {
        var safe = TemplateZip.checked(template);
        XMLSlideShow show;
        try {
            show = new XMLSlideShow(new ByteArrayInputStream(safe));
        } catch (IOException | RuntimeException unreadable) {
            throw new PackTemplateRejected(Reason.BROKEN, String.valueOf(unreadable.getMessage()));
        }
        try {
            empty(show);
            refuseWhatFetches(show.getPackage());
            Layouts.of(show);
            return show;
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalStateException broken) {
            throw new PackTemplateRejected(Reason.BROKEN, String.valueOf(broken.getMessage()));
        }
    }

    private static void empty(XMLSlideShow show) throws InvalidFormatException {
        while (!show.getSlides().isEmpty()) {
            show.removeSlide(show.getSlides().size() - 1);
        }
        var presentation = show.getCTPresentation();
        if (presentation.isSetExtLst()) {
            presentation.unsetExtLst();
        }
        if (presentation.isSetCustShowLst()) {
            presentation.unsetCustShowLst();
        }
        dropUnreachable(show.getPackage());
    }

    /// Removes what only the sample slides used, so that no old figure travels on inside the file.
    private static void dropUnreachable(OPCPackage parts) throws InvalidFormatException {
        Set<PackagePartName> reached = new HashSet<>();
        var open = new ArrayDeque<PackagePart>();
        follow(parts, parts.getRelationships(), reached, open);
        while (!open.isEmpty()) {
            var part = open.pop();
            if (!part.isRelationshipPart() && part.hasRelationships()) {
                follow(parts, part.getRelationships(), reached, open);
            }
        }
        for (var part : parts.getParts().toArray(PackagePart[]::new)) {
            if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
                parts.removePart(part.getPartName());
            }
        }
    }

    private static void follow(
            OPCPackage parts,
            PackageRelationshipCollection relations,
            Set<PackagePartName> reached,
            ArrayDeque<PackagePart> open)
            throws InvalidFormatException {
        for (var relation : relations) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                continue;
            }
            var name = PackagingURIHelper.createPartName(relation.getTargetURI());
            var part = parts.getPart(name);
            if (part != null && reached.add(name)) {
                open.add(part);
            }
        }
    }

    private static void refuseWhatFetches(OPCPackage parts) throws InvalidFormatException {
        for (var part : parts.getParts()) {
            if (part.isRelationshipPart() || !part.hasRelationships()) {
                continue;
            }
            for (var relation : part.getRelationships()) {
                boolean link = relation.getRelationshipType().endsWith("/hyperlink");
                if (relation.getTargetMode() == TargetMode.EXTERNAL && !link) {
                    throw new PackTemplateRejected(Reason.EXTERNAL_CONTENT, "in " + part.getPartName());
                }
            }
        }
    }
}
