package cn.laowu.policy;

/** The measures that decide something: eight that pay and one count. The names are those of 补贴项目 in the regions' ledgers. */
public enum Measure {
    /** Clause 一.1: setting up a station. */
    M1("工作站经费"),
    /** Clause 一.2: a station's performance. */
    M2("工作站绩效"),
    /** Clause 二: welfare posts, by month. */
    M3("公益性岗位"),
    /** Clause 三.2: attendance at a recruitment event. */
    M4("招聘活动"),
    /** Clause 三.3: service projects, as approved. */
    M5("就业服务项目"),
    /** Clause 三.5: employment in Beijing. */
    M6("来京就业"),
    /** Clause 四: entrepreneurs. */
    M7("致富带头人"),
    /** Clause 五: training, with the rules M8.1 to M8.8. */
    M8("技能培训"),
    /** Clause 三.1: jobs supplied; counted, never paid. */
    K1("岗位输送");

    private final String nameZh;

    Measure(String nameZh) {
        this.nameZh = nameZh;
    }

    /** Returns the measure's name for officers. */
    public String nameZh() {
        return nameZh;
    }
}
