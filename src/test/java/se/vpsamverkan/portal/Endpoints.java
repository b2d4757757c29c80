package se.vpsamverkan.portal;

import static se.vpsamverkan.portal.EndpointRow.administrators;
import static se.vpsamverkan.portal.EndpointRow.anyHat;
import static se.vpsamverkan.portal.EndpointRow.api;
import static se.vpsamverkan.portal.EndpointRow.choosesHat;
import static se.vpsamverkan.portal.EndpointRow.inCase;
import static se.vpsamverkan.portal.EndpointRow.missing;
import static se.vpsamverkan.portal.EndpointRow.of;
import static se.vpsamverkan.portal.EndpointRow.ofCase;
import static se.vpsamverkan.portal.EndpointRow.office;
import static se.vpsamverkan.portal.EndpointRow.open;
import static se.vpsamverkan.portal.EndpointRow.ownUnions;
import static se.vpsamverkan.portal.EndpointRow.signedIn;

import java.util.List;
import java.util.Optional;
import se.vpsamverkan.party.Act;

/** The permission matrix: who gets what at every address. Whoever adds an address adds its row. */
final class Endpoints {

    private static final String CASE = "/arenden/{key}";
    private static final String MINUTES = CASE + "/protokoll/{minutes}";
    private static final String MAIL = "/utgaende-post/{id}";
    private static final String MEETING = CASE + "/moten/{meeting}";
    private static final String API = "/api/v1";

    private static final List<EndpointRow> ROWS = List.of(
            // the frame
            of("GET", "/", anyHat()),
            of("GET", "/login", open()),
            of("GET", "/inloggningen", signedIn()),
            of("GET,POST", "/inloggningen-slut", signedIn()),
            of("GET", "/roll", signedIn()),
            of("POST", "/roll", choosesHat()).parameter("hat", "none"),
            of("GET", "/uppgift", missing(anyHat())).parameter("taskId", "none"),
            of("GET", "/uppgift/arende", missing(anyHat())).parameter("taskId", "none"),
            of("GET", "/hjalp", open()),
            of("GET", "/ordlista", open()),
            of("GET", "/tillganglighet", open()),
            of("GET", "/prova", open()),
            // the outbox
            of("GET", "/utgaende-post", office(Act.READ_OUTBOX)),
            of("GET", MAIL, ofCase(Act.READ_OUTBOX)).variable("id", "mail"),
            of("GET", MAIL + "/som-mejl", ofCase(Act.READ_OUTBOX)).variable("id", "mail"),
            of("GET", MAIL + "/som-mejl.css", ofCase(Act.READ_OUTBOX)).variable("id", "mail"),
            of("GET,POST", MAIL + "/skicka-igen", ofCase(Act.RESEND_MAIL)).variable("id", "mail"),
            of("POST", MAIL + "/hall-kvar", ofCase(Act.RESEND_MAIL)).variable("id", "mail"),
            of("GET", MAIL + "/slapp", administrators()).variable("id", "mail"),
            of("GET", "/utgaende-post/slapp", anyHat()),
            of("GET,POST", "/utgaende-post/hav-stoppet", office(Act.RESEND_MAIL)),
            of("POST", "/utgaende-post/slapp", administrators()).parameter("mejl", "{mail}"),
            // the case
            of("GET", CASE, inCase(Act.READ_CASE)),
            of("GET,POST", "/arenden/nytt", office(Act.PLAN)),
            of("GET", CASE + "/tidplan", inCase(Act.READ_CASE)),
            of("POST", CASE + "/tidplan", inCase(Act.CONFIRM_PLAN)),
            of("GET,POST", CASE + "/flytta", inCase(Act.MOVE_DATE)),
            of("GET,POST", CASE + "/mer-tid", inCase(Act.EXTEND_FOR_UNION)),
            of("GET,POST", CASE + "/bjud-in", inCase(Act.INVITE_UNION)),
            of("GET,POST", CASE + "/namndens-beslut", inCase(Act.RECORD_BOARD_DECISION)),
            of("GET", CASE + "/till-namnden", inCase(Act.READ_BOARD_PACKAGE)),
            of("GET", CASE + "/till-namnden/paket.zip", inCase(Act.READ_BOARD_PACKAGE)),
            of("GET,POST", CASE + "/lamna-over", inCase(Act.CLOSE_CASE)),
            of("GET,POST", CASE + "/dra-tillbaka", inCase(Act.CANCEL_CASE)),
            of("GET", CASE + "/journal", ofCase(Act.READ_JOURNAL)),
            of("GET", "/att-diariefora", office(Act.RECORD_REGISTRATION)),
            of("POST", "/att-diariefora/{row}", office(Act.RECORD_REGISTRATION)),
            of("GET", "/att-diariefora/{row}/fil", missing(office(Act.RECORD_REGISTRATION))),
            of("GET", CASE + "/att-diariefora", inCase(Act.RECORD_REGISTRATION)),
            // documents
            of("GET", CASE + "/handlingar", inCase(Act.READ_CASE)),
            of("POST", CASE + "/handlingar", inCase(Act.DISPATCH_DOCUMENT)),
            of("POST", CASE + "/handlingar/saknas", inCase(Act.REPORT_MISSING_DOCUMENT)),
            of("GET,POST", CASE + "/handlingar/{document}", inCase(Act.DISPATCH_DOCUMENT)),
            of("POST", CASE + "/handlingar/{document}/saknas", inCase(Act.REPORT_MISSING_DOCUMENT)),
            of("GET", CASE + "/handlingar/{document}/fil", inCase(Act.READ_CASE)),
            of("GET,POST", CASE + "/skicka-ut", inCase(Act.DISPATCH_DOCUMENT)),
            // the employer's answers; the union's time runs, so nothing of its input is known yet
            of("GET,POST", CASE + "/fordela/{subject}", missing(inCase(Act.DISTRIBUTE)))
                    .variable("subject", "union"),
            of("GET,POST", CASE + "/svar/{department}", missing(inCase(Act.WRITE_ANSWER)))
                    .variable("department", "unknown"),
            of("GET,POST", CASE + "/svar/{department}/lamna", missing(inCase(Act.WRITE_ANSWER)))
                    .variable("department", "unknown"),
            of("GET,POST", CASE + "/granska-svar", inCase(Act.REVIEW_ANSWERS)),
            of("GET,POST", CASE + "/granska-svar/tillbaka", inCase(Act.REVIEW_ANSWERS)),
            of("GET,POST", CASE + "/byt-svarare/{item}", missing(inCase(Act.DISTRIBUTE)))
                    .variable("item", "unknown"),
            of("GET,POST", CASE + "/godkann-svar", inCase(Act.APPROVE_ANSWERS)),
            of("GET,POST", CASE + "/tillagg", inCase(Act.SUPPLEMENT_ANSWER)),
            // what unions hand in
            of("GET,POST", CASE + "/lamna-in", inCase(Act.SUBMIT_INPUT)),
            of("POST", CASE + "/lamna-in/spara", inCase(Act.SUBMIT_INPUT)),
            of("GET,POST", CASE + "/lamna-in/granska", inCase(Act.SUBMIT_INPUT)),
            of("GET,POST", CASE + "/inga-yrkanden", inCase(Act.SUBMIT_INPUT)),
            of("GET,POST", CASE + "/vi-ar-klara", inCase(Act.SUBMIT_INPUT)),
            of("GET", CASE + "/inlamnat", inCase(Act.READ_CASE)),
            of("GET", CASE + "/inlamnat/{id}", ownUnions(inCase(Act.READ_CASE))).variable("id", "submission"),
            of("GET", CASE + "/inlamnat/{id}/original", missing(inCase(Act.READ_CASE)))
                    .variable("id", "submission"),
            of("GET,POST", CASE + "/inlamnat/{id}/ta-tillbaka", ownUnions(inCase(Act.SUBMIT_INPUT)))
                    .variable("id", "submission"),
            of("GET,POST", CASE + "/registrera-brev", inCase(Act.REGISTER_LETTER)),
            of("GET", CASE + "/sent-inkommet/{subject}", inCase(Act.DECIDE_LATE_INPUT))
                    .variable("subject", "union"),
            of("POST", CASE + "/sent-inkommet/{subject}", missing(inCase(Act.DECIDE_LATE_INPUT)))
                    .variable("subject", "union")
                    .parameter("inlamning", "00000000-0000-0000-0000-000000000000"),
            // the answers, and what a union says to them
            of("GET", CASE + "/svaren", inCase(Act.READ_CASE)),
            of("GET,POST", CASE + "/stallning", inCase(Act.GIVE_POSITION)),
            of("GET,POST", CASE + "/central/{id}", missing(inCase(Act.READ_CASE)))
                    .variable("id", "unknown"),
            // the meetings
            of("GET", MEETING, inCase(Act.READ_CASE)),
            of("GET,POST", MEETING + "/narvaro", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/funktioner", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/anteckningar", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/uttalanden", inCase(Act.HOLD_MEETING)),
            of("POST", MEETING + "/uttalanden/ta-bort", inCase(Act.HOLD_MEETING))
                    .parameter("uttalande", "1"),
            of("GET", MEETING + "/svar", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/svar/{item}", inCase(Act.HOLD_MEETING)).variable("item", "unknown"),
            of("GET,POST", MEETING + "/nya-punkter", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/ny-punkt", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/punkt-utgar", inCase(Act.HOLD_MEETING)),
            of("POST", MEETING + "/punkt-utgar/ta-upp-igen", inCase(Act.HOLD_MEETING))
                    .parameter("punkt", "1"),
            of("GET", MEETING + "/omedelbar-justering", inCase(Act.WRITE_MINUTES)),
            of("GET,POST", MEETING + "/omedelbar-justering/{no}", inCase(Act.WRITE_MINUTES))
                    .variable("no", "1"),
            of("GET,POST", MEETING + "/ataganden", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/stallningstaganden", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/avsluta", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/oppna", inCase(Act.HOLD_MEETING)),
            of("GET,POST", MEETING + "/flytta", inCase(Act.RESCHEDULE_MEETING)),
            of("GET,POST", MEETING + "/dagordning", inCase(Act.SEND_AGENDA)),
            of("GET,POST", MEETING + "/kallelse", inCase(Act.SEND_INVITATION)),
            of("GET,POST", MEETING + "/uppfoljning", inCase(Act.CLOSE_CASE)),
            // the minutes, of which this case has none yet
            of("GET", MINUTES, missing(inCase(Act.READ_CASE))),
            of("GET", MINUTES + "/protokoll.pdf", missing(inCase(Act.READ_CASE))),
            of("GET", MINUTES + "/justerat.pdf", missing(inCase(Act.READ_CASE))),
            of("GET,POST", MINUTES + "/text", missing(inCase(Act.WRITE_MINUTES))),
            of("GET,POST", MINUTES + "/skicka-utkast", missing(inCase(Act.WRITE_MINUTES))),
            of("GET,POST", MINUTES + "/synpunkter", missing(inCase(Act.COMMENT_MINUTES))),
            of("POST", MINUTES + "/synpunkter/inga", missing(inCase(Act.COMMENT_MINUTES))),
            of("GET,POST", MINUTES + "/synpunkter/{comment}", missing(inCase(Act.WRITE_MINUTES))),
            of("GET", CASE + "/sena-synpunkter/{comment}", missing(inCase(Act.DECIDE_LATE_COMMENT))),
            of("GET,POST", MINUTES + "/las", missing(inCase(Act.FREEZE_MINUTES))),
            of("GET,POST", MINUTES + "/oppna-texten", missing(inCase(Act.WRITE_MINUTES))),
            of("GET,POST", MINUTES + "/justering", missing(inCase(Act.SIGN_MINUTES))),
            of("GET,POST", MINUTES + "/kan-inte-justera", missing(inCase(Act.SIGN_MINUTES))),
            of("GET,POST", MINUTES + "/justerare/{seat}", missing(inCase(Act.REPLACE_ADJUSTER))),
            of("GET,POST", MINUTES + "/skicka", missing(inCase(Act.PUBLISH_MINUTES))),
            // the interface for the case system
            of("GET", API + "/cases", api(anyHat())),
            of("GET", API + "/cases/{key}", api(inCase(Act.READ_CASE))),
            of("GET", API + "/cases/{key}/minutes", api(inCase(Act.RECORD_REGISTRATION))),
            of("GET", API + "/cases/{key}/minutes/{id}/pdf", api(missing(inCase(Act.RECORD_REGISTRATION))))
                    .variable("id", "unknown"),
            of("GET", API + "/registrations", api(office(Act.RECORD_REGISTRATION))),
            of("GET", API + "/cases/{key}/registrations", api(inCase(Act.RECORD_REGISTRATION))),
            of("PUT", API + "/registrations/{id}/number", api(missing(office(Act.RECORD_REGISTRATION))))
                    .variable("id", "unknown")
                    .body("{\"number\":\"1\"}"));

    private Endpoints() {}

    /** The row of an address and a method. */
    static Optional<EndpointRow> find(String method, String path) {
        return ROWS.stream().filter(row -> row.is(method, path)).findFirst();
    }

    static List<EndpointRow> all() {
        return ROWS;
    }
}
