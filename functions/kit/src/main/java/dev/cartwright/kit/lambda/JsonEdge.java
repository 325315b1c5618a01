package dev.cartwright.kit.lambda;

import java.util.function.Function;

/** Runs a function that takes a record of the event and gives a record of the answer, such as an authorizer. */
final class JsonEdge<I> implements Edge {

    private final Class<I> input;
    private final I primer;
    private final Function<Object, Object> function;

    JsonEdge(Class<I> input, I primer, Function<Object, Object> function) {
        this.input = input;
        this.primer = primer;
        this.function = function;
    }

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        return Json.bytes(function.apply(Json.read(event, input)));
    }

    @Override
    public void prime(Invocation invocation) {
        try {
            handle(Json.bytes(primer), invocation);
        } catch (Unauthorized expected) {
            // An authorizer went all of its way to refuse the primer's token.
        }
    }
}
