package se.vpsamverkan.proposal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wraps the key of a union's draft with the master key. While the master key is being turned, what the key before
 * wrapped is opened with it and wrapped anew at start-up; then the old file can go.
 */
@Component
class DraftKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeys.class);
    private static final int NAME_LENGTH = 16;

    private final DraftMasterKey master;
    private final StoredDrafts drafts;

    DraftKeys(DraftMasterKey master, StoredDrafts drafts) {
        this.master = master;
        this.drafts = drafts;
    }

    /** A data key under the master key; {@code wrappedBy} names the master key without telling it. */
    record Wrapped(String wrappedBy, byte[] key) {}

    Wrapped wrap(byte[] dataKey, String context) {
        byte[] masterKey = master.bytes();
        return new Wrapped(name(masterKey), DraftSeal.seal(masterKey, dataKey, context));
    }

    byte[] unwrap(Wrapped wrapped, String context) {
        byte[] current = master.bytes();
        byte[] key = name(current).equals(wrapped.wrappedBy())
                ? current
                : previous(wrapped)
                        .orElseThrow(() -> new IllegalStateException("draft keys are wrapped by master key "
                                + wrapped.wrappedBy() + ", which is neither the current nor the previous one"));
        return DraftSeal.open(key, wrapped.key(), context);
    }

    /** Turns the key: everything the previous master key wrapped is wrapped by the current one. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void turn() {
        if (master.previous().isEmpty()) {
            return;
        }
        String current = name(master.bytes());
        int turned = 0;
        for (StoredDraft draft : drafts.findByWrappedByNot(current)) {
            draft.rewrap(wrap(unwrap(draft.wrapped(), draft.keyContext()), draft.keyContext()));
            turned++;
        }
        LOG.info("{} draft keys are now wrapped by the current master key", turned);
    }

    private Optional<byte[]> previous(Wrapped wrapped) {
        return master.previous().filter(key -> name(key).equals(wrapped.wrappedBy()));
    }

    private static String name(byte[] masterKey) {
        return CanonicalInput.sha256(masterKey).substring(0, NAME_LENGTH);
    }
}
