package se.vpsamverkan.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored documents. */
interface Documents extends Repository<CaseDocument, UUID> {

    Optional<CaseDocument> findById(UUID id);

    List<CaseDocument> findByCaseKeyOrderByTypeDescNumberAscEditionDesc(String caseKey);
}
