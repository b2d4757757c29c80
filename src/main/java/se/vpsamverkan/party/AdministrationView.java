package se.vpsamverkan.party;

import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.WorkingDays;

/**
 * An administration (förvaltning) as other features see it.
 *
 * @param code stands in every case key; {@code [A-Z0-9]{2,8}}
 * @param directorTitle what its head is called, such as "förvaltningschef"
 * @param workingDays Sweden's working days without the days this administration keeps closed
 */
public record AdministrationView(
        AdministrationId id,
        String code,
        String name,
        String directorTitle,
        AdministrationSettings settings,
        WorkingDays workingDays) {}
