package se.vpsamverkan.proposal;

/** A file as it was received. The bytes are not copied: do not change them. */
public record OriginalFile(String fileName, String mediaType, byte[] content) {}
