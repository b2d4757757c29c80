package se.vpsamverkan.party;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** Every name a union goes by. */
interface UnionNames extends JpaRepository<UnionName, String> {

    @OncePerTransaction(lasting = true)
    List<UnionName> findByAliasTrueOrderByName();
}
