package se.vpsamverkan.cycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The stored invitations of unions. */
interface Invitations extends Repository<InvitedUnion, UUID> {

    @OncePerTransaction
    List<InvitedUnion> findByCaseIdInOrderByPlace(Collection<UUID> caseIds);
}
