package se.vpsamverkan.portal.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo mode.
 *
 * @param enabled whether an empty database is filled with invented data at the first start, and the login page tells
 *     user names and password; off in a real installation
 * @param reset whether this start empties the demo's database first
 */
@ConfigurationProperties("vpsamverkan.demo")
public record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean reset) {}
