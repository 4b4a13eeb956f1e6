package cn.laowu.postpayroll;

import cn.laowu.access.Actor;
import cn.laowu.access.Problems;
import cn.laowu.access.Role;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.RegionId;

/** Whose files are whose: to send, and to see. Throws what refuses it. */
final class UploadRights {
    private static final String DISTRICT = "district";

    private UploadRights() {}

    /** A region's files are its clerk's to send, the district's its admin's, and the bank's results the payer's. */
    static void toSend(Actor actor, String region, String kind) {
        if (actor.region().isPresent()) {
            toSee(actor, region);
            if (!actor.has(Role.REGION_CLERK)) {
                throw Problems.forbidden("forbidden", "您的角色不能上传文件。", "Your role may not upload files.");
            }
            return;
        }
        if (!region.equals(DISTRICT)) {
            throw Problems.forbidden(
                    "not-yours-to-send",
                    "各地区的表由本地区经办员上传，区级只上传 district 目录下的表。",
                    "A region's files are sent by its own clerk; the district sends only what belongs to district.");
        }
        boolean bankResults = kind.equals(KindNames.PAYMENT_RESULTS.id());
        if (!actor.has(Role.DISTRICT_ADMIN) && !(bankResults && actor.has(Role.DISTRICT_PAYER))) {
            throw Problems.forbidden(
                    "not-yours-to-send",
                    "发放员只上传银行发放回盘（payment-results）。",
                    "A payer sends the bank's results (payment-results) alone.");
        }
    }

    /** A region's files are its confirmer's to confirm, the district's its auditor's. */
    static void toConfirm(Actor actor, String region) {
        toSee(actor, region);
        if (!actor.has(region.equals(DISTRICT) ? Role.DISTRICT_AUDITOR : Role.REGION_CONFIRMER)) {
            throw Problems.forbidden(
                    "not-yours-to-confirm",
                    "各地区的表由本地区确认人确认，district 目录下的表由区级审核员确认。",
                    "A region's files are confirmed by its own confirmer, the district's by its auditor.");
        }
    }

    /** What lies in another region is not there, and what is the district's is there for its users alone. */
    static void toSee(Actor actor, String region) {
        boolean districts = actor.region().isEmpty();
        boolean own = actor.region().map(RegionId::value).filter(region::equals).isPresent();
        if (!own && !districts) {
            throw Problems.notFound();
        }
        if (region.equals(DISTRICT)
                && !actor.has(Role.DISTRICT_ADMIN)
                && !actor.has(Role.DISTRICT_PAYER)
                && !actor.has(Role.INSPECTOR)
                && !actor.has(Role.DISTRICT_AUDITOR)) {
            throw Problems.notFound();
        }
    }
}
