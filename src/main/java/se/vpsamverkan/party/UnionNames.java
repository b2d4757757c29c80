package se.vpsamverkan.party;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every name a union goes by. */
interface UnionNames extends JpaRepository<UnionName, String> {

    List<UnionName> findByUnionId(UUID unionId);
}
