package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.CompositeMessageConverter;

/** Looks operations up in Spring Cloud Function's catalog, each on first use. */
final class SpringCatalog implements Edges.Catalog {

    private final FunctionCatalog catalog;
    private final Map<String, FunctionInvocationWrapper> built = new HashMap<>();

    SpringCatalog(GenericApplicationContext context) {
        var registry = new BeanFactoryAwareFunctionRegistry(
                new DefaultConversionService(),
                new CompositeMessageConverter(List.of(new ByteArrayMessageConverter())),
                new JacksonMapper(Json.mapper()),
                null,
                null);
        registry.setApplicationContext(context);
        this.catalog = registry;
    }

    @Override
    public Function<Object, Object> function(String operation) {
        return built.computeIfAbsent(operation, this::build);
    }

    @Override
    public Consumer<Object> consumer(String operation) {
        return built.computeIfAbsent(operation, this::build);
    }

    private FunctionInvocationWrapper build(String operation) {
        FunctionInvocationWrapper function = catalog.lookup(operation);
        function.setSkipOutputConversion(true);
        return function;
    }
}
