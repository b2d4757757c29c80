package se.vpsamverkan.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys the models, decisions and forms of the jar as one set: any changed file deploys the whole set, so that the
 * bindings {@code deployment} of forms and decisions always find theirs.
 */
final class ModelDeployment extends AbstractProcessEnginePlugin {

    private static final String[] PATTERNS = {
        "classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form"
    };

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Map<String, Resource> set = resources();
        if (set.isEmpty()) {
            throw new IllegalStateException("no models on the class path: the build did not package processes/");
        }
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("vp-samverkan")
                .source("vp-samverkan")
                .enableDuplicateFiltering(false);
        set.forEach((name, resource) -> add(deployment, name, resource));
        deployment.deploy();
    }

    // A fat jar can list a resource under two addresses: the name decides, and the order is stable.
    private static Map<String, Resource> resources() {
        Map<String, Resource> byName = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : PATTERNS) {
                String folder = pattern.substring(pattern.indexOf(':') + 1, pattern.indexOf('/') + 1);
                for (Resource resource : resolver.getResources(pattern)) {
                    byName.putIfAbsent(folder + resource.getFilename(), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byName;
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
