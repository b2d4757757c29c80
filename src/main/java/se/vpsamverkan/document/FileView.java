package se.vpsamverkan.document;

/** A stored file as it was received. */
public record FileView(String fileName, String sha256, byte[] bytes) {}
