package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.Schedule;

/// The schedulers of MPXJ, which follow Microsoft Project and Primavera P6.
enum CpmPeer {
    MICROSOFT,
    PRIMAVERA;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Scheduler scheduler() {
        return this == MICROSOFT ? new MicrosoftScheduler() : new PrimaveraScheduler();
    }

    /// The plan of the variant `calendar` as their objects.
    ProjectFile plan(int tasks, long seed) {
        var file = new ProjectFile();
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setStartDate(CpmPlan.START);
        List<Task> made = new ArrayList<>();
        CpmPlan.make(tasks, tasks, seed, new CpmPlan.Sink() {
            @Override
            public void task(int minutes) {
                var task = file.addTask();
                task.setDuration(Duration.getInstance(minutes, TimeUnit.MINUTES));
                task.setRemainingDuration(task.getDuration());
                task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
                task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
                task.setActivityType(ActivityType.TASK_DEPENDENT);
                made.add(task);
            }

            @Override
            public void link(int before, int after) {
                made.get(after).addPredecessor(new Relation.Builder().predecessorTask(made.get(before)));
            }
        });
        return file;
    }

    int schedule(ProjectFile file) {
        try {
            scheduler().schedule(file, CpmPlan.START);
            return file.getTasks().size();
        } catch (CpmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Tasks whose early and late dates are the same.
    int agreeing(ProjectFile file, Network network, Schedule schedule) {
        int agreeing = 0;
        for (int i = 0; i < network.tasks(); i++) {
            var task = file.getTasks().get(i);
            boolean same = schedule.earlyStartAt(i).equals(task.getEarlyStart())
                    && schedule.earlyFinishAt(i).equals(task.getEarlyFinish())
                    && schedule.lateStartAt(i).equals(task.getLateStart())
                    && schedule.lateFinishAt(i).equals(task.getLateFinish());
            agreeing += same ? 1 : 0;
        }
        return agreeing;
    }
}
