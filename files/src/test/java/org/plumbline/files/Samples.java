package org.plumbline.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;
import org.mpxj.writer.ProjectWriter;

/// Small files made on the spot.
public final class Samples {
    private Samples() {}

    /// Dig 2 days, then pour 3 days after a lag of a day; one person on both.
    public static byte[] plan(ProjectWriter writer) throws IOException {
        var project = new ProjectFile();
        var properties = project.getProjectProperties();
        properties.setProjectTitle("Site");
        properties.setStartDate(LocalDateTime.of(2026, 1, 5, 8, 0));
        properties.setUniqueID(1);
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
        var dig = project.addTask();
        dig.setName("Dig");
        dig.setStart(LocalDateTime.of(2026, 1, 5, 8, 0));
        dig.setFinish(LocalDateTime.of(2026, 1, 6, 17, 0));
        dig.setDuration(Duration.getInstance(2, TimeUnit.DAYS));
        dig.setBaselineStart(LocalDateTime.of(2026, 1, 5, 8, 0));
        dig.setBaselineFinish(LocalDateTime.of(2026, 1, 5, 17, 0));
        var pour = project.addTask();
        pour.setName("Pour");
        pour.setStart(LocalDateTime.of(2026, 1, 8, 8, 0));
        pour.setFinish(LocalDateTime.of(2026, 1, 12, 17, 0));
        pour.setDuration(Duration.getInstance(3, TimeUnit.DAYS));
        pour.addPredecessor(new Relation.Builder()
                .predecessorTask(dig)
                .type(RelationType.FINISH_START)
                .lag(Duration.getInstance(1, TimeUnit.DAYS)));
        for (var task : project.getTasks()) {
            task.setRemainingDuration(task.getDuration());
            task.setPlannedDuration(task.getDuration());
            task.setPlannedStart(task.getStart());
            task.setPlannedFinish(task.getFinish());
        }
        var crew = project.addResource();
        crew.setName("Crew");
        dig.addResourceAssignment(crew).setWork(Duration.getInstance(16, TimeUnit.HOURS));
        pour.addResourceAssignment(crew).setWork(Duration.getInstance(24, TimeUnit.HOURS));
        var out = new ByteArrayOutputStream();
        writer.write(project, out);
        return out.toByteArray();
    }

    /// A portfolio sheet behind a sheet of notes, with a title row, a real date, a percentage and a formula.
    public static byte[] workbook(boolean old) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("Made for a test");
            var sheet = book.createSheet("Portfolio");
            sheet.createRow(0).createCell(0).setCellValue("Portfolio of 2026");
            var header = sheet.createRow(2);
            var names = new String[] {"Project Name", "RAG", "Start Date", "% Complete", "Whole life cost (£m)"};
            for (int i = 0; i < names.length; i++) {
                header.createCell(i).setCellValue(names[i]);
            }
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            for (int i = 0; i < 3; i++) {
                var row = sheet.createRow(3 + i);
                row.createCell(0).setCellValue("Project " + i);
                row.createCell(1).setCellValue(new String[] {"Red", "A/G", "Reset"}[i]);
                var day = row.createCell(2);
                day.setCellValue(LocalDateTime.of(2026, 4, 1 + i, 0, 0));
                day.setCellStyle(date);
                var share = row.createCell(3);
                share.setCellValue(0.25);
                share.setCellStyle(percent);
                row.createCell(4).setCellValue(i + 0.1);
            }
            var sum = sheet.getRow(5).getCell(4);
            sum.setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
