package cn.laowu.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(
        packages = "cn.laowu",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NotGenerated.class})
class ArchitectureTest {

    /** What Micronaut writes beside our classes begins with a dollar. */
    static final class NotGenerated implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/$");
        }
    }

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("cn.laowu..")
            .layer("policy")
            .definedBy("cn.laowu.policy..")
            .layer("intake")
            .definedBy("cn.laowu.intake..")
            .layer("store")
            .definedBy("cn.laowu.store..")
            .layer("casework")
            .definedBy("cn.laowu.casework..")
            .layer("access")
            .definedBy("cn.laowu.access..")
            .layer("desk")
            .definedBy("cn.laowu.desk..")
            .layer("wiring")
            .definedBy("cn.laowu.wiring..")
            .layer("functions")
            .definedBy(
                    "cn.laowu.adminapi..",
                    "cn.laowu.beijingemployment..",
                    "cn.laowu.disbursement..",
                    "cn.laowu.entrepreneurs..",
                    "cn.laowu.fairclaims..",
                    "cn.laowu.jobsupply..",
                    "cn.laowu.postpayroll..",
                    "cn.laowu.trainingclosure..")
            .layer("testkit")
            .definedBy("cn.laowu.testkit..")
            .layer("local")
            .definedBy("cn.laowu.local..")
            .whereLayer("policy")
            .mayNotAccessAnyLayer()
            .whereLayer("intake")
            .mayOnlyAccessLayers("policy")
            .whereLayer("store")
            .mayNotAccessAnyLayer()
            .whereLayer("casework")
            .mayOnlyAccessLayers("policy", "store")
            .whereLayer("access")
            .mayOnlyAccessLayers("policy")
            .whereLayer("desk")
            .mayOnlyAccessLayers("policy", "intake", "store", "casework")
            .whereLayer("wiring")
            .mayOnlyAccessLayers("policy", "intake", "store", "casework", "desk", "access")
            .whereLayer("functions")
            .mayOnlyAccessLayers("policy", "intake", "store", "casework", "access", "desk", "wiring")
            .whereLayer("testkit")
            .mayNotAccessAnyLayer()
            .whereLayer("local")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noFunctionKnowsAnother = slices().matching(
                    "cn.laowu.(adminapi|beijingemployment|disbursement|entrepreneurs|fairclaims|jobsupply|postpayroll|trainingclosure)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule policyKnowsTheJdkAndYaml = classes()
            .that()
            .resideInAPackage("cn.laowu.policy..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("cn.laowu.policy..", "java..", "org.yaml..", "org.jspecify.."));

    @ArchTest
    static final ArchRule onlyTablesBucketsAndWiringSeeTheSdk = noClasses()
            .that()
            .resideOutsideOfPackages("cn.laowu.wiring..", "cn.laowu.testkit..", "cn.laowu.local..")
            .and()
            .haveNameNotMatching("cn\\.laowu\\.(store\\.(Item.*|Key|Conditions)|casework\\.(Casework|Registers))")
            .and()
            .haveSimpleNameNotEndingWith("Factory")
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."));

    @ArchTest
    static final ArchRule onlyHandlersSeeLambda = noClasses()
            .that()
            .resideOutsideOfPackages("cn.laowu.local..", "cn.laowu.access..")
            .and()
            .haveSimpleNameNotEndingWith("Handler")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.amazonaws..", "io.micronaut.function.."));

    @ArchTest
    static final ArchRule onlyControllersAndTheirAnswersSeeHttp = noClasses()
            .that()
            .resideOutsideOfPackages("cn.laowu.local..", "cn.laowu.access..")
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Answers")
            .should()
            .dependOnClassesThat(resideInAPackage("io.micronaut.http.."));

    @ArchTest
    static final ArchRule theClockComesFromOutside = noClasses()
            .that()
            .resideOutsideOfPackages("cn.laowu.local..", "cn.laowu.testkit..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.YearMonth.class, "now")
            .orShould()
            .callMethod(java.lang.System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyWiringReadsTheEnvironment = noClasses()
            .that()
            .resideOutsideOfPackages("cn.laowu.local..", "cn.laowu.testkit..", "cn.laowu.bench..")
            .should()
            .callMethod(java.lang.System.class, "getenv", String.class)
            .orShould()
            .callMethod(java.lang.System.class, "getenv");

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Common)");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = noClasses()
            .that()
            .resideInAnyPackage("cn.laowu.policy..", "cn.laowu.store..", "cn.laowu.casework..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class);
}
