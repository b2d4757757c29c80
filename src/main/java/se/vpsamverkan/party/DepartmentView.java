package se.vpsamverkan.party;

import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;

/** A department (avdelning) of an administration. */
public record DepartmentView(DepartmentId id, AdministrationId administration, String name) {}
