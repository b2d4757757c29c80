package se.vpsamverkan.proposal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterOriginals extends JpaRepository<LetterOriginal, UUID> {}
