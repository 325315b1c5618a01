package dev.cartwright.embedded;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Hides what is written until it is opened. */
final class Curtain extends FilterOutputStream {

    private volatile boolean open;

    Curtain(OutputStream behind) {
        super(behind);
    }

    void open() {
        open = true;
    }

    @Override
    public void write(int one) throws IOException {
        if (open) {
            out.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (open) {
            out.write(bytes, from, length);
        }
    }
}
