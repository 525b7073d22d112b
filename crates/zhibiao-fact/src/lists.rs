//! The closed lists of a fact: metric, aspect, status, place, kind of article, confidence.

use serde::{Deserialize, Serialize};
use zhibiao_quantity::closed_list;

closed_list! {
    /// What was measured.
    pub enum Metric {
        /// Committed, total, planned or signed investment.
        Investment => "investment",
        /// Investment done so far (完成投资).
        InvestmentCompleted => "investment_completed",
        /// Investment in equipment.
        InvestmentEquipment => "investment_equipment",
        /// Funds, subsidies, rewards, financing.
        Funding => "funding",
        /// 产值.
        OutputValue => "output_value",
        /// 营收, 销售收入.
        Revenue => "revenue",
        /// 税收, 纳税.
        Tax => "tax",
        /// 利润, 亏损.
        Profit => "profit",
        /// 地区生产总值.
        Gdp => "gdp",
        /// 增加值.
        ValueAdded => "value_added",
        /// 研发投入.
        RdExpenditure => "rd_expenditure",
        /// 进出口, 外资.
        Trade => "trade",
        /// 技术合同额, 订单额.
        ContractValue => "contract_value",
        /// 产能, 年产, 生产线.
        ProductionCapacity => "production_capacity",
        /// Things actually produced or sold.
        ProductionOutput => "production_output",
        /// 占地.
        LandArea => "land_area",
        /// 建筑面积.
        FloorArea => "floor_area",
        /// 就业, 员工.
        Employment => "employment",
        /// 家企业, 户.
        EnterpriseCount => "enterprise_count",
        /// 个项目.
        ProjectCount => "project_count",
        /// Laboratories, incubators, research institutes, parks.
        PlatformCount => "platform_count",
        /// 人才, 专家.
        TalentCount => "talent_count",
        /// 专利.
        PatentCount => "patent_count",
        /// 奖项.
        AwardCount => "award_count",
        /// 党组织, 社区, 联盟, 学校.
        OrganisationCount => "organisation_count",
        /// Members, volunteers, participants.
        PeopleCount => "people_count",
        /// Events, visits, services.
        ActivityCount => "activity_count",
        /// Devices, machines.
        EquipmentCount => "equipment_count",
        /// Other things: 条, 项, 册, 件.
        ItemCount => "item_count",
        /// 3个月, 20天.
        Duration => "duration",
        /// 社会消费品零售总额.
        RetailSales => "retail_sales",
        /// 财政收入, 财政支出.
        Fiscal => "fiscal",
        /// 居民可支配收入, 工资.
        Income => "income",
        /// 贷款, 存款, 余额.
        Credit => "credit",
        /// 人口.
        Population => "population",
        /// Rates of yield, energy, cost, defects, satisfaction.
        Efficiency => "efficiency",
        /// A share of none of these.
        Share => "share",
        /// 价格.
        Price => "price",
        /// None of these.
        Other => "other",
    }
}

closed_list! {
    /// Which side of the metric the figure tells.
    pub enum Aspect {
        /// The metric itself.
        Level => "level",
        /// 同比增长 …: the metric is what grows; falls are negative.
        Growth => "growth",
        /// 占比 …, of the metric.
        Share => "share",
        /// 完成年度计划的 …, 开工率.
        Progress => "progress",
        /// An absolute difference.
        Change => "change",
        /// 第一, 前三.
        Rank => "rank",
    }
}

closed_list! {
    /// Whether it is so, or is to be so.
    pub enum Status {
        /// Done, measured, there.
        Actual => "actual",
        /// 拟, 计划, 预计, 将, 可达, and signed but unbuilt investments.
        Planned => "planned",
    }
}

closed_list! {
    /// Where in an article the figure stands.
    pub enum Place {
        /// Headline, kicker or column title of the article.
        Headline => "headline",
        /// The text itself, with its subheads.
        Body => "body",
        /// A picture's caption.
        Caption => "caption",
        /// Names of authors.
        Byline => "byline",
    }
}

closed_list! {
    /// What kind of piece an article is.
    pub enum ArticleKind {
        /// A news item.
        News => "news",
        /// A longer piece with subheads.
        Feature => "feature",
        /// A picture's caption.
        Caption => "caption",
        /// A headline whose text is not on the page.
        HeadlineOnly => "headline_only",
    }
}

closed_list! {
    /// How much to rely on a fact. Doubtful ones come first on the review page.
    pub enum Confidence {
        /// Every field was said in its own clause.
        Sure => "sure",
        /// Some field was carried over from the sentence or article around it.
        Likely => "likely",
        /// Some field is a default or contradicts another.
        Doubtful => "doubtful",
    }
}
