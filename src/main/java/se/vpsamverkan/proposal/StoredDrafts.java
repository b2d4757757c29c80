package se.vpsamverkan.proposal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Sealed drafts; only {@link DraftVault} opens them. */
interface StoredDrafts extends JpaRepository<StoredDraft, UUID> {

    Optional<StoredDraft> findByCaseKeyAndUnionIdAndSubject(String caseKey, UUID unionId, UUID subject);

    /** The same, and nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredDraft> findWithLockByCaseKeyAndUnionIdAndSubject(String caseKey, UUID unionId, UUID subject);

    List<StoredDraft> findByCaseKey(String caseKey);

    List<StoredDraft> findByWrappedByNot(String master);
}
