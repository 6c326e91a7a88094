package org.plumbline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program itself: everything it does is a subcommand.
@Command(
        name = "plumbline",
        mixinStandardHelpOptions = true,
        description = "The open PMO platform.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            InspectCommand.class,
            ScheduleCommand.class,
            SimulateCommand.class,
            CheckCommand.class,
            SelectCommand.class,
            ConvertCommand.class,
            LevelCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeepLogCommand.class
        })
public final class Plumbline {
    public static void main(String[] args) {
        int code = new CommandLine(new Plumbline()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
