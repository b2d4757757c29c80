package se.vpsamverkan.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.RegisterDirection;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;

/** "Att diarieföra" (R22): what waits for a number, and the number when it is known. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registrations")
class RegistrationsApi {

    private final Registrations registrations;
    private final CaseAccess access;
    private final Permissions permissions;

    RegistrationsApi(Registrations registrations, CaseAccess access, Permissions permissions) {
        this.registrations = registrations;
        this.access = access;
        this.permissions = permissions;
    }

    @GetMapping("/registrations")
    @Operation(summary = "What waits to be registered in the caller's administration, the oldest first")
    List<Row> waiting(Actor actor) {
        permissions.check(actor, Act.RECORD_REGISTRATION).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return actor.administration() == null
                ? List.of()
                : registrations.waiting(actor.administration()).stream()
                        .map(RegistrationsApi::row)
                        .toList();
    }

    @GetMapping("/cases/{key}/registrations")
    @Operation(summary = "The case's rows, registered or not, in order of time")
    List<Row> ofCase(@PathVariable String key, Actor actor) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        permissions.check(actor, Act.RECORD_REGISTRATION, view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return registrations.of(view.key()).stream().map(RegistrationsApi::row).toList();
    }

    @PutMapping("/registrations/{id}/number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note the register number; it is never changed afterwards (409)")
    void registered(@PathVariable UUID id, @RequestBody RegisterNumber number, Actor actor) {
        registrations.registered(actor, id, number.number()).orElseThrow(Refused::new);
    }

    private static Row row(RegistrationView view) {
        return new Row(
                view.id(),
                view.caseKey().value(),
                view.kind(),
                view.kind().direction(),
                view.at(),
                view.registeredAt(),
                view.registerNo());
    }

    /** The number a document got in the register (diarium). */
    record RegisterNumber(String number) {

        RegisterNumber {
            number = number == null ? "" : number;
        }
    }

    /**
     * Something to register.
     *
     * @param at when it was sent, received or established
     * @param registeredAt when its number was noted; null before
     */
    record Row(
            UUID id,
            String caseKey,
            RegisterKind kind,
            RegisterDirection direction,
            Instant at,
            @Nullable Instant registeredAt,
            @Nullable String number) {}
}
