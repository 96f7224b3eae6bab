package vn.portal.batch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import vn.portal.batch.store.TestDatabase;

/**
 * What befalls one night: it is killed at a place, and the start after it now and then too.
 *
 * @param number which of a suite's it is; says all the rest
 * @param shift how many minutes the clock of the starts that follow is away from the first one's
 */
record Crash(int number, TestDatabase database, Story story, List<Blow> blows, int shift) {
    /** Any place at all: so many thousandths of an undisturbed night after its start. */
    static final String ANYWHERE = "any moment";

    private static final long SEED = 20240223;

    /** Every place that has a name; the first ones are of every kind, so that a short suite meets each. */
    static final List<String> PLACES = List.of(
            "import.chunk.writing",
            "publish.link-made",
            ANYWHERE,
            "file.written",
            "import.chunk.written",
            ANYWHERE,
            "import.acceptance.written",
            "publish.file-synced",
            "import.read",
            "file.synced",
            "import.chunk.committed",
            "publish.link-moved",
            "import.reading",
            "import.accepting",
            "import.accepted",
            "file.writing",
            "file.moved",
            ANYWHERE,
            "publish.file-writing",
            "publish.file-written",
            "publish.placing",
            "publish.before-switch",
            "publish.after-switch",
            ANYWHERE,
            "night.recovered",
            "night.opened",
            "night.frozen",
            "night.imported",
            "night.resolved",
            "night.published",
            "night.reported",
            ANYWHERE);

    /** What the night that is killed comes upon. */
    enum Story {
        /** An empty database and no site. */
        FIRST_NIGHT("2024-02-22"),
        /** What a night before has left, and sources in which much has changed. */
        NEXT_NIGHT("2024-02-23");

        private final String day;

        Story(String day) {
            this.day = day;
        }

        String day() {
            return day;
        }
    }

    /**
     * One kill.
     *
     * @param time at which time that the night gets there; of {@link #ANYWHERE} the moment
     */
    record Blow(String place, int time) {
        @Override
        public String toString() {
            return place + ":" + time;
        }
    }

    /** How often an undisturbed night comes by a place. */
    interface Times {
        int of(Story story, String place);
    }

    /** The crash of that number, the same at every time. */
    static Crash of(int number, Times times) {
        var random = new Random(SEED + number * 7919L);
        int round = number / PLACES.size();
        var database = TestDatabase.values()[(number + round) % TestDatabase.values().length];
        var story = random.nextInt(3) == 0 ? Story.FIRST_NIGHT : Story.NEXT_NIGHT;
        var blows = new ArrayList<Blow>();
        blows.add(blow(PLACES.get(number % PLACES.size()), random, place -> times.of(story, place)));
        while (random.nextInt(4) == 0) {
            var place = PLACES.get(random.nextInt(PLACES.size()));
            blows.add(blow(place, random, name -> times.of(story, name)));
        }
        return new Crash(number, database, story, blows, random.nextBoolean() ? 180 : -120);
    }

    private interface Count {
        int of(String place);
    }

    private static Blow blow(String place, Random random, Count count) {
        return place.equals(ANYWHERE)
                ? new Blow(place, 50 + random.nextInt(900))
                : new Blow(place, 1 + random.nextInt(Math.max(1, count.of(place))));
    }

    @Override
    public String toString() {
        return (number + " " + database + " " + story).toLowerCase(Locale.ROOT)
                + blows.stream().map(Blow::toString).collect(Collectors.joining(", then ", ": ", ""));
    }
}
