package se.vpsamverkan.minutes;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored bytes of all minutes. */
interface MinutesContents extends JpaRepository<MinutesContent, String> {}
