package cn.laowu.access;

import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import cn.laowu.policy.RegionId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A controller such as the functions have. */
@Controller("/test")
class TestDesk {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AtomicInteger written = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private volatile long version = 1;

    @Serdeable
    record Ask(
            RegionId region,
            YearMonth month,
            Category category,
            int attendanceDays,
            @Nullable LocalDate start,
            @Nullable Money amount,
            @Nullable Boolean paidBefore,
            @Nullable @Size(max = 2) List<@Valid Worker> workers) {}

    @Serdeable
    record Worker(@Size(min = 2, max = 5) String name, LocalDate start) {}

    @Serdeable
    record Upload(RegionId region, @Size(min = 1, max = 40) String fileName) {}

    @Serdeable
    record Uploaded(
            String id,
            Money amount,
            YearMonth month,
            LocalDate day,
            List<String> none,
            @Nullable String absent) {}

    @Serdeable
    record Withdrawal(@Size(max = 50) String reason) {}

    @Serdeable
    record Who(
            String sub,
            String name,
            List<String> roles,
            @Nullable RegionId region) {}

    @Serdeable
    record Person(Masked name, Masked idNumber, Masked account) {}

    @Get("/whoami")
    @ForAnyRole
    Who whoami(Actor actor) {
        return new Who(
                actor.sub(),
                actor.name(),
                actor.roles().stream().map(Role::token).sorted().toList(),
                actor.home());
    }

    @Get("/rosters/{region}/{month}")
    @ForAnyRole
    Uploaded roster(Actor actor, RegionId region, YearMonth month) {
        return new Uploaded(actor.within(region).value(), Money.ofFen(30050), month, month.atDay(1), List.of(), null);
    }

    @Get("/rosters")
    @ForAnyRole
    Page<Integer> rosters(
            Actor actor,
            Listing listing,
            @Nullable @QueryValue RegionId region,
            @Nullable @QueryValue YearMonth month,
            @Nullable @QueryValue @Min(1) @Max(31) Integer days) {
        String filter = actor.narrowed(region).map(RegionId::value).orElse("all");
        int from = listing.after("rosters", filter).map(Integer::parseInt).orElse(0);
        int to = Math.min(from + listing.limit(), 120);
        return listing.page(
                IntStream.range(from, to).boxed().toList(), to < 120 ? Integer.toString(to) : null, "rosters", filter);
    }

    @Post("/decisions")
    @ForAnyRole
    Ask decide(@Body Ask ask) {
        return ask;
    }

    @Post("/uploads")
    @WritesOnce
    @Secured(Roles.REGION_CLERK)
    HttpResponse<Uploaded> upload(Actor actor, @Body Upload upload) {
        actor.within(upload.region());
        int number = written.incrementAndGet();
        Uploaded answer = new Uploaded(
                "上传-" + number, Money.ofYuan(300), YearMonth.of(2026, 10), LocalDate.of(2026, 10, 31), List.of(), null);
        return HttpResponse.created(answer, URI.create("/test/uploads/" + number));
    }

    @Post("/uploads/{id}/confirmation")
    @WritesOnce
    @Secured(Roles.REGION_CLERK)
    void confirm(String id) {
        int number = written.incrementAndGet();
        if (id.equals("done")) {
            throw Problems.conflict(
                    "confirmed-already", "第 " + number + " 次：已经确认过了。", "Confirmed already, time " + number + ".");
        }
        throw Problems.notFound();
    }

    @Delete("/uploads/{id}/confirmation")
    @Secured(Roles.REGION_CLERK)
    Withdrawal withdraw(String id, @Body Withdrawal withdrawal) {
        return withdrawal;
    }

    /** Waits until two requests are in it. */
    @Post("/slow")
    @WritesOnce
    @Secured(Roles.DISTRICT_ADMIN)
    Withdrawal slow() throws Exception {
        both.await(20, TimeUnit.SECONDS);
        return new Withdrawal("time " + written.incrementAndGet());
    }

    @Get("/cookies")
    @ForAnyRole
    HttpResponse<Withdrawal> cookies() {
        return HttpResponse.ok(new Withdrawal("two"))
                .cookie(Cookie.of("one", "1"))
                .cookie(Cookie.of("two", "2"))
                .header("Link", "<a>")
                .header("Link", "<b>");
    }

    @Post("/plain")
    @WritesOnce
    @Secured(Roles.DISTRICT_ADMIN)
    Uploaded plain() {
        return new Uploaded(
                "n" + written.incrementAndGet(), Money.ZERO, YearMonth.of(2026, 10), LocalDate.EPOCH, List.of(), null);
    }

    @Get("/settings")
    @ForAnyRole
    HttpResponse<Who> settings(Actor actor) {
        return ETag.of(version).ok(whoami(actor));
    }

    @Put("/settings")
    @Secured(Roles.DISTRICT_ADMIN)
    HttpResponse<?> change(IfMatch ifMatch) {
        ifMatch.require(ETag.of(version));
        version++;
        return HttpResponse.noContent();
    }

    @Get("/register.xlsx")
    @Produces(XLSX)
    @ForAnyRole
    HttpResponse<byte[]> register() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return HttpResponse.ok(bytes).header("Content-Disposition", "attachment; filename=\"register.xlsx\"");
    }

    @Get("/person")
    @ForAnyRole
    Person person() {
        // synthetic
        return new Person(
                Masked.name("张小三"), Masked.idNumber("150522199710221617"), Masked.account("6222020000000000017"));
    }

    @Get("/fault")
    @ForAnyRole
    Who fault() {
        // synthetic
        throw new IllegalStateException(
                "person 150522199710221617 张三", new IllegalArgumentException("account 6222020000000000017"));
    }

    @Get("/unwritable")
    @ForAnyRole
    Object unwritable() {
        return HttpResponse.status(HttpStatus.OK).body(new Unwritable());
    }

    /** No serializer knows it. */
    static final class Unwritable {
        @Override
        public String toString() {
            return "张三 150522199710221617";
        }
    }

    @Get("/language")
    @ForAnyRole
    Person language(Language language) {
        return new Person(Masked.name(language.pick("中", "e")), Masked.account(""), Masked.account(""));
    }

    @Get("/unsecured")
    Person unsecured() {
        return person();
    }
}
