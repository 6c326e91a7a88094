package org.plumbline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;
import org.mpxj.mpx.MPXWriter;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

/// Small sound files of every format that is read, made on the spot.
final class FuzzSamples {
    private static final String TABLE = """
            Major portfolio (£000s),,,,,,,,
            "1 = Red, 3 = Green",,,,,,,,
            ,,,,,,,,
            GMPP ID,Project Name,Department,RAG,Start date,End date,"Whole life
            cost (£m)",FY23/24,FY24/25
            A_1,"Pier, old",DfT,Amber/Red (was Red),01/04/2012,Q3 2024/25,"£1,234.5",10,20
            A_2,Lock,HO,Exempt under Section 43,13.4.12,TBC,(12),"1.234,5",-
            Home Office,,,,,,,,
            A_3,Weir,HO,G,2026-01-31,31st March 2027,£1.2bn,5%,0.45
            Total,,,,,,1234,,
            ,,,,,,,,
            Risk ID,Project,Risk title,Probability,Due date,,,,
            R1,Pier,Steel,High,2026-01-01,,,,
            """;

    private FuzzSamples() {}

    static List<byte[]> all() throws IOException {
        var samples = new ArrayList<byte[]>();
        samples.add(utf8(TABLE));
        samples.add(TABLE.replace(',', ';').getBytes(Charset.forName("windows-1252")));
        samples.add(TABLE.replace(',', '\t').getBytes(StandardCharsets.UTF_16));
        samples.add(utf8("Project,Field,Value\nA,RAG,Red\nA,Budget,1\nB,RAG,Green\nB,Budget,2\n"));
        samples.add(workbook());
        samples.add(utf8(
                "{\"odata.metadata\":\"x/$metadata#Projects\",\"value\":[{\"ProjectId\":\"a\",\"ProjectName\":\"A\","
                        + "\"ProjectCost\":\"1.5\"}],\"odata.nextLink\":\"Projects?$skip=1\"}"));
        samples.add(utf8("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
                xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><entry>
                <category term="ReportingData.Risk"/><content><m:properties><d:RiskId>r</d:RiskId>
                <d:Probability m:type="Edm.Decimal">0.5</d:Probability></m:properties></content></entry></feed>"""));
        samples.add(packed("Projects.json", "{\"d\":[{\"ProjectId\":\"a\",\"ProjectName\":\"A\"}]}"));
        for (var writer : List.of(
                new MSPDIWriter(), new PrimaveraXERFileWriter(), new PrimaveraPMFileWriter(), new MPXWriter())) {
            samples.add(plan(writer));
        }
        samples.add(utf8("""
                <project name="C" company="" webLink="" view-date="2026-01-05" view-index="0" version="3.2">
                <calendars/><tasks><taskproperties/><task id="1" name="One" start="2026-01-05" duration="2" complete="0">
                <depend id="2" type="2" difference="0"/></task><task id="2" name="Two" start="2026-01-07" duration="2"/></tasks>
                <resources/><allocations/></project>"""));
        samples.add(utf8("""
                <project name="P" company="" manager="" phase="" project-start="20260105T000000Z" mrproject-version="2">
                <calendars/><tasks><task id="1" name="One" work="28800" start="20260105T080000Z" end="20260105T170000Z"
                percent-complete="0" priority="0" type="normal" scheduling="fixed-work"/></tasks><resource-groups/>
                <resources/><allocations/></project>"""));
        return samples;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] plan(ProjectWriter writer) throws IOException {
        var project = new ProjectFile();
        project.getProjectProperties().setProjectTitle("Site");
        project.getProjectProperties().setStartDate(LocalDateTime.of(2026, 1, 5, 8, 0));
        project.getProjectProperties().setUniqueID(1);
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
        var crew = project.addResource();
        crew.setName("Crew");
        for (int i = 0; i < 3; i++) {
            var task = project.addTask();
            task.setName("Task " + i);
            task.setStart(LocalDateTime.of(2026, 1, 5 + i, 8, 0));
            task.setFinish(LocalDateTime.of(2026, 1, 5 + i, 17, 0));
            task.setDuration(Duration.getInstance(1, TimeUnit.DAYS));
            task.setRemainingDuration(task.getDuration());
            task.addResourceAssignment(crew).setWork(Duration.getInstance(8, TimeUnit.HOURS));
        }
        var out = new ByteArrayOutputStream();
        writer.write(project, out);
        return out.toByteArray();
    }

    private static byte[] packed(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return packed(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%1$ssheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%1$sworksheet+xml\"/></Types>"
                        .formatted(types),
                "_rels/.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(relations, office),
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"P\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(main, office),
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .formatted(relations, office),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Project</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>RAG</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Budget</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Pier</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Red</t></is></c><c r=\"C2\"><v>12.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A1\"/></mergeCells></worksheet>"
                        .formatted(main));
    }
}
