package dev.cartwright.kit.http;

/** Ends a request with a problem while it is being read; business refusals are returned, not thrown. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.type().name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
