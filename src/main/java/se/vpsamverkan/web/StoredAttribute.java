package se.vpsamverkan.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session keeps. Only classes that a login or a receipt is made of come to life, so that somebody who can write to the
 * table cannot run code here. What cannot be read, because a newer version of the application reads it, counts as not
 * there: the person logs in again instead of meeting an error.
 */
final class StoredAttribute implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAttribute.class);

    private static final ObjectInputFilter LOGINS_ONLY = ObjectInputFilter.Config.createFilter("maxbytes=262144;"
            + "maxdepth=40;maxrefs=10000;maxarray=10000;"
            + "java.lang.*;java.math.*;java.net.URI;java.net.URL;java.time.*;java.util.*;java.util.concurrent.*;"
            + "org.springframework.security.**;org.springframework.util.*;"
            + "org.springframework.web.servlet.FlashMap;"
            + "org.camunda.bpm.webapp.impl.security.auth.*;se.vpsamverkan.**;!*");

    @Override
    public @Nullable Object convert(byte[] stored) {
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            input.setObjectInputFilter(LOGINS_ONLY);
            return input.readObject();
        } catch (IOException | ClassNotFoundException | LinkageError unreadable) {
            LOG.info(
                    "A session holds what this version cannot read; its user logs in again: {}", unreadable.toString());
            return null;
        }
    }
}
