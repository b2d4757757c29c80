package se.vpsamverkan.proposal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the unions' drafts get their key from.
 *
 * @param masterKeyFile a file outside the database and its backups; empty lets a demo make one of its own
 * @param previousMasterKeyFile while the key is being turned: the file of the key before; empty otherwise
 */
@ConfigurationProperties("vpsamverkan.drafts")
record DraftSettings(
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("") String previousMasterKeyFile) {}
