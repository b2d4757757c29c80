package se.vpsamverkan.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** The models hold no scripts, and nobody else's scripts are run either. */
final class NoScriptEngines extends DefaultScriptEngineResolver {

    NoScriptEngines() {
        super(new ScriptEngineManager(ClassLoader.getPlatformClassLoader()));
    }

    @Override
    public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
