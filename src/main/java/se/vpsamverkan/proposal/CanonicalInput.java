package se.vpsamverkan.proposal;

/** Placeholder. */
public final class CanonicalInput {
    private CanonicalInput() {}
}
