package cn.laowu.casework;

import cn.laowu.policy.Money;
import cn.laowu.store.ItemTable;
import cn.laowu.store.ManyAtOnce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What nominations of entrepreneurs share over files, regions and years (M7). The files of a region's year are settled one after another:
 * who has its places is one item, written at its revision in the transaction in which a file takes its place or is judged again. Workers
 * and entrepreneurs have keys of their own, for other regions and years want them too.
 */
public final class Nominations {
    private final ItemTable table;
    private final Filings filings;
    private final NominationYears years;
    private final CountedWorkers workers;
    private final NominatedEntrepreneurs entrepreneurs;

    Nominations(ItemTable table, Filings filings, Takings takings, ManyAtOnce calls) {
        this.table = table;
        this.filings = filings;
        this.years = new NominationYears(table);
        this.workers = new CountedWorkers(table, takings, years, calls);
        this.entrepreneurs = new NominatedEntrepreneurs(table, takings, years);
    }

    /**
     * One of the places of a region's year.
     *
     * @param granted does nothing refuse the nomination? Always so, but under {@code R12=every}
     */
    public record Place(PersonId entrepreneur, boolean granted) {}

    /** A region's year as it was read: its places in the order in which they were taken, and the other files that stand in it. */
    public record RegionYear(List<Place> places, List<Filing> others, long revision) {
        public RegionYear {
            places = List.copyOf(places);
            others = List.copyOf(others);
        }
    }

    /** Somebody of this region's year has a worker. */
    public record Having(PersonId entrepreneur, boolean underJudgement) {}

    /**
     * Who has a worker.
     *
     * @param elsewhere another region's year
     * @param here entrepreneurs of this region's year, the latest last
     */
    public record Counted(boolean elsewhere, List<Having> here) {
        static final Counted NOWHERE = new Counted(false, List.of());

        public Counted {
            here = List.copyOf(here);
        }
    }

    /**
     * Who has an entrepreneur.
     *
     * @param year the region and the year
     * @param granted what was approved
     */
    public record Nominee(FilingId year, Optional<Money> granted) {}

    /** One judging of one upload. */
    public Session begin(FileVersion upload) {
        return new Session(upload);
    }

    /**
     * Notes that the nomination's grant was approved: it does not rise, and the person never has another.
     *
     * @param year region, kind and year
     * @return false where the region's year does not nominate the person
     */
    public boolean grant(PersonId entrepreneur, FilingId year, Money amount) {
        return entrepreneurs.grant(entrepreneur, year.shared(), amount);
    }

    /** The places of a region's year, in the order in which they were taken. */
    public List<Place> places(FilingId year) {
        return years.read(year.shared()).places();
    }

    /** One judging of one upload: an upload with a name leaves word wherever it finds what it waits for. */
    public final class Session {
        private final FileVersion upload;
        private final LeavingWord word;

        private Session(FileVersion upload) {
            this.upload = upload;
            this.word = new LeavingWord(table, upload);
        }

        /** The region's year of now; whatever becomes of its files and of this one after, this upload is told. */
        public RegionYear read() {
            FilingId own = upload.filing();
            if (upload.uploader().isPresent()) {
                word.at(own.shared());
                word.at(own);
            }
            NominationYears.Stored stored = years.read(own.shared());
            List<Filing> others = new ArrayList<>();
            for (FilingId file : years.files(own.shared())) {
                if (!file.equals(own)) {
                    Filing filing = filings.find(file);
                    filing.standing().ifPresent(stands -> others.add(filing));
                }
            }
            return new RegionYear(stored.places(), others, stored.revision());
        }

        /** Who has the workers, of those whom somebody has. */
        public Map<PersonId, Counted> counted(Collection<PersonId> whom) {
            return workers.look(List.copyOf(new LinkedHashSet<>(whom)), upload, word);
        }

        /** Who has the entrepreneurs, of those whom another region's year has, or this one with a grant. */
        public Map<PersonId, Nominee> nominees(Collection<PersonId> whom) {
            return entrepreneurs.look(List.copyOf(new LinkedHashSet<>(whom)), upload, word);
        }

        /** Is it the year of this upload's region? */
        public boolean isOfThisYear(FilingId year) {
            return year.equals(upload.filing().shared());
        }

        /**
         * Takes a worker for an entrepreneur.
         *
         * @param of the upload whose row it is, of this region's year
         * @param placed has the entrepreneur a place that nothing refuses, as the year was read? What counts by it is left as it is
         * @return false where another has the worker
         */
        public boolean takeWorker(PersonId worker, PersonId entrepreneur, UploadVersion of, int row, boolean placed) {
            return workers.take(worker, entrepreneur, new Takings.Taking(of, row), placed, upload, word);
        }

        /** Takes an entrepreneur; returns who has the person where that is another region's year. */
        public Optional<Nominee> takeEntrepreneur(PersonId entrepreneur) {
            return entrepreneurs.take(entrepreneur, upload, word);
        }

        /** The places as they are settled, to be written with the end of the judging. */
        public Alongside settled(RegionYear before, List<Place> places) {
            return years.write(
                    upload.filing(),
                    new NominationYears.Stored(before.places(), before.revision()),
                    places,
                    upload.id());
        }
    }
}
