package se.vpsamverkan.proposal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.proposal.VpReference;

/** Where an item points, if anywhere. */
record ItemExtras(@Nullable VpReference reference, @Nullable DocumentId about) {

    /** From what was typed; empty fields say nothing, a document's id that is none neither. */
    static ItemExtras typed(String page, String paragraph, String about) {
        VpReference reference = page.isEmpty() && paragraph.isEmpty()
                ? null
                : new VpReference(page.isEmpty() ? null : page, paragraph.isEmpty() ? null : paragraph, null, null);
        return new ItemExtras(reference, document(about));
    }

    private static @Nullable DocumentId document(String typed) {
        try {
            return typed.isEmpty() ? null : new DocumentId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
