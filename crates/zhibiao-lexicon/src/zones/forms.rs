//! The words that end the names of zones and parks, and those that point back to a zone.

/// What a word at the end of a name makes of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// A zone when a place name leads to it; alone it points back: 高新区.
    Zone,
    /// A zone when a place name or a name of its own leads to it: 新区, 科学城.
    NewZone,
    /// A zone only with a place name, and never alone: 示范区, 产业基地.
    OfPlace,
    /// A park, that is, a subject within a zone: 产业园.
    Park,
    /// Never ends a name; points back to the zone named before: 该区, 园区.
    Back,
}

/// A word that ends the names of zones.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    /// As printed: 高新技术产业开发区.
    pub word: &'static str,
    /// As the short name has it: 高新区.
    pub short: &'static str,
    /// What it makes of the name.
    pub kind: FormKind,
}

const fn form(kind: FormKind, word: &'static str, short: &'static str) -> Form {
    Form { word, short, kind }
}

/// All forms.
pub const FORMS: &[Form] = &{
    use FormKind::{Back, NewZone, OfPlace, Park, Zone};
    [
        form(Zone, "高新区", "高新区"),
        form(Zone, "高新技术产业开发区", "高新区"),
        form(Zone, "高新技术产业园区", "高新区"),
        form(Zone, "高新技术开发区", "高新区"),
        form(Zone, "高技术产业开发区", "高新区"),
        form(Zone, "高新技术产业区", "高新区"),
        form(Zone, "高新开发区", "高新区"),
        form(Zone, "高新产业开发区", "高新区"),
        form(Zone, "高新园区", "高新区"),
        form(Zone, "经开区", "经开区"),
        form(Zone, "经济技术开发区", "经开区"),
        form(Zone, "经济开发区", "经济开发区"), // of a county or province, which are called so
        form(Zone, "开发区", "开发区"),
        form(OfPlace, "自贸区", "自贸试验区"),
        form(OfPlace, "自贸试验区", "自贸试验区"),
        form(OfPlace, "自由贸易试验区", "自贸试验区"),
        form(OfPlace, "综保区", "综保区"),
        form(OfPlace, "综合保税区", "综保区"),
        form(OfPlace, "保税区", "保税区"),
        form(OfPlace, "保税港区", "保税港区"),
        form(OfPlace, "农高区", "农高区"),
        form(OfPlace, "农业高新技术产业示范区", "农高区"),
        form(NewZone, "新区", "新区"),
        form(NewZone, "科学城", "科学城"),
        form(NewZone, "科技城", "科技城"),
        form(NewZone, "知识城", "知识城"),
        form(NewZone, "生态城", "生态城"),
        form(OfPlace, "新片区", "新片区"),
        form(OfPlace, "自主创新示范区", "自主创新示范区"),
        form(OfPlace, "示范区", "示范区"),
        form(OfPlace, "合作区", "合作区"),
        form(OfPlace, "实验区", "实验区"),
        form(OfPlace, "先行区", "先行区"),
        form(OfPlace, "起步区", "起步区"),
        form(OfPlace, "临空经济区", "临空经济区"),
        form(OfPlace, "航空港区", "航空港区"),
        form(OfPlace, "新港区", "新港区"),
        form(OfPlace, "临港经济区", "临港经济区"),
        form(OfPlace, "产业新城", "产业新城"),
        form(OfPlace, "工业园区", "工业园区"),
        form(OfPlace, "科技园区", "科技园区"),
        form(OfPlace, "产业园区", "产业园区"),
        form(OfPlace, "化工园区", "化工园区"),
        form(OfPlace, "产业集聚区", "产业集聚区"),
        form(OfPlace, "产业基地", "产业基地"),
        form(OfPlace, "台商投资区", "台商投资区"),
        form(Park, "产业园", "产业园"),
        form(Park, "工业园", "工业园"),
        form(Park, "科技园", "科技园"),
        form(Park, "软件园", "软件园"),
        form(Park, "孵化园", "孵化园"),
        form(Park, "创业园", "创业园"),
        form(Park, "创新园", "创新园"),
        form(Park, "创意园", "创意园"),
        form(Park, "文创园", "文创园"),
        form(Park, "物流园", "物流园"),
        form(Park, "物流园区", "物流园区"),
        form(Park, "生物园", "生物园"),
        form(Park, "医药园", "医药园"),
        form(Park, "环保园", "环保园"),
        form(Park, "生命科学园", "生命科学园"),
        form(Park, "科学园", "科学园"),
        form(Park, "示范园", "示范园"),
        form(Park, "化工园", "化工园"),
        form(Back, "园区", "园区"),
        form(Back, "该区", "该区"),
        form(Back, "全区", "全区"),
        form(Back, "我区", "我区"),
        form(Back, "本区", "本区"),
        form(Back, "区内", "区内"),
        form(Back, "辖区", "辖区"),
        form(Back, "园内", "园内"),
    ]
};
