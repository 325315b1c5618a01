package dev.cartwright.payment.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Account;
import dev.cartwright.payment.domain.Ledger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** {@code GET /v1/ledger/balances}: contract/openapi.yaml#getBalances. */
public final class GetBalancesFunction implements Function<Request, Reply> {

    private final Ledger ledger;

    public GetBalancesFunction(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Reply apply(Request request) {
        return Reply.ok(new View(ledger.balances().entrySet().stream()
                .flatMap(currency -> AccountView.of(currency.getKey(), currency.getValue()))
                .toList()));
    }

    record View(List<AccountView> balances) {}

    record AccountView(Account account, WireMoney balance) {

        static Stream<AccountView> of(CurrencyUnit currency, Map<Account, Long> accounts) {
            return accounts.entrySet().stream()
                    .map(account ->
                            new AccountView(account.getKey(), new WireMoney(account.getValue(), currency.getCode())));
        }
    }
}
