//! What a word of `phrases.tsv` does in a sentence.

use serde::{Deserialize, Serialize};
use zhibiao_quantity::closed_list;

closed_list! {
    /// What a word does in a sentence.
    pub enum Role {
        /// Behind a count it makes it one of what can be made: 4万片的 能力.
        Ability => "ability",
        /// It tells what can be done in a term, or at full load: 每天能 处理6万单.
        Able => "able",
        /// It tells what comes about bit by bit over the years of a plan: 新增 11个.
        AddsUp => "adds_up",
        /// Before a count it says that it was told before: 上述 3家企业.
        Again => "again",
        /// Right behind a figure it tells that as done: 20亿元 已于6月到位.
        Already => "already",
        /// A company that the sentence opens with tells its news by it: 某某股份 发布 公告.
        Announces => "announces",
        /// Right before a figure it says that so much is there now: 公路 增至 27条.
        Arrives => "arrives",
        /// In a line below its title it says to whom a work report was given: 人民代表大会.
        Assembly => "assembly",
        /// A clause that ends with it opens what took place on the day of the event told of: 签约 仪式上.
        AtEvent => "at_event",
        /// Right before a sum it says that so much was reached of what was told before: 电子信息 完成 15亿元.
        Attains => "attains",
        /// Right before the name of a listed company it tells what was done with its shares: 减持 某某股份.
        BeforeCompany => "before_company",
        /// Before 半 it makes another word of it: 减 半.
        BeforeHalf => "before_half",
        /// It stands right before a name and is no part of it: 据 中金公司.
        BeforeName => "before_name",
        /// Behind 半 after a unit it makes another word of it: 三年半 导体.
        BehindHalf => "behind_half",
        /// Behind 一半 and 过半 it makes another word of them: 过半 夜.
        BehindLoneHalf => "behind_lone_half",
        /// Behind the name of a zone it makes it an office of a bank or firm: 分行.
        Branch => "branch",
        /// What is built and bears a name of its own: 全长3公里的青松 隧道.
        Built => "built",
        /// Before 负 it makes it a burden, no minus: 减 负3亿元.
        Burden => "burden",
        /// A firm buys its own shares by it, at once: 斥资15万港元 回购 574万股.
        BuysBack => "buys_back",
        /// The head of what sums make classes of: 5亿元以上的产业 项目.
        ClassHead => "class_head",
        /// Behind a bounded sum of money it names a class of things: 亿元以上 项目.
        ClassOfSum => "class_of_sum",
        /// Before a capacity it says that it is no more: 淘汰 炼钢产能1691万吨.
        Closes => "closes",
        /// Before a number it says that it is dialled or looked up, not counted: 电话.
        Code => "code",
        /// Behind 将 it tells what comes about, and names no object: 将 有 30家企业纳入规上.
        Comes => "comes",
        /// It stands before a time that a figure is only compared with: 比 去年同期.
        Compared => "compared",
        /// Behind a time it is dated by it, and no figure is: 2023年 到期 的债券.
        Dated => "dated",
        /// It tells what follows as done: 完成 交通投资60亿元.
        Completes => "completes",
        /// It makes P a power of computing: 算力 规模达5万P.
        Computing => "computing",
        /// What is signed, and worth a sum: 9份技术 合同 总金额3460万元.
        Contract => "contract",
        /// A classifier of items that also counts firms: 3 所 民营企业.
        CountsFirms => "counts_firms",
        /// A classifier that counts homes, and not the works that build or repair them: 农村危房改造 190万 户.
        CountsHomes => "counts_homes",
        /// A classifier that counts kinds of goods, and not how many are made: 71 个 农产品.
        CountsKinds => "counts_kinds",
        /// A classifier of items that counts nobody: 1700 项 用户课题.
        CountsThings => "counts_things",
        /// Behind 将 and a thing it says what is done with it: 将 业务 合并 办理.
        Disposes => "disposes",
        /// It ends the reach of a plan: what follows is told as done.
        Done => "done",
        /// With 的 it tells of a figure that another is compared with: 低于先前 预估 的6134万台.
        Earlier => "earlier",
        /// Behind a count of people it says that they have work: 1.3万人 实现就业.
        Employs => "employs",
        /// A phrase that ends with it names nothing: 股东 减持.
        EndsNoName => "ends_no_name",
        /// A noun phrase does not run across it to the right.
        EndsNoun => "ends_noun",
        /// What ends with it is itself wherever it lies, a firm or a work: 某某 公司, 某某 高铁.
        Entity => "entity",
        /// An event, which is no stock: 共有19家企业 入选.
        Event => "event",
        /// The name of an event, to which a quarter or year before it belongs: 三季度项目集中签约 仪式.
        EventName => "event_name",
        /// What narrows is a fall: 降幅 收窄2个百分点.
        Fall => "fall",
        /// Between an approximator and its number: 超过 了 60亿元.
        Filler => "filler",
        /// The name of a company ends with it, and a word that holds it points back to one: 某某 集团, 该 公司.
        Firm => "firm",
        /// Behind a fraction it makes a round of a contest of it: 四分之一 决赛.
        Final => "final",
        /// Before a kind of zone it says among whom one is the first, not whose a figure is: 首家 国家级开发区.
        FirstOf => "first_of",
        /// A unit that floors are measured in: 平方米.
        FloorUnit => "floor_unit",
        /// It tells that a text speaks of free-trade zones: 自贸.
        FreeTrade => "free_trade",
        /// Money that is set aside to be invested or lent: 规模5亿元的产业 基金.
        Fund => "fund",
        /// What a sum of money for a fund is called: 首期 1.5亿元.
        FundSize => "fund_size",
        /// The head of the name of what many come to: 华中农机 博览会.
        Gathering => "gathering",
        /// It speaks of all such zones: 全国 高新区.
        General => "general",
        /// It makes a plan a goal to be reached within a time: 力争, 年度计划.
        Goal => "goal",
        /// The grade of what is counted, alone where the class was told before: 国家级孵化器14家，市级 20家.
        Grade => "grade",
        /// Right before a sum it offers it: 奖励 40万元.
        Grants => "grants",
        /// Between a thing and the word of its growth: 服务业 同比 增长.
        Growing => "growing",
        /// Between a ratio and the word of growth behind it: 以20%的 速度 增长.
        GrowsSo => "grows_so",
        /// Behind a time it tells what happens then: 15个项目2011年 将 开建.
        Happens => "happens",
        /// Between a mark and a region it leaves the region at the head of its clause: 今年 湖北省.
        Heads => "heads",
        /// It makes 度 a temperature: 气 温 升到30度.
        Heat => "heat",
        /// Between two nouns it makes the first one who heads the second: 院士 领衔 项目.
        Headed => "headed",
        /// It tells what there was at the end of a year gone by: 2023年… 总数 达到432家.
        Held => "held",
        /// Homes, which are delivered and not made: 交付 公寓 1680套.
        Home => "home",
        /// Before a duration it says how long something went on: 连续 11年.
        InARow => "in_a_row",
        /// It names an index, whose level is told in 点.
        Index => "index",
        /// Before a number of points it tells where an index stands or how it moved: 收于 3000点.
        IndexMove => "index_move",
        /// An industry, whose growth is that of its value added: 服务业 增长5.4%.
        Industry => "industry",
        /// It joins the names of a list: 产值 、 税收.
        Joins => "joins",
        /// It is a kind of what is measured, which tells its figures from those of all of it: 出口 of trade, 技改投资.
        Kind => "kind",
        /// A unit that land alone is measured in: 平方公里.
        LandUnit => "land_unit",
        /// Before a length of time it says how long a thing lasts: 为期 一年.
        Lasting => "lasting",
        /// Before a number it leads to a level: 降 至 5.1%.
        LeadsTo => "leads_to",
        /// How the name of a company ends, and no name by itself: 海南某某投资 有限公司.
        LegalForm => "legal_form",
        /// Behind a rate it makes it one of tax: 10%的 关税.
        Levy => "levy",
        /// It stands between a noun and its number: 企业 达 72家.
        Link => "link",
        /// In the heading of a section it says that it tells what is to come: 2026年 重点工作.
        LooksAhead => "looks_ahead",
        /// In the heading of a section it says that it tells what was: 2025年工作 回顾.
        LooksBack => "looks_back",
        /// It makes firms or projects something: 3家企业 获评 ….
        Made => "made",
        /// It makes of a form something else than a zone of its own: 特色 园区.
        Modifier => "modifier",
        /// Money is what it spends, raises or costs, though the unit is not said: 套现 2.2亿.
        Money => "money",
        /// It is a sum of money: 1907万 罚单.
        MoneyBehind => "money_behind",
        /// Before 的 and a ratio it compares the one before with that: 低于 上年的5.8%.
        MoreOrLess => "more_or_less",
        /// Right before a count it tells how that moved: 比年初 净增 58家.
        Moved => "moved",
        /// Before two numbers far apart it tells by how much something moved, and where to: 减少 545吨至11700吨.
        MovesBy => "moves_by",
        /// A name of a zone or park does not run across it: 位于.
        NameEdge => "name_edge",
        /// The government of the whole country: 国务院.
        National => "national",
        /// A form that needs more than a place before it: 上海 示范区 is none.
        NeedsMore => "needs_more",
        /// A head that names no class by itself: 企业.
        NoClass => "no_class",
        /// The end of what is no name of a company: 商务 部, 记者.
        NoCompany => "no_company",
        /// It follows what only looks like a form: 该区 域.
        NoForm => "no_form",
        /// It begins no name of its own: 国家 大学科技园.
        NoName => "no_name",
        /// Words behind an amount that it stands in name nothing that is paid for: 投资3亿元 建设 的项目.
        NoObject => "no_object",
        /// A word that only ends like a link: 签约, where 约 links nothing.
        NoLink => "no_link",
        /// It only looks like an organisation: 布局.
        NoOrganisation => "no_organisation",
        /// Behind 人 it makes a word that names no people: 人 均.
        NoPeople => "no_people",
        /// A word that a region is but a part of: 长治久安.
        NoPlace => "no_place",
        /// It ends in 率 and is no rate of a zone’s own.
        NoRate => "no_rate",
        /// It follows what only looks like a region: 广东省 级, 全球 化.
        NoRegion => "no_region",
        /// Behind the head of a name it makes another word: 项目 数.
        NoSubject => "no_subject",
        /// No name of a company holds it: 警方 对 某平台.
        NotInCompany => "not_in_company",
        /// It precedes a region whose own the figure is not: 占 广州市一半.
        NotOwn => "not_own",
        /// It stands within a noun, though a letter of it would end one: 公共 平台.
        NounWord => "noun_word",
        /// The head of what is paid for, behind an amount: 60亿元储能 项目.
        Object => "object",
        /// What follows it is a part of what was told: 其中 工业投资20亿元.
        OfWhich => "of_which",
        /// It makes money a policy, not yet paid: 给予 最高50万元补助.
        Offered => "offered",
        /// Between a place and a form it is no part of the name: 合肥 国家 高新区.
        Office => "office",
        /// It follows a region in the title of an office: 某市 委书记.
        Official => "official",
        /// The name of a project, company or industry starts after it: 建设 某某产业园.
        OpensName => "opens_name",
        /// A noun phrase starts after it, to its left.
        OpensNoun => "opens_noun",
        /// It tells works as open: 某某项目正式 投产.
        Operates => "operates",
        /// It stands in the names of organisations: 有限.
        Organisation => "organisation",
        /// Behind the name of goods it tells how much of them was made or sold: 粮食 产量.
        OutputWord => "output_word",
        /// It follows a region whose own the figure is: 广州市 共有19家.
        Own => "own",
        /// A word of having of what is there, whenever it came: 拥有.
        Owned => "owned",
        /// It tells money as paid: 兑现 补助50万元.
        Paid => "paid",
        /// A letter that no name runs across, but for those in names of places (呼和浩特): 的.
        Particle => "particle",
        /// It opens what has been done.
        Past => "past",
        /// Right before a number without a unit it counts people: 参保 人数 达13.34亿.
        PeopleBefore => "people_before",
        /// What a rate of output is told for: 每分钟 可灌装400支.
        PerUnit => "per_unit",
        /// A phase of a project.
        Phase => "phase",
        /// Behind a phase it is a part of its name: 一期 项目.
        PhaseHead => "phase_head",
        /// Behind this word of place a name of its own may begin: 入驻.
        Placing => "placing",
        /// In a headline it names a plan: 公布交通 规划.
        PlanTitle => "plan_title",
        /// Behind a mass, volume or power it makes it a capacity: 30万吨乙烯 装置.
        Plant => "plant",
        /// It makes a form point back: 该 高新区.
        Pointing => "pointing",
        /// Right before a number without a unit it counts the population: 城镇 人口 9.4亿.
        PopulationBefore => "population_before",
        /// What a ratio is called: 比例 为3:1.
        RatioName => "ratio_name",
        /// Right before a time it tells that a report of it is published: 发布 1月邮政行业运行情况.
        Publishes => "publishes",
        /// At the end of a clause it is what is published of a time: 1月邮政行业运行 情况.
        Published => "published",
        /// Before a ratio it tells where a thing stands after it moved: 涨2.3个基点，报 0.228%.
        Reached => "reached",
        /// Before a time it says which part of what was then is there again: 恢复到 2019年同期的85%.
        Recovers => "recovers",
        /// What goes by a name in quotes ends with it, within them or behind: “千年秀林” 工程, “园区 贷”.
        QuotedHead => "quoted_head",
        /// It points back to a project or company named before.
        RefersBack => "refers_back",
        /// A title that ends with it is that of a yearly report.
        Report => "report",
        /// Behind a time it is a report of it: 2023年 年报.
        ReportOf => "report_of",
        /// The sentence speaks of the term that is reported on.
        Reported => "reported",
        /// As many figures follow as were named: 投资、税收 分别 增长5%、6%.
        Respectively => "respectively",
        /// In a headline it says that the text reviews the term that is named: 2025年终 盘点.
        Review => "review",
        /// Behind an area it makes it that of a building: 300平方米的 实验室.
        Room => "room",
        /// The last word of a clause, it says that the goods counted were made or sold: 200台机器人顺利 下线.
        RollsOff => "rolls_off",
        /// A word of summing up: what is made or earned over a time, up to now.
        RunningTotal => "running_total",
        /// The end of the name of an industry, which a figure right behind can be about: 生物医药产业 实现产值.
        Sector => "sector",
        /// Goods stand behind it that are sold: 湘岭重工 卖出 挖掘机2260台.
        Sells => "sells",
        /// Behind a number of times it tells which session it is: 全国人大三次 会议.
        Session => "session",
        /// Behind a metric word it sets it aside: 扣除价格 因素 增长9.3%.
        SetAside => "set_aside",
        /// Between a place and a form it makes them more than one zone: 福建 四大 自贸区.
        Several => "several",
        /// A signing, which dates the planned investments of a text.
        Signing => "signing",
        /// Before how much a stock grew it says that it did so since the year began: 较年初 增加46亿元.
        SinceNewYear => "since_new_year",
        /// It says that something grew from one year, quarter or month to the next: 同比, 比上年.
        SinceLastTerm => "since_last_term",
        /// What stands before the number of its session: 全国人大 三次会议.
        Sits => "sits",
        /// A classifier of slogans in quotation marks: “四 个 意识”.
        Slogan => "slogan",
        /// Money that it names, where no plan is told, is invested: 投入 3亿元.
        Spent => "spent",
        /// What projects are at: 签约, 在建.
        Stage => "stage",
        /// It stands before the number of a standard: GB/T 1234.
        Standard => "standard",
        /// A park that may stand for the one named before: 软件园.
        Standing => "standing",
        /// In the clause of an area it says that it is there already: 厂房 封顶.
        Stands => "stands",
        /// A word of having: a stock at the time of publication.
        Stock => "stock",
        /// A word of having that holds against a time earlier in the sentence.
        StrongStock => "strong_stock",
        /// The head of what a figure can be about: 项目, 公司.
        Subject => "subject",
        /// Behind projects it is what they come to: 总额 900亿元.
        Sum => "sum",
        /// Behind the name of the whole country it makes it a field of comparison: 全国 首个.
        Superlative => "superlative",
        /// Behind a place it tells that an event was there, and no more of the place: 在武汉 举行.
        TakesPlace => "takes_place",
        /// Things that what they were made tells more of: 3家 企业 获评瞪羚企业.
        TakesTitle => "takes_title",
        /// A length that is kept count of, as that of a network: 通车 里程.
        Tallied => "tallied",
        /// It opens the plan of a report.
        Targets => "targets",
        /// What is to be done, of which a share is progress (采购 任务 的53%), or which heads what is to come (发展 目标).
        Task => "task",
        /// Behind a name it says that what follows is told by it, and may be of others: 信息中心 通报.
        Tells => "tells",
        /// It points to the year that the text speaks of: 这一年.
        ThatYear => "that_year",
        /// At the head of a sentence it points at the event told of: 本届.
        ThisEvent => "this_event",
        /// Before a duration it makes it a time: 近 两年.
        TimeBefore => "time_before",
        /// Behind a duration it makes it no figure: 十年 来.
        TimeBehind => "time_behind",
        /// It ends the title that firms or projects were given: 入选瞪羚企业 名单.
        TitleEnd => "title_end",
        /// Before a figure it says that those before it are its parts: 合计 8亿元.
        Total => "total",
        /// It treats or brings what is measured: 处理 污水3万吨.
        Treats => "treats",
        /// It shows that a capacity or area is that of a project to come.
        ToCome => "to_come",
        /// A sentence that opens with it tells what is to be done: 加快, 推进.
        ToDo => "to_do",
        /// It makes 度 an angle: 北纬 30度.
        Turn => "turn",
        /// Before the head of a name it tells a kind and no name: 快速 铁路.
        Unnamed => "unnamed",
        /// Right before a number without a unit it counts visits: 接待 人次 3000万.
        VisitsBefore => "visits_before",
        /// It tells works as going on: 4所高校 正加快 建设.
        UnderWay => "under_way",
        /// It ends the words before what a thing weighs: 总重 8吨.
        Weighs => "weighs",
        /// A figure behind it may be of all of it: 全国 300家.
        WholeCountry => "whole_country",
        /// A place told as a whole: 不到 全国 千分之四.
        WholePlace => "whole_place",
        /// A year as a whole, of which the text need not say which: 全年.
        WholeYear => "whole_year",
        /// When works begin or end: 2025年6月 投产.
        Works => "works",
        /// Before a year that opens a clause it says whether it is over or to come: 刚刚过去的 2025年.
        YearLead => "year_lead",
        /// Right before a sum it says that the sum is what the year has in its plan: 年度计划投资 31亿元.
        YearPlan => "year_plan",
        /// At the head of a sentence it opens what a report tells of the years that are over: 这五年.
        YearsPast => "years_past",
    }
}

impl Role {
    /// Whether its words are looked for anywhere in a sentence, which costs time for each; those of the others are asked for at a
    /// place or in a few words.
    pub fn is_sought(self) -> bool {
        use Role::*;
        matches!(
            self,
            Announces
                | Done
                | Event
                | Gathering
                | Goal
                | Held
                | Made
                | Object
                | OfWhich
                | Operates
                | Owned
                | Past
                | PerUnit
                | Phase
                | RefersBack
                | Report
                | Reported
                | Respectively
                | RunningTotal
                | Sector
                | Signing
                | Stock
                | StrongStock
                | Subject
                | Targets
                | ToCome
        )
    }
}
