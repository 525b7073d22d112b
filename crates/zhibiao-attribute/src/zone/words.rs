//! The words around the names of zones and regions: edges, pointers, modifiers, organisations.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A list of words, found by their first letter.
pub(super) struct Words(LazyLock<HashMap<char, Vec<&'static str>>>);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $list:literal) => {
        $(#[$doc])*
        pub(super) static $name: Words = Words(LazyLock::new(|| by_first_letter($list)));
    };
}

fn by_first_letter(list: &'static str) -> HashMap<char, Vec<&'static str>> {
    let mut words: HashMap<char, Vec<&'static str>> = HashMap::new();
    for word in list.split_whitespace() {
        words.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
    }
    words
}

impl Words {
    /// The word that the text begins with.
    pub(super) fn at(&self, text: &str) -> Option<&'static str> {
        self.0.get(&text.chars().next()?)?.iter().find(|word| text.starts_with(**word)).copied()
    }

    /// The word that the text ends with.
    pub(super) fn before(&self, text: &str) -> Option<&'static str> {
        text.char_indices()
            .rev()
            .take(LONGEST)
            .find_map(|(at, _)| self.at(&text[at..]).filter(|word| at + word.len() == text.len()))
    }

    /// Whether the text is one of the words.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.at(text).is_some_and(|word| word == text)
    }

    /// Whether one of the words stands anywhere in the text.
    pub(super) fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.at(&text[at..]).is_some())
    }
}

/// Letters of the longest word.
const LONGEST: usize = 7;

/// Letters that no name goes across, but for those in names of places (呼和浩特).
pub(super) const PARTICLES: &str =
    "的了在是有将与和及或于对把被向从到由为以让使给等至同跟其占这那个年月就您们也还都又再着过已要不";

words! {
    /// Words that no name goes across.
    EDGES: "位于 落户 落地 建设 打造 布局 推进 推动 支持 入驻 进入 来到 走进 设立 成立 规划 加快 实施 依托 围绕 包括 拥有 促进 创建 引领
        助力 服务 参观 考察 调研 前往 通过 利用 聚焦 作为 成为 形成 获批 获评 近日 据悉 目前 今年 去年 日前 开展 提升 带动 探索 参与 融入
        进驻 入选 发展 实现 签约 引进 组织 全面 积极 奋力 持续 深入 努力 如今 一个 一批 首个 首批 多个 正式 启动 举行 介绍 表示 关于 涵盖
        建成 升级 培育 增强 激发 提高 优化 包含 以及 选择 吸引 投资 共建 创办 开工 授予 认定 批准 同意 设有 建有 现有 其中 按照 根据 高质量
        走访 深耕 扎根 主导 牵头 联合 毗邻 紧邻 构建 随着 新建 认识 一下 迎来 看到 记者 总部 选址 完善 加强 希望 发挥 确保 察看 做实 做强
        做大 赶往 重视 决定 政府 不出 鼓励 推广 管理 强化 突出 企业 预计 援建 援助 重建 家住 公司 集团 承载 先后 布点 改造 彰显 丰富 展示 加速 开辟 听取 全力"
}
words! {
    /// Words of place after which a name of its own may begin.
    PLACING: "位于 落户 落地 入驻 来到 走进 进驻 前往 毗邻 紧邻 在 与 和 及 的 集团"
}
words! {
    /// Words that point back.
    POINTING: "该 我 本 整个"
}
words! {
    /// Words that speak of all such zones.
    GENERAL: "国家级 国家 全国 我国 各地"
}
words! {
    /// Words that make of a form something else than a zone of its own.
    MODIFIERS: "省级 市级 省 市 级 各 家 个 座 批 类 特色 现代 产业 工业 科技 专业 创新 示范 试点 信用 诚信 低碳 化工 生态 智慧 软件 物流 医药
        一流 文创 农业 保税 互联网 电商 主题 国际 开放 城市 老 旧 小 大 重点 新型 数字 先进 综合 经济 试验 境外 海外 合作 绿色 高端 标准化 循环
        零碳 多 两 这些 那些 校 景 幼儿 公 田 花 乐 果 茶 庄 陵 菜 商业 制药 生物 医疗 创意 文化 养老 农村 处 片 标准 高级"
}
words! {
    /// Words that begin no name of its own: 国家大学科技园.
    MODIFYING: "国家 全国 省 市 大学 现代 特色 大型 新型 一 世界 国内 传统 本地 当地 专业 农村 城市 科技创 棚改 扶贫 高新技术"
}
words! {
    /// Words between a place and a form that are no part of the name: 杭州市公安局高新区, 合肥国家高新区.
    OFFICES: "公安局 税务局 国家级 国家"
}
words! {
    /// Words between a place and a form that make it more than one zone: 福建四大自贸区.
    COUNTED: "第 两 三大 四大 五大 六大 多家 多个 等地 新设 跻身 各 批 一处 三地 城市 大开发"
}
words! {
    /// Words between punctuation and a region that heads its clause.
    HEADS: "在 据 目前 截至目前 近日 今年 去年 同期 当前 如今 上半年"
}
words! {
    /// Words in the names of organisations.
    ORGANISATIONS: "有限 公司 集团 大学 学院 研究院 研究所 研究有限 银行 医院 支行 分行 委员会 发改委 工信厅 工业和信息化 厅 局 总工会 协会 商会 联合会
        法院 检察院 实验室 先导院 博物院 博物馆 省委 市委 区委 工委 党委 政府 联盟 股份 证券 海关 报社 日报 卫视 中学 小学 人大 政协 代表团 厂"
}
words! {
    /// Words that follow a region in the title of an office: 某市委副书记, 某市直机关.
    OFFICIAL: "委书记 委副书记 委常委 委、 委组织 委宣传 委办 委政法 委和 委市 委省 直部门 直机关 直单位 人大 政协 人民政府 相关负责人 有关负责人 负责人 合作组织 亚组委 亚运会 冬奥"
}
words! {
    /// Words that only look like an organisation.
    NO_ORGANISATIONS: "布局 格局 大局 全局 开局 破局 结局 客厅 餐厅"
}
words! {
    /// What follows a word that only looks like a region or a form: 广东省级, 全球化, 该市场, 该区域, 隆重庆祝.
    NO_REGION_BEFORE: "级 化 场 祝"
}
words! {
    /// The same for a form.
    NO_FORM_BEFORE: "域 间 块 位 划"
}
words! {
    /// Behind the name of a zone: an office of a bank or firm, no zone.
    BRANCHES: "分行 支行 分公司 分店"
}
words! {
    /// Forms that need more than a place before them: 上海示范区 is none.
    NEED_MORE: "示范区 合作区 实验区 先行区 产业基地"
}
words! {
    /// Parks that may stand for the one named before.
    STANDING: "生物园 软件园"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_both_ends() {
        assert_eq!(EDGES.at("位于随州"), Some("位于"));
        assert_eq!(GENERAL.before("全国国家级"), Some("国家级"));
        assert_eq!(GENERAL.before("随州"), None);
        assert!(COUNTED.within("跻身第三批") && !COUNTED.within("国际铁路港"));
    }
}
