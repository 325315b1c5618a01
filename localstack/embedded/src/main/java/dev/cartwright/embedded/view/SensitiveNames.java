package dev.cartwright.embedded.view;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of fields, headers and parameters belong to secrets, and which to what identifies a person. */
final class SensitiveNames {

    /** Parts of names: {@code clientSecret}, {@code X-Api-Key}, {@code accessToken}; {@code X-Cartwright-Edge} is the edge's pass. */
    private static final Pattern SECRET = Pattern.compile(
            "secret|token|passw|passphrase|pass$|pwd$|authorization$|cookie|apikey|privatekey|accesskey|credential|signature"
                    + "|sessionid|csrf|xsrf|hmac|cartwrightedge$|cardnumber|cvc|cvv|^pan$|^pin$|^otp$|^iban$");

    /** Names of fields about a person, each as a whole. */
    private static final Set<String> PERSONAL = Set.of(
            "fullname",
            "firstname",
            "lastname",
            "givenname",
            "familyname",
            "recipient",
            "address",
            "shippingaddress",
            "billingaddress",
            "street",
            "line1",
            "line2",
            "addressline1",
            "addressline2",
            "housenumber",
            "postcode",
            "postalcode",
            "zip",
            "zipcode",
            "city",
            "email",
            "emailaddress",
            "phone",
            "phonenumber",
            "mobile",
            "birthdate",
            "dateofbirth");

    /** Products have a name, too: it is a person's beside a personal field. */
    private static final String NAME = "name";

    /** DynamoDB's type in {@code {"S": "..."}}, whose field is the one around it. */
    private static final Set<String> TYPES = Set.of("S", "N", "B", "M", "L", "SS", "NS", "BS");

    private SensitiveNames() {}

    static boolean isSecret(String name) {
        return SECRET.matcher(plain(name)).find();
    }

    static boolean isPersonal(String name) {
        return PERSONAL.contains(plain(name));
    }

    /** @param person whether a personal field is beside it */
    static boolean isSensitive(String name, boolean person) {
        return !TYPES.contains(name)
                && (isPersonal(name) || isSecret(name) || (person && plain(name).equals(NAME)));
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
