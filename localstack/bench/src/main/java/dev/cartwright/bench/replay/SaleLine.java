package dev.cartwright.bench.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of the file.
 *
 * @param invoice begins with {@code C} for a return
 * @param code the stock code: five digits and letters are goods, others are postage, fees, samples
 * @param description may be empty
 * @param quantity negative for returns and write-offs
 * @param price of one unit, in pounds; may be 0
 * @param customer empty for a guest
 */
record SaleLine(
        String invoice,
        String code,
        String description,
        int quantity,
        LocalDateTime at,
        BigDecimal price,
        String customer) {}
