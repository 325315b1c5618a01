package dev.cartwright.embedded;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Discards output until it is opened. */
final class GatedOutputStream extends FilterOutputStream {

    private volatile boolean open;

    GatedOutputStream(OutputStream behind) {
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
