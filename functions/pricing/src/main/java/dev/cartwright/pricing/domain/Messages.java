package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a quote says of codes, VAT number and destination. */
final class Messages {

    private final QuoteRequest request;
    private final TaxTable taxes;
    private final Collection<ShippingMethod> methods;

    /** @param methods all of them; none without a destination */
    Messages(QuoteRequest request, TaxTable taxes, Collection<ShippingMethod> methods) {
        this.request = request;
        this.taxes = taxes;
        this.methods = methods;
    }

    List<Notice> of(Stacking stacking) {
        Scenario scenario = stacking.best();
        List<Verdict> verdicts = stacking.verdicts();
        var notices = new ArrayList<Notice>();
        notices.addAll(ofCodes(verdicts));
        if (verdicts.stream().anyMatch(verdict -> verdict.reason() == Verdict.Reason.TOO_MANY_LIMITED)) {
            notices.add(Notices.tooManyLimited());
        }
        ofVatNumber().ifPresent(notices::add);
        request.destination().flatMap(place -> ofRegion(place, scenario)).ifPresent(notices::add);
        ofShipping(scenario).ifPresent(notices::add);
        return notices;
    }

    /** Codes as they are compared, with their place in the request. */
    static Map<Code, Integer> codes(List<String> typed) {
        var codes = new LinkedHashMap<Code, Integer>();
        for (int i = 0; i < typed.size(); i++) {
            int index = i;
            Code.find(typed.get(i)).ifPresent(code -> codes.putIfAbsent(code, index));
        }
        return codes;
    }

    private List<Notice> ofCodes(List<Verdict> verdicts) {
        Map<Code, Integer> codes = codes(request.codes());
        var notices = new ArrayList<Notice>();
        for (int i = 0; i < request.codes().size(); i++) {
            Optional<Code> code = Code.find(request.codes().get(i));
            if (code.isEmpty()) {
                notices.add(Notices.unknownCode(i));
            } else if (codes.getOrDefault(code.get(), i) == i) {
                ofCode(i, code.get(), verdicts).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static Optional<Notice> ofCode(int index, Code code, List<Verdict> verdicts) {
        List<Verdict> own = verdicts.stream()
                .filter(verdict ->
                        verdict.promotion().code().filter(code::equals).isPresent())
                .toList();
        if (own.isEmpty()) {
            return Optional.of(Notices.unknownCode(index));
        }
        return own.stream().anyMatch(verdict -> verdict.reason() == Verdict.Reason.APPLIED)
                ? Optional.empty()
                : Optional.of(Notices.refusedCode(index, own.getFirst()));
    }

    private Optional<Notice> ofVatNumber() {
        if (request.vatNumber().isEmpty()) {
            return Optional.empty();
        }
        Optional<VatNumber> number = request.vatNumber().flatMap(VatNumber::find);
        if (number.isEmpty()) {
            return Optional.of(Notices.invalidVatNumber());
        }
        return request.destination()
                .filter(place -> !place.country().equals(number.get().country()))
                .map(place -> Notices.vatNumberOfOtherCountry());
    }

    private Optional<Notice> ofRegion(Place place, Scenario scenario) {
        boolean isNeeded = taxes.isByRegion()
                || methods.stream().anyMatch(method -> method.zone().isByRegion(place.country()));
        if (isNeeded && place.region().isEmpty()) {
            return Optional.of(Notices.regionNeeded());
        }
        boolean isUntaxed = scenario.basket().lines().all().stream()
                .anyMatch(line -> line.treatment()
                        .reason()
                        .filter(TaxTable.NO_TAX_HERE::equals)
                        .isPresent());
        return taxes.isByRegion() && isUntaxed ? Optional.of(Notices.noTaxHere()) : Optional.empty();
    }

    private Optional<Notice> ofShipping(Scenario scenario) {
        if (methods.isEmpty()
                || scenario.basket().lines().isEmpty()
                || scenario.shipping().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(scenario.offers().all().isEmpty() ? Notices.noShippingHere() : Notices.methodNotPossible());
    }
}
