package dev.cartwright.tools.localstack;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Service discovery of a stage. A template writes the address of API Gateway on AWS, which does not exist on LocalStack, so
 * it is replaced by the address at which functions reach LocalStack.
 */
final class ServiceAddresses {

    private static final Pattern AS_ON_AWS = Pattern.compile("https://([\\w-]+)\\.execute-api\\.[^/]+/(.+)");

    private final JsonService ssm;
    private final String folder;

    ServiceAddresses(JsonService ssm, String stage) {
        this.ssm = ssm;
        this.folder = "/cartwright/" + stage + "/services";
    }

    void leadTo(URI localStack) {
        ssm.call("GetParametersByPath", Map.of("Path", folder))
                .path("Parameters")
                .forEach(parameter -> {
                    Matcher address = AS_ON_AWS.matcher(parameter.path("Value").asString(""));
                    if (address.matches()) {
                        ssm.call(
                                "PutParameter",
                                Map.of(
                                        "Name",
                                        parameter.path("Name").asString(""),
                                        "Type",
                                        "String",
                                        "Overwrite",
                                        true,
                                        "Value",
                                        api(localStack, address.group(1)) + "/" + address.group(2)));
                    }
                });
    }

    /** @param id of the REST API */
    static String api(URI localStack, String id) {
        return localStack.resolve("/_aws/execute-api/" + id).toString();
    }
}
