package se.vpsamverkan.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The stored documents. */
interface Documents extends Repository<CaseDocument, UUID> {

    Optional<CaseDocument> findById(UUID id);

    @OncePerTransaction
    List<CaseDocument> findByCaseKeyOrderByTypeDescNumberAscEditionDesc(String caseKey);
}
