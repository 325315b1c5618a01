package dev.cartwright.cart.domain;

import static dev.cartwright.cart.domain.Samples.ANN;
import static dev.cartwright.cart.domain.Samples.DETAILS;
import static dev.cartwright.cart.domain.Samples.GUEST;
import static dev.cartwright.cart.domain.Samples.MUG;
import static dev.cartwright.cart.domain.Samples.TEA;
import static dev.cartwright.cart.domain.Samples.cart;
import static dev.cartwright.cart.domain.Samples.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.Email;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartUnionTests {

    private static Details details(String email, boolean consent, String... codes) {
        return new Details(
                Optional.of(new Email(email)),
                consent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(codes),
                Optional.empty(),
                Optional.empty());
    }

    private static CartUnion union(Details own, Details other) {
        return CartUnion.of(cart(ANN, CartLines.NONE, own), cart(GUEST, CartLines.NONE, other));
    }

    @Test
    void hasTheLargerQuantityOfASkuInBoth() {
        Cart own = cart(ANN, lines(CartLine.of(MUG, 2), CartLine.of(TEA, 5)), Details.NONE);
        Cart other = cart(GUEST, lines(CartLine.of(TEA, 3), CartLine.of(MUG, 4)), Details.NONE);

        CartUnion union = CartUnion.of(own, other);

        assertThat(union.lines()).isEqualTo(lines(CartLine.of(MUG, 4), CartLine.of(TEA, 5)));
        assertThat(union.leftOut()).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(19);
        for (int run = 0; run < 1_000; run++) {
            Cart own = random(ANN, random);
            Cart other = random(GUEST, random);

            CartUnion once = CartUnion.of(own, other);
            CartUnion twice = CartUnion.of(cart(ANN, once.lines(), once.details()), other);

            assertThat(twice.lines()).isEqualTo(once.lines());
            assertThat(twice.details()).isEqualTo(once.details());
        }
    }

    private static Cart random(Owner owner, Random random) {
        List<CartLine> lines = random.ints(random.nextInt(6), 0, 10)
                .distinct()
                .mapToObj(n -> CartLine.of(new Sku("SKU-" + n), 1 + random.nextInt(5)))
                .toList();
        Details details = switch (random.nextInt(4)) {
            case 0 -> Details.NONE;
            case 1 -> DETAILS;
            case 2 -> details("ANN@example.org", random.nextBoolean(), "autumn10", "B");
            default -> details("bob@example.org", random.nextBoolean());
        };
        return cart(owner, new CartLines(lines), details);
    }

    @Test
    void saysWhichLinesHaveNoRoom() {
        List<CartLine> full = IntStream.range(0, CartLines.MOST)
                .mapToObj(n -> CartLine.of(new Sku("SKU-" + n), 1))
                .toList();
        Cart own = cart(ANN, new CartLines(full), Details.NONE);
        Cart other = cart(GUEST, lines(CartLine.of(new Sku("SKU-0"), 9), CartLine.of(MUG, 2)), Details.NONE);

        CartUnion union = CartUnion.of(own, other);

        assertThat(union.lines().all()).hasSize(CartLines.MOST);
        assertThat(union.lines().find(new Sku("SKU-0")))
                .hasValueSatisfying(line -> assertThat(line.quantity()).isEqualTo(9));
        assertThat(union.leftOut()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("line-left-out");
            assertThat(notice.content()).startsWith("2 of MUG-SAND");
        });
    }

    @Test
    void keepsItsOwnersDetailsAndSaysWhatIsLost() {
        CartUnion union = union(details("ann@example.org", false, "A"), DETAILS);

        assertThat(union.details().shippingAddress()).isEqualTo(DETAILS.shippingAddress());
        assertThat(union.details().codes()).containsExactly("A", "AUTUMN10");
        assertThat(union.leftOut()).isEmpty();
        assertThat(union(DETAILS, details("bob@example.org", true)).leftOut())
                .extracting(notice -> notice.path().orElse(""))
                .containsExactly("$.email");
    }

    @Test
    void keepsTheCurrencyOfLinesThatAreThere() {
        Cart other = cart(GUEST, lines(CartLine.of(TEA, 1)), Details.in(Optional.of("USD")));

        CartUnion full = CartUnion.of(cart(ANN, lines(CartLine.of(MUG, 1)), Details.NONE), other);
        CartUnion empty = CartUnion.of(cart(ANN, CartLines.NONE, Details.NONE), other);

        assertThat(full.details().currency()).isEmpty();
        assertThat(full.leftOut())
                .extracting(notice -> notice.path().orElse(""))
                .containsExactly("$.currency");
        assertThat(empty.details().currency()).contains("USD");
    }

    @Test
    void takesConsentOnlyWithTheAddressThatItIsFor() {
        assertThat(union(details("ann@example.org", false), details("ANN@example.org", true))
                        .details()
                        .consent())
                .isTrue();
        assertThat(union(Details.NONE, details("bob@example.org", true))
                        .details()
                        .consent())
                .isTrue();
        assertThat(union(details("ann@example.org", false), details("bob@example.org", true))
                        .details()
                        .consent())
                .isFalse();
    }

    @Test
    void saysThatThereAreTooManyCodes() {
        String[] twenty = IntStream.range(0, 20).mapToObj(n -> "CODE" + n).toArray(String[]::new);

        CartUnion union = union(details("ann@example.org", false, twenty), details("ann@example.org", false, "more"));

        assertThat(union.details().codes()).hasSize(20).doesNotContain("more");
        assertThat(union.leftOut())
                .extracting(notice -> notice.path().orElse(""))
                .containsExactly("$.codes");
    }
}
