package se.vpsamverkan.document;

import java.util.List;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;

/** The VP draft and its annexes: laid ready, sent, opened, late. A missing annex never stops the VP (process.md 2). */
@Service
public class CaseDocuments {

    /** Lays a document ready, or notes that one is expected. */
    public Result<DocumentId> prepare(Actor by, CaseKey key, NewDocument document) {
        throw notBuilt();
    }

    /** Gives a document its file before it is sent; a file given earlier is replaced. */
    public Result<Nothing> supply(Actor by, DocumentId document, String fileName, byte[] bytes) {
        throw notBuilt();
    }

    /** Sends the VP and every annex that is there to the invited unions; their time begins. */
    public Result<Dispatched> dispatchVp(Actor by, CaseKey key, DispatchVp order) {
        throw notBuilt();
    }

    /** Sends a late annex or a new version of a document; it gets its own time. The id is the sent version's. */
    public Result<DocumentId> dispatchLate(Actor by, CaseKey key, LateDocument document) {
        throw notBuilt();
    }

    /** A union or HR reports that a document has not come (E1, R12). */
    public Result<Nothing> reportMissing(Actor by, DocumentId document) {
        throw notBuilt();
    }

    /** As above for a document nobody has listed: it is noted as expected. */
    public Result<DocumentId> reportMissing(Actor by, CaseKey key, String title) {
        throw notBuilt();
    }

    /** The file, for reading; when a union reads it for the first time that is noted on its delivery. */
    public Result<FileView> opened(Actor by, DocumentId document) {
        throw notBuilt();
    }

    /** The case's documents: the VP first, then annexes by number, old versions after the newest. */
    public List<DocumentView> of(CaseKey key) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
