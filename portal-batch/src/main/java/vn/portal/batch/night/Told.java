package vn.portal.batch.night;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the program is told to end. A night that is under way hears of that by itself, see {@link Night}. */
final class Told implements NightWatch.Pause {
    private final CountDownLatch told = new CountDownLatch(1);

    Told() {
        Runtime.getRuntime().addShutdownHook(new Thread(told::countDown, "watch-ending"));
    }

    @Override
    public boolean upTo(Duration time) throws InterruptedException {
        return told.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
