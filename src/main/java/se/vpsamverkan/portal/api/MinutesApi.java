package se.vpsamverkan.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesFile;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;

/** Adjusted minutes, for the register: the stored PDF with its certificate page, byte for byte. */
@RestController
@RequestMapping("/api/v1/cases/{key}/minutes")
@Tag(name = "minutes")
class MinutesApi {

    private final CaseAccess access;
    private final MinutesDesk desk;
    private final Permissions permissions;

    MinutesApi(CaseAccess access, MinutesDesk desk, Permissions permissions) {
        this.access = access;
        this.desk = desk;
        this.permissions = permissions;
    }

    @GetMapping
    @Operation(summary = "The case's adjusted minutes in the order they were begun")
    List<AdjustedMinutes> all(@PathVariable String key, Actor actor) {
        return adjusted(key, actor).stream()
                .map(minutes -> new AdjustedMinutes(
                        minutes.id().value(),
                        minutes.sitting(),
                        minutes.immediate(),
                        minutes.adjustedAt(),
                        minutes.publishedAt()))
                .toList();
    }

    @GetMapping(value = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The adjusted minutes as PDF; the header Digest carries the SHA-256 of the bytes")
    ResponseEntity<byte[]> pdf(@PathVariable String key, @PathVariable UUID id, Actor actor) {
        MinutesFile file = adjusted(key, actor).stream()
                .filter(minutes -> minutes.id().value().equals(id))
                .findFirst()
                .flatMap(minutes -> desk.adjustedPdf(minutes.id()))
                .orElseThrow(() -> new Refused(Refusal.of("minutes.no-such-minutes")));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Digest", "sha-256=" + file.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .body(file.bytes());
    }

    /** For those who register; the parties get their copy when the minutes are sent out. */
    private List<MinutesView> adjusted(String key, Actor actor) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        permissions.check(actor, Act.RECORD_REGISTRATION, view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return desk.of(view.key()).stream()
                .filter(minutes -> minutes.adjustedAt() != null)
                .toList();
    }

    /**
     * Minutes that all have signed or been excused from signing.
     *
     * @param sitting from 1 within the meeting
     * @param immediate whether this is the extract of one matter that was adjusted at once, beside the whole minutes
     * @param publishedAt when they were sent to the parties; null before
     */
    record AdjustedMinutes(
            UUID id,
            int sitting,
            boolean immediate,
            @Nullable Instant adjustedAt,
            @Nullable Instant publishedAt) {}
}
