package se.vpsamverkan.portal;

import java.util.Map;
import java.util.Set;
import se.vpsamverkan.worklist.TaskRow;

/**
 * On which page each task is done. In an address {@code {case}} is the case's key and {@code {part}} the id of what the
 * task's process is about (union or what came late from it, department, meeting, minutes or late comment, central track,
 * deadline).
 */
final class TaskPages {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("submitInput", "/arenden/{case}/lamna-in"),
            Map.entry("decideLateInput", "/arenden/{case}/sent-inkommet/{part}"),
            Map.entry("followCentralWindow", "/arenden/{case}/central/{part}"),
            Map.entry("recordCentralHeld", "/arenden/{case}/central/{part}"),
            Map.entry("sendInvitation", "/arenden/{case}/moten/{part}/kallelse"),
            Map.entry("sendAgenda", "/arenden/{case}/moten/{part}/dagordning"),
            Map.entry("holdMeeting", "/arenden/{case}/moten/{part}"),
            Map.entry("writeMinutes", "/arenden/{case}/protokoll/{part}/text"),
            Map.entry("commentOnMinutes", "/arenden/{case}/protokoll/{part}/synpunkter"),
            Map.entry("freezeEarly", "/arenden/{case}/protokoll/{part}/las"),
            Map.entry("decideLateComment", "/arenden/{case}/sena-synpunkter/{part}"),
            Map.entry("signMinutes", "/arenden/{case}/protokoll/{part}/justering"),
            Map.entry("publishMinutes", "/arenden/{case}/protokoll/{part}/skicka"),
            // HR's own steps
            Map.entry("confirmPlan", "/arenden/{case}/tidplan"),
            Map.entry("dispatchVp", "/arenden/{case}/skicka-ut"),
            Map.entry("distributeItems", "/arenden/{case}/fordela/{part}"),
            Map.entry("writeAnswers", "/arenden/{case}/svar/{part}"),
            Map.entry("departmentReady", "/arenden/{case}/svar/{part}/lamna"),
            Map.entry("hrReview", "/arenden/{case}/granska-svar"),
            Map.entry("directorApproval", "/arenden/{case}/godkann-svar"),
            Map.entry("chooseNewDate", "/arenden/{case}/flytta?bevakning={part}"),
            Map.entry("recordBoardDecision", "/arenden/{case}/namndens-beslut"),
            Map.entry("handOverCarryOver", "/arenden/{case}/lamna-over"));

    private TaskPages() {}

    /** The tasks that have a page; a test compares them with the models. */
    static Set<String> keys() {
        return PAGES.keySet();
    }

    /** The id of what the task's process is about. */
    static String part(TaskRow task) {
        String business = task.businessKey();
        return business.substring(business.lastIndexOf('/') + 1);
    }

    /** The page's address; every task of the models has one. */
    static String of(TaskRow task) {
        String address = PAGES.get(task.taskKey());
        if (address == null) {
            throw new IllegalStateException("no page for " + task.taskKey());
        }
        return address.replace("{case}", task.caseKey().value()).replace("{part}", part(task));
    }
}
